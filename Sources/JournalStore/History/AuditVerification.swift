import GRDB

/// What a look at the whole audit trail found (D-29).
public struct AuditFinding: Hashable, Sendable {
  /// What is wrong with the trail.
  public enum Fault: Hashable, Sendable {
    /// The line with the number is missing.
    case missingLine(Int64)
    /// The line was altered after it was written.
    case alteredLine(Int64)
    /// The changes of the operation are not those that its line sealed.
    case alteredVersions(Int64)
    /// There are versions without a line.
    case strayVersions(Int64)
    /// A record is not what its last version says; the operation is the one that wrote that version.
    case alteredRecord(table: String, operation: Int64)
  }

  /// The number of lines.
  public let lines: Int
  /// The hash of the last line; to be written down where nobody can alter it. Zeros for an empty trail.
  public let head: String
  /// The first broken line, and then records that differ from their history; nil when all is sound.
  public let fault: Fault?
}

/// Recomputes the whole chain and compares every record with its last version.
enum AuditVerification {
  static func run(_ db: Database) throws -> AuditFinding {
    var (previous, count) = (AuditTrail.origin, Int64(0))
    let lines = try Row.fetchCursor(
      db, sql: "SELECT \(AuditLine.columns) FROM audit_line ORDER BY sequence")
    func finding(_ fault: AuditFinding.Fault?) -> AuditFinding {
      AuditFinding(lines: Int(count), head: previous, fault: fault)
    }
    while let row = try lines.next() {
      let line = try AuditLine(row: row)
      guard line.sequence == count + 1 else { return finding(.missingLine(count + 1)) }
      let (versions, content) = try AuditTrail.fingerprint(of: line.sequence, db)
      guard line.recomputed(after: previous, versions: line.versions, content: line.content) == line else {
        return finding(.alteredLine(line.sequence))
      }
      guard line.versions == versions, line.content == content else {
        return finding(.alteredVersions(line.sequence))
      }
      (previous, count) = (line.hash, line.sequence)
    }
    let stray = try Int64.fetchOne(
      db, sql: "SELECT min(operation) FROM version WHERE operation > ? OR operation < 1", arguments: [count])
    if let stray { return finding(.strayVersions(stray)) }
    return finding(try alteredRecord(db))
  }

  /// The first record that is not what its history says.
  private static func alteredRecord(_ db: Database) throws -> AuditFinding.Fault? {
    for table in RecordTables.all {
      let shape = try TableShape(table, in: db)
      if let operation = try altered(shape, db) ?? missing(shape, db) {
        return .alteredRecord(table: table.name, operation: operation)
      }
    }
    return nil
  }

  /// The operation of the last version of a row that does not say what its version says; 0 for a row without any.
  private static func altered(_ shape: TableShape, _ db: Database) throws -> Int64? {
    let (key, image) = (TableShape.array(shape.key, of: ""), TableShape.array(shape.columns, of: ""))
    // An older image is a beginning of the present one: columns are only appended.
    let sql = """
      SELECT coalesce(version.operation, 0) FROM (
        SELECT image, (SELECT max(id) FROM version WHERE record = '\(shape.table.name)' AND version.key = one.key) AS last
        FROM (SELECT \(key) AS key, \(image) AS image FROM \(shape.table.name)) AS one
      ) AS present LEFT JOIN version ON version.id = present.last
      WHERE version.digest IS NULL AND (version.image IS NULL OR (version.image <> present.image
        AND substr(present.image, 1, length(version.image) - 1) || ']' <> version.image))
      ORDER BY 1 LIMIT 1
      """
    return try Int64.fetchOne(db, sql: sql)
  }

  /// The operation of a last version whose row is gone.
  private static func missing(_ shape: TableShape, _ db: Database) throws -> Int64? {
    let terms = shape.key.enumerated().map { "\($1) = json_extract(last.key, '$[\($0)]')" }
    let sql = """
      SELECT operation FROM version AS last WHERE record = '\(shape.table.name)' AND image IS NOT NULL
      AND id = (SELECT max(id) FROM version WHERE record = last.record AND key = last.key)
      AND NOT EXISTS (SELECT 1 FROM \(shape.table.name) WHERE \(terms.joined(separator: " AND ")))
      ORDER BY 1 LIMIT 1
      """
    return try Int64.fetchOne(db, sql: sql)
  }
}

extension StoreSnapshot {
  /// Looks at the whole trail: the chain of its lines, the changes that they seal, and the records themselves.
  public func verifyAudit() throws(StoreError) -> AuditFinding { try read(AuditVerification.run) }

  /// The lines of the trail from the number on, oldest first, at most so many.
  public func auditLines(from sequence: Int64 = 1, limit: Int = 1_000) throws(StoreError) -> [AuditLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT \(AuditLine.columns) FROM audit_line WHERE sequence >= ? ORDER BY sequence LIMIT ?",
        arguments: [sequence, limit]
      ).map(AuditLine.init(row:))
    }
  }
}

extension AuditFinding.Fault: CustomStringConvertible {
  /// One line in Russian: где › что › что сделать.
  public var description: String {
    switch self {
    case .missingLine(let line):
      "журнал изменений, строка \(line) › строки нет, хотя следующие есть › восстановите журнал из резервной копии"
    case .alteredLine(let line):
      "журнал изменений, строка \(line) › строка изменена после записи › восстановите журнал из резервной копии"
    case .alteredVersions(let line):
      "журнал изменений, строка \(line) › записанные ею изменения подменены › восстановите журнал из резервной копии"
    case .strayVersions(let line):
      "журнал изменений › есть изменения с номером \(line) без строки › восстановите журнал из резервной копии"
    case .alteredRecord(let table, let line):
      "таблица \(table) › запись изменена в обход программы, последняя законная операция — \(line) › восстановите журнал из резервной копии"
    }
  }
}
