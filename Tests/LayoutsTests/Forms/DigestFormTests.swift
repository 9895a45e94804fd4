import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct DigestFormTests {
  private static let (first, last) = ("2025-11-10", "2025-11-23")

  private func scopes(_ name: String = "7А") throws -> [PupilScope] {
    try FamilyPaper.pupils(of: name, FamilyPaper.days(Self.first, Self.last), on: Self.last)
  }

  private func paper(
    _ scope: PupilScope, _ options: [String: String] = [:], isMasked: Bool = false
  ) throws -> DigestForm {
    try PaperOnGrid.make(
      DigestForm.self, for: scope, in: DailyYear.snapshot(), options: options, isMasked: isMasked)
  }

  private func running(
    _ name: String, _ first: String, _ last: String, _ options: [String: String] = [:]
  ) throws -> DigestForm {
    try PaperOnGrid.make(
      DigestForm.self, for: FamilyPaper.running(name, FamilyPaper.days(first, last), on: last),
      in: RunningExample.snapshot(), under: FamilyPaper.rules(), options: options)
  }

  /// Shows D-36, S0-11.4.3, S2-A2.2: families that refused the diary or get papers only; others on request.
  @Test func statesFourAndFiveGetItAndOthersOnRequest() throws {
    let school = try PaperOnGrid.school.get()
    let own = try PaperOnGrid.scope("7А", .year, Self.last, in: school)
    var choice = ScopeChoice(
      year: DailyPaper.year, span: try FamilyPaper.days(Self.first, Self.last), moment: own.moment,
      classes: [own.ofClass])
    func state(_ scope: PupilScope) throws -> FamilyState {
      try DigestData.fetch(scope, from: school, under: House.profile()).head.pupil.family
    }
    let usual = try DigestData.scopes(choice, from: school, under: House.profile())
    #expect(try Set(usual.map(state)) == [.diaryRefused, .paperOnly] && usual.count == 2)
    let others = try PupilScope.all(choice, from: school).filter {
      [.consentRefused, .consentWithdrawn].contains(try state($0))
    }
    #expect(others.count == 2)
    choice.pupils = Set(others.map(\.pupil))
    #expect(try DigestData.scopes(choice, from: school, under: House.profile()) == others)
  }

  /// Every stored mark, debt and absence of the days stands on the paper, as often as SQL counts it.
  @Test func everyMarkDebtAndAbsenceOfTheDaysIsOnThePaper() throws {
    let all = try scopes() + scopes("10А")
    var (marks, missed, debts) = (0, 0, 0)
    for scope in all {
      let paper = try paper(scope, ["works": "true", "markDates": "true"])
      let tables = paper.furtherTables
      let words = try DailyPaper.words(paper)
      for row in tables[3].rows { #expect(words.contains("\(row[1].prefix(5)): \(row[4])")) }
      for row in tables[0].rows { #expect(words.contains(row[3])) }
      for row in tables[1].rows.dropLast() { #expect(words.contains(row[0]) && words.contains(row[2])) }
      let person = "person_id = \(scope.pupil)"
      let span = "l.day BETWEEN '\(Self.first)' AND '\(Self.last)'"
      let work = "JOIN assessment w ON w.id = x.assessment_id JOIN lesson l ON l.id = w.lesson_id"
      #expect(
        try tables[3].rows.count
          == FamilyPaper.count(
            """
            SELECT count(*) FROM mark x \(work) WHERE \(person) AND \(span)
            """))
      #expect(
        try tables[0].rows.count
          == FamilyPaper.count(
            """
            SELECT count(*) FROM debt x WHERE \(person) AND opened_day <= '\(Self.last)'
            AND (closed_day IS NULL OR closed_day > '\(Self.last)')
            """))
      let total = try #require(tables[1].rows.last).map(\.self)
      #expect(
        try Int(total[1])
          == FamilyPaper.count(
            """
            SELECT count(*) FROM attendance_entry n JOIN lesson l ON l.id = lesson_id
            JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id IS NULL
            WHERE \(person) AND \(span) AND code <> 'ОП' AND l.state = 'conducted'
            """), "\(scope.label)")
      marks += tables[3].rows.count
      missed += Int(total[1]) ?? 0
      debts += tables[0].rows.count
    }
    #expect(marks > 100 && missed > 5 && debts > 0)
  }

  /// The worked figures of FORMS §21.3 and §21.4: 4,20 and 3,93, forecast 4, with the dot 3; six fives of weight 3 to «5».
  @Test func workedAveragesForecastAndNeededMarks() throws {
    let paper = try running(
      "Зимин Тимур Алексеевич", "2025-12-08", "2025-12-21", ["neededMarks": "true", "previousMark": "false"])
    let row = try #require(paper.attachedTable.rows.first { $0[1] == "Алгебра" })
    #expect(Array(row[3...6]) == ["4,20", "3,93", "4 (3*)", "до «5»: 6 × «5»"])
    #expect(try DailyPaper.words(paper).contains("является итоговой отметкой"))
  }

  /// Shows S0-4.12.9: a debt with its last day, and «просрочено» once that has passed.
  @Test func debtsSayWhenTheyAreOverdue() throws {
    let early = try running("Зимин Тимур Алексеевич", "2025-12-15", "2025-12-21").furtherTables[0].rows
    #expect(early.map { Array($0[3...]) } == [["\(try workDay())", "22.12.2025"]])
    let late = try running("Зимин Тимур Алексеевич", "2025-12-22", "2025-12-28")
    #expect(late.furtherTables[0].rows.map { $0[4] } == ["22.12.2025\nпросрочено"])
    #expect(try DailyPaper.words(late).contains("просрочено"))
    #expect(
      try DailyPaper.words(running("Борисов Илья Денисович", "2025-12-15", "2025-12-21"))
        .contains("Задолженностей нет."))
  }

  private func workDay() throws -> String {
    let iso = try RunningExample.snapshot().texts(
      "SELECT l.day FROM debt x JOIN assessment w ON w.id = assessment_id JOIN lesson l ON l.id = lesson_id")
    return try #require(iso.first.flatMap(Day.init(iso:))).dotted
  }

  @Test func nameStandsInTheGenitiveAndTheWordAgrees() throws {
    let boy = try DailyPaper.words(running("Борисов Илья Денисович", "2025-12-15", "2025-12-21"))
    #expect(
      boy.contains(
        "обучающегося 7 «А» класса Борисова Ильи за период с 15.12.2025 по 21.12.2025 (II четверть)"))
    let girl = try DailyPaper.words(running("Воронина Алла Петровна", "2025-12-15", "2025-12-21"))
    #expect(girl.contains("обучающейся 7 «А» класса Ворониной Аллы"))
  }

  @Test func endOfThePeriodShowsItsMarksInPlaceOfForecasts() throws {
    let paper = try running("Борисов Илья Денисович", "2025-12-22", RunningExample.end)
    let place = try #require(paper.attachedTable.header.firstIndex(of: "Отметка за II четверть"))
    #expect(paper.attachedTable.rows.map { $0[place] } == Array(repeating: "5", count: 6))
    #expect(try !DailyPaper.words(paper).contains("Прогноз"))
  }

  @Test func countsReplaceTheListOfMarks() throws {
    let list = try running("Зимин Тимур Алексеевич", "2025-11-05", "2025-12-21")
    let counts = try running("Зимин Тимур Алексеевич", "2025-11-05", "2025-12-21", ["digestMarks": "counts"])
    #expect(Array(counts.attachedTable.header[2...5]) == ["5", "4", "3", "2"])
    let row = try #require(counts.attachedTable.rows.first { $0[1] == "Алгебра" })
    #expect(Array(row[2...5]) == ["2", "2", "1", "0"])
    let cell = try #require(list.attachedTable.rows.first { $0[1] == "Алгебра" })[2]
    #expect(cell == "5\u{00A0}(Д), 4\u{00A0}(О), 3\u{00A0}(К), 5\u{00A0}(С), 4\u{00A0}(Т)")
    #expect(try DailyPaper.words(list).contains("Виды работ: Д – домашняя работа; К – контрольная работа;"))
  }

  /// Shows D-17, S0-11.3.4: only the code name, a neutral word, and no letter of the name in file names.
  @Test func codedPupilHasOnlyTheCodeName() throws {
    let coded = try #require(
      scopes().first {
        try DigestData.fetch($0, from: DailyYear.snapshot(), under: House.profile()).head.pupil.family
          == .consentWithdrawn
      })
    let paper = try paper(coded)
    let words = try DailyPaper.words(paper)
    #expect(words.contains("обучающегося 7 «А» класса Ученик 1 за период"))
    #expect(paper.attachedTable.fileName.hasPrefix("2025-2026_7А-\(coded.number)_"))
  }

  @Test func gradeWithoutMarksHasAbsencesAndRecommendations() throws {
    let scope = try #require(scopes("1А").first)
    let words = try DailyPaper.words(paper(scope))
    #expect(words.contains("Пропущено уроков: ") && words.contains("Рекомендации"))
    #expect(!words.contains("Средний балл") && !words.contains("Прогноз"))
  }

  /// Shows S2-A2.2: days that do not follow those issued before are told to who prints.
  @Test func spanThatDoesNotFollowTheLastOneIsReported() throws {
    let made = try AttendanceJournal(["Иванов Иван Иванович"])
    let journal = made.journal
    let pupil = try journal.pupil("Иванов Иван Иванович")
    try made.run("INSERT INTO family_state VALUES (\(pupil), '2025-09-01', 'paperOnly')")
    let first = try #require(DayRange(Journal.day("2025-09-01"), Journal.day("2025-09-07")))
    func warnings(_ from: String, _ to: String) throws -> [String] {
      let own = try journal.scope(on: "2025-11-12").ofClass
      let scope = PupilScope(
        pupil, of: own, number: 1, try FamilyPaper.days(from, to), moment: try Journal.day("2025-11-12"))
      return try PaperOnGrid.make(DigestForm.self, for: scope, in: journal.store.snapshot()).warnings
    }
    #expect(try warnings("2025-09-01", "2025-09-07").isEmpty)
    try journal.store.perform(IssueDigest(for: pupil, over: first))
    #expect(try warnings("2025-09-01", "2025-09-07").isEmpty)
    #expect(try warnings("2025-09-08", "2025-09-14").isEmpty)
    #expect(
      try warnings("2025-09-09", "2025-09-14").map { $0.hasSuffix("начинается с 08.09.2025.") } == [true])
    #expect(try warnings("2025-09-05", "2025-09-14").count == 1)
  }

  @Test func homeworkOfTheDaysIsPrintedOnDemand() throws {
    let scope = try #require(scopes().first)
    let words = try DailyPaper.words(paper(scope, ["homework": "true"]))
    let rows = try paper(scope).furtherTables[4].rows
    #expect(rows.count > 20)
    for row in rows { #expect(words.contains(row[2].spaced), "\(row[0])") }
    #expect(try !DailyPaper.words(paper(scope)).contains("Домашние задания"))
  }

  @Test func smallSheetsLieInPairs() throws {
    let scope = try #require(scopes().first)
    let paper = try paper(scope, ["paper": "A5"])
    #expect(paper.imposition == .twoUp(cut: true))
    let sheets = try paper.imposition.sheets(of: PaperOnGrid.pages(paper))
    #expect(sheets.pages.allSatisfy { $0.paper == Paper(.a4, .landscape) })
  }

  @Test func usualDigestFitsOneSheet() throws {
    for scope in try scopes() { #expect(try PaperOnGrid.pages(paper(scope)).pages.count == 1) }
  }

  @Test func tablesOfThePaperEqualTheAttachedData() throws {
    for scope in try scopes() {
      let paper = try paper(scope)
      let tables = DailyPaper.tables(paper.document.body)
      #expect(DailyPaper.texts(tables[0]) == paper.attachedTable.rows)
      for further in paper.furtherTables.prefix(3) where further.rows.count > 1 {
        #expect(tables.contains { DailyPaper.texts($0) == further.rows })
      }
    }
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      DigestData.self, for: try #require(scopes().first), in: DailyYear.snapshot())
  }
}
