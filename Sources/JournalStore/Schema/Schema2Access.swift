/// The tables of the second schema for the area of access.
enum Schema2Access {
  /// The versioned ones.
  static let tables: [RecordTable] = []

  /// The statements that make them.
  static let sql = ""
}
