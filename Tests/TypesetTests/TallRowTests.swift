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
}
