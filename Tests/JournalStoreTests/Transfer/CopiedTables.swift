import JournalCore
import JournalStore
import Testing

/// The tables of a journal as texts, which a test may spoil before another journal loads them.
///
/// A row's line is that of a file with a head: the first row stands in line 2.
struct CopiedTables: TableSource {
  let tables: [OpenTable]
  var rows: [String: [[String?]]]
  var incomplete: Set<String> = []

  init(of store: JournalStore) throws {
    let snapshot = try store.snapshot(readers: 1)
    tables = try snapshot.tables()
    var copied: [String: [[String?]]] = [:]
    for table in tables {
      try snapshot.forEachRow(of: table) { row in
        copied[table.name, default: []].append(row)
        return true
      }
    }
    rows = copied
  }

  func read(_ table: OpenTable, _ row: (TableRow) throws -> Void) throws {
    for (index, values) in (rows[table.name] ?? []).enumerated() {
      try row(TableRow(line: index + 2, values: values))
    }
  }

  /// Changes a value in the line.
  mutating func set(_ table: String, line: Int, _ column: String, _ value: String?) throws {
    let shape = try #require(tables.first { $0.name == table })
    let place = try #require(shape.columns.firstIndex { $0.name == column })
    try #require((rows[table]?.count ?? 0) > line - 2)
    rows[table]?[line - 2][place] = value
  }

  /// Adds a row of the values by column; the others have none.
  mutating func add(_ table: String, _ values: [String: String]) throws {
    let shape = try #require(tables.first { $0.name == table })
    try #require(values.keys.allSatisfy { name in shape.columns.contains { $0.name == name } })
    rows[table, default: []].append(shape.columns.map { values[$0.name] })
  }

  /// What a new journal says to the tables.
  func faults(
    in session: Session? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let store = try Fixture.store()
    let before = try store.dump()
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      try store.perform(LoadTables(self), in: session ?? Fixture.session(mode: .initialLoad))
    }
    #expect(try store.dump() == before, "nothing is loaded", sourceLocation: sourceLocation)
    guard case .refused(.rule(let fault)) = error,
      case .faults(let faults)? = fault.refusal as? TransferRefusal
    else {
      Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
      return []
    }
    return faults.map(\.description)
  }
}

extension JournalStore {
  /// Everything that the open set is to bring back: all but the history, hashes of secrets and tries to sign in.
  func content() throws -> [String] {
    let tables = try rows(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
      AND name NOT IN ('audit_line', 'version', 'void_operation', 'credential_secret', 'sign_in') ORDER BY name
      """)
    return try tables.flatMap { table in
      try [table] + rows("SELECT * FROM \(table)").sorted()
    }
  }
}
