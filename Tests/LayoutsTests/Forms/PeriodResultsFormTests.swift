import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct PeriodResultsFormTests {
  private func example(_ options: [String: String] = [:], on moment: String = RunningExample.end) throws
    -> PeriodResultsForm
  {
    try PaperOnGrid.make(
      PeriodResultsForm.self, for: RunningExample.scope(on: moment), in: RunningExample.snapshot(),
      under: RunningExample.profile(), options: options)
  }

  private func sample(
    _ name: String, _ period: PeriodSelection, _ options: [String: String] = [:], isMasked: Bool = false
  ) throws -> PeriodResultsForm {
    try PaperOnGrid.make(
      PeriodResultsForm.self, of: name, period: period, options: options, isMasked: isMasked)
  }

  private func texts(_ paper: PeriodResultsForm) throws -> [String] {
    try PaperOnGrid.pages(paper).pages.flatMap { PageContent($0).texts.map(\.string) }
  }

  private func grid(_ paper: PeriodResultsForm) throws -> Table {
    try #require(paper.document.body.firstTable)
  }

  /// Shows S0-5.1.7.f: the worked column of FORMS §6.
  @Test func algebraOfTheRunningExampleHasTheFiguresOfTheWorkedColumn() throws {
    let totals = try example().furtherTables[0]
    let column = try #require(totals.header.firstIndex(of: "Алгебра"))
    #expect(
      totals.rows.map { [$0[0], $0[column]] } == [
        ["Количество «5»", "6"], ["Количество «4»", "9"], ["Количество «3»", "8"], ["Количество «2»", "1"],
        ["н/а", "1"], ["осв", "0"], ["Успеваемость, %", "92,0"], ["Качество, %", "60,0"], ["СОУ, %", "59,5"],
        ["Средний балл", "3,83"],
      ])
  }

  /// Shows S0-5.3.11.d: the summary of FORMS §6.
  @Test func summaryOfTheRunningExampleHasTheFiguresOfTheClass() throws {
    let paper = try example()
    let lines = paper.furtherTables[1].rows
    #expect(
      lines.dropLast() == [
        ["Обучающихся на конец периода", "25"], ["Отличники", "3"], ["Хорошисты", "11"],
        ["С одной «3»", "4"],
        ["Остальные успевающие", "4"], ["Неуспевающие", "2"], ["Не аттестованы", "1"],
        ["Успеваемость", "88,0\u{00A0}%"], ["Качество", "56,0\u{00A0}%"],
      ])
    let counted = lines[1...6].compactMap { Int($0[1]) }.reduce(0, +)
    #expect(String(counted) == lines[0][1])
    let printed = try texts(paper)
    for line in lines { #expect(printed.contains(line[0]) && printed.contains(line[1]), "\(line[0])") }
  }

  @Test func averageOfTheClassIsThatOfAllItsMarks() throws {
    let paper = try example()
    let marks = paper.attachedTable.rows.flatMap { $0[2...7].compactMap(Int.init) }
    #expect(marks.count == 149)
    let mean = try #require(Rational(marks.reduce(0, +), over: marks.count)).printed(digits: 2)
    #expect(paper.furtherTables[1].rows.last == ["Средний балл по классу", mean])
  }

  /// The option of FORMS §1.3; the order by average stands before it.
  @Test func lateArrivalsMayStandAtTheEnd() throws {
    func names(_ options: [String: String]) throws -> [String] {
      try sample("7А", .period(.quarter, 2), options).attachedTable.rows.map { $0[1] }
    }
    let (plain, appended) = (try names([:]), try names(["lateArrivals": "appended"]))
    let late = try #require(plain.first { $0.contains("прибыл") })
    #expect(plain.last != late)
    #expect(appended == plain.filter { $0 != late } + [late])
    let byAverage = ["sort": "byAverageDesc"]
    #expect(
      try names(byAverage)
        == names(byAverage.merging(["lateArrivals": "appended"]) { first, _ in first }))
  }

  @Test func averageOfAPupilIsRoundedOnceHalfUp() throws {
    let rows = try example().attachedTable.rows
    // 4, 5, 5, 5, 5, 5 → 29/6 = 4,8333…
    #expect(rows.first { $0[1] == "Гаврилов Антон" }?.last == "4,83")
    #expect(rows.first { $0[1] == "Абрамова Вера" }?.last == "5,00")
    #expect(rows.first { $0[1] == "Ткачёв Глеб" }?.last == "4,20")
  }

  @Test func whoLeftHasANoteAndIsInNoFigure() throws {
    let paper = try example()
    let row = try #require(paper.attachedTable.rows.first { $0[1] == "Чернов Егор" })
    #expect(row[2...].joined() == "")
    #expect(try texts(paper).contains("выбыл 05.12.2025, приказ №\u{00A0}1 от 05.12.2025"))
    #expect(paper.attachedTable.rows.count == 26)
  }

  @Test func whoCameHasANoteUnderTheName() throws {
    let row = try #require(try example().attachedTable.rows.first { $0[1].hasPrefix("Юдина Яна") })
    #expect(row[1] == "Юдина Яна\nприбыла 12.11.2025, приказ №\u{00A0}1")
    #expect(row[2...7] == ["3", "4", "3", "4", "3", "4"])
  }

  @Test func attachedTablesEqualTheSheet() throws {
    let paper = try example(["category": "true", "missed": "true"])
    let rows = try grid(paper).groups.flatMap(\.rows).map { $0.cells.map(\.text) }
    let pupils = rows.filter { Int($0[0]) != nil && $0[1] != "Чернов Егор" }
    let attached = paper.attachedTable.rows.filter { $0[1] != "Чернов Егор" }
    #expect(pupils == attached)
    let totals = rows.filter { Int($0[0]) == nil }
    #expect(totals.map { Array($0[0...6]) } == paper.furtherTables[0].rows)
  }

  @Test func ratingPutsTheBestFirstAndKeepsTheAlphabetAmongEquals() throws {
    let rows = try example(["sort": "byAverageDesc"]).attachedTable.rows
    #expect(rows.prefix(3).map { $0[1] } == ["Абрамова Вера", "Борисов Илья", "Воронина Алла"])
    #expect(rows.prefix(5).map { $0[1] }.suffix(2) == ["Гаврилов Антон", "Демидова Инна"])
    #expect(rows.map { $0[0] } == (1...26).map(String.init))
    let averages = rows.map { $0.last ?? "" }
    #expect(averages == averages.sorted(by: >))
  }

  @Test func optionsChooseDigitsSignsAndWeights() throws {
    let whole = try example(["percentDigits": "0", "percentSpace": "none"])
    #expect(whole.furtherTables[1].rows[7] == ["Успеваемость", "88%"])
    let fine = try example(["percentDigits": "2"])
    #expect(fine.furtherTables[0].rows[8][3] == "59,48")
    // (1487 − 7)/25 = 59,2 and (1487 − 2)/25 = 59,4.
    #expect(try example(["souWeights": "withoutNotAttested"]).furtherTables[0].rows[8][3] == "59,2")
    #expect(try example(["souWeights": "later"]).furtherTables[0].rows[8][3] == "59,4")
    let without = try example(["degree": "false"]).furtherTables[0].rows.map { $0[0] }
    #expect(without.count == 9 && !without.contains("СОУ, %"))
    let short = try example(["classAverage": "false"]).furtherTables[1].rows
    #expect(!short.contains { $0[0] == "Средний балл по классу" })
  }

  /// The average of 5(1), 4(3), 3(5), 5(3), 4(2) by weight is 3,93 (FORMS §21.3).
  @Test func currentAveragesStandUnderTheMarks() throws {
    let paper = try example(["currentAverage": "true"])
    let row = try #require(paper.attachedTable.rows.first { $0[1] == "Зимин Тимур" })
    #expect(row[10] == "3,93")
    let words = try texts(paper)
    #expect(words.contains(row[10]))
  }

  @Test func categoriesAreTold() throws {
    let rows = try example(["category": "true"]).attachedTable.rows
    let counts = Dictionary(grouping: rows, by: { $0[8] }).mapValues(\.count)
    #expect(
      counts == ["отл.": 3, "хор.": 11, "одна «3»": 4, "усп.": 4, "неусп.": 2, "н/а": 1, "": 1])
  }

  /// The lessons missed by all pupils add up to those of FORMS §5.3.
  @Test func lessonsMissedAreTold() throws {
    let paper = try example(["missed": "true"])
    #expect(
      Array(paper.attachedTable.header[8...9]) == [
        "Пропущено уроков, всего", "Пропущено уроков, по болезни",
      ])
    let sums = [8, 9].map { column in
      paper.attachedTable.rows.compactMap { Int($0[column]) }.reduce(0, +)
    }
    #expect(sums == [312, 210])
  }

  /// Every mark of the period stands on the paper: those of K-01, which reads and lays out in its own way.
  @Test func marksAreThoseOfTheSummarySheetInAllClasses() throws {
    let school = try DailyYear.snapshot()
    for schoolClass in try school.classes(in: Journal.year) {
      let name = schoolClass.label.compact
      let period = PeriodSelection.period(schoolClass.periodKind, 2)
      let scope = try PaperOnGrid.scope(name, period, DailyYear.end, in: school)
      let sheet = try PaperOnGrid.make(ProgressSummaryForm.self, for: scope, in: school).attachedTable
      let paper = try PaperOnGrid.make(PeriodResultsForm.self, for: scope, in: school).attachedTable
      let ofPeriod = sheet.rows.filter { $0[2].hasPrefix("II ") }
      for row in paper.rows where !row[2...].allSatisfy({ $0.isEmpty }) {
        let pupil = String(row[1].prefix { $0 != "\n" })
        let marks = ofPeriod.filter { $0[1] == pupil || $0[1].hasPrefix(pupil + " ") }
        let columns = paper.header.dropFirst(2).dropLast().compactMap { sheet.header.firstIndex(of: $0) }
        let own = Array(row[2..<(2 + columns.count)])
        #expect(marks.contains { found in columns.map { found[$0] } == own }, "\(name)")
      }
    }
  }

  @Test func beforeTheArrivalTheListDoesNotHaveThePupil() throws {
    let paper = try example(on: "2025-11-11")
    #expect(paper.attachedTable.rows.count == 25)
    #expect(!paper.attachedTable.rows.contains { $0[1].hasPrefix("Юдина") })
  }

  @Test func gradeWithoutMarksHasNoFigures() throws {
    let paper = try sample("1А", .period(.quarter, 2))
    #expect(paper.furtherTables.isEmpty)
    let words = try texts(paper)
    #expect(words.count { $0 == "безотм" } == paper.attachedTable.rows.count)
    #expect(!words.contains("Средний балл") && paper.attachedTable.header.last != "Средний балл")
    #expect(!words.contains("Успеваемость, %"))
  }

  @Test func emptyClassSaysSo() throws {
    let words = try texts(try sample("4А", .period(.quarter, 2)))
    #expect(words.contains("В классе нет обучающихся"))
  }

  @Test func codedPupilCountsUnderTheCodeName() throws {
    let paper = try sample("7А", .period(.quarter, 2))
    #expect(paper.attachedTable.rows.contains { $0[1] == "Ученик 1" })
    let counted = paper.attachedTable.rows.count { !$0[2...].allSatisfy(\.isEmpty) }
    #expect(paper.furtherTables[1].rows[0][1] == String(counted))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(PeriodResultsData.self, of: "7А")
  }

  @Test func totalsNeverStandWithoutAPupil() throws {
    for (name, period) in [("2А", PeriodSelection.period(.quarter, 1)), ("11А", .period(.halfYear, 1))] {
      let last = try #require(try PaperOnGrid.pages(try sample(name, period)).pages.last)
      let words = PageContent(last).texts.map(\.string)
      let total = try #require(words.firstIndex(of: "Количество «5»"))
      #expect(words[..<total].contains { Int($0) != nil })
    }
  }
}
