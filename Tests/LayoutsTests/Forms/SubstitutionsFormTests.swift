import JournalCore
import JournalStore
import Layouts
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import ReportModels

/// The journal of substitutions of the made-up year.
@Suite struct SubstitutionsFormTests {
  private static let months = [
    "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05",
  ]

  @Test func smallestMonthLooksAsRecorded() throws {
    let month = try #require(
      try months().filter { !$0.rows.isEmpty }.min { ($0.rows.count, $0.month) < ($1.rows.count, $1.month) }
    ).month
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(try make(month))), named: "substitutions-month")
  }

  @Test func hoursThatAreNotTheLessonsTaughtAreTold() throws {
    let school = try DailyYear.snapshot()
    let data = try SubstitutionsData.fetch(
      scope("2025-11", in: school), from: school, under: try House.profile())
    #expect(data.differences.isEmpty)
    let odd = SubstitutionsData(
      school: data.school, month: data.month, moment: data.moment, deputy: nil, items: [], staff: [:],
      differences: [SubstitutionDifference(id: ID(7), hours: 3, lessons: 2)])
    let file = "templates/forms/substitutions.yaml"
    let paper = SubstitutionsForm(
      odd, phrases: try Phrases(template: House.text(file), file: file),
      options: try FormOptions(of: SubstitutionsForm.descriptor, profile: House.profile()))
    #expect(
      paper.warnings == [
        "замещение № 7: часов в записи 3, проведено уроков 2. Проверьте запись замещения."
      ])
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let month = try #require(try months().first { !$0.rows.isEmpty }).month
    let school = try DailyYear.snapshot()
    try PaperOnGrid.expectEverythingDisclosed(
      SubstitutionsData.self, for: scope(month, in: school), in: school)
  }

  /// Shows S1-2.10.
  @Test func everyLessonOfASubstituteIsALineOfItsMonth() throws {
    let school = try DailyYear.snapshot()
    var filter = LessonFilter(days: AcademicYear(startYear: 2025).days)
    filter.state = .conducted
    let stored = try school.lessons(filter).filter { $0.lesson.substitution != nil }
    let lines = try months().flatMap(\.rows).filter { $0[3] != "—" }
    #expect(stored.count > 20)
    #expect(
      lines.map { "\($0[1]) \($0[3])" }.sorted()
        == stored.map { "\($0.lesson.day.dotted) \($0.lesson.number)" }.sorted())
    #expect(lines.allSatisfy { $0[8] == "1" && $0[4] == $0[7] && $0[5].contains(", ") })
  }

  /// Shows S0-5.4.3.b.
  @Test func hoursOfSubstitutesAreTheLessonsOfTheMonth() throws {
    for entry in try months() where !entry.rows.isEmpty {
      let paper = try make(entry.month)
      let payroll = try #require(paper.furtherTables.first).rows
      let hours = payroll.reduce(0) { $0 + (Int($1[1]) ?? 0) }
      #expect(hours == entry.rows.reduce(0) { $0 + (Int($1[8]) ?? 0) })
      #expect(Set(payroll.map { $0[0] }).count == payroll.count)
      let words = try words(of: paper)
      #expect(words.contains("Всего замещено \(CountedNoun.hour.counted(hours).spaced)"))
      for row in entry.rows { #expect(words.contains(row[1])) }
    }
  }

  @Test func linesAreNumberedByDayAndLesson() throws {
    let rows = try #require(try months().max { $0.rows.count < $1.rows.count }).rows
    #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
    let keys = rows.map { row in
      row[1].split(separator: ".").reversed().joined() + row[3]
    }
    #expect(keys == keys.sorted())
  }

  @Test func lessonsThatNobodyTaughtAreOnTheLongerPaperOnly() throws {
    var found = 0
    for month in Self.months {
      let short = try make(month).attachedTable.rows
      let long = try make(month, ["title": "missedAndSubstituted"])
      let missed = long.attachedTable.rows.filter { $0[6] == "не замещён" }
      #expect(long.attachedTable.rows.count == short.count + missed.count)
      #expect(missed.allSatisfy { $0[7] == "—" && $0[8] == "0" })
      #expect(long.document.title.hasPrefix("ЖУРНАЛ УЧЁТА ПРОПУЩЕННЫХ И ЗАМЕЩЁННЫХ УРОКОВ"))
      found += missed.count
    }
    #expect(found > 0)
  }

  @Test func paperOfSomeClassesHasTheirLinesAlone() throws {
    let entry = try #require(try months().max { $0.rows.count < $1.rows.count })
    let label = try #require(entry.rows.first)[2]
    let compact = String(label.prefix { $0 != "," })
    let rows = try make(entry.month, of: [compact]).attachedTable.rows
    #expect(!rows.isEmpty && rows.count < entry.rows.count)
    #expect(rows.allSatisfy { $0[2].contains(compact) })
  }

  @Test func monthWithoutSubstitutionsSaysSo() throws {
    let paper = try make("2025-08")
    #expect(paper.attachedTable.rows.isEmpty && paper.warnings.isEmpty)
    #expect(try words(of: paper).contains("В этом месяце замещений нет"))
  }

  private func months() throws -> [(month: String, rows: [[String]])] {
    try Self.months.map { ($0, try make($0).attachedTable.rows) }
  }

  private func make(
    _ month: String, _ options: [String: String] = [:], of classes: [String] = []
  ) throws -> SubstitutionsForm {
    let school = try DailyYear.snapshot()
    return try PaperOnGrid.make(
      SubstitutionsForm.self, for: scope(month, in: school, of: classes), in: school, options: options)
  }

  private func scope(
    _ month: String, in school: StoreSnapshot, of names: [String] = []
  ) throws -> SchoolScope {
    let year = AcademicYear(startYear: 2025)
    let classes = try school.classes(in: year).filter { names.isEmpty || names.contains($0.label.compact) }
    return SchoolScope(
      year, .month(try #require(Month(iso: month))), moment: try #require(Day(iso: DailyYear.end)),
      classes: classes)
  }

  private func words(of paper: SubstitutionsForm) throws -> String {
    try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ").spaced
  }
}
