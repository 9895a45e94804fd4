/// Rows of sums that layout adds to a table once it knows which rows stand on which page.
///
/// Their height is kept free beforehand for the longest number that can come; what they sum up is in the table's `sums`.
public struct Subtotals: Hashable, Sendable {
  /// The label of the row under the rows of each page, «Итого на странице»; nil for none. A table that stands on one
  /// page and has a total goes without.
  public let page: String?
  /// The label of the row above the rows of every page but the first, the sum of all earlier pages, «Перенесено»;
  /// nil for none.
  public let carried: String?
  /// The label of the row after the last one, never parted from it, «Итого»; nil for none.
  public let total: String?
  /// The index of the labels' style in the table's `styles`.
  public let labelStyle: UInt16
  /// The index of the numbers' style in the table's `styles`.
  public let numberStyle: UInt16
}

/// The sums of a column over any stretch of rows: exact whole numbers, added up once.
public struct ColumnSum: Hashable, Sendable {
  /// The column, from 0.
  public let column: Int
  /// How a sum is printed.
  public let format: SumFormat
  /// The sum of all rows before a row; one entry more than there are rows.
  private var before: [Int]
  /// The sum of what the rows contribute regardless of sign: no sum of neighbouring rows is greater.
  private let bound: Int
  private let isSigned: Bool

  /// The sums of a column to which each row contributes its value, in units of the format's last place.
  public init(column: Int, values: [Int], format: SumFormat) {
    self.column = column
    self.format = format
    before = values.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    bound = values.reduce(0) { $0 + abs($1) }
    isSigned = values.contains { $0 < 0 }
  }

  /// How many rows contribute.
  public var rowCount: Int { before.count - 1 }

  /// The sum of the rows' contributions.
  public func sum(of rows: Range<Int>) -> Int { before[rows.upperBound] - before[rows.lowerBound] }

  /// The sums with rows that contribute nothing after the others, so that there are so many.
  func extended(to count: Int) -> ColumnSum {
    var copy = self
    copy.before += [Int](repeating: before[rowCount], count: max(0, count - rowCount))
    return copy
  }

  /// Texts one of which is at least as wide as that of any sum, digits being of one width.
  var widestTexts: [String] {
    let eights = Int(String(repeating: "8", count: String(bound).count)) ?? bound
    return [format.text(of: isSigned ? -eights : eights), format.text(of: 0)]
  }
}

/// How a sum is printed.
public struct SumFormat: Hashable, Sendable {
  /// Digits after the comma; a value counts units of the last of them.
  public let places: Int
  /// What is printed for nothing; nil for the number.
  public let zero: String?

  /// A format with so many digits after the comma.
  public init(places: Int = 0, zero: String? = nil) {
    precondition(places >= 0, "digits after the comma cannot be fewer than none")
    self.places = places
    self.zero = zero
  }

  /// Whole numbers.
  public static let whole = SumFormat()

  /// The value with a decimal comma and the true minus sign (FORMS §23.4).
  public func text(of value: Int) -> String {
    if value == 0, let zero { return zero }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let number = places == 0 ? padded : padded.dropLast(places) + "," + padded.suffix(places)
    return (value < 0 ? "\u{2212}" : "") + number
  }
}

extension Table {
  /// The table with rows of the sums of its summed columns; labels left out give no row.
  ///
  /// The label stands in the columns before the first summed one, which must not be the first of the table.
  public func subtotals(
    page: String? = nil, carried: String? = nil, total: String? = nil, labelled label: CellStyle,
    styled number: CellStyle
  ) -> Table {
    precondition(sums.allSatisfy { $0.column > 0 }, "the first column is for the labels of the sums")
    var (copy, palette) = (self, StylePalette(styles))
    copy.subtotals = Subtotals(
      page: page, carried: carried, total: total, labelStyle: palette.index(of: label),
      numberStyle: palette.index(of: number))
    copy.styles = palette.styles
    return copy
  }
}
