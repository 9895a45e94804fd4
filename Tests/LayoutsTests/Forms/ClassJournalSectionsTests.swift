import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import Layouts

/// What stands in the sections of the journal after its subject pages, and what options change.
@Suite struct ClassJournalSectionsTests {
  @Test func codedPupilHasACodeNameAndNothingElse() throws {
    let options = ["sex": "true", "contacts": "true", "guardians": "true", "courses": "true"]
    let form = try JournalPaper.make("7А", "Q1", options: options)
    let table = try #require(form.furtherTables.first { $0.header.contains("Фамилия, имя, отчество") })
    let coded = table.rows.filter { $0[1] == "Ученик 1" }
    #expect(coded.map { Array($0[2...]) } == [Array(repeating: "", count: 7)])
    let others = table.rows.filter { $0[1] != "Ученик 1" }
    for column in 2...6 {
      #expect(others.contains { !$0[column].isEmpty }, "\(table.header[column])")
    }
    let courses = try #require(
      form.furtherTables.first { $0.header.contains("Кружки, секции, факультативы") })
    #expect(courses.rows.filter { $0[1] == "Ученик 1" }.map { $0[2] } == [""])
  }

  @Test func generalInformationIsTheLeastUnlessAsked() throws {
    let table = try #require(
      try JournalPaper.make("7А").furtherTables.first { $0.header.contains("Фамилия, имя, отчество") })
    #expect(
      table.header == [
        "№", "Фамилия, имя, отчество", "Число, месяц, год рождения", "№ личного дела",
        "Движение (дата и номер приказа)",
      ])
  }

  @Test(arguments: ["7А", "5А"])
  func attendanceIsThatOfTheStore(_ name: String) throws {
    let school = try DailyYear.snapshot()
    let scope = try PaperOnGrid.scope(name, .year, DailyYear.end, in: school)
    let roster = try ClassRoster.fetch(scope, from: school)
    let periods = try school.periods(in: scope.year, kind: .quarter)
    let table = try #require(
      try JournalPaper.make(name, "year", isDraft: true).furtherTables.first { $0.header.count == 22 })
    var checked = 0
    for (entry, row) in zip(roster.entries, table.rows) where entry.left == nil && !entry.cameLate {
      for (index, period) in periods.enumerated() {
        let tally = try school.attendanceTally(of: entry.pupil.id, in: period.days)
        let figures = [tally.days, tally.daysIll, tally.missed, tally.missedIll].map {
          $0 == 0 ? "–" : "\($0)"
        }
        #expect(Array(row[(2 + index * 4)..<(6 + index * 4)]) == figures)
        checked += tally.missed
      }
    }
    #expect(checked > 20)
    let total = try #require(table.rows.last)
    #expect(total[1] == "Итого по классу")
    // The year is the sum of its periods, leaf by leaf.
    for leaf in 0..<4 {
      let parts = (0..<4).compactMap { Int(total[2 + $0 * 4 + leaf]) }
      #expect(Int(total[18 + leaf]) == parts.reduce(0, +))
    }
  }

  @Test func missedLessonsOfDaysAddUpToTheSummary() throws {
    let form = try JournalPaper.make("7А", "Q2")
    let days = try #require(form.furtherTables.first { $0.header == ["Фамилия, имя", "Дата", "уроков"] }).rows
    let summary = try #require(form.furtherTables.first { $0.header.count == 6 && $0.header[0] == "№" })
    func lessons(_ cell: String) -> Int {
      cell.split(separator: " ").reduce(0) { $0 + (Int($1.prefix(while: \.isNumber)) ?? 0) }
    }
    for row in summary.rows.dropLast() {
      let sum = days.filter { $0[0] == row[1] }.reduce(0) { $0 + lessons($1[2]) }
      #expect(sum == (Int(row[4]) ?? 0))
    }
  }

  @Test func classWithoutPupilsIsNotCalledUnmarked() throws {
    let school = try DailyYear.snapshot()
    let empty = try school.classes(in: AcademicYear(startYear: 2025)).map(\.label.compact).filter {
      try JournalPaper.make($0, "year", isDraft: true).data.roster.entries.isEmpty
    }
    let name = try #require(empty.first)
    let words = try JournalPaper(try JournalPaper.make(name, "year", isDraft: true)).words
    #expect(words.contains("В списке нет обучающихся") && !words.contains("Обучение безотметочное"))
  }

  @Test func sumOfTheClassStandsInTheLastFive() throws {
    for name in ["7А", "5А"] {
      let table = try #require(
        tables(of: try JournalPaper.make(name, "year", isDraft: true)).first {
          $0.texts.last?.dropFirst().first == "Итого по классу"
        })
      #expect((2...6).contains(try #require(table.groups.last?.rows.count)))
    }
  }

  /// The bottom row of FORMS §3.5: of each day the lessons missed by all, and the sums of days and lessons.
  @Test func monthsEndWithWhatAllMissed() throws {
    let form = try JournalPaper.make("7А", "Q2", options: ["zeroCells": "zero"])
    let months = tables(of: form).filter { $0.texts.last?.dropFirst().first == "Итого" }
    #expect(months.count == form.schoolMonths.count && months.count == 2)
    func number(_ cell: String) -> Int {
      cell.split(separator: " ").reduce(0) { $0 + (Int($1.prefix(while: \.isNumber)) ?? 0) }
    }
    for month in months {
      let (rows, total) = (month.texts.dropLast(), try #require(month.texts.last))
      for column in 2..<total.count {
        let sum = rows.reduce(0) { $0 + number($1[column]) }
        #expect(number(total[column]) == sum, "column \(column + 1)")
      }
      let days = total[2..<(total.count - 2)].reduce(0) { $0 + number($1) }
      #expect(String(days) == total[total.count - 1])
    }
    #expect(months.contains { number($0.texts.last?.last ?? "") > 0 })
  }

  @Test func remarksOfThePeriodAreListed() throws {
    let words = try ["7А", "5А", "9А", "2А"].flatMap { name in
      try #require(try JournalPaper.make(name, "year", isDraft: true).furtherTables.last).rows
    }
    #expect(words.contains { $0[1].hasPrefix("замечание ") || $0[1].hasPrefix("сообщение ") })
    #expect(words.contains { $0[1].hasPrefix("при проверке журнала: ") })
    #expect(words.contains { $0[2].firstMatch(of: /исправлено \d\d\.\d\d\.\d{4}/) != nil })
  }

  @Test func attachedTablesEqualTheTablesOnPaper() throws {
    let form = try JournalPaper.make("7А", "Q2", options: ["zeroCells": "zero"])
    let paper = form.document.body.compactMap { if case .table(let table) = $0 { table } else { nil } }
    func rows(_ head: String) -> [[String]] {
      paper.filter { $0.header.first?.cells.contains { $0.text == head } ?? false }
        .flatMap { $0.groups.flatMap(\.rows) }.map { $0.cells.map(\.text) }
    }
    func attached(_ index: Int) -> [[String]] { form.furtherTables[index].rows }
    let lessons = rows("Что пройдено на уроке").filter { $0.count == 3 }
    #expect(lessons == attached(0).map { [String($0[1].prefix(5)), $0[3], $0[4]] })
    #expect(rows("№ личного дела") == attached(2))
    #expect(rows("II четверть") == attached(4))
    #expect(rows("Кружки, секции, факультативы") == attached(5))
    #expect(
      rows("Замечания и предложения проверяющих").map { Array($0[1...]) }
        == attached(6).map { Array($0[1...]) })
    #expect(!attached(2).isEmpty && !attached(4).isEmpty && !lessons.isEmpty)
  }

  /// The sheet of FORMS §16.4 has names and empty cells, stands in the table of contents, and is there only where asked for.
  @Test func healthSheetIsForHandwriting() throws {
    let title = "Листок здоровья"
    let plain = try JournalPaper(try JournalPaper.make("7А", "Q1"))
    #expect(!plain.words.lowercased().contains(title.lowercased()))
    let form = try JournalPaper.make("7А", "Q1", options: ["healthSheet": "true"])
    let paper = try JournalPaper(form)
    #expect(paper.words.contains(title) && paper.words.contains("ЛИСТОК ЗДОРОВЬЯ"))
    let sheet = try #require(
      tables(of: form).first { $0.header.flatMap(\.cells).contains { $0.text == "Группа здоровья" } })
    #expect(sheet.texts.count == form.data.roster.entries.count)
    #expect(sheet.texts.contains { $0[1] == "Ученик 1" })
    #expect(sheet.texts.allSatisfy { $0.count == 8 && $0[2...].allSatisfy(\.isEmpty) && !$0[1].isEmpty })
  }

  @Test func everyOptionFitsThePage() throws {
    let all = [
      "headings": "modern", "lessonNumber": "true", "weight": "true", "hours": "true",
      "teacherColumn": "true", "lessonsPerPage": "22", "certification": "sewn", "zeroCells": "zero",
      "lateArrivals": "appended", "sex": "true", "contacts": "true", "guardians": "true", "courses": "true",
    ]
    for sides in ["duplex", "single"] {
      let form = try JournalPaper.make("7А", "Q2", options: all.merging(["sides": sides]) { $1 })
      let paper = try JournalPaper(form)
      let logs = paper.logs("Тема урока")
      #expect(logs.count == form.data.pages.reduce(0) { $0 + ($1.lessons.count + 21) / 22 })
      let words = paper.words
      for head in ["Домашнее задание", "№ урока", "Вес", "Замечания учителя", "Домашний адрес, телефон"] {
        #expect(words.contains(head))
      }
      #expect(!words.contains("скреплено печатью"))
      let size = try #require(try PaperOnGrid.pages(form).pages.first).paper
      #expect(size == Paper(.a4, sides == "duplex" ? .portrait : .landscape))
    }
  }

  /// In a volume the bound edge takes 10 mm more of the page; the year of every class still fits it.
  @Test(arguments: ["7А", "10А", "11А"]) func journalsOfTheYearFitTheBoundPage(_ name: String) throws {
    for sides in ["duplex", "single"] {
      let form = try JournalPaper.make(
        name, "year", options: ["binding": "archive", "sides": sides], isDraft: true)
      let pages = try PaperOnGrid.pages(form).pages
      #expect(pages.count > 60)
      let edges = pages.enumerated().map { number, page in
        let texts = PageContent(page).texts
        guard sides == "duplex", number % 2 == 1 else { return texts.map(\.origin.x).min() ?? .zero }
        let end = texts.map { $0.placed.direction == .upwards ? $0.origin.x : $0.origin.x + $0.placed.width }
        return page.paper.size.width - (end.max() ?? .zero)
      }
      #expect(edges.allSatisfy { $0 >= .mm(30) }, "\(edges.min() ?? .zero)")
    }
  }

  @Test func noTypeIsSmallerThanTheProfilePermits() throws {
    let profile = try House.profile("default", ["minFontPt: { value: 8,": "minFontPt: { value: 9.5,"])
    let form = try JournalPaper.make("7А", "Q1", under: profile)
    let sizes = try PaperOnGrid.pages(form).pages.flatMap { PageContent($0).texts.map(\.placed.size) }
    #expect(sizes.min() == .pt(9.5))
  }

  @Test func emptyClassHasAJournalOfEmptySections() throws {
    let paper = try JournalPaper(try JournalPaper.make("4А", "Q1"))
    #expect(paper.words.contains("В списке нет обучающихся"))
    #expect(paper.logs().isEmpty)
  }
}
