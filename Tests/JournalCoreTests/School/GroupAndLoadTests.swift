import JournalCore
import Testing

@Suite struct GroupAndLoadTests {
  private let class7 = ID<SchoolClass>(1)

  private func hours(_ hours: Int) throws -> WeeklyHours { try #require(WeeklyHours(hours)) }

  private func share(
    _ count: Int, _ part: AssignmentTarget? = nil, from first: String = "2024-09-02", to last: String? = nil
  ) throws -> LoadShare {
    LoadShare(
      part: part, weekly: try hours(count), first: try LessonFixture.day(first),
      last: try last.map(LessonFixture.day))
  }

  @Test func loadOverThePlanIsRefusedWithBothNumbers() throws {
    try LoadShare.check([try share(5)], plan: try hours(5))
    #expect(throws: LessonRefusal.loadOverPlan(load: 600, plan: 500)) {
      try LoadShare.check([try share(6)], plan: try hours(5))
    }
    #expect(throws: LessonRefusal.loadOverPlan(load: 500, plan: 400)) {
      try LoadShare.check([try share(2), try share(3)], plan: try hours(4))
    }
  }

  @Test func loadIsCountedForEachGroupAndDay() throws {
    let (one, two) = (AssignmentTarget.subgroup(ID(1)), AssignmentTarget.subgroup(ID(2)))
    try LoadShare.check([try share(3, one), try share(3, two)], plan: try hours(3))
    #expect(throws: LessonRefusal.loadOverPlan(load: 500, plan: 400)) {
      try LoadShare.check([try share(2), try share(3, one), try share(2, two)], plan: try hours(4))
    }
    try LoadShare.check(
      [try share(5, to: "2024-10-25"), try share(5, from: "2024-11-05")], plan: try hours(5))
  }

  @Test func hoursAreExactToAHundredth() throws {
    #expect(WeeklyHours(text: "0,5")?.hundredths == 50)
    #expect(WeeklyHours(text: "5")?.printed == "5")
    #expect(WeeklyHours(text: "1.25")?.printed == "1,25")
    #expect(WeeklyHours(text: "1,05")?.printed == "1,05")
    for text in ["", "0", "41", "1,255", "-1", "5 ч", "1,"] { #expect(WeeklyHours(text: text) == nil) }
  }

  @Test func aDivisionHoldsEveryPupilOnce() throws {
    let pupils = Set((1...25).map { ID<Pupil>(Int64($0)) })
    let (first, second) = ((1...13).map { ID<Pupil>(Int64($0)) }, (14...25).map { ID<Pupil>(Int64($0)) })
    try GroupDivision.check([first, second], of: pupils)
    #expect(throws: LessonRefusal.brokenPartition(missing: [ID(25)], doubled: [])) {
      try GroupDivision.check([first, second.dropLast()], of: pupils)
    }
    #expect(throws: LessonRefusal.brokenPartition(missing: [], doubled: [ID(13)])) {
      try GroupDivision.check([first, second + [ID(13)]], of: pupils)
    }
    #expect(throws: LessonRefusal.brokenPartition(missing: [], doubled: [ID(26)])) {
      try GroupDivision.check([first, second + [ID(26)]], of: pupils)
    }
  }

  @Test func aPupilChangesGroupAtTheBorderOfPeriodsWhereTheSchoolSaysSo() throws {
    let calendar = try LessonFixture.calendar()
    let (vorkuta, school26) = (
      try ProfileFiles.profile("gymnasium2Vorkuta"), try ProfileFiles.profile("school26")
    )
    let next = try LessonFixture.day("2024-11-05")
    #expect(throws: LessonRefusal.groupChangeWithinPeriod(LessonFixture.monday, next: next)) {
      try GroupDivision.checkTransfer(on: LessonFixture.monday, calendar: calendar, under: vorkuta)
    }
    for day in [next, try LessonFixture.day("2024-10-30"), try LessonFixture.day("2024-09-02")] {
      try GroupDivision.checkTransfer(on: day, calendar: calendar, under: vorkuta)
    }
    try GroupDivision.checkTransfer(on: LessonFixture.monday, calendar: calendar, under: school26)
  }

  @Test func coursesHaveMarksOnlyWhereTheProfileGivesThem() throws {
    let profile = try ProfileFiles.profile("gymnasiumPerm")
    #expect(!Course.hasMarks(inGrade: 3, under: profile))
  }
}
