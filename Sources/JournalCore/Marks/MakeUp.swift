/// How a missed topic was passed later; the absence stays beside the mark (S1-2.5.d–f).
public struct MakeUp: Hashable, Sendable {
  /// The work in the column of the missed lesson.
  public let assessment: ID<Assessment>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The day on which it was passed.
  public let passed: Day
  /// The number of the protocol; nil where the school wants none.
  public let protocolNumber: String?
  /// The posts of the commission's members in order; empty when the teacher alone took it.
  public let commission: [String]

  /// A stored make-up.
  public init(
    assessment: ID<Assessment>, pupil: ID<Pupil>, passed: Day, protocolNumber: String?, commission: [String]
  ) {
    self.assessment = assessment
    self.pupil = pupil
    self.passed = passed
    self.protocolNumber = protocolNumber
    self.commission = commission
  }
}
