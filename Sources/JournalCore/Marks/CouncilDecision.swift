/// What the pedagogical council decided about a pupil at the end of a year (FORMS §2.4).
public struct CouncilDecision: Hashable, Sendable {
  /// The kinds of decision.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Promoted to the next grade.
    case promoted
    /// Promoted with academic debts.
    case promotedConditionally
    /// Stays for a second year.
    case repeated
    /// Finished basic general education (grade 9).
    case completedBasic
    /// Finished secondary general education (grade 11 or 12).
    case completedSecondary
    /// Left with a certificate of study.
    case certificateOnly
    /// Finished an adapted programme with its own certificate.
    case completedAdapted
  }

  /// What was decided.
  public let kind: Kind
  /// The grade that the pupil goes to; only for promotions.
  public let targetGrade: Int?
  /// Names of the subjects with academic debt; only for a conditional promotion.
  public let debts: [String]
  /// The number of the minutes.
  public let protocolNumber: String
  /// The date of the minutes.
  public let date: Day

  /// A decision with its minutes.
  public init(
    kind: Kind, targetGrade: Int?, debts: [String] = [], protocolNumber: String, date: Day
  ) {
    self.kind = kind
    self.targetGrade = targetGrade
    self.debts = debts
    self.protocolNumber = protocolNumber
    self.date = date
  }
}
