import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import Layouts

/// The whole of the journal: its order, its pairs of pages, and that every record is on them.
@Suite struct ClassJournalFormTests {
  @Test func firstPairOfPagesLooksAsRecorded() throws {
    let pages = try PaperOnGrid.pages(try JournalPaper.make("7А")).pages
    let pair = PagedDocument(title: "", outline: "", pages: Array(pages[3...4]), trace: [])
    expectSnapshot(FrameDump.text(of: pair), named: "class-journal-pair")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try DailyYear.snapshot()
    let period = try #require(PeriodSelection(code: "Q1"))
    try PaperOnGrid.expectEverythingDisclosed(
      ClassJournalData.self, for: PaperOnGrid.scope("7А", period, DailyYear.end, in: school), in: school)
  }

  /// Shows S1-1.4.a.
  @Test(arguments: [("7А", "Q1"), ("10А", "H1")])
  func everyRecordOfThePeriodIsOnThePages(_ name: String, _ period: String) throws {
    let stored = try Stored(name, period)
    let paper = try JournalPaper(try JournalPaper.make(name, period, isDraft: true))
    let logs = paper.logs()
    let cells = logs.flatMap { paper.cells(on: $0 - 1) }
    let lines = logs.flatMap { paper.lines(on: $0) }
    #expect(stored.lessons.count > 150 && stored.marks > 500 && stored.absences > 5)
    #expect(lines.count == stored.lessons.count)
    #expect(lines.sorted() == stored.lessons.map { String($0.lesson.day.dotted.prefix(5)) }.sorted())
    #expect(cells.reduce(0) { $0 + $1.count(where: \.isNumber) } == stored.marks)
    #expect(cells.count { $0.hasPrefix("Н") } == stored.absences)
    let words = logs.map(paper.words).joined(separator: " ")
    let texts = Set(stored.lessons.flatMap { ($0.topic.map { [$0] } ?? []) + $0.homework })
    #expect(texts.count > 50)
    for text in texts { #expect(words.contains(text.spaced), "\(text)") }
  }

  /// Shows S3-2.2.c.
  @Test func lessonsAtADistanceAreNoted() throws {
    let stored = try Stored("7А", "year")
    let remote = stored.lessons.count { $0.lesson.format == .remote }
    let form = try JournalPaper.make("7А", "year", isDraft: true)
    let notes = try #require(form.furtherTables.first).rows.count { $0[3].hasSuffix("; дистанционно") }
    #expect(remote > 0 && notes == remote)
  }

  @Test func attachedTableHoldsEveryMarkAndCode() throws {
    let stored = try Stored("7А", "Q1")
    let rows = try JournalPaper.make("7А").attachedTable.rows
    #expect(rows.count { $0[4] == "отметка" } == stored.marks)
    #expect(rows.count { $0[4] == "отсутствие" } == stored.codes)
    #expect(rows.filter { $0[4] == "отметка" }.allSatisfy { $0[6] != "" && Int($0[7]) != nil })
  }

  @Test(arguments: [("5А", "Q3"), ("1А", "Q1"), ("2А", "Q2")])
  func leftPagesAreEvenAndHoldTheLessonsOfTheRightOnes(_ name: String, _ period: String) throws {
    let paper = try JournalPaper(try JournalPaper.make(name, period, isDraft: true))
    let logs = paper.logs()
    #expect(logs.count > 10)
    for log in logs {
      #expect(log % 2 == 0, "page \(log + 1) is odd")
      let lines = paper.lines(on: log)
      #expect(lines.map { String($0.prefix(2)) } == paper.days(on: log - 1))
      #expect((1...18).contains(lines.count))
    }
  }

  @Test func sectionsStandInTheOrderOfThePaperJournal() throws {
    let words = try JournalPaper(try JournalPaper.make("7А")).words
    let titles = [
      "КЛАССНЫЙ ЖУРНАЛ 7 «А» класса", "ОГЛАВЛЕНИЕ", "УСЛОВНЫЕ ОБОЗНАЧЕНИЯ", "Число и месяц",
      "ОБЩИЕ СВЕДЕНИЯ ОБ ОБУЧАЮЩИХСЯ", "СВЕДЕНИЯ О КОЛИЧЕСТВЕ УРОКОВ, ПРОПУЩЕННЫХ ОБУЧАЮЩИМИСЯ",
      "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА ПОСЕЩАЕМОСТИ", "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ",
      "СВЕДЕНИЯ О ЗАНЯТИЯХ В КРУЖКАХ (СЕКЦИЯХ, ФАКУЛЬТАТИВАХ)",
      "ЗАМЕЧАНИЯ ПО ВЕДЕНИЮ КЛАССНОГО ЖУРНАЛА",
      "В настоящем журнале пронумеровано, прошнуровано и скреплено печатью",
    ]
    let places = titles.map { words.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func tableOfContentsNamesThePagesOfItsEntries() throws {
    let form = try JournalPaper.make("7А")
    let paper = try JournalPaper(form)
    let entries = paper.words(on: 1).matches(of: /(\d+)\. ([^.]+(?:\.[^.]+)*?) \.{3,} (\d+)/)
    #expect(entries.count == form.data.pages.count + 6)
    for (index, entry) in entries.enumerated() {
      let page = try #require(Int(entry.output.3))
      #expect(Int(entry.output.1) == index + 1)
      let isThere = paper.words(on: page - 1).lowercased().contains(entry.output.2.lowercased())
      #expect(isThere, "\(entry.output.2) is not on page \(page)")
    }
  }

  @Test func maskedJournalNamesNobody() throws {
    let open = try JournalPaper.make("7А")
    let names = try #require(open.furtherTables.first { $0.header.contains("Фамилия, имя, отчество") }).rows
      .map { $0[1] }.filter { $0 != "Ученик 1" }
    let words = try JournalPaper(try JournalPaper.make("7А", isMasked: true)).words
    #expect(names.count > 5)
    for name in names { #expect(!words.contains(name.split(separator: " ")[0])) }
    #expect(words.contains("Обучающийся № 1"))
  }

  /// What the store says by reads that the journal's own query does not use.
  private struct Stored {
    let lessons: [LessonEntry]
    let marks: Int
    /// Absences; lateness is none.
    let absences: Int
    /// Absences and lateness.
    let codes: Int

    init(_ name: String, _ code: String) throws {
      let school = try DailyYear.snapshot()
      let scope = try PaperOnGrid.scope(name, .year, DailyYear.end, in: school)
      let periods = try school.periods(in: scope.year, kind: scope.ofClass.periodKind)
      let chosen = periods.filter { code == "year" || $0.code == code }
      let (first, last) = (try #require(chosen.first).days.first, try #require(chosen.last).days.last)
      let days = try #require(DayRange(first, last))
      var filter = LessonFilter(days: days)
      filter.schoolClass = scope.ofClass.id
      filter.state = .conducted
      let pupils = Set(try ClassRoster.fetch(scope, from: school).entries.map(\.pupil.id))
      lessons = try school.lessons(filter)
      var (marks, codes): (Int, [AbsenceCode]) = (0, [])
      for lesson in lessons {
        for work in try school.assessments(of: lesson.lesson.id) {
          marks += try school.marks(for: work.id).count { pupils.contains($0.pupil) }
        }
        codes += try school.attendance(of: lesson.lesson.id).filter { pupils.contains($0.pupil) }.map(\.code)
      }
      self.marks = marks
      absences = codes.count(where: \.isAbsence)
      self.codes = codes.count
    }
  }
}
