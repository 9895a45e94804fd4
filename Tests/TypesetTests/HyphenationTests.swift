import TestSupport
import Testing

@testable import Typeset

/// Words divided at the ends of lines; every character is five points wide.
@Suite struct HyphenationTests {
  /// Divides a word after every letter, and remembers what it was asked.
  private final class EveryLetter: Hyphenator {
    var asked: [String] = []

    func breaks(in word: String) -> [Int] {
      asked.append(word)
      return Array(1..<max(1, word.count))
    }
  }

  private func lines(_ text: String, characters: Int, justifies: Bool = false) throws -> [String] {
    var report = LineBreaker.Report()
    let shaper = HyphenatingShaper(GridShaper(), EveryLetter())
    return try LineBreaker(shaper: shaper, hyphenates: true, justifies: justifies).lines(
      of: text, in: TextStyle(.serif, .pt(10)), width: .pt(5) * characters, report: &report
    ).map(\.text)
  }

  @Test(arguments: [
    // Two letters at least before the hyphen, three after it.
    ("абвгдежз", 4, ["абв-", "гд-", "ежз"]),
    ("а абвгд", 5, ["а аб-", "вгд"]),
    ("ааа абвг", 7, ["ааа", "абвг"]),
    // Whatever is around the letters goes with them.
    ("«абвгде»,", 5, ["«абв-", "где»,"]),
    // A word with a hyphen, a digit or capitals is not divided, nor a name.
    ("ааа абвг-где-ё", 8, ["ааа", "абвг-", "где-ё"]),
    ("ааа АБВГДЕ", 8, ["ааа", "АБВГДЕ"]),
    ("ааа абвг12где", 9, ["ааа", "абвг12где"]),
    ("ааа Абвгде", 8, ["ааа", "Абвгде"]),
    // The first word may have its capital letter.
    ("Абвгде", 4, ["Абв-", "где"]),
    // A line that is filled well enough is left as it is.
    ("абвгде абвгдежз", 8, ["абвгде", "абвгдежз"]),
  ])
  func wordsAreDividedByTheRules(text: String, characters: Int, expected: [String]) throws {
    #expect(try lines(text, characters: characters) == expected)
  }

  @Test func justifiedLinesAreFilledAsFarAsWordsPermit() throws {
    #expect(try lines("аб абв абвгдежз", characters: 10, justifies: true) == ["аб абв аб-", "вгдежз"])
  }

  @Test func nothingIsDividedUnlessAsked() throws {
    let hyphenator = EveryLetter()
    let document = Sample.document([Paragraph("аб абвгдежз", TextStyle(.serif, .pt(10))).block], width: 40)
    let paged = try Typesetter(shaper: GridShaper(), hyphenator: hyphenator).typeset(document)
    #expect(paged.texts == [["аб", "абвгдежз"]])
    #expect(hyphenator.asked.isEmpty)
  }

  @Test func paragraphsAndCellsAskTheTypesettersHyphenator() throws {
    let style = CellStyle(TextStyle(.serif, .pt(10))).hyphenated()
    var table = Sample.table(widths: [40], groups: [[[("абвгдежзик", 1, 1)]]])
    table.styles = [style]
    let paragraph = Paragraph("абвгдежзик", TextStyle(.serif, .pt(10))).hyphenated()
    let paged = try Typesetter(shaper: GridShaper(), hyphenator: EveryLetter()).typeset(
      Sample.document([paragraph.block, .table(table)], width: 40))
    #expect(paged.texts == [["абвгдеж-", "зик", "абвгдеж-", "зик"]])
    #expect(paged.trace.allSatisfy { if case .brokenWord = $0 { false } else { true } })
  }

  @Test func upwardTextIsDividedBeforeItIsNarrowedAndNotWhereItCanGrow() throws {
    var style = Sample.upwards.hyphenated()
    style.upwards = .pt(20)...(.pt(40))
    let measurer = CellMeasurer(
      shaper: HyphenatingShaper(GridShaper(), EveryLetter()), styles: [style],
      padding: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero))
    #expect(
      try measurer.measure("абвгдежз", style: 0, width: .pt(25), row: nil).lines.map(\.text) == ["абвгдежз"])
    let divided = try measurer.measure("абвгдежзи", style: 0, width: .pt(25), row: nil)
    #expect(divided.lines.count == 2 && divided.stretch == 1000)
  }

  @Test func hyphenationWithoutAHyphenatorIsRefused() throws {
    let error = #expect(throws: LayoutError.self) {
      try Sample.typeset(Sample.document([Paragraph("аб", TextStyle(.serif, .pt(10))).hyphenated().block]))
    }
    #expect(error?.reason == .noHyphenator)
    #expect(
      error?.description
        == "specimen › words are to be divided at the ends of lines, and there is no hyphenator. Give the typesetter one, or do not hyphenate."
    )
  }
}
