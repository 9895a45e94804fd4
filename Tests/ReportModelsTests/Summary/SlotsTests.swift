import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

struct SlotsTests {
  @Test func aYearHasARowForEachPeriodAndThreeForItsEnd() throws {
    let kinds: [(PeriodKind, Int)] = [(.quarter, 4), (.trimester, 3), (.halfYear, 2)]
    for (kind, count) in kinds {
      let sheet = try Journal(classOf([TestPupil("Авдеев Лев")], by: kind)).sheet()
      #expect(sheet.slots == (1...count).map(MarkSlot.period) + [.year, .exam, .final], "\(kind)")
    }
  }

  @Test func aPeriodShowsTheEarlierOnesToo() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", ["Алгебра": fullYear])]))
    let sheet = try journal.sheet("7А", .period(.quarter, 2))
    #expect(sheet.slots == [.period(1), .period(2)])
    #expect(sheet.column(0, of: 0) == [.mark(.grade(4)), .mark(.grade(4))])
  }

  @Test func theStateExaminationHasARowOnlyWhereThereWasOne() throws {
    let without = try Journal(classOf([TestPupil("Авдеев Лев")], label: "9А")).sheet("9А")
    #expect(!without.slots.contains(.stateExam))
    let results = try classOf([TestPupil("Авдеев Лев", ["Химия": "stateExam:5"])], label: "9А")
    let with = try Journal(results).sheet("9А")
    #expect(
      with.slots == (1...4).map(MarkSlot.period) + [.year, .exam, .stateExam, .final])
    #expect(with.column(1, of: 0)[6] == .mark(.grade(5)))
  }

  @Test func anEmptyClassHasASheetWithoutPupils() throws {
    let sheet = try Sample.sheet(.emptyClass)
    #expect(sheet.roster.entries.isEmpty && sheet.results.isEmpty)
    #expect(!sheet.subjects.isEmpty)
    #expect(!sheet.gaps.isIncomplete)
  }

  @Test func aClassWithoutCurriculumHasASheetWithoutSubjects() throws {
    let sheet = try Journal(classOf([TestPupil("Авдеев Лев")], subjects: [])).sheet()
    #expect(sheet.subjects.isEmpty)
    #expect(sheet.results.map(\.cells) == [Array(repeating: [], count: 7)])
    #expect(sheet.gaps.missingMarks == 0)
  }

  @Test func subjectsStandInTheOrderOfTheCurriculum() throws {
    let names = ["Химия", "Алгебра", "Биология"]
    let sheet = try Journal(classOf([], subjects: names)).sheet()
    #expect(sheet.subjects.map(\.subject.name) == names)
    #expect(sheet.subjects.map(\.position) == [1, 2, 3])
  }
}

/// Marks and the day whose state is printed.
@Suite struct MomentTests {
  @Test func marksOfPeriodsThatHaveNotBegunAreNotShownAndNotMissed() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", ["Алгебра": fullYear, "Химия": fullYear])]))
    let autumn = try journal.sheet(on: "2025-10-20")
    #expect(autumn.column(0, of: 0).map(\.mark) == [.grade(4), nil, nil, nil, nil, nil, nil])
    #expect(autumn.gaps.missingMarks == 0)
    let winter = try journal.sheet(on: "2026-01-20")
    #expect(winter.column(0, of: 0).compactMap(\.mark).count == 3)
    #expect(try journal.sheet().column(0, of: 0).compactMap(\.mark).count == 6)
  }
}
