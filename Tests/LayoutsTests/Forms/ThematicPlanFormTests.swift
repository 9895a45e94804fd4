import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ThematicPlanFormTests {
  /// Shows S0-4.14.2, S0-4.14.3.
  ///
  /// K-28: every recorded topic of the teacher's lessons stands with its day.
  @Test func everyLessonStandsWithItsTopicAndDay() throws {
    let paper = try paper()
    let rows = paper.attachedTable.rows
    var lessons = 0
    for entry in try conducted() {
      let (day, topic) = (entry.lesson.day.dotted, try #require(entry.topic))
      guard entry.row != nil else {
        #expect(paper.furtherTables[0].rows.contains { $0[2] == day && $0[3] == topic })
        continue
      }
      lessons += 1
      #expect(rows.contains { $0[8].contains(day) && ($0[4] == topic || $0[9].contains(topic)) })
    }
    #expect(lessons > 100)
    #expect(rows.reduce(0) { $0 + $1[8].split(separator: ";").count } == lessons)
  }

  /// Shows S0-5.4.6.a.
  ///
  /// No planned day is a day without lessons.
  @Test func plannedDaysAreDaysWithLessons() throws {
    let calendar = try DailyYear.snapshot().calendar(
      of: try #require(try classes().first { $0.label.compact == "7А" }).id, under: House.profile())
    let days = try paper().attachedTable.rows.filter { $0[1].hasPrefix("7\u{00A0}«А»") }.map { $0[7] }
    #expect(days.count { !$0.isEmpty } > 50)
    let off = Set(
      (0..<300).map { calendar.periods[0].days.first.adding(days: $0) }.filter {
        !calendar.hasLessons(on: $0)
      }.map(\.dotted))
    #expect(off.isDisjoint(with: days))
  }

  @Test func aPeriodHasTheRowsPlannedOrTaughtInIt() throws {
    let (quarter, year) = (try paper(.period(.quarter, 2)).attachedTable.rows, try paper().attachedTable.rows)
    #expect(!quarter.isEmpty && quarter.count < year.count && Set(quarter).isSubset(of: Set(year)))
  }

  @Test func sectionsStandOverTheirRowsAndTheHoursAreTheirs() throws {
    let paper = try paper()
    let sheet = DailyPaper.texts(try #require(DailyPaper.tables(paper.document.body).first))
    let heads = sheet.filter { $0.count == 1 }
    #expect(heads.count > 2 && heads.allSatisfy { $0[0].hasSuffix(" ч)") })
    let subject = paper.attachedTable.rows[0][0...1]
    let rows = paper.attachedTable.rows.filter { $0[0...1] == subject }
    #expect(sheet.filter { $0.count > 1 }.map { $0[0] } == rows.map { $0[2] })
  }

  @Test func onlyTeachersWithAPlanHaveAPaper() throws {
    let choice = ScopeChoice(
      year: DailyPaper.year, span: .period(.year), moment: try Journal.day(DailyYear.end), classes: [])
    let scopes = try ThematicPlanData.scopes(choice, from: DailyYear.snapshot(), under: House.profile())
    #expect(scopes.count > 10)
    for scope in scopes {
      let data = try ThematicPlanData.fetch(scope, from: DailyYear.snapshot(), under: House.profile())
      #expect(!data.plans.isEmpty)
    }
  }

  @Test func deputyAgreesUnlessTheProfileSaysOtherwise() throws {
    #expect(try DailyPaper.words(paper()).contains("Согласовано"))
    #expect(try !DailyPaper.words(paper(options: ["agreement": "none"])).contains("Согласовано"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      ThematicPlanData.self, for: scope(.year), in: DailyYear.snapshot())
  }

  private func classes() throws -> [SchoolClass] { try DailyYear.snapshot().classes(in: DailyPaper.year) }

  /// The first teacher of algebra of 7А.
  private func scope(_ period: PeriodSelection) throws -> TeacherScope {
    let seventh = try #require(try classes().first { $0.label.compact == "7А" })
    var filter = LessonFilter(days: DailyPaper.year.days)
    filter.schoolClass = seventh.id
    filter.state = .conducted
    let lesson = try #require(try DailyYear.snapshot().lessons(filter).first { $0.row != nil })
    return TeacherScope(
      lesson.lesson.teacher, DailyPaper.year, .period(period), moment: try Journal.day(DailyYear.end))
  }

  /// The lessons of the teacher's assignments, whoever gave them.
  private func conducted() throws -> [LessonEntry] {
    let data = try ThematicPlanData.fetch(
      scope(.year), from: DailyYear.snapshot(), under: House.profile())
    let own = Set(data.plans.map(\.load.id))
    var filter = LessonFilter(days: DailyPaper.year.days)
    filter.state = .conducted
    return try DailyYear.snapshot().lessons(filter).filter {
      own.contains($0.lesson.assignment) && $0.topic != nil
    }
  }

  private func paper(
    _ period: PeriodSelection = .year, options: [String: String] = [:]
  ) throws -> ThematicPlanForm {
    try PaperOnGrid.make(
      ThematicPlanForm.self, for: scope(period), in: DailyYear.snapshot(), options: options)
  }
}
