import GRDB
public import JournalCore

/// Declares an issued document void: «АННУЛИРОВАН» (D-12).
public struct VoidDocument: RecordedOperation {
  public static let name = "void-document"
  public static let summary = "Declare an issued document void; its number is never given again."
  public static let fields: [FieldSpec] = [
    .required("number", .id, "the document's number in the register"),
    .required("reason", .text, "why; no personal data"),
  ]

  let number: Int
  let reason: String

  /// The document of the number, for the reason.
  public init(number: Int, reason: String) {
    self.number = number
    self.reason = reason
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let number: ID<IssuedDocument> = try fields.id("number")
    self.init(number: Int(number.rawValue), reason: try fields.text("reason"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.printClassPapers, .print) }

  /// Throws `noSuchNumber`, and `notCurrent` for a number that does not count.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    guard let document = try db.documents("number = ?", [number]).first else {
      throw StoreError.rule(DocumentRefusal.noSuchNumber(number))
    }
    guard document.status.isCurrent else {
      throw StoreError.rule(DocumentRefusal.notCurrent(number, document.status))
    }
    try JournalWriter(db).run(
      "INSERT INTO void_document (number, day, reason) VALUES (?, ?, ?)",
      [number, transaction.session.today.iso, reason])
    transaction.concerns("document", Int64(number))
  }
}
