import TestSupport
import Testing

@testable import Typeset

/// What other programs get wrong with tables, each under its own name.
@Suite struct TablePeerBugTests {
  private typealias Group = [[(String, UInt16, UInt16)]]

  private let header: Group = [[("h", 1, 1), ("g", 1, 1)]]
  private let rules = TableRules(inner: Stroke(.pt(0.25)), rowHeight: .pt(12))

  private func paged(_ groups: [Group], height: Double = 100) throws -> PagedDocument {
    let table = Sample.table(widths: [60, 60], header: header, groups: groups, rules: rules)
    return try Sample.typeset(Sample.document([.table(table)], height: height))
  }

  private func row(_ name: String) -> Group { [[(name, 1, 1), ("x", 1, 1)]] }

  @Test func groupTallerThanAPageSplitsAndSaysWhy() throws {
    let paged = try paged([(0..<10).flatMap { row("r\($0)") }])
    #expect(paged.texts.map { $0.filter { $0.hasPrefix("r") }.count } == [7, 3])
    #expect(
      paged.trace.dropFirst().map(\.description) == [
        "split: group 1 is 120 pt tall, a page holds 88.5 pt", "cut: rows 1–7 take 95.5 pt of 100 pt",
        "cut: rows 8–10 take 47.5 pt of 100 pt",
        "page 1: the body takes 95.5 pt of 100 pt; what follows did not fit",
      ])
  }

  @Test func rowIsNeverTorn() throws {
    // Rows of three lines, 34.5 pt: two on a page, the third waits, though two of its lines would fit.
    let groups = (0..<5).map { [[("a\($0)\nb\($0)\nc\($0)", 1, 1), ("x", 1, 1)]] as Group }
    let texts = try paged(groups, height: 105).texts
    #expect(texts.map { $0.filter { $0.count == 2 } }.map(\.count) == [6, 6, 3])
    #expect(texts[1].filter { $0.count == 2 } == ["a2", "b2", "c2", "a3", "b3", "c3"])
  }

  @Test func longTextIsNeverCut() throws {
    let words = (0..<400).map { "w\($0)" }
    let paged = try paged([row("a"), [[(words.joined(separator: " "), 1, 1), ("x", 1, 1)]], row("b")])
    let printed = paged.texts.joined().flatMap { $0.split(separator: " ").map(String.init) }
    #expect(printed.filter { $0.hasPrefix("w") } == words)
    for text in paged.pages.flatMap(\.frame.allTexts) {
      #expect(text.origin.x + text.width <= .pt(120))
      #expect(text.origin.y <= .pt(100))
    }
  }

  @Test func headerIsNotRepeatedOnAPageWithoutRows() throws {
    // Ten lines leave room for the header, but not for a row under it.
    let lead = (0..<7).map { Block.paragraph(Paragraph("p\($0)", TextStyle(.serif, .pt(10)))) }
    let table = Sample.table(widths: [60, 60], header: header, groups: [row("r")], rules: rules)
    let texts = try Sample.typeset(Sample.document(lead + [.table(table)])).texts
    #expect(texts == [(0..<7).map { "p\($0)" }, ["h", "g", "r", "x"]])
    // Rows that fill their page exactly leave no header on the next.
    let full = try paged((0..<7).map { row("r\($0)") }, height: 95.5)
    #expect(full.pages.count == 1)
  }

  @Test func spansInBothDirectionsOverACut() throws {
    // A cell of two columns and twelve rows, and beside it rows of one cell.
    let long = (0..<24).map { "s\($0)" }.joined(separator: " ")
    let rows = (0..<12).map { row in
      (row == 0 ? [(long, 2, 12), ("r0", 1, 1)] : [("r\(row)", 1, 1)]) as [(String, UInt16, UInt16)]
    }
    let table = Sample.table(
      widths: [20, 30, 30], header: [[("h", 3, 1)]], groups: [rows], rules: rules)
    let paged = try Sample.typeset(Sample.document([.table(table)]))
    let printed = paged.texts.joined().flatMap { $0.split(separator: " ").map(String.init) }
    #expect(printed.filter { $0.hasPrefix("s") } == (0..<24).map { "s\($0)" })
    #expect(printed.filter { $0.hasPrefix("r") } == (0..<12).map { "r\($0)" })
    #expect(paged.pages.count == 2)
    for page in paged.pages {
      // Inside the large cell there are no lines: only its sides at 0, 50 and 80 pt.
      let rows = page.frame.allLines.filter { $0.from.y == $0.to.y && $0.from.y > .pt(12) }
      #expect(rows.allSatisfy { $0.from.x == .pt(50) || ($0.from.x == .zero && $0.to.x == .pt(80)) })
      #expect(!page.frame.allLines.contains { $0.from.x == .pt(20) && $0.to.x == .pt(20) })
    }
  }

  @Test func hundredThousandRowsInLinearTime() throws {
    func seconds(_ rows: Int) throws -> Double {
      let table = Sample.table(
        widths: [60], header: [[("h", 1, 1)]], groups: (0..<rows).map { _ in [[("x", 1, 1)]] })
      let clock = ThreadClock()
      let pages = try Sample.typeset(Sample.document([.table(table)], height: 800)).pages.count
      #expect(pages == (rows + 67) / 68)
      return clock.seconds
    }
    let (few, many) = (try seconds(10_000), try seconds(100_000))
    #expect(many / 10 < few * 3, "10 000 rows took \(few) s, 100 000 took \(many) s")
  }
}
