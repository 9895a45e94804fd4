import JournalStore

/// Looks through the files of a set as files: names, heads, quotes, letters, numbers of fields.
struct JournalCSVCheck {
  /// What is wrong.
  private(set) var faults: [JournalCSVFault] = []
  /// Tables of which rows are missing.
  private(set) var incomplete: Set<String> = []
  /// The files by table.
  private(set) var files: [String: JournalCSVFile] = [:]
  /// Where the columns stand, by table.
  private(set) var layouts: [String: CSVLayout] = [:]

  private let tables: [OpenTable]

  init(tables: [OpenTable]) { self.tables = tables }

  /// Looks through all files.
  mutating func run(_ files: [JournalCSVFile]) {
    let names = Dictionary(
      uniqueKeysWithValues: tables.map { (JournalCSVSet.fileName(of: $0.name), $0.name) })
    for file in files.sorted(by: { $0.name < $1.name }) {
      guard ![JournalCSVSet.dictionaryName, JournalCSVSet.readmeName].contains(file.name) else { continue }
      guard let table = names[file.name] else {
        note(.unknownFile, file.name)
        continue
      }
      if self.files.updateValue(file, forKey: table) != nil { note(.repeatedFile, file.name) }
    }
    for table in tables {
      let name = JournalCSVSet.fileName(of: table.name)
      guard let file = self.files[table.name] else {
        note(.missingFile, name, of: table)
        continue
      }
      guard let bytes = file.bytes() else {
        note(.unreadableFile, name, of: table)
        continue
      }
      check(bytes, name, table)
    }
  }

  private mutating func check(_ bytes: [UInt8], _ name: String, _ table: OpenTable) {
    var reader = CSVReader(bytes)
    switch reader.next() {
    case nil: note(.noHead, name, of: table)
    case .failure(let fault): note(.row(fault.reason), name, line: fault.line, of: table)
    case .success(let head):
      guard let layout = layout(head, name, table) else { return }
      layouts[table.name] = layout
      while let next = reader.next() {
        switch next {
        case .failure(let fault): note(.row(fault.reason), name, line: fault.line, of: table)
        case .success(let row) where row.fields.count != layout.width:
          note(
            .fieldCount(row.fields.count, expected: layout.width), name, line: row.line, of: table)
        case .success: continue
        }
      }
    }
  }

  /// Where the columns stand by the head; nil when the head is wrong.
  private mutating func layout(_ head: CSVReader.Row, _ name: String, _ table: OpenTable) -> CSVLayout? {
    let columns = table.columns.map(\.name)
    let found = head.fields.map { $0 ?? "" }
    let before = faults.count
    if found.count == 1, columns.count > 1, found[0].contains(";") {
      note(.semicolons, name, line: head.line, of: table)
      return nil
    }
    for (place, column) in found.enumerated() where found.firstIndex(of: column) == place {
      if !columns.contains(column) {
        note(.unknownColumn, name, line: head.line, column: JournalCSVCheck.shown(column), of: table)
      } else if found.count(where: { $0 == column }) > 1 {
        note(.repeatedColumn, name, line: head.line, column: column, of: table)
      }
    }
    for column in columns where !found.contains(column) {
      note(.missingColumn, name, line: head.line, column: column, of: table)
    }
    guard faults.count == before else { return nil }
    return CSVLayout(width: found.count, places: columns.compactMap { found.firstIndex(of: $0) })
  }

  private mutating func note(
    _ reason: JournalCSVFault.Reason, _ file: String, line: Int? = nil, column: String? = nil,
    of table: OpenTable? = nil
  ) {
    faults.append(
      JournalCSVFault(reason, file: file, line: line, columns: column.map { [$0] } ?? []))
    if let table { incomplete.insert(table.name) }
  }

  /// The name of an unknown column when it looks like one; a value that stands there by mistake may be a person's name.
  private static func shown(_ column: String) -> String {
    let isName =
      !column.isEmpty && column.utf8.count <= 40
      && column.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
      }
    return isName ? column : "…"
  }
}
