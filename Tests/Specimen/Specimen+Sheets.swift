package import Typeset

/// Small pages of the specimen put on larger sheets: a booklet, two pages a sheet, slips to be cut.
extension Specimen {
  /// The sheets, each kind a document of its own.
  ///
  /// Throws `LayoutError` and `ImpositionError`, which only a fault of typesetting can bring about.
  package static func sheets(_ typesetter: Typesetter) throws -> [PagedDocument] {
    let diary = try typesetter.typeset(diary)
    let slips = try typesetter.typeset(self.slips)
    return [
      diary.with(pages: try Imposition.booklet(diary.pages)),
      diary.with(pages: try Imposition.twoUp(Array(diary.pages.prefix(4)), cut: stroke)),
      slips.with(
        pages: try Imposition.slips(slips.pages, on: Paper(.a4, .portrait), margin: .mm(10), cut: stroke)),
    ]
  }

  /// Seven pages of a small book, each with its number.
  private static var diary: Document {
    Document(
      form: "specimen-diary 1", title: "Дневник", outline: "Дневник",
      page: PageSetup(
        Paper(.a5, .portrait), margins: Insets(top: .mm(10), left: .mm(12), bottom: .mm(10), right: .mm(8)))
    ) {
      for week in 1...7 {
        Heading("Неделя \(week)", bold, alignment: .center)
        Gap(.mm(3))
        Table(["Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота"], rules: rules) {
          Column("День", .fixed(.mm(38)), headed: head, styled: name) { Cell(stringLiteral: $0) }
          Column("Задание", .fixed(.mm(90)), headed: head, styled: name) { day in
            Cell("Параграф \(week + day.count), упражнения 1–\(day.count)")
          }
        }.fillingPage(rowHeight: .mm(8))
        if week < 7 { PageBreak() }
      }
    } foot: {
      Paragraph([.pageNumber], small, alignment: .center)
    }
  }

  /// Five slips of a third of a sheet.
  private static var slips: Document {
    Document(
      form: "specimen-slips 1", title: "Корешки", outline: "Корешки",
      page: PageSetup(
        Paper(slip: Size(width: .mm(95), height: .mm(60))),
        margins: Insets(top: .mm(5), left: .mm(6), bottom: .mm(5), right: .mm(6)))
    ) {
      for number in 1...5 {
        Paragraph("Уведомление № \(number)", bold, alignment: .center)
        Gap(.mm(4))
        Paragraph(
          [
            .tickBox(isTicked: false), .text(" ознакомлен(а)  "),
            .blank(Blank(.filling(atLeast: .mm(30)), caption: "(подпись)")),
          ], text)
        if number < 5 { PageBreak() }
      }
    }
  }
}
