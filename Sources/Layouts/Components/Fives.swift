/// Rows of a list in groups of five, between which tables draw a thicker rule (FORMS §1.3).
enum Fives {
  /// The rows, five a group; the last group has what is left.
  static func of<Row>(_ rows: [Row]) -> [[Row]] {
    stride(from: 0, to: rows.count, by: 5).map { Array(rows[$0..<min($0 + 5, rows.count)]) }
  }
}
