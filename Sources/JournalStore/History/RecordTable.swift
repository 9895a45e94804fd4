/// A table whose every change is kept as a version.
struct RecordTable: Hashable, Sendable {
  /// The name.
  let name: String
  /// Whether its rows may hold names, contacts or free texts, which a withdrawal of consent erases (DECISIONS 8).
  let isPersonal: Bool

  /// A versioned table.
  init(_ name: String, personal: Bool = false) {
    self.name = name
    isPersonal = personal
  }
}

/// All versioned tables of the present schema.
enum RecordTables {
  /// The tables by schema and area.
  static let all: [RecordTable] = ofSecondSchema + Schema3.tables + Schema4.tables

  /// Those of the second schema, which began the history.
  static let ofSecondSchema: [RecordTable] =
    Schema1.tables + Schema2Access.tables + Schema2People.tables + Schema2Lessons.tables
    + Schema2Marks.tables + Schema2Periods.tables + Schema2Privacy.tables

  /// The table with the name.
  static func table(_ name: String) -> RecordTable? { all.first { $0.name == name } }
}
