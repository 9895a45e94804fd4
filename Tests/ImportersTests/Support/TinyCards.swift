import Importers
import JournalCore

/// A small file of report cards: three pupils, three subjects, four quarters; 10 rows a card from row 6 on.
enum TinyCards {
  static let pupils = ["Агатов Артём Алексеевич", "Берёзкина Вера Борисовна", "Вьюгин Глеб Викторович"]
  static let subjects = ["Русский язык", "Алгебра", "Музыка"]

  /// The file; card n (from 0) has its name in A(8 + 10n), «Предмет» in B(9 + 10n), subjects in B(12 + 10n)….
  static func workbook(
    pupils: [String] = pupils, subjects: [String] = subjects, period: String = "Четверть", periods: Int = 4
  ) -> TinyWorkbook {
    var book = TinyWorkbook()
    book.cells["A1"] = "МАОУ «СОШ № 0»"
    book.cells["A3"] = "Табель успеваемости учащегося"
    for (index, pupil) in pupils.enumerated() {
      let top = 6 + 10 * index
      book.cells["A\(top)"] = "Учебный год: 2024/2025"
      book.cells["A\(top + 1)"] = "Класс: 8А"
      book.cells["A\(top + 2)"] = "Ученик: \(pupil)"
      book.cells["A\(top + 3)"] = "№ п/п"
      book.cells["B\(top + 3)"] = "Предмет"
      book.cells["C\(top + 3)"] = "Учебные периоды"
      book.cells["\(yearColumn(periods))\(top + 3)"] = "Год. оценка"
      for number in 0..<periods {
        book.cells["\(column(2 * number))\(top + 4)"] = "\(number + 1) \(period)"
        book.cells["\(column(2 * number))\(top + 5)"] = "Средний балл"
        book.cells["\(column(2 * number + 1))\(top + 5)"] = "Итог"
      }
      for (place, subject) in subjects.enumerated() {
        let row = top + 6 + place
        book.cells["A\(row)"] = "\(place + 1)"
        book.cells["B\(row)"] = "\(subject)"
        for number in 0..<periods {
          book.cells["\(column(2 * number))\(row)"] = .number("3.67")
          book.cells["\(column(2 * number + 1))\(row)"] = "4"
        }
        book.cells["\(yearColumn(periods))\(row)"] = "4"
      }
    }
    return book
  }

  /// A, B … from C on.
  private static func column(_ offset: Int) -> String {
    ["C", "D", "E", "F", "G", "H", "I", "J", "K"][offset]
  }

  private static func yearColumn(_ periods: Int) -> String { column(2 * periods) }

  static let catalogue = SubjectCatalogue(
    entries: [
      entry("Русский язык", "Рус. яз."), entry("Литература", "Литер."),
      entry("Иностранный язык (английский)", "Англ. яз.", ["Английский язык"]),
      entry("Алгебра", nil), entry("Геометрия", nil), entry("Вероятность и статистика", "Вер. и стат."),
      entry("Информатика", nil), entry("История", nil), entry("Обществознание", "Общ-ние"),
      entry("География", nil), entry("Физика", nil), entry("Химия", nil), entry("Биология", nil),
      entry("Музыка", nil),
      entry(
        "Труд (технология)", "Труд",
        ["Труд (Технология девочки)", "Труд (Технология мальчики)", "Технология"]),
      entry("Физическая культура", "Физ-ра"), entry("Основы безопасности и защиты Родины", "ОБЗР"),
      entry("Разговоры о важном", nil), entry("Россия — мои горизонты", nil, ["Профессиональный минимум"]),
    ])

  private static func entry(_ name: String, _ short: String?, _ aliases: [String] = [])
    -> SubjectCatalogue.Entry
  {
    SubjectCatalogue.Entry(
      name: name, shortName: short, aliases: aliases, hoursByGrade: [8: 2], hasMarks: true)
  }
}
