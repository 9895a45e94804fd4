import TestSupport

@testable import Typeset

/// Small tables for the tests of the stages.
enum Sample {
  static let style = CellStyle(TextStyle(.serif, .pt(10)))
  static let upwards = CellStyle(
    TextStyle(.serif, .pt(10)), horizontal: .center, vertical: .bottom, upwards: .pt(50)...(.pt(80)))

  /// A table of one style with columns of the widths; each row is a list of (text, column span, row span).
  static func table(
    widths: [Double], frozen: Int = 0, header: [[(String, UInt16, UInt16)]] = [],
    groups: [[[(String, UInt16, UInt16)]]], rules: TableRules = TableRules()
  ) -> Table {
    func row(_ cells: [(String, UInt16, UInt16)]) -> TableRow {
      TableRow(cells.map { TableCell($0.0, style: 0, columnSpan: $0.1, rowSpan: $0.2) })
    }
    return Table(
      columns: widths.enumerated().map { TableColumn(.fixed(.pt($1)), isFrozen: $0 < frozen) },
      header: header.map(row), groups: groups.map { RowGroup($0.map(row)) }, styles: [style, upwards],
      rules: rules)
  }

  /// A document of one table on a page of the printable size.
  static func document(
    _ body: [Block], width: Double = 200, height: Double = 100, head: [Block] = [], foot: [Block] = []
  ) -> Document {
    let paper = Paper(.a4, .portrait)
    let margins = Insets(
      top: .zero, left: .zero, bottom: paper.size.height - .pt(height), right: paper.size.width - .pt(width))
    return Document(
      form: "specimen", title: "Specimen", outline: "Specimen", page: PageSetup(paper, margins: margins),
      body: { body }, head: { head }, firstHead: { head }, foot: { foot })
  }

  static func typeset(_ document: Document) throws -> PagedDocument {
    try Typesetter(shaper: GridShaper()).typeset(document)
  }
}

extension PagedDocument {
  /// The texts of each page in reading order.
  var texts: [[String]] { pages.map { page in page.frame.allTexts.map(\.run.text) } }
}

extension Frame {
  /// All texts with places in this frame's coordinates.
  var allTexts: [PlacedText] {
    items.flatMap { item -> [PlacedText] in
      switch item {
      case .text(let text): [text]
      case .frame(let child, let point):
        child.allTexts.map {
          PlacedText(
            $0.run, size: $0.size, at: $0.origin + point, stretch: $0.stretch, direction: $0.direction)
        }
      case .line, .shade, .anchor, .link, .watermark: []
      }
    }
  }

  /// All lines with places in this frame's coordinates.
  var allLines: [PlacedLine] {
    items.flatMap { item -> [PlacedLine] in
      switch item {
      case .line(let line): [line]
      case .frame(let child, let point):
        child.allLines.map { PlacedLine(from: $0.from + point, to: $0.to + point, stroke: $0.stroke) }
      case .text, .shade, .anchor, .link, .watermark: []
      }
    }
  }
}

extension Frame {
  /// All named places in reading order.
  var allAnchors: [Anchor] {
    items.flatMap { item -> [Anchor] in
      switch item {
      case .anchor(let anchor, _): [anchor]
      case .frame(let child, _): child.allAnchors
      case .text, .line, .shade, .link, .watermark: []
      }
    }
  }
}
