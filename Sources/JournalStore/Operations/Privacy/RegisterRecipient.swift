import GRDB
public import JournalCore

/// Registers a third party to whom the school may hand pupils' data, with the basis (S0-1.15).
public struct RegisterRecipient: RecordedOperation {
  public static let name = "register-recipient"
  public static let summary = "Register a third party that may get pupils' data, with its basis."
  public static let fields: [FieldSpec] = [
    .required("kind", .word, "municipal, regional, developer or other"), .required("name", .text, "its name"),
    .required("basis", .text, "the act or contract"), .required("from", .day, "first day"),
    .optional("to", .day, "last day"),
  ]

  let kind: Recipient.Kind
  let title: String
  let basis: String
  let first: Day
  let last: Day?

  /// A recipient over the days.
  public init(_ kind: Recipient.Kind, name: String, basis: String, from first: Day, to last: Day? = nil) {
    self.kind = kind
    title = name
    self.basis = basis
    self.first = first
    self.last = last
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("kind"), name: try fields.text("name"), basis: try fields.text("basis"),
      from: try fields.day("from"), to: try fields.dayIfAny("to"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.exportPersonalData, .approve)
  }

  /// The recipient; throws `constraint` for an empty name or basis, or days that end before they begin.
  public func perform(in transaction: Transaction) throws -> ID<Recipient> {
    try JournalWriter(transaction.db).run(
      "INSERT INTO recipient (kind, name, basis, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)",
      [kind.rawValue, title, basis, first.iso, last?.iso])
    let id = transaction.db.lastInsertedRowID
    transaction.concerns("recipient", id)
    return ID(id)
  }
}
