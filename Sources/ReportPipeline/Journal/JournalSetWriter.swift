import Importers
import JournalStore

/// Writes the open set of a journal: its tables, the dictionary of all columns, the text that explains them.
struct JournalSetWriter {
  private let dictionary: JournalCSVDictionary
  private let readme: String

  /// A writer with the words of the house.
  init(_ house: HouseFiles) throws(Problem) {
    dictionary = JournalCSVDictionary(Array(try house.text(JournalCSVDictionary.path).utf8))
    readme = try house.text(JournalCSVDictionary.readmePath)
  }

  /// Writes the set of the view into the place; how many tables and rows it has.
  func write(_ snapshot: StoreSnapshot, into place: some NewPlace) throws -> (tables: Int, rows: Int) {
    let tables = try snapshot.tables()
    let unexplained = dictionary.missing(tables)
    guard unexplained.isEmpty else {
      throw Problem(
        .workspace,
        "\(JournalCSVDictionary.path) › нет пояснений: \(unexplained.joined(separator: ", ")) › верните файл из папки программы"
      )
    }
    var rows = 0
    for table in tables { rows += try JournalSetWriter.write(table, from: snapshot, into: place) }
    var words = CSVWriter()
    for row in dictionary.rows(of: tables) { words.add(row) }
    try place.write(words.bytes, to: JournalCSVSet.dictionaryName)
    try place.write(Array(readme.utf8), to: JournalCSVSet.readmeName)
    return (tables.count, rows)
  }

  /// Writes the file of a table by pieces; how many rows it has.
  private static func write(
    _ table: OpenTable, from snapshot: StoreSnapshot, into place: some NewPlace
  ) throws -> Int {
    let file = try place.open(JournalCSVSet.fileName(of: table.name))
    var (writer, rows, failure) = (CSVWriter(), 0, Problem?.none)
    writer.add(table.columns.map(\.name))
    try snapshot.forEachRow(of: table) { row in
      writer.add(row)
      rows += 1
      guard writer.bytes.count >= 1 << 20 else { return true }
      do throws(Problem) {
        try file.append(writer.take())
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    try file.append(writer.take())
    try file.finish()
    return rows
  }
}
