import JournalCore
import Testing

/// School years, periods and the codes that commands use for them.
struct PeriodsTests {
  @Test(arguments: ["2025/2026", "2025-2026", "2025–2026"])
  func spellingsOfAYearMeanTheSame(label: String) {
    #expect(AcademicYear(label: label) == AcademicYear(startYear: 2025))
  }

  @Test(arguments: ["2025", "2025/2027", "2026/2025", "25/26", "1989/1990", "", "2025/2026/2027", "a/b"])
  func whatIsNoYearIsRefused(label: String) {
    #expect(AcademicYear(label: label) == nil)
  }

  @Test func yearsPrintTheirLabelsAndDays() throws {
    let year = AcademicYear(startYear: 2025)
    #expect(year.label == "2025/2026")
    #expect(year.fileLabel == "2025-2026")
    #expect(year.days.first.iso == "2025-09-01" && year.days.last.iso == "2026-08-31")
    #expect(year < AcademicYear(startYear: 2026))
  }

  @Test(arguments: [("2025-08-31", 2024), ("2025-09-01", 2025), ("2026-01-10", 2025), ("2026-07-01", 2025)])
  func everyDayBelongsToOneYear(iso: String, start: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(AcademicYear(containing: day).startYear == start)
    #expect(AcademicYear(containing: day).days.contains(day))
  }

  @Test func selectionCodesGoThereAndBack() {
    let codes =
      PeriodKind.allCases.flatMap { kind in (1...kind.count).map { "\(kind.code)\($0)" } } + ["year"]
    #expect(codes == ["Q1", "Q2", "Q3", "Q4", "T1", "T2", "T3", "H1", "H2", "year"])
    for code in codes { #expect(PeriodSelection(code: code)?.code == code) }
  }

  @Test(arguments: ["Q0", "Q5", "T4", "H3", "q1", "Q", "1", "", "Year", "Q1 ", "X1", "Q-1"])
  func otherCodesAreRefused(code: String) {
    #expect(PeriodSelection(code: code) == nil)
  }

  @Test func periodsHaveOnlyTheNumbersOfTheirDivision() throws {
    let days = AcademicYear(startYear: 2025).days
    #expect(Period(.halfYear, 2, days)?.code == "H2")
    #expect(Period(.halfYear, 3, days) == nil)
    #expect(Period(.quarter, 0, days) == nil)
  }
}
