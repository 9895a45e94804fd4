import GRDB
public import JournalCore

/// What the register of issued documents holds of the place of a document.
public struct DocumentPlace: Hashable, Sendable {
  /// The newest entry.
  public let newest: IssuedDocument
  /// The state of everything in which the content of the newest entry was last found; nil when it was not remembered.
  public let input: String?
}

extension StoreSnapshot {
  /// The register, by number.
  public func issuedDocuments() throws(StoreError) -> [IssuedDocument] {
    try read { db in try db.documents("1", []) }
  }

  /// The document of the number; nil when there is none.
  public func issuedDocument(_ number: Int) throws(StoreError) -> IssuedDocument? {
    try read { db in try db.documents("number = ?", [number]).first }
  }

  /// The number that stands in the place of the number now: its last follower; nil when nothing replaced it.
  public func successor(of number: Int) throws(StoreError) -> Int? {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          WITH RECURSIVE follower(number) AS (
            SELECT number FROM issued_document WHERE replaces = ?1
            UNION SELECT later.number FROM issued_document later JOIN follower ON later.replaces = follower.number)
          SELECT max(number) FROM follower
          """, arguments: [number])
    }
  }

  /// The highest number ever given, 0 in an empty register.
  public func lastDocumentNumber() throws(StoreError) -> Int {
    try read { db in try db.lastDocumentNumber() }
  }

  /// The places of documents of the form that the register knows, by slot.
  public func documentPlaces(of form: String) throws(StoreError) -> [String: DocumentPlace] {
    try read { db in
      let rows = try db.documents(
        "number IN (SELECT max(number) FROM issued_document WHERE form = ? GROUP BY slot)", [form])
      let inputs = try Row.fetchAll(
        db,
        sql: """
          SELECT document_input.slot, input, content FROM document_input
          WHERE slot IN (SELECT slot FROM issued_document WHERE form = ?)
          """, arguments: [form])
      let known = Dictionary(inputs.map { ($0[0] as String, $0) }) { first, _ in first }
      return Dictionary(
        rows.map { document in
          let row = known[document.slot].flatMap { $0[2] as String == document.paper?.content ? $0 : nil }
          return (document.slot, DocumentPlace(newest: document, input: row?[1]))
        }
      ) { first, _ in first }
    }
  }

  /// A fingerprint of the whole history of the journal: two copies with the same one hold the same (DECISIONS 15).
  public func historyHead() throws(StoreError) -> String {
    try read { db in try AuditTrail.last(db)?.hash ?? AuditTrail.origin }
  }

  /// A fingerprint of everything that documents can show: that of the newest operation which is no printing.
  public func contentHead() throws(StoreError) -> String {
    try read { db in
      let silent = [RegisterDocuments.name, VoidDocument.name, NoteBackup.name]
      let names = silent.map { "'\($0)'" }.joined(separator: ", ")
      return try String.fetchOne(
        db,
        sql: "SELECT hash FROM audit_line WHERE operation NOT IN (\(names)) ORDER BY sequence DESC LIMIT 1")
        ?? AuditTrail.origin
    }
  }
}

extension Database {
  /// The highest number ever given, 0 in an empty register.
  func lastDocumentNumber() throws -> Int {
    try Int.fetchOne(self, sql: "SELECT coalesce(max(number), 0) FROM issued_document") ?? 0
  }

  /// The documents for which the condition holds, by number, each with what its number stands for now.
  func documents(_ condition: String, _ arguments: StatementArguments) throws -> [IssuedDocument] {
    let sql = """
      SELECT number, form, form_version, slot, label, moment, profile, program,
        CASE WHEN EXISTS (SELECT 1 FROM void_document WHERE void_document.number = issued_document.number) THEN 'void'
          WHEN EXISTS (SELECT 1 FROM issued_document later
            WHERE later.replaces = issued_document.number AND later.status <> 'reserved') THEN 'superseded'
          ELSE status END,
        replaces, pages, file, content, sha256
      FROM issued_document WHERE \(condition) ORDER BY number
      """
    return try Row.fetchAll(self, sql: sql, arguments: arguments).map { row in
      var paper: IssuedDocument.Paper?
      if let hash = row[13] as String? {
        paper = IssuedDocument.Paper(pages: row[10], file: row[11], content: row[12], sha256: hash)
      }
      return IssuedDocument(
        number: row[0], form: row[1], formVersion: row[2], slot: row[3], label: row[4],
        moment: try row.day(5),
        profile: row[6], program: row[7], status: try row.word(8), replaces: row[9], paper: paper)
    }
  }
}
