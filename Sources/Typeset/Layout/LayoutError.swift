/// Why a document could not be laid out, as facts; the sentence is made in `description`.
///
/// It never holds the text of a cell: places are form ids, source lines and row numbers.
public struct LayoutError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The face has no glyph for the character.
    case missingGlyph(codePoint: UInt32, face: Face)
    /// A row's cells do not fill the table's columns, spans counted.
    case raggedRow(filled: Int, columns: Int)
    /// A span is zero or leaves the table.
    case badSpan(column: Int, columnSpan: Int, rowSpan: Int)
    /// A row-span leaves its group or the header.
    case spanLeavesGroup(column: Int)
    /// The columns do not fit the width and the table may not be cut into panels.
    case tooWide(needed: Length, available: Length)
    /// A frozen part leaves no room for any other column.
    case frozenTooWide(frozen: Length, available: Length)
    /// A row is taller than a page and may not be split.
    case rowTooTall(height: Length, available: Length)
    /// A group is taller than a page and may not be split.
    case groupTooTall(height: Length, available: Length)
    /// The repeated header leaves no room for a row.
    case headerTooTall(height: Length, available: Length)
    /// A block that may not be split is taller than a page.
    case blockTooTall(height: Length, available: Length)
    /// Running head and foot leave no room for the body.
    case noRoomForBody(furniture: Length, page: Length)
    /// A word is wider than its box even at the least permitted width.
    case wordTooWide(width: Length, available: Length)
    /// The top margin has no room for the number of the sheet.
    case noRoomForSheetNumber(needed: Length, available: Length)
    /// Added sheets behind a numbered one need more letters than there are, or stand before the first number.
    case noSheetLetter(sheet: Int, letters: Int, needed: Int)
    /// A reference leads to an anchor that stands nowhere.
    case unknownAnchor(String)
    /// Page references filled in move anchors to other pages.
    case movingReferences
    /// Two anchors have one name.
    case doubledAnchor(String)
    /// The table has no columns.
    case noColumns
    /// The tables of two facing pages do not have the same groups of rows.
    case spreadRowsDiffer(left: Int, right: Int)
    /// Two facing pages are asked for inside blocks that stand on one.
    case spreadNotOnPages
    /// Column widths must be positive.
    case badColumnWidth(column: Int)
    /// Words are to be divided, and the typesetter has nothing that knows where.
    case noHyphenator
  }

  /// What went wrong.
  public var reason: Reason
  /// The form's id, when known.
  public var form: String?
  /// The block and the source line it was written on.
  public var block: String?
  /// The row of the table's body, from 1; nil for the header or no table.
  public var row: Int?

  /// An error for the reason at the place.
  public init(_ reason: Reason, form: String? = nil, block: String? = nil, row: Int? = nil) {
    self.reason = reason
    self.form = form
    self.block = block
    self.row = row
  }

  /// The same error with the parts of the place that were not known deeper down.
  public func at(form: String? = nil, block: String? = nil, row: Int? = nil) -> LayoutError {
    LayoutError(
      reason, form: self.form ?? form, block: self.block ?? block, row: self.row ?? row)
  }
}

extension LayoutError: CustomStringConvertible {
  /// Place › reason with numbers › what to do.
  public var description: String {
    let place = [form, block, row.map { "row \($0)" }].compactMap(\.self).joined(separator: " › ")
    return (place.isEmpty ? "" : place + " › ") + sentence
  }

  private var sentence: String {
    switch reason {
    case .missingGlyph(let codePoint, let face):
      let hex = String(codePoint, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      return
        "the face «\(face.rawValue)» has no glyph for U+\(padded), and a box must not be printed. Correct the text, or bind the face to a font that has the character in fonts/fonts.yaml."
    case .raggedRow(let filled, let columns):
      return "the row fills \(filled) of \(columns) columns. Give each column a cell or a span."
    case .badSpan(let column, let columnSpan, let rowSpan):
      return
        "the cell in column \(column + 1) spans \(columnSpan) × \(rowSpan), which leaves the table. Make the span smaller."
    case .spanLeavesGroup(let column):
      return
        "the cell in column \(column + 1) spans rows of another group. Put the rows into one group."
    case .tooWide(let needed, let available):
      return
        "the columns need \(needed), the page has \(available). Allow .overflowingColumns(.newPanel), take larger paper, or narrow the columns."
    case .frozenTooWide(let frozen, let available):
      return
        "the frozen columns take \(frozen) of \(available) and leave no room for the next column. Freeze fewer columns."
    case .rowTooTall(let height, let available):
      return
        "the row is \(height) tall, a page holds \(available), and the row may not be split. Allow .splittingRows(.whenTallerThanPage) or shorten the text."
    case .groupTooTall(let height, let available):
      return
        "the group is \(height) tall, a page holds \(available), and the group may not be split. Allow .splittingGroups(.whenTallerThanPage)."
    case .headerTooTall(let height, let available):
      return
        "the table's header is \(height) tall and a page holds \(available): no row fits under it. Shorten the headings or take larger paper."
    case .blockTooTall(let height, let available):
      return "the block is \(height) tall and a page holds \(available). Shorten it or let it be split."
    case .noRoomForBody(let furniture, let page):
      return
        "running head and foot take \(furniture) of the \(page) of the page. Shorten them or reduce the margins."
    case .wordTooWide(let width, let available):
      return "a word is \(width) wide, its place \(available). Widen the column or shorten the word."
    case .noRoomForSheetNumber(let needed, let available):
      return
        "the number of the sheet needs \(needed) in the top margin, which has \(available). Enlarge the margin or take smaller type."
    case .noSheetLetter(let sheet, let letters, let needed):
      return
        "\(needed) lettered sheets stand behind sheet \(sheet), and \(sheet > 0 ? letters : 0) letters are there for them. Number them on, or bind them behind another sheet."
    case .unknownAnchor(let name):
      return
        "a reference leads to the anchor «\(name)», which stands nowhere. Name an anchor so or drop the reference."
    case .movingReferences:
      return
        "a page reference is wider than its slot of four digits and moves what it leads to. Shorten the letters of the sheets or the number."
    case .doubledAnchor(let name):
      return "two anchors are named «\(name)», and a reference leads to one place. Rename one of them."
    case .noColumns:
      return "the table has no columns. Give it at least one."
    case .spreadRowsDiffer(let left, let right):
      return
        "the left page has \(left) groups of rows and the right one \(right), or of other sizes. Make both tables from the same rows."
    case .spreadNotOnPages:
      return
        "two facing pages cannot stand inside blocks that are kept together, beside each other, or in furniture. Put the spread into the body."
    case .badColumnWidth(let column):
      return "the width of column \(column + 1) is not positive. Give it a width."
    case .noHyphenator:
      return
        "words are to be divided at the ends of lines, and there is no hyphenator. Give the typesetter one, or do not hyphenate."
    }
  }
}
