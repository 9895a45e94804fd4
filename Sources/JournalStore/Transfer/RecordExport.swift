import GRDB
public import JournalCore

/// Puts into the audit trail that the journal's personal data leave it, before they do (S0-1.15).
public struct RecordExport: Operation {
  public static let name = "export-tables"

  let recipient: ID<Recipient>?

  /// An export of everything, for the school itself or for a registered recipient.
  public init(to recipient: ID<Recipient>? = nil) { self.recipient = recipient }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.exportPersonalData, .execute)
  }

  /// The number of tables; throws what `RecordDisclosure` refuses when there is a recipient.
  public func perform(in transaction: Transaction) throws -> Int {
    let tables = OpenTables.names.count
    let pupils = try Int64.fetchAll(transaction.db, sql: "SELECT id FROM person WHERE kind = 'pupil'")
    transaction.concerns("tables", Int64(tables))
    transaction.concerns("pupils", Int64(pupils.count))
    guard let recipient else { return tables }
    try RecordDisclosure(
      to: recipient, scope: "журнал целиком, набор journal-csv", pupils: pupils.map { ID($0) }
    ).perform(in: transaction)
    return tables
  }
}
