import JournalCore
import Testing

/// Each profile's deadlines as tables: the lesson, the last moment in time, and that the next second is late.
@Suite struct DeadlineTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let id: String
    let profile: String
    let record: DueRecord
    let last: String

    var testDescription: String { "\(id) \(profile)" }
  }

  /// Математика of 7«А» on Monday 14.10.2024, ended 10:40, the class's last lesson ended 14:05.
  static let lessonRows: [Row] = [
    row("S0-3.6", "gymnasium2Vorkuta", .currentMark, "2024-10-14T15:00:00"),
    row("S0-3.6", "gymnasium2Vorkuta", .attendance, "2024-10-14T15:00:00"),
    row("S0-4.15.1", "gymnasium2Vorkuta", .homework, "2024-10-14T15:00:00"),
    row("S0-5.4.1.a", "gymnasium2Vorkuta", .lessonRecord, "2024-10-14T15:00:00"),
    row("S0-4.12.5.c", "gymnasium2Vorkuta", work("К"), "2024-10-15T09:00:00"),
    row("S0-5.4.10.a", "gymnasium2Vorkuta", work("Н", "Русский язык"), "2024-10-15T09:00:00"),
    row("S0-5.4.10.b", "gymnasium2Vorkuta", work("Ч", "Литература"), "2024-10-17T23:59:59"),
    row(
      "S0-5.4.10.b", "gymnasium2Vorkuta", work("К", "Иностранный язык (английский)"), "2024-10-17T23:59:59"),
    row("S0-5.4.10.c", "gymnasium2Vorkuta", work("Ч", "Литература", 10), "2024-10-19T23:59:59"),
    row("S0-5.4.10.d", "gymnasium2Vorkuta", work("К", "Химия", 9), "2024-10-15T09:00:00"),
    row("S0-4.12.6", "gymnasium2Vorkuta", work("Ч", "Русский язык"), "2024-10-17T23:59:59"),
    row("S1-2.5.b", "school26", .currentMark, "2024-10-14T23:59:59"),
    row("S1-2.9", "school26", .attendance, "2024-10-14T23:59:59"),
    row("S1-2.7.b", "school26", .homework, "2024-10-14T15:35:00"),
    row("S1-2.12", "school26", work("Ч", "Литература", 10), "2024-10-24T23:59:59"),
    row("S1-2.11", "school26", monitoring("К"), "2024-10-17T23:59:59"),
    row("S2-3.1.1.a", "specialSchool25", .lessonRecord, "2024-10-14T23:59:59"),
    row("S2-3.1.1.a", "specialSchool25", .attendance, "2024-10-14T23:59:59"),
    row("S2-3.1.1.b", "specialSchool25", .currentMark, "2024-10-15T10:40:00"),
    row("S2-3.1.1.c", "specialSchool25", work("К", "Алгебра", 10), "2024-10-17T23:59:59"),
    row("S2-3.1.1.d", "specialSchool25", work("К", "Алгебра", 12), "2024-10-18T23:59:59"),
    row("S3-3.5.c", "gymnasiumPerm", .currentMark, "2024-10-14T15:05:00"),
    row("S3-3.5.c", "gymnasiumPerm", .homework, "2024-10-14T15:05:00"),
    row("S3-3.5.c", "gymnasiumPerm", .lessonRecord, "2024-10-14T15:05:00"),
    row("S3-3.5.d", "gymnasiumPerm", work("К"), "2024-10-21T23:59:59"),
    row("S3-3.5.e", "gymnasiumPerm", monitoring("К"), "2024-10-17T23:59:59"),
    row("S4-3.3.h", "school84Krasnodar", .currentMark, "2024-10-24T23:59:59"),
    row("S4-3.3.h", "school84Krasnodar", work("К"), "2024-10-24T23:59:59"),
    row("C-2", "school84Krasnodar", .attendance, "2024-10-16T23:59:59"),
  ]

  /// The first quarter, which ends on 25.10.2024 before holidays from 26.10.
  static let periodRows: [Row] = [
    row("S0-6.4", "gymnasium2Vorkuta", .periodMark, "2024-10-23T23:59:59"),
    row("S0-5.3.9", "gymnasium2Vorkuta", .preliminaryReport, "2024-10-11T23:59:59"),
    row("S1-2.13", "school26", .periodMark, "2024-10-25T23:59:59"),
    row("C-6", "specialSchool25", .periodMark, "2024-10-25T23:59:59"),
    row("S3-3.5.f", "gymnasiumPerm", .periodMark, "2024-10-23T23:59:59"),
  ]

  private static func row(_ id: String, _ profile: String, _ record: DueRecord, _ last: String) -> Row {
    Row(id: id, profile: profile, record: record, last: last)
  }

  private static func work(_ code: String, _ subject: String = "Математика", _ grade: Int = 7) -> DueRecord {
    .writtenWork(grade: grade, subject: subject, work: code)
  }

  private static func monitoring(_ code: String) -> DueRecord {
    .internalMonitoring(grade: 7, subject: "Математика", work: code)
  }

  /// Shows S0-3.6, S0-4.15.1, S0-5.4.1.a, S0-4.12.5.c, S0-4.12.6, S0-5.4.10.a, S0-5.4.10.b, S0-5.4.10.c, S0-5.4.10.d.
  /// Shows S1-2.5.b, S1-2.7.b, S1-2.9, S1-2.11, S1-2.12, S2-3.1.1.a, S2-3.1.1.b, S2-3.1.1.c, S2-3.1.1.d.
  /// Shows S3-3.5.c, S3-3.5.d, S3-3.5.e, S4-3.3.h.
  @Test(arguments: lessonRows)
  func lessonTermsEndAtTheLastSecondAndTheNextIsLate(_ row: Row) throws {
    let profile = try ProfileFiles.profile(row.profile)
    try check(row, due: try LessonFixture.facts(profile).due(row.record, under: profile), profile)
  }

  /// Shows S0-6.4, S3-3.5.f.
  @Test(arguments: periodRows)
  func periodTermsEndAtTheLastSecondAndTheNextIsLate(_ row: Row) throws {
    let profile = try ProfileFiles.profile(row.profile)
    let facts = DueFacts(
      period: try LessonFixture.quarters()[0], of: try LessonFixture.calendar(), orderDate: nil,
      under: profile)
    try check(row, due: facts.due(row.record, under: profile), profile)
  }

  private func check(_ row: Row, due: LocalMoment?, _ profile: SchoolProfile) throws {
    let last = try LessonFixture.at(row.last)
    #expect(due == last)
    let inTime = try LessonFixture.session(row.last, profile)
    let after = Session.ofOperator(now: LocalMoment(last.day, second: last.second + 1), under: profile)
    #expect(!EntryStamp(in: inTime, due: due).isLate)
    #expect(EntryStamp(in: after, due: due).isLate)
  }

  /// Shows S0-5.4.1.b.
  @Test func anActivatedDayHasItsOwnTermForItsGrades() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let act = try CalendarDay(LessonFixture.monday, .activated, actNumber: "7")
    let seventh = try LessonFixture.facts(profile, special: [act])
    let ninth = try LessonFixture.facts(profile)
    for record in [DueRecord.lessonRecord, .attendance, .currentMark, .homework] {
      #expect(seventh.due(record, under: profile) == (try LessonFixture.at("2024-10-14T10:00:00")))
      #expect(ninth.due(record, under: profile) == (try LessonFixture.at("2024-10-14T15:00:00")))
    }
    let control = DueRecord.writtenWork(grade: 7, subject: "Математика", work: "К")
    #expect(seventh.due(control, under: profile) == (try LessonFixture.at("2024-10-15T09:00:00")))
    let other = try ProfileFiles.profile("school26")
    let facts = try LessonFixture.facts(other, special: [act])
    #expect(facts.due(.currentMark, under: other) == (try LessonFixture.at("2024-10-14T23:59:59")))
  }

  /// Shows S0-4.16.2.a, S4-3.3.i, S4-3.3.j.
  @Test func theOrderOfThePeriodWins() throws {
    let vorkuta = try ProfileFiles.profile("gymnasium2Vorkuta")
    let krasnodar = try ProfileFiles.profile("school84Krasnodar")
    let (quarters, calendar) = (try LessonFixture.quarters(), try LessonFixture.calendar())
    func due(_ order: String?, _ profile: SchoolProfile, _ index: Int = 0) throws -> LocalMoment? {
      DueFacts(
        period: quarters[index], of: calendar, orderDate: try order.map(LessonFixture.day), under: profile
      ).due(.periodMark, under: profile)
    }
    #expect(try due("2024-10-24", vorkuta) == (try LessonFixture.at("2024-10-24T23:59:59")))
    #expect(try due("2024-10-28", krasnodar) == (try LessonFixture.at("2024-10-28T23:59:59")))
    #expect(try due("2025-05-26", krasnodar, 3) == (try LessonFixture.at("2025-05-26T23:59:59")))
    #expect(try due(nil, krasnodar) == nil)
  }

  /// Shows S1-2.13.
  @Test func theWindowBeforeHolidaysOpensItsLastWeek() throws {
    let profile = try ProfileFiles.profile("school26")
    let facts = DueFacts(
      period: try LessonFixture.quarters()[0], of: try LessonFixture.calendar(), orderDate: nil,
      under: profile)
    #expect(facts.opens(.periodMark, under: profile) == (try LessonFixture.day("2024-10-19")))
  }

  /// Shows S0-10.3, S2-A2.4.a, S2-A2.4.b.
  @Test func aPeriodMarkIsVisibleWithinADayOfItsSetting() throws {
    for id in ["gymnasium2Vorkuta", "specialSchool25"] {
      let profile = try ProfileFiles.profile(id)
      let facts = DueFacts(TermFacts(start: try LessonFixture.at("2024-10-23T10:00:00")))
      #expect(facts.due(.periodMarkVisible, under: profile) == (try LessonFixture.at("2024-10-24T10:00:00")))
    }
  }

  /// Shows S0-5.4.15.c.
  @Test func fourWorksOfOneDayMarkedOnFridayAreJudgedEachByItsTerm() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let facts = try LessonFixture.facts(profile)
    let chemistry = DueFacts(
      lesson: LessonPlace(LessonFixture.monday, 2),
      own: try LessonFixture.days([WeekPlace(1, 2), WeekPlace(5, 3)]),
      day: try LessonFixture.days(LessonFixture.week), under: profile)
    func isLate(_ record: DueRecord, _ facts: DueFacts, at moment: String) throws -> Bool {
      EntryStamp(
        in: try LessonFixture.session(moment, profile), due: facts.due(record, under: profile)
      ).isLate
    }
    let works: [(DueRecord, DueFacts, String, Bool)] = [
      (.writtenWork(grade: 7, subject: "Математика", work: "К"), facts, "2024-10-18T08:00:00", true),
      (.writtenWork(grade: 7, subject: "Литература", work: "Ч"), facts, "2024-10-18T08:00:00", true),
      (.writtenWork(grade: 10, subject: "Литература", work: "Ч"), facts, "2024-10-18T08:00:00", false),
      (.writtenWork(grade: 9, subject: "Химия", work: "К"), chemistry, "2024-10-18T10:45:00", false),
      (.writtenWork(grade: 9, subject: "Химия", work: "К"), chemistry, "2024-10-18T10:45:01", true),
    ]
    for (record, facts, moment, late) in works {
      #expect(try isLate(record, facts, at: moment) == late, "\(record)")
    }
  }

  /// Shows S0-5.5.1, S1-2.2.a, S4-3.3.d.
  @Test func partsOfTheSetUpAreOverdueByTheTermOfTheSchool() throws {
    let (year, periods) = (AcademicYear(startYear: 2024), try LessonFixture.quarters())
    func overdue(_ profile: String, _ day: String, _ parts: Set<SetupDue.Part>) throws -> [Int] {
      SetupDue.list(
        missing: parts, in: year, periods: periods, on: try LessonFixture.day(day),
        under: try ProfileFiles.profile(profile)
      ).map(\.overdueDays)
    }
    #expect(try overdue("gymnasium2Vorkuta", "2024-09-06", [.classLists]) == [1])
    #expect(try overdue("gymnasium2Vorkuta", "2024-09-05", [.classLists]) == [0])
    #expect(try overdue("school26", "2024-09-11", [.plans, .timetable, .classLists]) == [1, 1, 1])
    #expect(try overdue("school84Krasnodar", "2024-09-02", [.thematicPlans]) == [2])
    #expect(try overdue("school84Krasnodar", "2024-11-05", [.timetable]) == [1])
  }

  /// Shows S1-2.5.c.
  @Test func aTermChangedLaterHoldsForWorksFromThen() throws {
    let old = try ProfileFiles.profile("gymnasium2Vorkuta")
    let new = try SchoolProfile(
      yaml: try ProfileFiles.text("profiles/gymnasium2Vorkuta.yaml")
        .replacing(
          "{ grades: 5-8, works: [И, Ч], term: \"days(3)\" }",
          with: "{ grades: 5-8, works: [И, Ч], term: \"days(5)\" }"),
      file: "profiles/gymnasium2Vorkuta.yaml")
    let essay = DueRecord.writtenWork(grade: 7, subject: "Литература", work: "Ч")
    #expect(
      try LessonFixture.facts(old).due(essay, under: old) == (try LessonFixture.at("2024-10-17T23:59:59")))
    #expect(
      try LessonFixture.facts(new).due(essay, under: new) == (try LessonFixture.at("2024-10-19T23:59:59")))
  }

  /// Shows S2-A1.7.
  @Test func initialLoadIsNeverLateAndAlwaysStamped() throws {
    let profile = try ProfileFiles.profile("specialSchool25")
    let due = try LessonFixture.at("2024-09-10T23:59:59")
    let load = EntryStamp(
      in: try LessonFixture.session("2024-10-14T12:00:00", profile, mode: .initialLoad), due: due)
    #expect(!load.isLate && load.isInitialLoad && load.flag == "initial-load")
    #expect(load.enteredAt == (try LessonFixture.at("2024-10-14T12:00:00")))
    let late = EntryStamp(in: try LessonFixture.session("2024-10-14T12:00:00", profile), due: due)
    #expect(late.isLate && late.flag == "late")
    #expect(EntryStamp(in: try LessonFixture.session("2024-10-14T12:00:00", profile), due: nil).flag == nil)
  }
}
