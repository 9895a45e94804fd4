import GRDB

/// Looks, after all rows are in, whether each reference leads to a record.
struct ReferenceCheck {
  let db: Database
  let source: any TableSource

  /// Adds the rows that refer to nothing, unless what they refer to was refused itself.
  func run(_ tables: [OpenTable], _ log: inout FaultLog) throws {
    for table in tables {
      var broken: [(key: FaultLog.Tuple, reference: OpenReference)] = []
      for reference in table.references where !source.incomplete.contains(reference.table) {
        broken += try strays(of: table, reference, log)
      }
      guard !broken.isEmpty else { continue }
      let lines = try LineFinder.lines(of: Set(broken.map(\.key)), table, in: source)
      for (key, reference) in broken {
        try log.add(
          TableFault(
            .noSuchRecord(reference.table), table: table.name, line: lines[key] ?? 0,
            columns: reference.columns))
      }
    }
    log.sort(by: tables)
  }

  /// The keys of the rows whose reference leads nowhere.
  private func strays(
    of table: OpenTable, _ reference: OpenReference, _ log: FaultLog
  ) throws -> [(key: FaultLog.Tuple, reference: OpenReference)] {
    let present = reference.columns.map { "here.\($0) IS NOT NULL" }
    let equal = zip(reference.targets, reference.columns).map { "there.\($0) = here.\($1)" }
    let columns = (table.key + reference.columns).map { "here.\($0)" }.joined(separator: ", ")
    let sql = """
      SELECT \(columns) FROM \(table.name) AS here WHERE \(present.joined(separator: " AND "))
      AND NOT EXISTS (SELECT 1 FROM \(reference.table) AS there WHERE \(equal.joined(separator: " AND ")))
      """
    let count = table.key.count
    return try Row.fetchAll(db, sql: sql).compactMap { row in
      let values = Array(row.databaseValues.map(TableText.text))
      let target = FaultLog.Tuple(
        table: reference.table, columns: reference.targets, values: Array(values[count...]))
      guard !log.wasRefused(target) else { return nil }
      return (
        FaultLog.Tuple(table: table.name, columns: table.key, values: Array(values[..<count])), reference
      )
    }
  }
}
