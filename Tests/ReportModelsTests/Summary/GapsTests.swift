import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

struct GapsTests {
  @Test func everyEmptyPeriodAndYearCellIsMissing() throws {
    let pupils = [
      TestPupil("Авдеев Лев", ["Алгебра": fullYear, "Химия": "1:4 2:4 3:4 4:4"]),
      TestPupil("Белых Анна", .female, ["Алгебра": "2:5 year:5"]),
    ]
    let journal = try Journal(classOf(pupils))
    // Химия of the first lacks the year; the second lacks 3 of Алгебра and all 5 of Химия.
    #expect(try journal.sheet().gaps.missingMarks == 9)
    #expect(try journal.sheet().gaps.isIncomplete)
    #expect(try journal.sheet("7А", .period(.quarter, 1)).gaps.missingMarks == 2)
    let lenient = try House.profile(
      "default", ["everyPupilNeedsPeriodValue: { value: true": "everyPupilNeedsPeriodValue: { value: false"])
    #expect(try journal.sheet(under: lenient).gaps.missingMarks == 0)
  }

  @Test func coursesWithoutMarksLackNone() throws {
    let results = try classOf(
      [TestPupil("Авдеев Лев", ["Алгебра": fullYear])], subjects: ["Алгебра", "Разговоры о важном"],
      courses: ["Разговоры о важном"])
    #expect(try Journal(results).sheet().gaps.missingMarks == 0)
  }

  @Test func aPupilOfOneGroupLacksNothingInTheOther() throws {
    let subjects = ["Иностранный язык (английский)", "Иностранный язык (немецкий)"]
    let english = TestPupil("Авдеев Лев", [subjects[0]: fullYear])
    let german = TestPupil("Белых Анна", .female, [subjects[1]: "1:4 2:4 3:4 4:4"])
    let nobody = TestPupil("Вагин Олег")
    let sheet = try Journal(classOf([english, german, nobody], subjects: subjects)).sheet()
    // German lacks the year; who is in no group at all lacks both.
    #expect(sheet.gaps.missingMarks == 1 + 10)
  }

  @Test func whoArrivedLateLacksOnlyTheLaterPeriods() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", ["Алгебра": fullYear, "Химия": fullYear])]))
    try journal.move(.arrival, .new(Journal.name("Белых Анна"), .female), on: "2026-01-12", to: "7А")
    #expect(try journal.sheet().gaps.missingMarks == 2 * 3)
  }

  @Test func whoLeftLacksOnlyTheEarlierPeriods() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев")]))
    try journal.move(.departure, .known(journal.pupil("Авдеев Лев")), on: "2025-12-05", from: "7А")
    #expect(try journal.sheet().gaps.missingMarks == 2)
  }

  @Test func decisionsAreMissedOnlyWhereTheProfileRequiresThemAndForTheYear() throws {
    let vorkuta = try House.profile("gymnasium2Vorkuta")
    let journal = try Journal(classOf([TestPupil("Авдеев Лев"), TestPupil("Белых Анна")]))
    let pupil = try journal.pupil("Авдеев Лев")
    try journal.move(.departure, .known(pupil), on: "2025-12-05", from: "7А")
    #expect(try journal.sheet().gaps.missingDecisions == 0)
    #expect(try journal.sheet(under: vorkuta).gaps.missingDecisions == 1)
    #expect(try journal.sheet("7А", .period(.quarter, 4), under: vorkuta).gaps.missingDecisions == 0)
  }

  @Test func forbiddenMarksAreCountedBySign() throws {
    let marks = ["Алгебра": "1:н/а 2:4 3:н/а 4:4 year:4", "Химия": "1:осв 2:4 3:4 4:зач year:4"]
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", marks)]))
    #expect(try journal.sheet().gaps.forbidden.isEmpty)
    let vorkuta = try journal.sheet(under: House.profile("gymnasium2Vorkuta"))
    #expect(vorkuta.gaps.forbidden == [.notAttested: 2, .exempt: 1])
    #expect(vorkuta.gaps.missingMarks == 0)
  }

  @Test func aGradeWithoutMarksLacksNone() throws {
    let sheet = try Sample.sheet(.gradeOneWithoutMarks)
    #expect(sheet.isUnmarked)
    #expect(sheet.gaps.missingMarks == 0)
    #expect(sheet.gaps.marksWhereNoneAreGiven == 0)
    #expect(try !Sample.sheet(.largeClass).isUnmarked)
  }

  @Test func aMarkInAGradeWithoutMarksIsNoticed() throws {
    let pupil = TestPupil("Авдеев Лев", ["Алгебра": "1:5 2:безотм", "Химия": "year:зач"])
    let sheet = try Journal(classOf([pupil], label: "1А")).sheet("1А")
    #expect(sheet.gaps.marksWhereNoneAreGiven == 1)
  }

  @Test func theSampleSchoolIsCompleteUnderTheDefaultProfile() throws {
    let journal = try Sample.journal()
    for schoolClass in try journal.store.snapshot().classes(in: Journal.year) {
      let gaps = try journal.sheet(schoolClass.label.compact).gaps
      #expect(gaps.missingMarks == 0, "class \(schoolClass.label.compact)")
      #expect(gaps.forbidden.isEmpty, "class \(schoolClass.label.compact)")
    }
  }
}
