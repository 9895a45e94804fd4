import GRDB
import JournalCore
import Vault

/// Looks for names in all texts of all versioned tables and of their history (DECISIONS 8).
///
/// The table of names itself is left out: names there belong to persons, and those of the case are erased at the end.
struct TextSearch {
  let db: Database
  let names: NameReplacer

  private static let leftOut: Set<String> = ["person_name", "name_case"]

  /// All records that hold a name, in the order of tables and keys.
  func findings() throws -> [TextFinding] {
    let tables = RecordTables.all.filter { !TextSearch.leftOut.contains($0.name) }
    let present = try tables.flatMap { try findings(in: $0, key: nil) }
    let known = Set(present.map { RecordKey(record: $0.table, key: $0.key) })
    let past = try pastRecords().subtracting(known)
      .map { TextFinding(table: $0.record, key: $0.key, columns: [], canBeErased: true) }
      .sorted { ($0.table, $0.key) < ($1.table, $1.key) }
    return present + past
  }

  /// What the record holds, or nil when there is no name in it and in its history.
  func finding(in record: RecordKey) throws -> TextFinding? {
    guard !TextSearch.leftOut.contains(record.record), let table = RecordTables.table(record.record) else {
      return nil
    }
    if let found = try findings(in: table, key: record.key).first { return found }
    let images = try String.fetchAll(
      db,
      sql:
        "SELECT image FROM version WHERE record = ? AND key = ? AND image IS NOT NULL AND salt IS NOT NULL",
      arguments: [record.record, record.key])
    guard try images.contains(where: isNamed(inImage:)) else { return nil }
    return TextFinding(table: record.record, key: record.key, columns: [], canBeErased: true)
  }

  /// Whether a name stands in one of the texts of a version's image.
  func isNamed(inImage image: String) throws -> Bool {
    guard names.mayOccur(in: image) else { return false }
    return try String.fetchAll(
      try db.cachedStatement(sql: "SELECT value FROM json_each(?) WHERE type = 'text'"), arguments: [image]
    ).contains(where: names.isNamed)
  }

  /// The fingerprint of the present record, by which a judgement about it holds until it is changed; of nothing for a removed
  /// one.
  func digest(of record: RecordKey) throws -> String {
    var digest = SHA256()
    if let table = RecordTables.table(record.record) {
      let shape = try TableShape(table, in: db)
      let image = try String.fetchOne(
        db,
        sql: """
          SELECT \(TableShape.array(shape.columns, of: "")) FROM \(table.name)
          WHERE \(TableShape.array(shape.key, of: "")) = ?
          """, arguments: [record.key])
      digest.add(field: image ?? "")
    }
    return digest.hexadecimal
  }

  private func findings(in table: RecordTable, key: String?) throws -> [TextFinding] {
    let shape = try TableShape(table, in: db)
    let texts = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' ORDER BY cid",
      arguments: [table.name])
    if texts.isEmpty { return [] }
    let rowKey = TableShape.array(shape.key, of: "")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(rowKey), \(texts.joined(separator: ", ")) FROM \(table.name)
        \(key == nil ? "" : "WHERE \(rowKey) = ?") ORDER BY \(shape.key.joined(separator: ", "))
        """, arguments: key.map { [$0] } ?? [])
    var found: [TextFinding] = []
    while let row = try rows.next() {
      let columns = texts.indices.filter { index in
        (row[index + 1] as String?).map(names.isNamed) ?? false
      }.map { texts[$0] }
      guard !columns.isEmpty else { continue }
      let canBeErased = table.isPersonal && Set(columns).isDisjoint(with: shape.key)
      found.append(TextFinding(table: table.name, key: row[0], columns: columns, canBeErased: canBeErased))
    }
    return found
  }

  private func pastRecords() throws -> Set<RecordKey> {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT record, key, image FROM version WHERE image IS NOT NULL AND salt IS NOT NULL")
    var found: Set<RecordKey> = []
    while let row = try rows.next() {
      let record = RecordKey(record: row[0], key: row[1])
      guard !TextSearch.leftOut.contains(record.record), !found.contains(record),
        try isNamed(inImage: row[2])
      else { continue }
      found.insert(record)
    }
    return found
  }
}

/// A record whose texts hold a name that has to go; what it says is not part of the finding.
public struct TextFinding: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The record's key, a JSON array.
  public let key: String
  /// The columns that hold the name now; empty where only earlier versions do.
  public let columns: [String]
  /// Whether the program can replace the name; not in keys, and not in tables that must hold no personal data.
  public let canBeErased: Bool
}
