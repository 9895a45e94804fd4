import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct CourseAttendanceFormTests {
  private func scope(
    _ course: Int64 = 4, _ month: String? = "2025-11", on moment: String = DailyYear.end,
    in snapshot: StoreSnapshot? = nil
  ) throws -> CourseScope {
    var choice = ScopeChoice(
      year: Journal.year, span: try span(month), moment: try Journal.day(moment),
      classes: [])
    choice.courses = [ID(course)]
    return try #require(
      try CourseAttendanceData.scopes(
        choice, from: snapshot ?? DailyYear.snapshot(), under: House.profile()
      ).first)
  }

  /// A month, or the year.
  private func span(_ month: String?) throws -> ReportSpan {
    guard let month else { return .period(.year) }
    return .month(try #require(Month(iso: month)))
  }

  private func paper(
    _ course: Int64 = 4, _ month: String? = "2025-11", on moment: String = DailyYear.end,
    options: [String: String] = [:]
  ) throws -> CourseAttendanceForm {
    try PaperOnGrid.make(
      CourseAttendanceForm.self, for: scope(course, month, on: moment), in: DailyYear.snapshot(),
      options: options)
  }

  @Test func paperOfAClubLooksAsRecorded() throws {
    expectLayout(FrameDump.text(of: try PaperOnGrid.pages(paper(of: club()))), named: "course-attendance")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      CourseAttendanceData.self, for: scope(), in: DailyYear.snapshot())
  }

  /// A club of 14 pupils with four meetings in a month.
  private func club() throws -> AttendanceJournal {
    let made = try AttendanceJournal((1...14).map { "Фамилия\($0) Имя Отчество" })
    try made.run(
      "INSERT INTO course (id, year_id, kind, name, first_grade, last_grade) VALUES (1, 1, 'club', 'Шахматы', 5, 7)",
      """
      INSERT INTO teaching_assignment (id, teacher_id, course_id, weekly_hundredths, state, valid_from)
      VALUES (2, 9000, 1, 100, 'approved', '2025-09-01')
      """,
      """
      INSERT INTO person_name (person_id, valid_from, surname, given, patronymic)
      VALUES (9000, '2025-09-01', 'Ладейкина', 'Ольга', 'Петровна')
      """,
      """
      INSERT INTO course_member (course_id, person_id, valid_from)
      SELECT 1, id, '2025-09-01' FROM person WHERE kind = 'pupil'
      """)
    for day in ["2025-11-05", "2025-11-12", "2025-11-19", "2025-11-26"] {
      try made.lessons(1, on: day, assignment: 2)
      try made.run(
        """
        INSERT INTO lesson_topic (lesson_id, text, entered_at, late, initial_load)
        SELECT id, 'Эндшпиль ' || day, '\(day)T15:00:00', 0, 0 FROM lesson WHERE day = '\(day)'
        """)
    }
    try made.code(.ill, 1, of: "Фамилия7 Имя Отчество", from: "2025-11-12")
    try made.code(.late, 1, of: "Фамилия8 Имя Отчество", from: "2025-11-12")
    return made
  }

  private func paper(of made: AttendanceJournal) throws -> CourseAttendanceForm {
    try PaperOnGrid.make(
      CourseAttendanceForm.self, for: scope(1, in: made.snapshot()), in: made.snapshot())
  }

  /// Shows S0-1.12, S3-1.5.b.
  ///
  /// K-19: 14 rows and four columns, with topics.
  @Test func aClubOfFourteenWithFourMeetings() throws {
    let paper = try paper(of: club())
    let table = paper.attachedTable
    #expect(table.rows.count == 14)
    #expect(table.header[3..<7] == ["05.11.2025", "12.11.2025", "19.11.2025", "26.11.2025"])
    let ill = try #require(table.rows.first { $0[1] == "Фамилия7 Имя" })
    #expect(ill[2...] == ["7А", "", "Б", "", "", "4", "1"])
    #expect(try #require(table.rows.first { $0[1] == "Фамилия8 Имя" })[4...] == ["ОП", "", "", "4", "–"])
    let topics = try #require(paper.furtherTables.first)
    #expect(topics.rows[1] == ["2", "12.11.2025", "Эндшпиль 2025-11-12", "1", "13", "1"])
    #expect(paragraphs(of: paper).contains("Участников: 14; занятий: 4; посещаемость: 98,2\u{00A0}%"))
    let words = try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ")
    #expect(words.contains("Ладейкина") && words.contains("Шахматы"))
  }

  @Test func aCodeOfWhoDoesNotTakePartIsRefused() throws {
    let made = try club()
    let pupil = try made.journal.pupil("Фамилия7 Имя Отчество")
    try made.run("UPDATE course_member SET valid_to = '2025-11-05' WHERE person_id = \(pupil)")
    let paper = try paper(of: made)
    #expect(paper.refusals.count == 1 && paper.refusals[0].contains(": 1."))
    #expect(
      try #require(paper.attachedTable.rows.first { $0[1] == "Фамилия7 Имя" })[3..<7] == ["", "×", "×", "×"])
  }

  /// Every stored code and topic of a course stands on the sheet of its year; sums equal a count by SQL.
  @Test(arguments: [1, 3, 4, 5] as [Int64])
  func everyStoredCodeAndTopicIsOnTheSheetOfTheYear(course: Int64) throws {
    let snapshot = try DailyYear.snapshot()
    let paper = try paper(course, nil)
    let source = """
      FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id = \(course)
      AND l.state = 'conducted'
      """
    let table = paper.attachedTable
    let codes = table.rows.flatMap { $0[3..<$0.count - 2] }.filter { !["", "×"].contains($0) }
    #expect(
      codes.count
        == (try snapshot.number("SELECT count(*) \(source) JOIN attendance_entry n ON n.lesson_id = l.id")))
    let topics = try #require(paper.furtherTables.first).rows
    #expect(topics.count == (try snapshot.number("SELECT count(*) \(source)")) && topics.count > 20)
    #expect(topics.allSatisfy { !$0[2].isEmpty })
    #expect(
      table.rows.count
        == (try snapshot.number(
          "SELECT count(DISTINCT person_id) FROM course_member WHERE course_id = \(course)")))
  }

  @Test func attachedFiguresAreThoseOnPaper() throws {
    let paper = try paper()
    let sheets = tables(of: paper)
    #expect(sheets[0].texts.dropLast() == paper.attachedTable.rows[...])
    #expect(sheets[1].texts == paper.furtherTables[0].rows)
    #expect(try self.paper(options: ["topics": "false"]).furtherTables.isEmpty)
  }

  @Test func aMonthWithoutMeetingsSaysSo() throws {
    #expect(try paragraphs(of: paper(4, "2026-06")).contains("Занятий не было"))
  }
}
