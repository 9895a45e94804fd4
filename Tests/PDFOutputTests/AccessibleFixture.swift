import PDFOutput
import Testing
import Typeset

/// Papers with roles, and files made of them.
enum AccessibleFixture {
  static let serif = TextStyle(.serif, .pt(10))
  static let head = CellStyle(TextStyle(.narrowBold, .pt(9)), horizontal: .center)
  static let cell = CellStyle(TextStyle(.narrow, .pt(9)), horizontal: .center)

  /// A paper with a title, a table of nested heads whose first columns are frozen, and a running foot.
  static func document(pupils: Int = 5) -> Document {
    let rows = (1...pupils).map { ["\($0)", "Ученик \($0)", "4", $0.isMultiple(of: 2) ? "" : "5"] }
    func column(_ index: Int, _ heading: String, _ width: Double) -> Column<[String]> {
      Column(heading, .fixed(.mm(width)), headed: head, styled: cell) { Cell(stringLiteral: $0[index]) }
    }
    return Document(
      form: "tags 1", title: "Ведомость", outline: "Ведомость",
      page: PageSetup(
        Paper(.a4, .portrait),
        margins: Insets(top: .mm(20), left: .mm(20), bottom: .mm(20), right: .mm(10)))
    ) {
      Paragraph("Успеваемость\nза четверть", serif)
      Table(rows, rules: TableRules(inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)), rowHeight: .mm(6))) {
        column(0, "№", 10).frozen()
        column(1, "Имя", 40).frozen()
        ColumnGroup("Предметы", headed: head) {
          column(2, "Алгебра", 20)
          column(3, "Физика", 20)
        }
      }
      Paragraph("Итого двое", serif)
    } head: {
      Paragraph("Продолжение", serif)
    } firstHead: {
      Paragraph("Сводная ведомость", TextStyle(.serifBold, .pt(14)))
    } foot: {
      Paragraph([.text("Страница "), .pageNumber], serif)
    }
  }

  /// A page put together by hand: headings, a drawing, and a paragraph with a link.
  static func page(_ shaper: HarfBuzzShaper) throws -> Page {
    let paper = Paper(.a4, .portrait)
    func text(_ words: String, x: Double = 0, y: Double = 5) throws -> FrameItem {
      .text(
        PlacedText(
          try shaper.shape(words, .serif), size: .pt(10), at: Point(x: .mm(x), y: .mm(y))))
    }
    func frame(_ role: FrameRole, _ items: [FrameItem]) -> Frame {
      Frame(size: Size(width: .mm(150), height: .mm(10)), items: items, role: role)
    }
    let link = PlacedLink(
      to: "вывод", title: "К выводу", at: Point(x: .mm(20), y: .zero),
      size: Size(width: .mm(30), height: .mm(8)))
    let box = PlacedLine(
      from: .zero, to: Point(x: .mm(5), y: .mm(5)), stroke: Stroke(.pt(1)))
    let grid = PlacedLine(from: .zero, to: Point(x: .mm(150), y: .zero), stroke: Stroke(.pt(0.5)))
    let frames = [
      frame(.heading(level: 1), [try text("Заголовок")]),
      frame(
        .paragraph, [try text("смотри"), try text("вывод", x: 20), try text("ниже", x: 60), .link(link)]),
      frame(.heading(level: 2), [.anchor(Anchor("Вывод", name: "вывод"), at: .zero), try text("Вывод")]),
      frame(.figure(alternative: "Галочка"), [.line(box)]),
      frame(.artifact, [try text("Колонтитул"), .line(grid)]),
    ]
    let mark = PlacedWatermark(
      try shaper.shape("ДАННЫЕ НЕПОЛНЫ", .serifBold), size: .pt(60),
      center: Point(x: .mm(105), y: .mm(148)), angle: 55, lightness: 850)
    let items = frames.enumerated().map {
      FrameItem.frame($1, at: Point(x: .mm(20), y: .mm(20 + 12 * Double($0))))
    }
    return Page(paper: paper, frame: Frame(size: paper.size, items: items + [.watermark(mark)]), label: "1")
  }

  /// The file of both.
  static func archival(
    isTagged: Bool = true, attachments: [PDFOutput.Attachment] = []
  ) throws -> ArchivalPDF {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let typesetter = Typesetter(shaper: shaper, isTagged: isTagged)
    let page = try page(shaper)
    return try archival(
      [
        PagedDocument(title: "а", outline: "а", pages: [page], trace: []), typesetter.typeset(document()),
      ], level: isTagged ? .a3a : .a3u, attachments: attachments)
  }

  static func archival(
    _ documents: [PagedDocument], level: PDFALevel, attachments: [PDFOutput.Attachment] = []
  ) throws -> ArchivalPDF {
    let metadata = try Fixture.metadata()
    let painter = try PDFPainter(
      fonts: Fixture.book(), metadata: metadata, isTagged: level == .a3a)
    for document in documents { try painter.add(document) }
    return try PDFAFinisher.finish(
      painter.finish(), metadata: metadata, notes: painter.notes, attachments: attachments, level: level)
  }
}
