public import Typeset

/// The grid of a page read back from its lines and texts: what a reader of the paper would copy down.
public struct SheetGrid {
  /// A pupil's block.
  public struct Block {
    /// The texts of the cells that stand once a block, by column.
    public let merged: [String]
    /// The rows from top to bottom.
    public let rows: [Row]
    /// The distance from the line above the block to the line below it.
    public let height: Length
  }

  /// A row of a block.
  public struct Row {
    /// The texts by column; a cell over several columns has its text in one of them.
    public let cells: [String]
    /// Whether one cell covers the columns from `firstMark` on.
    public let isAcross: Bool
    /// The row's height.
    public let height: Length
  }

  /// The heads of the columns.
  public let heads: [String]
  /// The borders of the columns from left to right.
  public let borders: [Length]
  /// The blocks from top to bottom.
  public let blocks: [Block]

  private let content: PageContent

  /// The grid of the page, or nil when no grid is on it; rows are those of the column `period`, marks begin in
  /// `firstMark`.
  public init?(_ page: Page, period: Int = 2, firstMark: Int = 3) {
    let content = PageContent(page)
    let vertical = content.lines.filter { $0.from.x == $0.to.x }
    let borders = Set(vertical.map(\.from.x)).sorted()
    guard borders.count > firstMark + 1 else { return nil }
    self.borders = borders
    self.content = content
    let rowLines = SheetGrid.rowLines(content, borders, column: period)
    let blockLines = SheetGrid.rowLines(content, borders, column: 0)
    guard blockLines.count > 1, rowLines.count > 1 else { return nil }
    let columns = 0..<borders.count - 1
    heads = columns.map { SheetGrid.text(content, borders, $0, blockLines[0], blockLines[1]) }
    blocks = zip(blockLines.dropFirst(), blockLines.dropFirst(2)).map { top, bottom in
      let inside = rowLines.filter { top <= $0 && $0 <= bottom }
      return Block(
        merged: columns.map { SheetGrid.text(content, borders, $0, top, bottom) },
        rows: zip(inside, inside.dropFirst()).map { upper, lower in
          let middle = (upper + lower) / 2
          let isCut = vertical.contains { line in
            line.from.x == borders[firstMark + 1] && min(line.from.y, line.to.y) < middle
              && middle < max(line.from.y, line.to.y)
          }
          return Row(
            cells: columns.map { SheetGrid.text(content, borders, $0, upper, lower) }, isAcross: !isCut,
            height: lower - upper)
        }, height: bottom - top)
    }
  }

  /// The widths of the columns.
  public var widths: [Length] { zip(borders, borders.dropFirst()).map { $1 - $0 } }

  /// Where horizontal lines cross the middle of the column, from top to bottom.
  private static func rowLines(_ content: PageContent, _ borders: [Length], column: Int) -> [Length] {
    let middle = (borders[column] + borders[column + 1]) / 2
    let (left, right) = (borders[0], borders[borders.count - 1])
    let found = content.lines.filter { line in
      line.from.y == line.to.y && line.from.x <= middle && middle <= line.to.x && left <= line.from.x
        && line.to.x <= right
    }
    // Lines below the grid belong to signatures, which have no line at its left edge.
    let bottom = content.lines.filter { $0.from.x == $0.to.x }.map { max($0.from.y, $0.to.y) }.max() ?? .zero
    return Set(found.map(\.from.y)).filter { $0 <= bottom }.sorted()
  }

  private static func text(
    _ content: PageContent, _ borders: [Length], _ column: Int, _ top: Length, _ bottom: Length
  ) -> String {
    let inside = content.texts.filter { text in
      borders[column] <= text.origin.x && text.origin.x < borders[column + 1] && top < text.origin.y
        && text.origin.y <= bottom
    }
    let upwards = inside.filter { $0.placed.direction == .upwards }
    // The common head of several columns stands above the turned head of one of them.
    let lines =
      upwards.isEmpty
      ? inside.sorted { $0.origin.y < $1.origin.y } : upwards.sorted { $0.origin.x < $1.origin.x }
    return lines.map(\.string).joined(separator: " ")
  }
}

extension StringProtocol {
  /// The text without any space, for comparing what was broken into lines.
  public var withoutSpaces: String { String(filter { !$0.isWhitespace }) }
}
