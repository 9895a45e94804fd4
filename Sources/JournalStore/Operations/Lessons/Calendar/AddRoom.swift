import GRDB
public import JournalCore

/// Adds a room, or gives a known one another name; its code is the only one of the school (§6.1).
public struct AddRoom: RecordedOperation {
  public static let name = "add-room"
  public static let summary = "Adds a room or renames it."
  public static let fields: [FieldSpec] = [
    .required("code", .text, "the code on the door: 214"), .optional("name", .text, "what the room is"),
  ]

  let code: String
  let title: String

  /// The room with the code.
  public init(_ code: String, name: String = "") {
    self.code = code
    title = name
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.text("code"), name: fields.textIfAny("name") ?? "")
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The room's record.
  public func perform(in transaction: Transaction) throws -> ID<Room> {
    let db = transaction.db
    try JournalWriter(db).run(
      "INSERT INTO room (code, name) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name",
      [code, title])
    let id: Int64? = try db.cachedStatement(sql: "SELECT id FROM room WHERE code = ?").value([code])
    guard let id else { throw StoreError.corrupt(detail: "a room that was not stored") }
    transaction.concerns("room", id)
    return ID(id)
  }
}
