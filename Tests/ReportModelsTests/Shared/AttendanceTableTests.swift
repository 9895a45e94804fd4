import GRDB
import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

@Suite struct AttendanceTableTests {
  private static let year = AcademicYear(startYear: 2025)

  private func table(
    _ label: String, _ first: String = "2025-09-01", _ last: String = "2026-05-31",
    on moment: String = DailyYear.end, in snapshot: StoreSnapshot? = nil
  ) throws -> AttendanceTable {
    let snapshot = try snapshot ?? DailyYear.snapshot()
    let days = try #require(DayRange(try Journal.day(first), try Journal.day(last)))
    return try AttendanceTable.fetch(
      scope(label, on: moment, in: snapshot), in: days, from: snapshot, under: House.profile())
  }

  private func scope(_ label: String, on moment: String, in snapshot: StoreSnapshot) throws -> ClassScope {
    let classes = try snapshot.classes(in: AttendanceTableTests.year)
    let found = try #require(classes.first { $0.label.compact == label })
    return ClassScope(found, .period(.year), moment: try Journal.day(moment))
  }

  /// The pupils of a class with their days in it.
  private func stays(_ label: String) throws -> [(pupil: ID<Pupil>, days: DayRange)] {
    let snapshot = try DailyYear.snapshot()
    let own = try scope(label, on: DailyYear.end, in: snapshot).ofClass.id.rawValue
    return try snapshot.read { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT person_id, first_day, coalesce(last_day, '2026-08-31') FROM enrolment WHERE class_id = \(own)"
      ).map { row in
        (ID(row[0]), try #require(DayRange(try Journal.day(row[1]), try Journal.day(row[2]))))
      }
    }
  }

  /// Shows S0-4.13.2.b, D-26.
  ///
  /// Each class's table says what the reads of single pupils say of their days in it.
  @Test(arguments: ["7А", "1А", "5А", "6А", "8А", "10А", "11А"])
  func talliesAreThoseOfThePupilsOneByOne(label: String) throws {
    let snapshot = try DailyYear.snapshot()
    let table = try table(label)
    var held = 0
    for (pupil, stays) in Dictionary(grouping: try stays(label), by: \.pupil) {
      let expected = try stays.map { try snapshot.attendanceTally(of: pupil, in: $0.days) }
        .reduce(AttendanceTally([LessonPresence]()), +)
      #expect(table.tally(of: pupil) == expected)
      held += expected.held
    }
    #expect(held > 5_000)
    #expect(table.rate().planned == held)
    #expect(table.unconfirmed == 0)
  }

  /// The count of all codes of a class by SQL alone: entries on days of the class list, without courses and frost.
  @Test(arguments: ["7А", "5А", "2А"])
  func codesAreThoseThatSQLCounts(label: String) throws {
    let table = try table(label)
    let snapshot = try DailyYear.snapshot()
    let own = try scope(label, on: DailyYear.end, in: snapshot).ofClass
    let counted = try snapshot.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT n.code, count(*) FROM attendance_entry n, lesson l, enrolment e, teaching_assignment a
          WHERE l.id = n.lesson_id AND a.id = l.assignment_id AND a.course_id IS NULL
            AND e.person_id = n.person_id AND e.class_id = \(own.id) AND l.day >= e.first_day
            AND (e.last_day IS NULL OR l.day <= e.last_day) AND l.day NOT IN
              (SELECT day FROM calendar_day WHERE kind = 'activated' AND grade = \(own.label.grade))
          GROUP BY n.code
          """
      ).reduce(into: [String: Int]()) { $0[$1[0]] = $1[1] }
    }
    var found: [String: Int] = [:]
    for pupil in Set(try stays(label).map(\.pupil)) {
      for (code, count) in table.tally(of: pupil).lessons { found[code.printed, default: 0] += count }
    }
    #expect(found == counted)
    #expect(table.strays == 0 && counted.values.reduce(0, +) > 100)
  }

  /// FORMS §20: who moved between classes is split by date.
  @Test func aPupilWhoMovedIsSplitByDate() throws {
    let (old, new) = (try table("7А"), try table("8А"))
    let moved = Set(try stays("7А").map(\.pupil)).intersection(try stays("8А").map(\.pupil))
    let pupil = try #require(moved.first)
    let (before, after) = (old.visits(of: pupil), new.visits(of: pupil))
    #expect(moved.count == 1 && !before.isEmpty && !after.isEmpty)
    #expect(try #require(before.last).day < Journal.day("2025-12-01"))
    #expect(try #require(after.first).day >= Journal.day("2025-12-01"))
    let winter = try #require(DayRange(Journal.day("2025-12-02"), Journal.day("2025-12-28")))
    #expect(!old.isListed(pupil, in: winter) && new.isListed(pupil, in: winter))
  }

  @Test func nothingAfterTheMomentIsCounted() throws {
    let table = try table("7А", "2025-11-05", "2025-12-28", on: "2025-11-14")
    #expect(try table.days?.last == Journal.day("2025-11-14"))
    #expect(try table.schoolDays.last == Journal.day("2025-11-14"))
    #expect(try self.table("7А", "2025-11-05", "2025-12-28", on: "2025-11-04").days == nil)
  }

  /// Shows D-26.
  ///
  /// A day of frost stands in the calendar and has no lessons held.
  @Test func anActivatedDayHoldsNoLesson() throws {
    let table = try table("7А", "2026-01-12", "2026-01-31")
    let frost = try Journal.day("2026-01-22")
    #expect(table.activated == [frost] && table.schoolDays.contains(frost))
    #expect(try stays("7А").allSatisfy { table.visits(of: $0.pupil, on: frost).isEmpty })
  }

  @Test func spansAddUpToTheWhole() throws {
    let table = try table("7А")
    let cuts = [("2025-09-01", "2025-11-20"), ("2025-11-21", "2025-11-21"), ("2025-11-22", "2026-05-31")]
    for pupil in Set(try stays("7А").map(\.pupil)) {
      let parts = try cuts.map { first, last in
        let span: DayRange = try #require(DayRange(Journal.day(first), Journal.day(last)))
        return table.visits(of: pupil, in: span)
      }
      #expect(parts.flatMap { Array($0) } == Array(table.visits(of: pupil)))
    }
  }
}
