public import JournalCore

/// Ends a debt without a mark, for a written reason; a mark for the work ends it by itself (S0-4.12.9).
public struct CloseDebt: RecordedOperation {
  public static let name = "close-debt"
  public static let summary = "End a pupil's debt without a mark, for a reason."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work"), .required("pupil", .id, "who owes it"),
    .required("reason", .text, "why nothing is owed any more"),
  ]

  let assessment: ID<Assessment>
  let pupil: ID<Pupil>
  let reason: String

  /// The pupil owes the work no more.
  public init(_ assessment: ID<Assessment>, of pupil: ID<Pupil>, reason: String) {
    self.assessment = assessment
    self.pupil = pupil
    self.reason = reason
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("assessment"), of: try fields.id("pupil"), reason: try fields.text("reason"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Throws `noSuchWork`, `noOpenDebt` or `debtNeedsReason`.
  public func perform(in transaction: Transaction) throws {
    try DebtWriter(try MarkDesk(assessment, in: transaction)).close(pupil, reason: reason)
  }
}
