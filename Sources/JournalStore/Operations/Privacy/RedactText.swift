public import JournalCore

/// Takes the name out of one record that was found to hold it, in its present texts and in its history (DECISIONS 8).
public struct RedactText: RecordedOperation {
  public static let name = "redact-text"
  public static let summary =
    "Replace a withdrawn name in one record by the code name, or by a text of one's own."
  public static let fields: [FieldSpec] = [
    .required("case", .id, "the withdrawal"), .required("table", .text, "the table, as the list names it"),
    .required("key", .text, "the record's key, as the list names it"),
    .optional("text", .text, "the new text; the old one with the code name when it is missing"),
  ]
  public static var erases: Bool { true }

  let id: ID<WithdrawalCase>
  let table: String
  let key: String
  let text: String?

  /// The record of the case, with a text of one's own or the old one with the code name.
  public init(_ id: ID<WithdrawalCase>, table: String, key: String, text: String? = nil) {
    self.id = id
    self.table = table
    self.key = key
    self.text = text
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("case"), table: try fields.text("table"), key: try fields.text("key"),
      text: fields.textIfAny("text"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// Throws `noSuchCase`, a refusal of the step before the order, `nothingToRedact`, `textCannotBeErased` or
  /// `textStillNamesPupil`.
  public func perform(in transaction: Transaction) throws {
    let withdrawal = try transaction.db.withdrawalCase(id)
    try transaction.requireNext(.textRedacted, of: withdrawal)
    let redaction = TextRedaction(transaction, names: try transaction.db.replacer(of: withdrawal))
    guard let finding = try redaction.search.finding(in: RecordKey(record: table, key: key)) else {
      throw StoreError.rule(PrivacyRefusal.nothingToRedact(id, table: table, key: key))
    }
    if let text, redaction.search.names.isNamed(in: text) {
      throw StoreError.rule(PrivacyRefusal.textStillNamesPupil(id, table: table, key: key))
    }
    try redaction.redact(finding, by: text)
    transaction.concerns("withdrawal", id.rawValue)
  }
}
