/// The tables of the second schema for the area of marks.
enum Schema2Marks {
  /// The versioned ones.
  static let tables: [RecordTable] = []

  /// The statements that make them.
  static let sql = ""
}
