/// One decision of the layout, in facts; `description` says it in words for `--explain`.
public enum LayoutTrace: Hashable, Sendable {
  /// The places for the body: their width, and the heights on the first and on every other page.
  case regions(width: Length, first: Length, rest: Length)
  /// Slots for the pages of so many anchors were filled in.
  case referencesFilled(count: Int)
  /// A table was cut into panels of columns.
  case panels(count: Int, needed: Length, available: Length)
  /// Rows `first...last` (from 1) of a table went to one region.
  case cut(first: Int, last: Int, height: Length, available: Length)
  /// A group did not fit the rest of the page and moved to the next.
  case moved(group: Int, needed: Length, left: Length)
  /// A group taller than a page was cut at row borders.
  case groupSplit(group: Int, height: Length, available: Length)
  /// A row taller than a page was cut between lines.
  case rowSplit(row: Int, height: Length, available: Length)
  /// A group that may be cut anywhere goes on in the next region with the row.
  case groupContinued(group: Int, row: Int)
  /// Empty rows were added down to the foot of the page.
  case filled(rows: Int, height: Length)
  /// The unused room of a table's last page was struck through.
  case unusedStruck(height: Length)
  /// A page was left empty so that two facing pages lie open beside each other.
  case leftEmpty(page: Int)
  /// A spread that begins its document does so on an odd page, since no document begins with an empty one.
  case spreadNotFacing
  /// Groups were moved so that what follows does not stand alone.
  case keptWithNext(groups: Int, height: Length)
  /// What should have followed a table's last rows stands alone because the last group fills its page.
  case leftAlone(height: Length)
  /// A block of the height cannot stand on one page with what belongs to it.
  case parted(height: Length, company: Length, available: Length)
  /// Blocks kept together are taller than a page and were cut.
  case blockSplit(height: Length, available: Length)
  /// A page, counted from 1, took no more; the heights are those of its body.
  case pageEnd(page: Int, used: Length, available: Length, end: PageEnd)
  /// The page, counted from 1, is an empty back, so that the next document begins on a new sheet.
  case blankBack(page: Int)
  /// A text was narrowed to fit its column.
  case shrunk(row: Int?, stretch: Int)
  /// A word wider than its column was broken between letters.
  case brokenWord(row: Int?)
  /// Lines of a justified text stay ragged because their spaces would be wider than three.
  case ragged(lines: Int, row: Int?)
}

extension LayoutTrace: CustomStringConvertible {
  public var description: String {
    switch self {
    case .regions(let width, let first, let rest):
      "regions: the body is \(width) wide; the first page holds \(first) of it, every other \(rest)"
    case .referencesFilled(let count):
      "references: the pages of \(count) anchor(s) were filled in"
    case .panels(let count, let needed, let available):
      "panels: the columns need \(needed), a page has \(available); cut into \(count)"
    case .cut(let first, let last, let height, let available):
      "cut: rows \(first)–\(last) take \(height) of \(available)"
    case .moved(let group, let needed, let left):
      "moved: group \(group) needs \(needed), \(left) left"
    case .groupSplit(let group, let height, let available):
      "split: group \(group) is \(height) tall, a page holds \(available)"
    case .rowSplit(let row, let height, let available):
      "split: row \(row) is \(height) tall, a page holds \(available)"
    case .groupContinued(let group, let row):
      "continued: group \(group) goes on on the next page with row \(row)"
    case .filled(let rows, let height):
      "filled: \(rows) empty row(s) take the \(height) left on the page"
    case .unusedStruck(let height):
      "struck: \(height) of the last page stay unused"
    case .leftEmpty(let page):
      "empty: page \(page) stays empty so that the spread after it lies open"
    case .spreadNotFacing:
      "spread: it begins its document and so does not lie open; put a page before it"
    case .keptWithNext(let groups, let height):
      "kept: \(groups) group(s) moved to stand with the \(height) that follow"
    case .leftAlone(let height):
      "alone: the last group fills its page; the \(height) that follow stand on the next"
    case .parted(let height, let company, let available):
      "alone: \(height) and the \(company) that belong to them need more than the \(available) of a page"
    case .blockSplit(let height, let available):
      "split: blocks kept together are \(height) tall, a page holds \(available)"
    case .pageEnd(let page, let used, let available, let end):
      "page \(page): the body takes \(used) of \(available); \(end.rawValue)"
    case .blankBack(let page):
      "page \(page): an empty back, the next document begins on a new sheet"
    case .shrunk(let row, let stretch):
      "shrunk: \(row.map { "row \($0)" } ?? "head") to \(stretch / 10) %"
    case .brokenWord(let row):
      "broken: a word in \(row.map { "row \($0)" } ?? "a head") is wider than its column"
    case .ragged(let lines, let row):
      "ragged: \(lines) line(s)\(row.map { " in row \($0)" } ?? "") of a justified text have too few spaces to widen"
    }
  }
}
