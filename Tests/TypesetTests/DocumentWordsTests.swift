import TestSupport
import Testing

@testable import Typeset

/// The texts by which the content of a document is known, and feet that are put under it.
@Suite struct DocumentWordsTests {
  private static let edge = Insets(top: .mm(1), left: .mm(1), bottom: .mm(1), right: .mm(1))

  private func document(foot: String, cell: String = "4", watermark: String? = nil) -> Document {
    let style = TextStyle(.serif, .pt(9))
    let cellStyle = CellStyle(style)
    return Document(
      form: "x", title: "Ведомость", outline: "7А",
      page: PageSetup(Paper(.a4, .portrait), margins: DocumentWordsTests.edge),
      watermark: watermark,
      body: {
        Paragraph([.text("Класс "), .styled("7А", style), .blank(.filling), .tickBox(isTicked: true)], style)
        Boxed(Stroke(.pt(1)), padding: DocumentWordsTests.edge) { Paragraph("в рамке", style) }
        SideBySide(SidePart([Paragraph("слева", style).block]), SidePart([Paragraph("справа", style).block]))
        Table(groups: [[cell]], rules: TableRules(rowHeight: .pt(12))) {
          Column("Отметка", .fixed(.mm(20)), headed: cellStyle, styled: cellStyle) { Cell($0) }
        }
      }, head: { Paragraph("Продолжение", style) }, foot: { Paragraph(foot, style) })
  }

  private func words(_ document: Document) -> [String] {
    var words: [String] = []
    document.forEachText { words.append($0) }
    return words.filter { $0 != "\n" && !$0.isEmpty }
  }

  @Test func everythingButTheFootIsTold() {
    #expect(
      words(document(foot: "30.12.2025", watermark: "ЧЕРНОВИК")) == [
        "Ведомость", "ЧЕРНОВИК", "Продолжение", "Класс ", "7А", "_", "[x]", "в рамке", "слева", "справа",
        "Отметка", "4",
      ])
  }

  @Test func footAloneDoesNotMatterAndACellDoes() {
    #expect(words(document(foot: "30.12.2025")) == words(document(foot: "31.12.2025")))
    #expect(words(document(foot: "30.12.2025")) != words(document(foot: "30.12.2025", cell: "5")))
  }

  @Test func blocksStandUnderEveryFoot() {
    let style = TextStyle(.serif, .pt(9))
    let marked = document(foot: "а").footed(by: [Paragraph("код", style).block])
    #expect(marked.furniture.foot == [Paragraph("а", style).block, Paragraph("код", style).block])
    #expect(marked.furniture.lastFoot == [])
    #expect(marked.body == document(foot: "а").body)
  }
}
