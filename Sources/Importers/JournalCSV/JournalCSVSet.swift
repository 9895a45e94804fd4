public import JournalStore

/// A file of a set: its name without folders, and how its bytes are had, nil when they cannot be read.
public struct JournalCSVFile: Sendable {
  /// The name without folders.
  public let name: String
  let bytes: @Sendable () -> [UInt8]?

  /// A file whose bytes are read only when they are needed, perhaps more than once.
  public init(name: String, bytes: @escaping @Sendable () -> [UInt8]?) {
    self.name = name
    self.bytes = bytes
  }
}

/// The files of a set, matched with the tables of the journal and looked through once.
public struct JournalCSVSet: TableSource {
  /// The name of the format on the command line.
  public static let format = "journal-csv"
  /// The file that explains all columns; not read by an import.
  public static let dictionaryName = "dictionary.csv"
  /// The file that explains the set; not read by an import.
  public static let readmeName = "README.txt"

  /// What is wrong with the files as files, before any value is looked at.
  public let faults: [JournalCSVFault]
  /// The tables whose files are missing or have rows that cannot be taken apart.
  public let incomplete: Set<String>

  private let files: [String: JournalCSVFile]
  private let layouts: [String: CSVLayout]

  /// The set of the files, each looked through from its head to its end.
  public init(_ files: [JournalCSVFile], of tables: [OpenTable]) {
    var check = JournalCSVCheck(tables: tables)
    check.run(files)
    self.files = check.files
    layouts = check.layouts
    faults = check.faults
    incomplete = check.incomplete
  }

  /// The name of the file of a table.
  public static func fileName(of table: String) -> String { "\(table).csv" }

  /// Gives the rows of the table's file that can be taken apart, in its order.
  public func read(_ table: OpenTable, _ row: (TableRow) throws -> Void) throws {
    guard let layout = layouts[table.name], let bytes = files[table.name]?.bytes() else { return }
    var reader = CSVReader(bytes)
    _ = reader.next()
    while let next = reader.next() {
      guard case .success(let found) = next, found.fields.count == layout.width else { continue }
      try row(TableRow(line: found.line, values: layout.places.map { found.fields[$0] }))
    }
  }
}

/// Where the columns of a table stand in its file.
struct CSVLayout: Hashable {
  /// How many fields a row has.
  let width: Int
  /// The field of each column of the table.
  let places: [Int]
}
