import TestSupport
import Testing

@testable import Typeset

/// Properties of the whole engine on random tables: nothing lost, nothing twice, nothing over its page.
@Suite struct TableProperties {
  /// A random table whose every body text is unique, with the texts in order.
  private struct RandomTable {
    var table: Table
    var texts: Set<String> = []

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let columns = Int.random(in: 1...10, using: &random)
      let frozen = Int.random(in: 0...min(2, columns - 1), using: &random)
      var counter = 0
      var names: Set<String> = []
      func cell(_ columnSpan: Int, _ rowSpan: Int, _ random: inout SeededGenerator) -> TableCell {
        counter += 1
        let words = Int.random(in: 1...4, using: &random)
        let text = "r\(counter)" + String(repeating: " w\(counter)", count: words - 1)
        names.insert("r\(counter)")
        return TableCell(text, style: 0, columnSpan: UInt16(columnSpan), rowSpan: UInt16(rowSpan))
      }
      let groups = (0..<Int.random(in: 0...12, using: &random)).map { _ -> RowGroup in
        let rows = Int.random(in: 1...6, using: &random)
        let merges = Bool.random(using: &random) && rows > 1
        return RowGroup(
          (0..<rows).map { row in
            var cells: [TableCell] = []
            var column = 0
            if merges {
              if row == 0 { cells.append(cell(1, rows, &random)) }
              column = 1
            }
            while column < columns {
              let span = min(
                columns - column, Int.random(in: 0..<6, using: &random) == 0 && column >= frozen ? 2 : 1)
              cells.append(cell(span, 1, &random))
              column += span
            }
            return TableRow(cells)
          })
      }
      let widths = (0..<columns).map { column in
        Length.pt(Double(Int.random(in: 30...(column < frozen ? 60 : 90), using: &random)))
      }
      table = Table(
        columns: widths.enumerated().map { TableColumn(.fixed($1), isFrozen: $0 < frozen) },
        header: [TableRow((0..<columns).map { TableCell("h\($0)", style: 0) })], groups: groups,
        styles: [Sample.style],
        rules: TableRules(
          inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)),
          padding: Insets(top: .pt(1), left: .pt(1), bottom: .pt(1), right: .pt(1))))
      table.overflow = .newPanel
      texts = names
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func randomTablesKeepEveryPromise(block: UInt64) throws {
    for seed in block * 100..<block * 100 + 100 {
      let random = RandomTable(seed: seed)
      let head = Paragraph("head", TextStyle(.serif, .pt(10))).block
      let lead = Paragraph("lead", TextStyle(.serif, .pt(10))).block
      let sign = Block.keepWithPrevious([Paragraph("sign", TextStyle(.serif, .pt(10))).block])
      let document = Sample.document(
        [lead, .table(random.table), .gap(.pt(5)), sign], width: 220, height: 180, head: [head])
      let paged = try Sample.typeset(document)
      let words = paged.texts.map { page in page.flatMap { $0.split(separator: " ").map(String.init) } }
      let panelled = paged.trace.contains { if case .panels = $0 { true } else { false } }
      let splits = paged.trace.contains { if case .groupSplit = $0 { true } else { false } }
      for name in random.texts {
        let count = words.joined().filter { $0 == name }.count
        #expect(panelled || splits ? count >= 1 : count == 1, "seed \(seed): \(name) stands \(count) times")
      }
      for (index, page) in words.enumerated() {
        let hasRows = page.contains { random.texts.contains($0) }
        #expect(
          hasRows == page.contains("h0") || panelled || random.table.groups.isEmpty,
          "seed \(seed) page \(index + 1): header and rows go together")
        #expect(page.contains("head"), "seed \(seed) page \(index + 1): the running head is missing")
      }
      #expect(words.joined().filter { $0 == "sign" }.count == 1, "seed \(seed)")
      expectInside(paged, width: .pt(220), height: .pt(180), seed: seed)
    }
  }

  private func expectInside(_ paged: PagedDocument, width: Length, height: Length, seed: UInt64) {
    for page in paged.pages {
      for text in page.frame.allTexts {
        #expect(
          text.origin.x >= .zero && text.origin.x + text.width <= width, "seed \(seed): \(text.run.text)")
        #expect(text.origin.y >= .zero && text.origin.y <= height, "seed \(seed): \(text.run.text)")
      }
      for line in page.frame.allLines {
        #expect(line.to.x <= width && line.to.y <= height, "seed \(seed)")
      }
    }
  }

  @Test func linesNeverRunThroughACell() throws {
    let table = Sample.table(
      widths: [40, 40], groups: [[[("a", 1, 2), ("b", 1, 1)], [("c", 1, 1)]]],
      rules: TableRules(inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)), rowHeight: .pt(20)))
    let lines = try Sample.typeset(Sample.document([.table(table)])).pages[0].frame.allLines
    let inner = lines.filter { $0.from.y == .pt(20) && $0.to.y == .pt(20) }
    #expect(
      inner == [
        PlacedLine(
          from: Point(x: .pt(40), y: .pt(20)), to: Point(x: .pt(80), y: .pt(20)), stroke: Stroke(.pt(0.25)))
      ])
  }

  @Test func largeTableIsLaidOutWholeInOneGo() throws {
    let groups = (0..<20_000).map { [[("r\($0)", 1, 1), ("x", 1, 1)]] as [[(String, UInt16, UInt16)]] }
    let table = Sample.table(widths: [60, 40], header: [[("h", 1, 1), ("x", 1, 1)]], groups: groups)
    let paged = try Sample.typeset(Sample.document([.table(table)], height: 800))
    #expect(paged.pages.count == 295)
    #expect(paged.texts.joined().filter { $0.hasPrefix("r") }.count == 20_000)
  }
}
