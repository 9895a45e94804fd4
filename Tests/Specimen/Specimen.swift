package import Typeset

/// A volume of made-up papers that together show what typesetting can do.
package enum Specimen {
  static let text = TextStyle(.serif, .pt(10))
  static let small = TextStyle(.serif, .pt(8))
  static let bold = TextStyle(.serifBold, .pt(12))
  static let head = CellStyle(TextStyle(.narrowBold, .pt(8)), horizontal: .center)
  static let turned = CellStyle(
    TextStyle(.narrowBold, .pt(8)), horizontal: .center, vertical: .bottom, upwards: .mm(20)...(.mm(38)))
  static let mark = CellStyle(TextStyle(.narrow, .pt(9)), horizontal: .center)
  static let name = CellStyle(TextStyle(.narrow, .pt(9)), fit: .shrinkThenWrap)
  static let sum = CellStyle(TextStyle(.narrowBold, .pt(9)), horizontal: .center)
  static let rules = TableRules(
    inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)), group: Stroke(.pt(0.5)), groupInterval: 5,
    padding: Insets(top: .mm(0.5), left: .mm(1), bottom: .mm(0.5), right: .mm(1)), rowHeight: .mm(5.5))
  static let stroke = Stroke(.pt(0.5))

  static let pupils = [
    "Абрамов Иван", "Белинская-Константинопольская Александра", "Ӧньӧ Павел", "Ёлкин Пётр", "Живаго Юрий",
    "Зайцева Анна", "Иванов Лев", "Ковальчук Никита", "Любимова Мария", "Толстой Илья", "Щербаков Андрей",
    "Яковлева Любовь",
  ]
  static let subjects = [
    "Русский язык", "Литература", "Алгебра", "Геометрия", "Физика", "Химия", "Биология",
    "Основы безопасности и защиты Родины",
  ]

  /// The volume: its documents on both sides of bound sheets.
  package static var volume: Volume {
    Volume(
      [cover, summary, journal, wide].map { Volume.Part($0) }, sides: .duplex,
      mark: SheetMark(prefix: "лист ", letters: "абв", style: small))
  }

  static func setup(_ format: Paper.Format, _ orientation: Paper.Orientation) -> PageSetup {
    PageSetup(
      Paper(format, orientation),
      margins: Margins(binding: .mm(30), outer: .mm(10), top: .mm(18), bottom: .mm(15), backs: .mirrored))
  }

  /// Headings, running text, a box, parts side by side, signatures, a watermark.
  static var cover: Document {
    Document(
      form: "specimen-cover 1", title: "Образец", outline: "Обложка", page: setup(.a4, .portrait),
      watermark: "ПРЕДВАРИТЕЛЬНЫЙ"
    ) {
      Heading("Образец набора", bold, alignment: .center, name: "начало")
      Rule(stroke)
      Gap(.mm(4))
      Paragraph(
        "Этот том показывает, что умеет набор: заголовки, абзацы, рамки, таблицы с объединёнными ячейками, "
          + "развороты, итоги по страницам и на весь документ, прочерк незанятого места и номера листов.",
        text,
        alignment: .justified
      ).indented(first: .mm(12.5)).hyphenated()
      Gap(.mm(4))
      for (title, name) in [("Начало", "начало"), ("Журнал", "журнал"), ("Широкая таблица", "широкая")] {
        Paragraph([.text(title), .leader, .pageOf(name)], text)
      }
      Gap(.mm(4))
      Paragraph(
        [
          .tickBox(isTicked: true), .text(" согласен  "), .tickBox(isTicked: false),
          .styled(" не согласен", TextStyle(.serifItalic, .pt(10))), .text("  дата "), .blank(.filling),
        ], text)
      Gap(.mm(4))
      Boxed(stroke, padding: Insets(top: .mm(2), left: .mm(3), bottom: .mm(2), right: .mm(3))) {
        Heading("В рамке", TextStyle(.serifBold, .pt(10)), level: 2)
        Paragraph("Текст в рамке; «кавычки», № 5, 152-ФЗ, 25,5 % и Ӧ.", text)
      }
      Gap(.mm(4))
      SideBySide(
        SidePart([Paragraph("Слева: согласовано", text).block]),
        SidePart([Paragraph("Справа: утверждаю", text, alignment: .right).block]))
      Gap(.mm(8))
      KeepWithPrevious {
        Paragraph(
          [.text("Директор "), .blank(Blank(.fixed(.mm(40)), caption: "(подпись)")), .text(" А.Ю. Соколов")],
          text)
        Paragraph("М.П.", small)
      }
    } foot: {
      Paragraph([.text("стр. "), .pageNumber, .text(" из "), .pageTotal], small, alignment: .center)
    }
  }

  /// A summary sheet: nested and turned heads, numbered columns, sections that go on, sums, struck cells.
  static var summary: Document {
    let rows = (0..<4).flatMap { turn in pupils.map { "\($0) \(turn + 1)" } }
    let sections = [
      RowSection(
        "7 «А» класс", continued: "7 «А» класс (продолжение)", styled: name, rows: Array(rows.prefix(30))),
      RowSection(
        "7 «Б» класс", continued: "7 «Б» класс (продолжение)", styled: name, rows: Array(rows.dropFirst(30))),
    ]
    return Document(
      form: "specimen-summary 1", title: "Сводная ведомость", outline: "Сводная ведомость",
      page: setup(.a4, .landscape), watermark: "ДАННЫЕ НЕПОЛНЫ"
    ) {
      Table(sections: sections, rules: rules) {
        Column("Фамилия, имя", .fixed(.mm(42)), headed: head, styled: name) { Cell(stringLiteral: $0) }
          .frozen()
        ColumnGroup("Предметы", headed: head) {
          ColumnGroup("Гуманитарные", headed: head) {
            for index in 0..<2 { column(index) }
          }
          ColumnGroup("Естественно-научные", headed: head) {
            for index in 2..<8 { column(index) }
          }
        }
        Column("Пропущено", .fixed(.mm(18)), headed: head, styled: mark) { row in "\(row.count % 7)" }
          .summed { $0.count % 7 }
      }
      .numberingColumns(styled: head, letters: ["А"])
      .subtotals(
        page: "Итого на странице", carried: "Перенесено", total: "Всего", labelled: sum, styled: sum)
      Gap(.mm(5))
      KeepWithPrevious {
        Paragraph("Классный руководитель  ____________________  М.С. Петрова", text)
      }
    } head: {
      Paragraph("Сводная ведомость, продолжение", small, alignment: .right)
    } firstHead: {
      Heading("Сводная ведомость", bold, alignment: .center, isInOutline: false)
      Rule(stroke)
      Gap(.mm(3))
    } foot: {
      Paragraph([.text("стр. "), .pageNumber, .text(" из "), .pageTotal], small, alignment: .right)
    } lastFoot: {
      Paragraph("Сведения по состоянию на 26.12.2025. Последняя страница.", small)
    }
  }

  private static func column(_ index: Int) -> Column<String> {
    Column(subjects[index], .fixed(.mm(9)), headed: turned, styled: mark) { row in
      (row.count + index) % 11 == 0 ? .struck : Cell("\(3 + (row.count + index) % 3)")
    }
  }

  /// An open spread: marks on the left, topics on the right, empty rows to write in, the rest struck through.
  static var journal: Document {
    let left = Table(pupils, rules: rules) {
      Column("Имя", .fixed(.mm(50)), headed: head, styled: name) { Cell(stringLiteral: $0) }.frozen()
      for day in 1...8 {
        Column("\(day).09", .fixed(.mm(11)), headed: head, styled: mark) { row in
          Cell((row.count + day) % 4 == 0 ? "н" : "")
        }
      }
    }
    let right = Table(pupils, rules: rules) {
      Column("Дата", .fixed(.mm(20)), headed: head, styled: mark) { row in "\(row.count % 28 + 1).09" }
        .frozen()
      Column("Тема урока", .fixed(.mm(110)), headed: head, styled: name) { row in
        Cell("Тема с длинным названием, которое занимает всю строку: \(row)")
      }
    }
    return Document(
      form: "specimen-journal 1", title: "Журнал", outline: "Журнал", page: setup(.a4, .portrait)
    ) {
      Heading("Разворот начинается на чётной странице", bold, name: "журнал")
      TableSpread(left: left.fillingPage(rowHeight: .mm(8)), right: right.fillingPage(rowHeight: .mm(8)))
    }
  }

  /// A table wider than its page, in panels, and a small one whose page is struck through.
  static var wide: Document {
    Document(
      form: "specimen-wide 1", title: "Широкая", outline: "Широкая таблица", page: setup(.a5, .portrait),
      watermark: "АННУЛИРОВАН"
    ) {
      Heading("Широкая таблица", bold, name: "широкая")
      Gap(.mm(2))
      Table(pupils, rules: rules) {
        Column("Имя", .fixed(.mm(30)), headed: head, styled: name) { Cell(stringLiteral: $0) }.frozen()
        for day in 1...14 {
          Column("\(day)", .fixed(.mm(10)), headed: head, styled: mark) { row in
            Cell("\(2 + (row.count + day) % 4)")
          }
        }
      }.overflowingColumns(.newPanel)
      PageBreak()
      Table(Array(pupils.prefix(4)), rules: rules) {
        Column("Имя", .fixed(.mm(60)), headed: head, styled: name) { Cell(stringLiteral: $0) }
        Column("Балл", .fixed(.mm(20)), headed: head, styled: mark.aligned(.decimal)) { row in
          Cell(row.count.isMultiple(of: 2) ? "4,25" : "12,5")
        }
        Column("Подпись", .fixed(.mm(20)), headed: head, styled: mark) { _ in Cell.empty }
      }.strikingUnused(stroke)
    }
  }
}
