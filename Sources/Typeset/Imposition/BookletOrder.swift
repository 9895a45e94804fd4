/// Which pages stand on the sides of a stapled booklet's sheets; pages are counted from 1 and may be beyond the last.
enum BookletOrder {
  /// A side of a sheet before it is folded.
  struct Side: Hashable {
    /// The page on the left half.
    let left: Int
    /// The page on the right half.
    let right: Int
  }

  /// The sides in the order of printing: front and back of the outermost sheet first.
  static func sides(pages count: Int) -> [Side] {
    let sheets = (count + 3) / 4
    let whole = sheets * 4
    return (0..<sheets).flatMap { sheet in
      [
        Side(left: whole - 2 * sheet, right: 2 * sheet + 1),
        Side(left: 2 * sheet + 2, right: whole - 2 * sheet - 1),
      ]
    }
  }
}
