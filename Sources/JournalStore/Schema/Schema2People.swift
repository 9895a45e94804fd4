/// The tables of the second schema for the area of people.
enum Schema2People {
  /// The versioned ones.
  static let tables: [RecordTable] = []

  /// The statements that make them.
  static let sql = ""
}
