import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct SubjectReportFormTests {
  private func example(_ subject: String = "Алгебра", _ options: [String: String] = [:]) throws
    -> SubjectReportForm
  {
    let scope = TeacherScope(
      try RunningExample.teacher(of: subject), Journal.year, .period(RunningExample.period),
      moment: try Journal.day(RunningExample.end))
    return try PaperOnGrid.make(
      SubjectReportForm.self, for: scope, in: RunningExample.snapshot(), under: RunningExample.profile(),
      options: options)
  }

  private func scopes(_ period: PeriodSelection) throws -> [TeacherScope] {
    let school = try DailyYear.snapshot()
    let choice = ScopeChoice(
      year: Journal.year, span: .period(period), moment: try Journal.day(DailyYear.end),
      classes: try school.classes(in: Journal.year))
    return try SubjectReportData.scopes(choice, from: school, under: House.profile())
  }

  private func words(_ paper: some Form) throws -> String {
    try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ")
  }

  /// Shows S0-5.4.17.b: the worked row of FORMS §11.
  @Test func algebraOfTheRunningExampleHasTheFiguresOfTheWorkedRow() throws {
    let row = try #require(example().attachedTable.rows.first { $0[0] == "Алгебра" })
    #expect(
      Array(row[1...]) == [
        "1", "7\u{00A0}«А»", "25", "24", "6", "9", "8", "1", "1", "0", "92,0", "60,0", "59,5", "3,83", "24",
        "23", "1", "95,8", "2", "2", "",
      ])
  }

  @Test func namesOfThoseWhoFailAndAreNotAttestedAreListed() throws {
    let words = try words(example())
    #expect(words.contains("Неуспевающие: алгебра – Сидоров Пётр, 7\u{00A0}«А»"))
    #expect(try self.words(example("Физика")).contains("Не аттестованы: нет"))
    let lists = try example().furtherTables[0].rows.filter { $0[0] == "Алгебра" }
    #expect(
      lists.map { Array($0[1...]) } == [
        ["Неуспевающие", "Сидоров Пётр, 7\u{00A0}«А»"], ["Не аттестованы", "Ткачёв Глеб, 7\u{00A0}«А»"],
      ])
    let one = try example("Алгебра", ["oneThree": "true"]).furtherTables[0].rows
    #expect(one[2][2].split(separator: ";").count == 4)
  }

  @Test func everySubjectHasItsNameOverItsRows() throws {
    let paper = try example()
    #expect(paper.attachedTable.rows.map { $0[0] } == ["Алгебра", "Геометрия"])
    let words = try words(paper)
    let table = try #require(paper.document.body.firstTable)
    #expect(table.groups.map { $0.rows[0].cells.map(\.text) } == [["Алгебра"], ["Геометрия"]])
    #expect(try self.words(example("Физика")).contains("Предмет: Физика"))
    #expect(words.contains("Учитель: Жданова\u{00A0}Т.И."))
    #expect(words.contains("Принял: заместитель директора по УВР"))
  }

  /// Sums are counted anew, the mean of classes is another number: 23/25 and 1/2 (FORMS §11).
  @Test func totalIsPooledOrTheMeanOfTheClasses() throws {
    let marks = MarkCounts([.grade(5), .grade(2)])
    let large = MarkCounts(Array(repeating: PeriodMark.grade(4), count: 23) + [.grade(2), .notAttested])
    #expect(TotalPercent.pooled.of([marks, large], \.success)?.printed(digits: 1) == "88,9")
    #expect(TotalPercent.meanOfClasses.of([marks, large], \.success)?.printed(digits: 1) == "71,0")
    #expect(TotalPercent.meanOfClasses.of([MarkCounts([PeriodMark?]())], \.success) == nil)
  }

  @Test func totalsOfTheSchoolAreTheSumsOfTheirRows() throws {
    for scope in try scopes(.period(.quarter, 2)).prefix(6) {
      let paper = try PaperOnGrid.make(SubjectReportForm.self, for: scope, in: DailyYear.snapshot())
      #expect(paper.refusals.isEmpty)
      let parts = Dictionary(grouping: paper.attachedTable.rows) { $0[0] }
      for rows in parts.values {
        guard let total = rows.last, total[2] == "Итого" else { continue }
        for column in [3, 5, 6, 7, 8, 15, 16] {
          let sum = rows.dropLast().compactMap { Int($0[column]) }.reduce(0, +)
          #expect(Int(total[column]) == sum, "\(total[0]) \(column)")
        }
      }
    }
  }

  /// Each pupil of a subject is in exactly one row of all teachers: a group reports only its own (FORMS §11).
  @Test func groupsReportOnlyTheirOwnPupils() throws {
    let school = try DailyYear.snapshot()
    var seen: [ID<Subject>: [ID<Pupil>]] = [:]
    var groups = 0
    for scope in try scopes(.period(.quarter, 2)) {
      let data = try SubjectReportData.fetch(scope, from: school, under: House.profile())
      for row in data.load.rows where row.classes.contains(where: { $0.label.compact == "7А" }) {
        if !row.group.isEmpty { groups += 1 }
        seen[row.subject.id, default: []] += row.members.map(\.pupil)
      }
    }
    #expect(groups > 1)
    for (subject, pupils) in seen { #expect(Set(pupils).count == pupils.count, "\(subject)") }
  }

  @Test func classesDividedOtherwiseAreLeftOutWithANote() throws {
    let school = try DailyYear.snapshot()
    let mixed = try #require(
      try scopes(.period(.quarter, 2)).first { scope in
        try !SubjectReportData.fetch(scope, from: school, under: House.profile()).load.leftOut.isEmpty
      })
    let paper = try PaperOnGrid.make(SubjectReportForm.self, for: mixed, in: school)
    let words = try words(paper)
    #expect(words.contains("Не включены классы с другим делением учебного года: 1"))
    #expect(!paper.attachedTable.rows.contains { $0[2].hasPrefix("10") || $0[2].hasPrefix("11") })
  }

  @Test func attachedTablesEqualTheSheet() throws {
    let paper = try example()
    let rows = paper.document.body.tables.flatMap { $0.groups.flatMap(\.rows).map { $0.cells.map(\.text) } }
    for row in paper.attachedTable.rows { #expect(rows.contains(Array(row[1...]))) }
    let words = try words(paper)
    for row in paper.furtherTables[0].rows { #expect(words.contains(row[1]) && words.contains(row[2])) }
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let scope = try #require(scopes(.period(.quarter, 2)).first)
    try PaperOnGrid.expectEverythingDisclosed(SubjectReportData.self, for: scope, in: DailyYear.snapshot())
  }
}
