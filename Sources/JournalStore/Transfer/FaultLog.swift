/// What a load found so far, and what later findings depend on.
struct FaultLog {
  /// Columns of a table with values in them.
  struct Tuple: Hashable {
    let table: String
    let columns: [String]
    let values: [String?]
  }

  /// The faults in the order of the tables and their lines.
  private(set) var faults: [TableFault] = []
  /// What refused rows would have offered to references; a reference to such a row is no fault of its own.
  private var refused: Set<Tuple> = []
  /// Faults that still lack the line of the row that came first.
  private var repeated: [(index: Int, tuple: Tuple)] = []

  /// Adds a fault; throws all of them when there are too many to go on.
  mutating func add(_ fault: TableFault) throws {
    faults.append(fault)
    if faults.count >= LoadTables.limit { throw StoreError.rule(TransferRefusal.faults(faults)) }
  }

  /// Adds a row that repeats the values of an earlier one.
  mutating func addRepeated(_ tuple: Tuple, line: Int) throws {
    repeated.append((faults.count, tuple))
    try add(TableFault(.repeated(first: nil), table: tuple.table, line: line, columns: tuple.columns))
  }

  /// Remembers what a refused row would have offered.
  mutating func refuse(_ tuple: Tuple) { refused.insert(tuple) }

  /// Whether a refused row would have offered the values.
  func wasRefused(_ tuple: Tuple) -> Bool { refused.contains(tuple) }

  /// Finds the lines of the rows that came first, by reading the table once more if there are any.
  mutating func settle(_ table: OpenTable, in source: any TableSource) throws {
    guard !repeated.isEmpty else { return }
    let wanted = Set(repeated.map(\.tuple))
    let lines = try LineFinder.lines(of: wanted, table, in: source)
    for (index, tuple) in repeated {
      let fault = faults[index]
      guard let first = lines[tuple], first < fault.line else { continue }
      faults[index] = TableFault(
        .repeated(first: first), table: fault.table, line: fault.line, columns: fault.columns)
    }
    repeated = []
  }

  /// Puts the faults in the order of the tables and lines.
  mutating func sort(by tables: [OpenTable]) {
    let places = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.name, $0) })
    faults = faults.enumerated().sorted { left, right in
      (places[left.element.table] ?? 0, left.element.line, left.offset)
        < (places[right.element.table] ?? 0, right.element.line, right.offset)
    }.map(\.element)
  }
}

/// Finds rows of a source again by their values.
enum LineFinder {
  /// The line of the first row with the values, for each of the tuples of the table.
  static func lines(
    of wanted: Set<FaultLog.Tuple>, _ table: OpenTable, in source: any TableSource
  ) throws -> [FaultLog.Tuple: Int] {
    let kinds = Set(wanted.map(\.columns)).map { columns in
      (columns: columns, places: columns.compactMap(table.index))
    }
    var lines: [FaultLog.Tuple: Int] = [:]
    try source.read(table) { row in
      for kind in kinds {
        let tuple = FaultLog.Tuple(
          table: table.name, columns: kind.columns, values: kind.places.map { row.values[$0] })
        if wanted.contains(tuple), lines[tuple] == nil { lines[tuple] = row.line }
      }
    }
    return lines
  }
}
