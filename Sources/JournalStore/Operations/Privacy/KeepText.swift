import GRDB
public import JournalCore

/// Judges that a record of the list names somebody else of the same surname, and stays as it is (DECISIONS 8).
///
/// The judgement holds for the record as it is now: when it is changed, it is listed again.
public struct KeepText: RecordedOperation {
  public static let name = "keep-text"
  public static let summary = "Judge that a listed record names a namesake, so that it stays."
  public static let fields: [FieldSpec] = [
    .required("case", .id, "the withdrawal"), .required("table", .text, "the table, as the list names it"),
    .required("key", .text, "the record's key, as the list names it"),
  ]

  let id: ID<WithdrawalCase>
  let record: RecordKey

  /// The record of the case's list.
  public init(_ id: ID<WithdrawalCase>, table: String, key: String) {
    self.id = id
    record = RecordKey(record: table, key: key)
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("case"), table: try fields.text("table"), key: try fields.text("key"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// Throws `noSuchCase`, a refusal of the step before the order, or `nothingToRedact`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let withdrawal = try db.withdrawalCase(id)
    try transaction.requireNext(.textRedacted, of: withdrawal)
    let search = TextSearch(db: db, names: try db.replacer(of: withdrawal))
    guard try search.finding(in: record) != nil else {
      throw StoreError.rule(PrivacyRefusal.nothingToRedact(id, table: record.record, key: record.key))
    }
    try JournalWriter(db).run(
      """
      INSERT INTO withdrawal_kept_text (case_id, record, key, digest) VALUES (?, ?, ?, ?)
      ON CONFLICT (case_id, record, key) DO UPDATE SET digest = excluded.digest
      """, [id.rawValue, record.record, record.key, try search.digest(of: record)])
    transaction.concerns("withdrawal", id.rawValue)
  }
}
