import GRDB
import JournalCore

/// Loads the rows of one table and finds everything that is wrong with each of them.
struct TableLoader {
  /// How many rows were loaded.
  private(set) var count = 0

  private let table: OpenTable
  private let targets: Set<[String]>
  private let profile: String
  private let db: Database
  private let rules: [TableRule]
  private var insert: Statement
  private let isPrefilled: Bool
  private var seen: Set<[String?]> = []
  private var judgement: Statement?

  /// A loader; `targets` are the columns that other tables refer to.
  init(_ table: OpenTable, referredBy targets: Set<[String]>, profile: String, _ db: Database) throws {
    self.table = table
    self.targets = targets
    self.profile = profile
    self.db = db
    rules = try TableRules.of(table.name, in: db)
    isPrefilled = OpenTables.prefilled.contains(table.name)
    insert = try db.makeStatement(sql: TableLoader.insert(into: table, replacing: isPrefilled))
  }

  /// Loads the row or adds what is wrong with it to the log.
  mutating func load(_ row: TableRow, _ log: inout FaultLog) throws {
    var values: [DatabaseValue] = []
    values.reserveCapacity(table.columns.count)
    var faults: [TableFault] = []
    for (column, text) in zip(table.columns, row.values) {
      let (value, reason) = TableLoader.value(text, column)
      values.append(value)
      if let reason { faults.append(fault(reason, row, [column.name])) }
    }
    faults += readingFaults(row)
    if faults.isEmpty {
      do {
        try store(row, values, &log)
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        faults = try judge(row, values, excusing: [])
        if faults.isEmpty {
          guard let columns = TableLoader.repeatedColumns(error) else {
            try refuse(row, [fault(.rule(error.message ?? ""), row, [])], &log)
            return
          }
          try log.addRepeated(tuple(columns, row), line: row.line)
          return
        }
      }
    } else {
      faults += try judge(row, values, excusing: Set(faults.flatMap(\.columns)))
    }
    try refuse(row, faults, &log)
  }

  private mutating func store(_ row: TableRow, _ values: [DatabaseValue], _ log: inout FaultLog) throws {
    if isPrefilled {
      let key = tuple(table.key, row)
      guard seen.insert(key.values).inserted else { return try log.addRepeated(key, line: row.line) }
    }
    do {
      try insert.execute(arguments: StatementArguments(values))
    } catch {
      // A statement that failed tells its error once more when it is used for the next row.
      insert = try db.makeStatement(sql: TableLoader.insert(into: table, replacing: isPrefilled))
      throw error
    }
    count += 1
  }

  /// Adds the faults, and remembers what the row would have offered to references.
  private func refuse(_ row: TableRow, _ faults: [TableFault], _ log: inout FaultLog) throws {
    for target in targets { log.refuse(tuple(target, row)) }
    for fault in faults { try log.add(fault) }
  }

  private func tuple(_ columns: [String], _ row: TableRow) -> FaultLog.Tuple {
    FaultLog.Tuple(
      table: table.name, columns: columns,
      values: columns.map { table.index(of: $0).flatMap { row.values[$0] } })
  }

  /// All conditions of the schema that the row breaks, but those on columns that are at fault already.
  private mutating func judge(
    _ row: TableRow, _ values: [DatabaseValue], excusing excused: Set<String>
  ) throws -> [TableFault] {
    guard !rules.isEmpty else { return [] }
    let statement = try judgement ?? db.makeStatement(sql: TableLoader.judgement(of: table, rules))
    judgement = statement
    guard let answer = try Row.fetchOne(statement, arguments: StatementArguments(values)) else { return [] }
    var (faults, faulty) = ([TableFault](), excused)
    let broken = rules.indices.filter { (answer[$0] as Int) == 1 }.map { rules[$0] }
    for rule in broken where rule.columns.count == 1 && !excused.contains(rule.columns[0]) {
      // A text that is required and empty is one fault, whatever words or lengths were asked for.
      let isMissing = value(rule.columns[0], row) == nil
      let new = fault(isMissing ? .missing : rule.reason, row, rule.columns)
      if !faults.contains(new) { faults.append(new) }
      faulty.formUnion(rule.columns)
    }
    // A value that is wrong by itself is not compared with others.
    for rule in broken where rule.columns.count != 1 && faulty.isDisjoint(with: rule.columns) {
      faults.append(fault(rule.reason, row, TableLoader.column(of: rule).map { [$0] } ?? []))
    }
    return faults
  }

  private func readingFaults(_ row: TableRow) -> [TableFault] {
    if table.name == "school", let found = value("profile", row), found != profile {
      return [fault(.otherProfile(journal: profile), row, ["profile"])]
    }
    let columns = ReadingRules.unreadable(table.name) { value($0, row) }
    // What is not there at all is told by the conditions of the schema.
    guard !columns.isEmpty, columns.allSatisfy({ value($0, row) != nil }) else { return [] }
    return [fault(.unreadable, row, columns)]
  }

  private func value(_ column: String, _ row: TableRow) -> String? {
    table.index(of: column).flatMap { row.values[$0] }
  }

  private func fault(_ reason: TableFault.Reason, _ row: TableRow, _ columns: [String]) -> TableFault {
    TableFault(reason, table: table.name, line: row.line, columns: columns)
  }
}
