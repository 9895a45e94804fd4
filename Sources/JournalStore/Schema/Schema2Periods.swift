/// The tables of the second schema for the area of periods.
enum Schema2Periods {
  /// The versioned ones.
  static let tables: [RecordTable] = []

  /// The statements that make them.
  static let sql = ""
}
