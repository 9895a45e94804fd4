public import JournalStore

/// What the tables and columns of a set mean, in Russian: kept once, in `templates/journal-csv/dictionary.csv`.
public struct JournalCSVDictionary: Hashable, Sendable {
  /// The path of the meanings among the files of the program.
  public static let path = "templates/journal-csv/dictionary.csv"
  /// The path of the text that explains the set.
  public static let readmePath = "templates/journal-csv/README.txt"

  /// A table with an empty column, or a column.
  private struct Place: Hashable {
    let table: String
    let column: String
  }

  private let meanings: [Place: String]
  /// Lines that are not three texts, or that repeat another one's place.
  public let badLines: [Int]

  /// The meanings of a file with the columns `table`, `column`, `meaning`.
  public init(_ bytes: [UInt8]) {
    var (meanings, bad) = ([Place: String](), [Int]())
    var reader = CSVReader(bytes)
    _ = reader.next()
    while let next = reader.next() {
      switch next {
      case .failure(let fault): bad.append(fault.line)
      case .success(let row):
        guard row.fields.count == 3, let table = row.fields[0], let meaning = row.fields[2],
          meanings.updateValue(meaning, forKey: Place(table: table, column: row.fields[1] ?? "")) == nil
        else {
          bad.append(row.line)
          continue
        }
      }
    }
    self.meanings = meanings
    badLines = bad
  }

  /// Tables and columns without a meaning, as `mark` or `mark.value`.
  public func missing(_ tables: [OpenTable]) -> [String] {
    JournalCSVDictionary.places(of: tables).filter { meanings[$0] == nil }.map(JournalCSVDictionary.shown)
  }

  /// Meanings of nothing in the tables.
  public func surplus(_ tables: [OpenTable]) -> [String] {
    let known = Set(JournalCSVDictionary.places(of: tables))
    return meanings.keys.filter { !known.contains($0) }.map(JournalCSVDictionary.shown).sorted()
  }

  /// The dictionary of an exported set: a row a column, headed by names.
  public func rows(of tables: [OpenTable]) -> [[String?]] {
    let head = ["table", "column", "type", "required", "key", "refers_to", "meaning"]
    let rows = tables.flatMap { table -> [[String?]] in
      let title = [table.name, nil, nil, nil, nil, nil, meanings[Place(table: table.name, column: "")]]
      return [title]
        + table.columns.map { column in
          [
            table.name, column.name, column.kind.rawValue, column.isRequired ? "yes" : "no",
            column.keyPlace.map(String.init), JournalCSVDictionary.target(of: column, in: table),
            meanings[Place(table: table.name, column: column.name)],
          ]
        }
    }
    return [head] + rows
  }

  /// `person.id`; with several references of a column, all of them.
  private static func target(of column: OpenColumn, in table: OpenTable) -> String? {
    let targets = table.references.flatMap { reference in
      zip(reference.columns, reference.targets).filter { $0.0 == column.name }.map {
        "\(reference.table).\($0.1)"
      }
    }
    return targets.isEmpty ? nil : targets.joined(separator: " ")
  }

  private static func places(of tables: [OpenTable]) -> [Place] {
    tables.flatMap { table in
      [Place(table: table.name, column: "")]
        + table.columns.map { Place(table: table.name, column: $0.name) }
    }
  }

  private static func shown(_ place: Place) -> String {
    place.column.isEmpty ? place.table : "\(place.table).\(place.column)"
  }
}
