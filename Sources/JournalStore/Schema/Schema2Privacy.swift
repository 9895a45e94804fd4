/// The tables of the second schema for the area of privacy.
enum Schema2Privacy {
  /// The versioned ones.
  static let tables: [RecordTable] = []

  /// The statements that make them.
  static let sql = ""
}
