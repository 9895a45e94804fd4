public import JournalCore

/// Takes a mark away that was given by mistake; it stays in the history (S0-5.4.9).
public struct RemoveMark: RecordedOperation {
  public static let name = "remove-mark"
  public static let summary = "Take a pupil's mark for a work away."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work"), .required("pupil", .id, "the pupil"),
  ]

  let assessment: ID<Assessment>
  let pupil: ID<Pupil>

  /// The pupil has no mark for the work.
  public init(for assessment: ID<Assessment>, of pupil: ID<Pupil>) {
    self.assessment = assessment
    self.pupil = pupil
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(for: try fields.id("assessment"), of: try fields.id("pupil"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Throws `noSuchWork`, `noSuchMark` or `locked`. A debt that the mark had ended is owed again.
  public func perform(in transaction: Transaction) throws { try apply(in: transaction, bypassingLock: false) }

  /// Does the same; the execution of a granted request passes the lock (S4-4.4.a).
  package func apply(in transaction: Transaction, bypassingLock: Bool) throws {
    let desk = try MarkDesk(assessment, in: transaction)
    if !bypassingLock { try desk.requireOpen([pupil]) }
    try desk.remove(of: pupil)
  }
}
