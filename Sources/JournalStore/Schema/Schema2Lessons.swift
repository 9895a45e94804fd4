/// The tables of the second schema for the area of lessons.
enum Schema2Lessons {
  /// The versioned ones.
  static let tables: [RecordTable] = []

  /// The statements that make them.
  static let sql = ""
}
