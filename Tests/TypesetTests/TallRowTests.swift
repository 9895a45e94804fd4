import TestSupport
import Testing

@testable import Typeset

/// Rows and groups taller than a page: cut, never lost.
@Suite struct TallRowTests {
  private func words(_ count: Int, _ prefix: String) -> String {
    (0..<count).map { "\(prefix)\($0)" }.joined(separator: " ")
  }

  @Test func rowTallerThanAPageIsCutBetweenLinesAndLosesNoWord() throws {
    let long = words(120, "a")
    let table = Sample.table(
      widths: [60, 60], header: [[("h", 1, 1), ("g", 1, 1)]],
      groups: [
        [[("x", 1, 1), ("y", 1, 1)]], [[(long, 1, 1), (words(30, "b"), 1, 1)]], [[("z", 1, 1), ("w", 1, 1)]],
      ])
    let paged = try Sample.typeset(Sample.document([.table(table)], height: 90))
    let printed = paged.texts.joined().flatMap { $0.split(separator: " ").map(String.init) }
    #expect(printed.filter { $0.hasPrefix("a") } == long.split(separator: " ").map(String.init))
    #expect(printed.filter { $0.hasPrefix("b") }.count == 30)
    #expect(paged.texts.allSatisfy { $0.contains("h") })
    #expect(paged.texts.last?.contains("z") == true)
    #expect(paged.trace.contains { if case .rowSplit(row: 2, _, _) = $0 { true } else { false } })
    for page in paged.pages { for text in page.frame.allTexts { #expect(text.origin.y <= .pt(90)) } }
  }

  @Test func cellOfACutGroupFlowsThroughItsParts() throws {
    let name = words(14, "n")
    let rows = (0..<20).map { row in
      (row == 0 ? [(name, 1, 20), ("r0", 1, 1)] : [("r\(row)", 1, 1)]) as [(String, UInt16, UInt16)]
    }
    let table = Sample.table(widths: [40, 60], header: [[("h", 1, 1), ("g", 1, 1)]], groups: [rows])
    let paged = try Sample.typeset(Sample.document([.table(table)], height: 70))
    let printed = paged.texts.joined().flatMap { $0.split(separator: " ").map(String.init) }
    #expect(printed.filter { $0.hasPrefix("n") } == name.split(separator: " ").map(String.init))
    #expect(printed.filter { $0.hasPrefix("r") }.count == 20)
    #expect(paged.pages.count > 3)
  }

  @Test func tallRowInARowSpanIsRefusedWithItsNumber() {
    let rows = [[("s", 1, 2), (words(60, "a"), 1, 1)], [("b", 1, 1)]] as [[(String, UInt16, UInt16)]]
    let table = Sample.table(widths: [40, 40], groups: [rows])
    let error = #expect(throws: LayoutError.self) {
      try Sample.typeset(Sample.document([.table(table)], height: 60))
    }
    #expect(error?.row == 1)
  }

  @Test func uprightTextOfACutGroupStandsWholeInAPartThatHoldsIt() throws {
    func paged(_ length: Int, height: Double) throws -> PagedDocument {
      let upright = String(repeating: "u", count: length)
      let rows = (0..<8).map { row in
        (row == 0 ? [(upright, 1, 8), ("r0", 1, 1)] : [("r\(row)", 1, 1)]) as [(String, UInt16, UInt16)]
      }
      var table = Sample.table(widths: [20, 60], groups: [rows], rules: TableRules(rowHeight: .pt(12)))
      table.groups[0].rows[0].cells[0].style = 1
      return try Sample.typeset(Sample.document([.table(table)], height: height))
    }
    // Eight rows on pages of four: 48 pt each, the upright text is 40 pt long.
    #expect(
      try paged(8, height: 50).texts == [["uuuuuuuu", "r0", "r1", "r2", "r3"], ["r4", "r5", "r6", "r7"]])
    let error = #expect(throws: LayoutError.self) { try paged(16, height: 50) }
    #expect(error?.reason == .groupTooTall(height: .pt(80), available: .pt(48)))
  }

  @Test func uprightTextOfARowInSlicesStandsWholeInTheFirst() throws {
    var table = Sample.table(widths: [20, 60], groups: [[[("uuuuuuuu", 1, 1), (words(60, "a"), 1, 1)]]])
    table.groups[0].rows[0].cells[0].style = 1
    let paged = try Sample.typeset(Sample.document([.table(table)], height: 60))
    #expect(paged.pages.count > 2)
    #expect(
      paged.texts.map { $0.filter { $0.hasPrefix("u") }.count } == [1]
        + paged.texts.dropFirst().map { _ in 0 })
    let upright = paged.pages[0].frame.allTexts.filter { $0.run.text.hasPrefix("u") }
    for text in upright { #expect(text.origin.y - text.width >= .zero && text.origin.y <= .pt(60)) }
  }

  @Test func uprightHeadOverSeveralRowsHasItsPaddingAtBothEnds() throws {
    var table = Sample.table(
      widths: [30, 60], header: [[("upright", 1, 2), ("a", 1, 1)], [("b", 1, 1)]], groups: [],
      rules: TableRules(padding: Insets(top: .zero, left: .pt(5), bottom: .zero, right: .pt(5))))
    table.header[0].cells[0].style = 1
    // Seven letters are 35 pt long, 45 pt with the padding that lies above and below them.
    let layout = try TableLayout(table, width: .pt(90), shaper: GridShaper())
    #expect(layout.panels[0].header.heights.total == .pt(45))
  }
}
