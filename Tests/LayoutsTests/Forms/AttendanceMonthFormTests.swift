import GRDB
import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct AttendanceMonthFormTests {
  private func scope(_ label: String, _ month: String, on moment: String = DailyYear.end) throws -> ClassScope
  {
    let found = try PaperOnGrid.scope(label, .year, moment, in: DailyYear.snapshot())
    return ClassScope(found.ofClass, .month(try #require(Month(iso: month))), moment: found.moment)
  }

  private func paper(
    _ label: String = "7А", _ month: String = "2025-11", on moment: String = DailyYear.end,
    options: [String: String] = [:]
  ) throws -> AttendanceMonthForm {
    try PaperOnGrid.make(
      AttendanceMonthForm.self, for: scope(label, month, on: moment), in: DailyYear.snapshot(),
      options: options)
  }

  private func paper(of made: AttendanceJournal, _ options: [String: String] = [:], isDraft: Bool = false)
    throws
    -> AttendanceMonthForm
  {
    try PaperOnGrid.make(
      AttendanceMonthForm.self, for: made.scope(.month(try #require(Month(iso: "2025-11")))),
      in: made.snapshot(), options: options, isDraft: isDraft)
  }

  @Test func paperOfASmallClassLooksAsRecorded() throws {
    let paper = try paper(of: AttendanceJournal.month(), ["systematicFlag": "true"])
    expectLayout(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "attendance-month")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      AttendanceMonthData.self, for: scope("7А", "2025-11"), in: DailyYear.snapshot())
  }

  /// Shows S0-4.13.2.a.
  @Test func controlLineAndUnknownReasonsAreThoseOfTheForm() throws {
    let paper = try paper(of: AttendanceJournal.month())
    let words = paragraphs(of: paper)
    #expect(
      words.contains(
        "Пропущено уроков: всего 38 = Б\u{00A0}25 + УП\u{00A0}8 + НП\u{00A0}3 + ОТ\u{00A0}2"))
    #expect(
      words.contains("Не установлена причина: 2 урока (Иванов\u{00A0}И.И. –\u{00A0}2)"))
    let rows = paper.attachedTable.rows
    #expect(rows[0].suffix(7) == ["5", "25", "25", "–", "–", "–", "–"])
    #expect(rows[2].suffix(7) == ["1", "5", "–", "–", "3", "2", "1"])
    #expect(rows[2][2...3] == ["ОТ2 НП3", "ОП1"])
    #expect(rows[3].suffix(7) == ["7", "38", "25", "8", "3", "2", "1"])
    #expect(rows[3][2...4] == ["3", "2", "1"])
  }

  /// Shows S0-5.1.7.d, S0-4.13.2.b.
  ///
  /// Every code that is stored for the month stands in the cell of its pupil and day.
  @Test(arguments: [("7А", "2025-11"), ("7А", "2026-01"), ("2А", "2025-12"), ("9А", "2026-03")])
  func everyStoredCodeIsOnThePaper(label: String, month: String) throws {
    let stored = try DailyYear.snapshot().read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT n.person_id, l.day, n.code, count(*) FROM attendance_entry n JOIN lesson l ON l.id = n.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id IS NULL
          JOIN enrolment e ON e.person_id = n.person_id AND l.day >= e.first_day
            AND l.day <= coalesce(e.last_day, l.day)
          JOIN school_class k ON k.id = e.class_id AND k.grade || k.letter = ?
          WHERE l.day LIKE ? || '-%' AND NOT EXISTS (SELECT 1 FROM calendar_day d
            WHERE d.day = l.day AND d.grade = k.grade AND d.kind = 'activated')
          GROUP BY n.person_id, l.day, n.code
          """, arguments: [label, month])
    }
    var cells: [String: [String: Int]] = [:]
    for row in stored { cells["\(row[0] as Int64) \(row[1] as String)", default: [:]][row[2]] = row[3] }
    let order = ["ОТ", "УП", "Б", "НП", "ОП"]
    let expected = cells.map { key, codes in
      let text = order.compactMap { code in codes[code].map { "\(code)\($0)" } }.joined(separator: " ")
      return "\(key.split(separator: " ")[1]) \(text)"
    }
    let table = try paper(label, month).attachedTable
    let days = table.header.indices.filter { table.header[$0].count == 10 && table.header[$0].contains(".") }
    let printed = try table.rows.dropLast().flatMap { row in
      try days.filter { !["", "×"].contains(row[$0]) }.map { column in
        let date = table.header[column].split(separator: ".").reversed().joined(separator: "-")
        return "\(try Journal.day(date).iso) \(row[column])"
      }
    }
    #expect(printed.sorted() == expected.sorted())
    #expect(!printed.isEmpty)
    let missed = stored.reduce(0) { $1[2] == "ОП" ? $0 : $0 + ($1[3] as Int) }
    let total = try #require(table.header.firstIndex(of: "Пропущено уроков: Всего"))
    #expect(table.rows.last?[total] == String(missed))
  }

  @Test func attachedFiguresAreThoseOnPaper() throws {
    let form = try paper()
    let sheet = try #require(tables(of: form).first)
    let csv = form.attachedTable
    #expect(sheet.texts.dropLast() == csv.rows.dropLast())
    #expect(sheet.texts.last == ["Итого"] + (csv.rows.last?.dropFirst(2) ?? []))
    #expect(sheet.header[0].cells[2...].prefix(2).map(\.text) == ["5\nср", "6\nчт"])
  }

  /// FORMS §20, D-18: days outside of the class are told from presence.
  @Test func daysOutsideOfTheClassAreCrossed() throws {
    let rows = try paper().attachedTable.rows
    let came = try #require(rows.first { $0[1].contains("прибыл") })
    #expect(came[2...6].allSatisfy { $0 == "×" } && came[7] != "×")
    #expect(try paragraphs(of: paper()).contains { $0.contains("× – обучающийся не числился в классе") })
    let december = try paper("7А", "2025-12").attachedTable.rows
    let left = try #require(december.first { $0[1].contains("выбыл") })
    #expect(left.count { $0 == "×" } > 10)
  }

  /// Shows D-26.
  ///
  /// An activated day stands in the head and holds no absence.
  @Test func anActivatedDayIsMarked() throws {
    let form = try paper("7А", "2026-01")
    let head = try #require(tables(of: form).first).header[0].cells.map(\.text)
    #expect(head.contains("22\nчт\nакт."))
    let column = try #require(form.attachedTable.header.firstIndex(of: "22.01.2026"))
    #expect(form.attachedTable.rows.allSatisfy { $0[column].isEmpty })
  }

  @Test func optionsChangeCellsAndFlags() throws {
    let made = try AttendanceJournal.month()
    let rows = try paper(of: made, ["dayCell": "count", "systematicFlag": "true"]).attachedTable.rows
    #expect(rows[2][2...3] == ["5", ""])
    #expect(rows.map(\.last) == ["*", "", "", ""])
    let none = try paper(of: made, ["systematicFlag": "true", "systematicPercent": "20"]).attachedTable.rows
    #expect(none.map(\.last) == ["*", "", "", ""])
    let wide = try paper(of: made, ["dayRule": "atLeast3"]).attachedTable.rows
    #expect(wide.map { $0[$0.count - 7] } == ["5", "2", "1", "8"])
  }

  @Test func aReportOfAMonthThatRunsEndsWithItsMoment() throws {
    let table = try paper("7А", "2025-11", on: "2025-11-14").attachedTable
    #expect(table.header.filter { $0.hasSuffix(".2025") }.last == "14.11.2025")
  }

  @Test func aMonthWithoutLessonsSaysSo() throws {
    let form = try paper("7А", "2025-07", on: "2026-06-30")
    #expect(paragraphs(of: form).contains("В этом месяце учебных дней нет"))
  }

  @Test func whatDoesNotAddUpIsRefusedWithTheDifference() throws {
    let made = try AttendanceJournal.month()
    let pupil = try made.journal.pupil("Зуева Яна Игоревна")
    try made.run(
      """
      INSERT INTO home_teaching (person_id, first_day, order_number, order_day)
      VALUES (\(pupil), '2025-11-01', '7', '2025-11-01')
      """)
    let refused = try paper(of: made)
    #expect(refused.refusals.count == 1 && refused.refusals[0].contains("не проводились: 8."))
    let draft = try paper(of: made, isDraft: true)
    #expect(draft.refusals.isEmpty && draft.warnings == refused.refusals)
  }
}
