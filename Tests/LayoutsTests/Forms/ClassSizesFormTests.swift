import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ClassSizesFormTests {
  @Test func paperOfTheSampleSchoolLooksAsRecorded() throws {
    let paper = try SchoolOnGrid.make(ClassSizesForm.self)
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "class-sizes-year")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try PaperOnGrid.school.get()
    try PaperOnGrid.expectEverythingDisclosed(
      ClassSizesData.self, for: SchoolOnGrid.scope(in: school), in: school)
  }

  /// The worked figures of FORMS §9: two classes of 51 pupils have 25,5 on an average, five of 128 have 25,6.
  ///
  /// Shows S0-5.1.7.b.
  @Test func workedFiguresOfTheSection() throws {
    let pair = ClassSize(classes: 2, pupils: 51, boys: 26, girls: 25, withoutSex: 0, atCensus: 50)
    let five = ClassSize(classes: 5, pupils: 128, boys: 60, girls: 68, withoutSex: 0, atCensus: nil)
    #expect(pair.average?.printed(digits: 1) == "25,5" && five.average?.printed(digits: 1) == "25,6")
    #expect((pair + five).pupils == 179 && (pair + five).atCensus == nil)
    #expect(
      ClassSize(classes: 1, pupils: 27, boys: 20, girls: 7, withoutSex: 0, atCensus: nil).freePlaces(upTo: 25)
        == 0)
    #expect(
      ClassSize(classes: 1, pupils: 24, boys: 20, girls: 4, withoutSex: 0, atCensus: nil).freePlaces(upTo: 25)
        == 1)
    let none = ClassSize(classes: 0, pupils: 0, boys: 0, girls: 0, withoutSex: 0, atCensus: nil)
    #expect(none.average == nil)
  }

  @Test func subtotalsHaveClassesPupilsAndTheirAverage() throws {
    let journal = try SchoolMovementFormTests.example()
    let paper = try SchoolOnGrid.make(ClassSizesForm.self, in: journal.store.snapshot())
    #expect(paper.refusals == [])
    #expect(
      paper.attachedTable.rows == [
        ["1", "3\u{00A0}«А»", "", "3", "1", "2", "6", "25", "22", "", ""],
        ["", "Итого 3\u{2011}и классы", "", "3", "1", "2", "6", "25", "22", "1", "3,0"],
        ["", "Итого 1–4", "", "3", "1", "2", "6", "25", "22", "1", "3,0"],
        ["2", "7\u{00A0}«А»", "", "7", "4", "3", "6", "25", "18", "", ""],
        ["3", "7\u{00A0}«Б»", "", "9", "5", "4", "6", "25", "16", "", ""],
        ["", "Итого 7\u{2011}е классы", "", "16", "9", "7", "12", "50", "34", "2", "8,0"],
        ["", "Итого 5–9", "", "16", "9", "7", "12", "50", "34", "2", "8,0"],
        ["", "Итого по школе", "", "19", "10", "9", "18", "75", "56", "3", "6,3"],
      ])
    let words = try SchoolOnGrid.words(paper)
    #expect(
      words.contains(
        "Итого 7\u{2011}е классы; классов-комплектов: 2; средняя наполняемость: 8,0"))
    #expect(words.contains("на 20.09.2025"))
  }

  @Test func beforeTheCensusItsColumnHasADash() throws {
    let paper = try SchoolOnGrid.make(
      ClassSizesForm.self, .period(.quarter, 1), on: "2025-09-05",
      in: SchoolMovementFormTests.example().store.snapshot())
    #expect(paper.attachedTable.rows.map { $0[6] } == Array(repeating: "—", count: 8))
    #expect(try SchoolOnGrid.words(paper).contains("на 05.09.2025"))
  }

  /// A coded pupil and one without consent stay in every count; the sex of the coded one is told nowhere.
  ///
  /// Shows D-35.
  @Test func codedPupilIsCounted() throws {
    let paper = try SchoolOnGrid.make(ClassSizesForm.self)
    let row = try #require(paper.attachedTable.rows.first { $0[1] == "7\u{00A0}«А»" })
    #expect(row[3] == "13")
    #expect(try #require(Int(row[4])) + (try #require(Int(row[5]))) == 12)
    #expect(try SchoolOnGrid.words(paper).contains("Пол не указан: 1 обучающийся"))
  }

  @Test func optionsChooseShiftsAndTheNorm() throws {
    let paper = try SchoolOnGrid.make(
      ClassSizesForm.self, options: ["shift": "true", "norm": "30", "normColumn": "false"])
    #expect(paper.attachedTable.header[3] == "Смена")
    #expect(!paper.attachedTable.header.contains("Проектная наполняемость"))
    let row = try #require(paper.attachedTable.rows.first { $0[1] == "7\u{00A0}«А»" })
    #expect(row[2] == "Петрова\u{00A0}М.С." && row[8] == "17")
  }

  @Test func paperEqualsTheTablesOfTheJournal() throws {
    let school = try PaperOnGrid.school.get()
    let paper = try SchoolOnGrid.make(ClassSizesForm.self)
    let counts = try school.numbers(
      """
      SELECT count(*), sum(sex = 'male'), sum(sex = 'female') FROM enrolment JOIN person ON person.id = person_id
      WHERE first_day <= '2026-05-26' AND (last_day IS NULL OR last_day >= '2026-05-26')
      """)[0]
    #expect(try #require(paper.attachedTable.rows.last)[3...5] == counts.map(String.init)[...])
  }

  /// Shows D-23.
  @Test func paperThatDoesNotAddUpIsRefusedWithTheDifference() throws {
    var data = try SchoolOnGrid.data(
      of: ClassSizesForm.self, in: SchoolMovementFormTests.example().store.snapshot())
    data.sizes[.parallel(7)] = ClassSize(
      classes: 2, pupils: 17, boys: 9, girls: 7, withoutSex: 0, atCensus: 12)
    #expect(
      try SchoolOnGrid.form(ClassSizesForm.self, over: data, isDraft: true).refusals == [
        "7-е классы › не сходится «всего = мальчиков + девочек + пол не указан»: по правилу 16, в ведомости 17, "
          + "разница +1 › исправьте записи журнала и печатайте снова",
        "7-е классы › не сходится «обучающихся = сумма классов»: по правилу 16, в ведомости 17, разница +1 › исправьте "
          + "записи журнала и печатайте снова",
      ])
  }
}
