import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import Layouts
@testable import ReportModels

/// What stands in the cells and lines of subject pages.
@Suite struct ClassJournalPagesTests {
  /// Shows D-18.
  @Test func sevenKindsOfCellsDifferAndTheLegendHasThem() throws {
    let form = try JournalPaper.make("7А", "Q2", isDraft: true)
    var data = form.data
    let set = try #require(data.pages.first)
    func pages(_ lesson: [JournalLesson.Place], _ result: [JournalResults.Place]) -> JournalPages {
      JournalPages(
        item: set.item, group: .wholeClass, teachers: set.teachers, rows: Array(lesson.indices),
        lessons: [
          JournalLesson(
            id: set.lessons[0].id, day: set.lessons[0].day, number: 1, substitute: nil, format: .usual,
            topic: nil, homework: [], weights: [], marks: [], places: lesson)
        ], results: [JournalResults(slot: .period(2), places: result)], hours: [])
    }
    let until = try #require(Day(iso: "2026-01-30"))
    data = data.with(
      pages: [
        pages(
          [
            .outside, .notStudied, .held(JournalCell()), .held(JournalCell(code: .ill)),
            .held(JournalCell(hasDebt: true)), .held(JournalCell(marks: [4])), .voided(JournalCell()),
          ],
          [
            .outside, .notStudied, .empty, .empty, .extended(until: until),
            .mark(.grade(4), isCarried: false), .mark(.grade(3), isCarried: true),
          ])
      ])
    let paper = ClassJournalForm(data, phrases: form.phrases, options: form.options)
    let table = try #require(tables(of: paper).dropFirst().first)
    let rows = table.groups.flatMap(\.rows).map { $0.cells.dropFirst(2) }
    let cells = rows.map { $0.map { $0.decoration == nil ? $0.text : "/" } }
    #expect(
      cells == [
        ["/"], ["—", "—"], ["", ""], ["Н", ""], [".", "прод."], ["4", "4"], ["ан.", "3*"],
      ])
    let legend = try #require(tables(of: paper).first).groups.flatMap(\.rows).map { $0.cells[0] }
    #expect(legend.contains { $0.decoration == .diagonal })
    for sign in ["Н", ".", "—", "прод.", "ан.", "4*", "(пустая клетка)"] {
      #expect(legend.contains { $0.text == sign }, "\(sign)")
    }
  }

  /// The columns of results are grey in the head and at every pupil who was there, and nothing else is (FORMS §16.1).
  @Test func columnsOfResultsAreGrey() throws {
    let form = try JournalPaper.make("7А", "Q2")
    let pages = try PaperOnGrid.pages(form)
    let dump = FrameDump.text(of: pages).split(separator: "\n")
    let shades = dump.count { $0.hasPrefix("  shade") }
    let columns = form.data.pages.filter { !$0.rows.isEmpty }.flatMap(\.results)
    let cells = columns.reduce(0) { $0 + 1 + $1.places.count { $0 != .outside } }
    #expect(shades == cells && shades > 100)
  }

  @Test func absencesAreCodesWhereTheSchoolWantsThem() throws {
    let form = try JournalPaper.make("7А", "Q2", options: ["journalAbsence": "codes"], isDraft: true)
    let rows = form.attachedTable.rows.filter { $0[4] == "отсутствие" }
    let cells = tables(of: form).flatMap { $0.groups.flatMap(\.rows).flatMap(\.cells) }.map(\.text)
    #expect(rows.contains { $0[5] == "Б" })
    for code in AbsenceCode.allCases.map(\.printed) {
      let count = cells.count { $0 == code || $0.hasPrefix(code + "/") }
      // The legend shows each code once more.
      #expect(count == rows.count { $0[5] == code } + 1, "\(code)")
    }
    #expect(!cells.contains("Н"))
  }

  /// Shows S0-4.7.a, S0-4.7.b.
  @Test func gradeOneHasTopicsAndAbsencesAlone() throws {
    let form = try JournalPaper.make("1А", "Q1")
    #expect(form.attachedTable.rows.allSatisfy { $0[4] == "отсутствие" })
    #expect(try #require(form.furtherTables.first { $0.header.contains("Отметка") }).rows.isEmpty)
    let lessons = try #require(form.furtherTables.first).rows
    #expect(lessons.count > 50 && lessons.allSatisfy { !$0[3].isEmpty && $0[4].isEmpty })
    let words = try JournalPaper(form).words
    #expect(!words.contains("Задание на дом") && !words.contains("четв. "))
    #expect(words.contains("Обучение безотметочное"))
  }

  /// Shows S0-4.12.8.a.
  @Test func openDebtsRefuseTheArchiveCopyAndAreDotsInADraft() throws {
    let school = try DailyYear.snapshot()
    let classes = try school.classes(in: AcademicYear(startYear: 2025)).filter { $0.periodKind == .quarter }
    let last = try #require(try school.periods(in: AcademicYear(startYear: 2025), kind: .quarter).last).days
    let owing = try #require(try classes.first { try !school.openDebts(of: $0.id, in: last).items.isEmpty })
    let debts = try school.openDebts(of: owing.id, in: last).items
    let archive = try JournalPaper.make(owing.label.compact, "Q4")
    #expect(archive.refusals.count == debts.count)
    #expect(archive.refusals.first?.hasPrefix("задолженность не закрыта: ") == true)
    for debt in debts { #expect(archive.refusals.contains { $0.contains(debt.day.dotted) }) }
    let draft = try JournalPaper.make(owing.label.compact, "Q4", isDraft: true)
    #expect(draft.refusals.isEmpty)
    let cells = tables(of: draft).dropFirst().flatMap { $0.groups.flatMap(\.rows).flatMap(\.cells) }
    #expect(cells.count { $0.text == "." || $0.text.hasSuffix("/.") } == debts.count)
  }

  @Test func whoCameOrWentHasANoteAndStruckCells() throws {
    let form = try JournalPaper.make("7А", "Q2")
    let cells = tables(of: form).flatMap { $0.groups.flatMap(\.rows).flatMap(\.cells) }
    #expect(cells.contains { $0.decoration == .diagonal && $0.columnSpan > 1 })
    let notes = cells.filter { $0.columnSpan >= 8 }.map(\.text.spaced)
    #expect(notes.contains("выбыл 05.12.2025, приказ № 131 от 05.12.2025"))
    // Gaps of less than eight lessons are struck, and the note stands under the name.
    let names = cells.filter { $0.text.contains("\n") }.map(\.text.spaced)
    #expect(names.contains { $0.firstMatch(of: /прибыла? 12\.11\.2025, приказ № 118$/) != nil })
  }

  /// A gap before a column of results and one behind it are one absence: its note stands once in a row.
  @Test func noteOfAnAbsenceStandsOnceInARow() throws {
    let form = try JournalPaper.make("7А", "year", isDraft: true)
    let rows = tables(of: form).filter { $0.columns.count > 3 }.flatMap { $0.groups.flatMap(\.rows) }
    var told = 0
    for row in rows where row.cells.contains(where: { $0.decoration == .diagonal }) {
      let byName = row.cells[1].text.split(separator: "\n").dropFirst().map(String.init)
      let across = row.cells.filter { $0.columnSpan >= 8 }.map(\.text)
      let notes = (byName + across).filter { $0.contains("приказ") }
      #expect(Set(notes).count == notes.count, "\(notes)")
      told += notes.count
    }
    #expect(told > 5)
  }

  /// Shows S1-2.10.
  @Test func substitutesAreNotedInTheTopic() throws {
    let school = try DailyYear.snapshot()
    let found = try school.classes(in: AcademicYear(startYear: 2025)).compactMap { schoolClass in
      var filter = LessonFilter(days: AcademicYear(startYear: 2025).days)
      filter.schoolClass = schoolClass.id
      filter.state = .conducted
      let count = try school.lessons(filter).count { $0.lesson.substitution != nil }
      return count > 0 ? (schoolClass.label.compact, count) : nil
    }.first
    let (name, count) = try #require(found)
    let lessons = try #require(try JournalPaper.make(name, "year", isDraft: true).furtherTables.first).rows
    #expect(lessons.count { $0[3].spaced.firstMatch(of: /; замена, \S+ \S\.\S\./) != nil } == count)
  }

  @Test func hoursStandAtTheEndOfThePeriod() throws {
    let form = try JournalPaper.make("7А", "Q1")
    let lines = tables(of: form).flatMap { $0.groups.flatMap(\.rows) }.map(\.cells).filter { $0.count == 1 }
    let words = lines.map { $0[0].text.spaced }
    #expect(words.count == form.data.pages.count)
    for set in form.data.pages {
      let hours = try #require(set.hours.first)
      #expect(hours.given == set.lessons.count)
      #expect(words.contains("I четверть. По плану – \(hours.planned) ч. Дано – \(hours.given) ч."))
    }
    let early = try JournalPaper.make("7А", "Q1", on: "2025-10-03")
    #expect(try !JournalPaper(early).words.contains("По плану"))
  }

  /// A year in which hours were lost is told and signed; a period without hours has no line.
  @Test func lostHoursOfTheYearAreSigned() throws {
    let form = try JournalPaper.make("7А", "year", isDraft: true)
    let set = try #require(form.data.pages.first)
    func words(_ hours: [(planned: Int, given: Int)]) throws -> String {
      let hours = zip(set.hours, hours).map {
        JournalHours(period: $0.period, planned: $1.planned, given: $1.given)
      }
      let pages = JournalPages(
        item: set.item, group: set.group, teachers: set.teachers, rows: set.rows, lessons: set.lessons,
        results: set.results, hours: hours)
      let data = form.data.with(pages: [pages])
      return try JournalPaper(ClassJournalForm(data, phrases: form.phrases, options: form.options)).words
    }
    let lost = try words([(0, 0), (7, 6), (9, 9), (8, 8)])
    #expect(lost.contains("За год. По плану – 24 ч. Дано – 23 ч.") && lost.contains("Учитель ___"))
    #expect(!lost.contains("I четверть. По плану – 0") && !lost.contains("Программа выполнена"))
    let whole = try words([(8, 8), (7, 7), (9, 9), (8, 8)])
    #expect(whole.contains("Программа выполнена полностью.") && !whole.contains("За год. По плану"))
  }

  /// Who left the class and came back has a note of both.
  @Test func noteTellsTheWayBack() throws {
    let school = try DailyYear.snapshot()
    var told = 0
    for schoolClass in try school.classes(in: AcademicYear(startYear: 2025)) {
      let form = try JournalPaper.make(schoolClass.label.compact, "year", isDraft: true)
      for (pupil, entry) in form.data.roster.entries.enumerated() where entry.stays.count > 1 {
        let left = try #require(entry.stays[0].last)
        let note = try #require(form.absenceNote(of: pupil, on: left.adding(days: 3))).spaced
        let both = /перевед(ён|ена) в .*; перевед(ён|ена) из \d/
        #expect(note.prefixMatch(of: both) != nil, "\(note)")
        told += 1
      }
    }
    #expect(told > 0)
  }

  @Test func resultsAreThoseOfTheSummarySheet() throws {
    let school = try DailyYear.snapshot()
    let period = try #require(PeriodSelection(code: "Q2"))
    let sheet = try ProgressSummaryData.fetch(
      PaperOnGrid.scope("7А", period, DailyYear.end, in: school), from: school, under: try House.profile())
    let stored = sheet.results.reduce(0) { $0 + $1.cells[1].count { $0.mark != nil } }
    let rows = try #require(
      try JournalPaper.make("7А", "Q2").furtherTables.first { $0.header.contains("Отметка") }
    ).rows
    #expect(stored > 50 && rows.count { !$0[3].isEmpty } == stored)
  }

  private func tables(of form: ClassJournalForm) -> [Table] {
    form.document.body.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

extension ClassJournalData {
  /// The same data with other subject pages.
  fileprivate func with(pages: [JournalPages]) -> ClassJournalData {
    ClassJournalData(
      head: head, period: period, days: days, periods: periods, roster: roster, particulars: particulars,
      pages: pages, presence: presence, staff: staff, remarks: remarks, isUnmarked: isUnmarked,
      debtSign: debtSign)
  }
}
