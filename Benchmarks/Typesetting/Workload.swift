import PDFOutput
import Typeset

/// The document that is measured: a dense table of 22 columns on A4 landscape, 35 rows a page, each group of rows ruled.
struct Workload {
  /// The number of rows that fill so many pages.
  let rows: Int
  /// Tells documents apart, so that no text of one is known from another.
  let seed: Int

  /// The document.
  var document: Document {
    let rows = rows
    return Document(
      form: "bench", title: "Ведомость", outline: "Ведомость \(seed)",
      page: PageSetup(
        Paper(.a4, .landscape),
        margins: Insets(top: .mm(15), left: .mm(20), bottom: .mm(12), right: .mm(10)))
    ) {
      table(rows)
    } head: {
      Paragraph("Продолжение", Workload.text)
    } firstHead: {
      Paragraph("Сводная ведомость \(seed)", Workload.text)
    } foot: {
      Paragraph([.text("Стр. "), .pageNumber, .text(" из "), .pageTotal], Workload.text, alignment: .right)
    }
  }

  private func table(_ count: Int) -> Table {
    let rules = TableRules(
      inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)), group: Stroke(.pt(0.5)), groupInterval: 5,
      rowHeight: .mm(4.6))
    return Table(Array(0..<count), rules: rules) {
      Column("№", .fixed(.mm(10)), headed: Workload.head, styled: Workload.mark) { row in
        Cell("\(row + 1)")
      }.frozen()
      Column("Фамилия, имя", .fixed(.mm(50)), headed: Workload.head, styled: Workload.name) { [seed] row in
        Cell("Константинов \(seed).\(row) Юрий")
      }.frozen()
      for column in 0..<20 {
        Column("\(column + 1)", .fixed(.mm(9)), headed: Workload.head, styled: Workload.mark) { row in
          Cell(["5", "4", "3", "н", ""][(row * 7 + column * 3) % 5])
        }
      }
    }
  }

  private static let text = TextStyle(.serif, .pt(9))
  private static let head = CellStyle(TextStyle(.narrowBold, .pt(8)), horizontal: .center)
  private static let mark = CellStyle(TextStyle(.narrow, .pt(8)), horizontal: .center)
  private static let name = CellStyle(TextStyle(.narrow, .pt(8)), fit: .shrinkThenWrap)
}
