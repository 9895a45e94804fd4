import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct PaperDiaryFormTests {
  private static let (first, last) = ("2025-11-17", "2025-11-22")

  private func scopes(
    _ name: String = "7А", _ first: String = first, _ last: String = last, on moment: String = DailyYear.end
  ) throws -> [PupilScope] {
    try FamilyPaper.pupils(of: name, FamilyPaper.days(first, last), on: moment)
  }

  private func paper(_ scope: PupilScope, _ options: [String: String] = [:]) throws -> PaperDiaryForm {
    try PaperOnGrid.make(PaperDiaryForm.self, for: scope, in: DailyYear.snapshot(), options: options)
  }

  /// Shows D-36, S0-11.4.2: of five states one gets the diary; others on request.
  @Test func onlyTheFamilyThatRefusedTheElectronicDiaryGetsIt() throws {
    let school = try PaperOnGrid.school.get()
    let own = try PaperOnGrid.scope("7А", .year, Self.last, in: school)
    var choice = ScopeChoice(
      year: DailyPaper.year, span: try FamilyPaper.days(Self.first, Self.last), moment: own.moment,
      classes: [own.ofClass])
    let usual = try PaperDiaryData.scopes(choice, from: school, under: House.profile())
    let states = try usual.map {
      try DigestData.fetch($0, from: school, under: House.profile()).head.pupil.family
    }
    #expect(states == [.diaryRefused])
    let other = try #require(PupilScope.all(choice, from: school).first { $0 != usual.first })
    choice.pupils = [other.pupil]
    #expect(try PaperDiaryData.scopes(choice, from: school, under: House.profile()) == [other])
  }

  /// The lessons of the diary are those that attendance counts, for every pupil: own groups, streams, at home.
  @Test func diaryHasExactlyTheLessonsHeldForThePupil() throws {
    let school = try DailyYear.snapshot()
    var count = 0
    for name in ["7А", "10А", "5А"] {
      let scopes = try scopes(name).prefix(name == "7А" ? 9 : 4)
      let own = ClassScope(try #require(scopes.first).ofClass, scopes[0].span, moment: scopes[0].moment)
      let span = try #require(DayRange(Journal.day(Self.first), Journal.day(Self.last)))
      let table = try AttendanceTable.fetch(own, in: span, from: school, under: House.profile())
      for scope in scopes {
        let data = try DiaryExtractData.fetch(scope, from: school, under: House.profile())
        let held = table.visits(of: scope.pupil).map { "\($0.day) \($0.number)" }
        let lines = data.diary.flatMap { day in day.lines.map { "\(day.day) \($0.number)" } }
        #expect(Set(held).isSubset(of: lines), "\(scope.label)")
        count += held.count
        let planned = try FamilyPaper.count(
          "SELECT count(*) FROM lesson WHERE state = 'planned' AND day BETWEEN '\(Self.first)' AND '\(Self.last)'"
        )
        #expect(lines.count <= held.count + planned, "\(scope.label)")
      }
    }
    #expect(count > 300)
  }

  /// Shows FORMS §14.1: homework stands on the lesson for which it is set, as the journal stores it.
  @Test func homeworkStandsOnTheDayForWhichItIsSet() throws {
    let scope = try #require(scopes().first)
    let rows = try paper(scope, ["diaryFill": "homework"]).attachedTable.rows
    let due = try DailyYear.snapshot().texts(
      """
      SELECT DISTINCT h.due_day || ' ' || h.due_number || ' ' || h.text FROM homework h
      JOIN lesson l ON l.id = h.lesson_id JOIN teaching_assignment a ON a.id = l.assignment_id
      WHERE h.kind = 'common' AND h.due_day BETWEEN '\(Self.first)' AND '\(Self.last)'
        AND a.class_id = \(scope.ofClass.id)
      """)
    #expect(due.count > 5)
    for entry in due {
      let parts = entry.split(separator: " ", maxSplits: 2).map(String.init)
      let day = try Journal.day(parts[0]).dotted
      #expect(rows.contains { $0[0] == day && $0[1] == parts[1] && $0[3].contains(parts[2]) }, "\(entry)")
    }
    #expect(rows.allSatisfy { $0[4].isEmpty })
  }

  @Test func fillFollowsTheMomentUnlessToldOtherwise() throws {
    let after = try #require(scopes().first)
    let ahead = try #require(scopes(on: "2025-11-14").first)
    let full = try paper(after).attachedTable.rows
    #expect(full.contains { !$0[4].isEmpty } && full.contains { !$0[3].isEmpty })
    let blank = try paper(ahead).attachedTable.rows
    #expect(blank.allSatisfy { $0[3].isEmpty && $0[4].isEmpty } && blank.count > 20)
    #expect(try paper(after, ["diaryFill": "blank"]).attachedTable.rows.allSatisfy { $0[4].isEmpty })
  }

  /// Every mark of the week is in the diary, and a missed lesson is «н», not a code.
  @Test func everyMarkAndAbsenceOfTheWeekIsInTheDiary() throws {
    var (marks, absences) = (0, 0)
    for scope in try scopes() {
      let rows = try paper(scope).attachedTable.rows
      let person = "person_id = \(scope.pupil) AND l.day BETWEEN '\(Self.first)' AND '\(Self.last)'"
      let found = rows.flatMap { $0[4].split(separator: " ") }
      let stored = try FamilyPaper.count(
        """
        SELECT count(*) FROM mark x JOIN assessment w ON w.id = assessment_id JOIN lesson l ON l.id = lesson_id
        WHERE \(person)
        """)
      let missed = try FamilyPaper.count(
        """
        SELECT count(*) FROM attendance_entry n JOIN lesson l ON l.id = lesson_id
        JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id IS NULL
        WHERE \(person) AND code <> 'ОП' AND l.state = 'conducted'
        """)
      #expect(found.count { $0 != "н" } == stored && found.count { $0 == "н" } == missed, "\(scope.label)")
      marks += stored
      absences += missed
    }
    #expect(marks > 50 && absences > 0)
  }

  @Test func weekIsASpreadOfTwoPages() throws {
    for scope in try scopes().prefix(3) + scopes("10А").prefix(2) {
      let pages = try PaperOnGrid.pages(paper(scope)).pages.map { PageContent($0).words.spaced }
      #expect(pages.count == 2)
      #expect(pages[0].hasPrefix("ноябрь") && pages[0].contains("Понедельник 17.11"))
      #expect(pages[1].hasPrefix("с 17 по 2") && pages[1].contains("Четверг 20.11"))
      #expect(pages[1].contains("Подпись родителей") && pages[1].contains("Пропущено уроков:"))
    }
  }

  /// A whole term: spreads lie open together both two on a sheet and in a booklet; holidays are told.
  @Test func termHasFrontPagesSpreadsAndResults() throws {
    let scope = try #require(scopes("7А", "2025-10-13", "2025-11-16").first)
    for (sheets, front) in [("twoUp", 4), ("booklet", 5)] {
      let paper = try paper(scope, ["sheets": sheets])
      let paged = try PaperOnGrid.pages(paper)
      let pages = paged.pages.map { PageContent($0).words.spaced }
      let lefts = pages.indices.filter { pages[$0].contains("Среда") && pages[$0].contains("Что задано") }
      #expect(lefts.first == front && lefts.allSatisfy { $0 % 2 == front % 2 })
      #expect(pages[0].contains("ДНЕВНИК") && pages[1].contains("СВЕДЕНИЯ ОБ УЧИТЕЛЯХ"))
      #expect(pages.last?.contains("СВЕДЕНИЯ ОБ УСПЕВАЕМОСТИ") == true)
      #expect(pages.joined().contains("Осенние каникулы 25.10–04.11.2025"))
      let sides = try paper.imposition.sheets(of: paged).pages
      #expect(sides.allSatisfy { $0.paper == Paper(.a4, .landscape) })
      #expect(sheets == "twoUp" || sides.count % 2 == 0)
    }
  }

  @Test func resultsEqualTheStoredMarksAndDecision() throws {
    let scope = try #require(scopes("7А", "2026-05-18", "2026-05-24").first)
    let paper = try paper(scope, ["front": "true"])
    let stored = try FamilyPaper.count(
      "SELECT count(*) FROM period_mark WHERE person_id = \(scope.pupil) AND slot IN ('1', '2', '3', '4', 'year', 'final')"
    )
    let rows = paper.furtherTables[0].rows.dropLast(4)
    #expect(rows.reduce(0) { $0 + $1.dropFirst().count { !$0.isEmpty } } == stored && stored > 20)
    #expect(try DailyPaper.words(paper).contains("Решением педагогического совета от"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let scope = try #require(scopes().first)
    try PaperOnGrid.expectEverythingDisclosed(PaperDiaryData.self, for: scope, in: DailyYear.snapshot())
    try PaperOnGrid.expectEverythingDisclosed(DiaryExtractData.self, for: scope, in: DailyYear.snapshot())
  }
}
