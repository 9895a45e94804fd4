public import JournalCore

/// Puts the code name into every record that is listed and not judged to be a namesake's (DECISIONS 8).
public struct RedactTexts: RecordedOperation {
  public static let name = "redact-texts"
  public static let summary = "Replace a withdrawn name by the code name in all listed records at once."
  public static let fields: [FieldSpec] = [.required("case", .id, "the withdrawal")]
  public static var erases: Bool { true }

  let id: ID<WithdrawalCase>

  /// All records of the case's list.
  public init(_ id: ID<WithdrawalCase>) { self.id = id }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("case")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// How many records were changed; throws `noSuchCase`, a refusal of the step before the order, or
  /// `textCannotBeErased`.
  public func perform(in transaction: Transaction) throws -> Int {
    let withdrawal = try transaction.db.withdrawalCase(id)
    try transaction.requireNext(.textRedacted, of: withdrawal)
    let redaction = TextRedaction(transaction, names: try transaction.db.replacer(of: withdrawal))
    let findings = try transaction.db.openFindings(of: withdrawal)
    for finding in findings { try redaction.redact(finding) }
    transaction.concerns("withdrawal", id.rawValue)
    return findings.count
  }
}
