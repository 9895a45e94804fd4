import JournalCore
import Testing

@Suite struct EditLockTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let id: String
    let record: EditLock.Record
    let last: String
    let day: String
    var testDescription: String { id }
  }

  private static let lesson = "2024-10-14"

  /// The windows of school 84: the last second in which a change is accepted.
  static let rows = [
    Row(id: "S4-3.3.k", record: .currentMark, last: "2024-10-16T23:59:59", day: lesson),
    Row(id: "S4-3.3.k", record: .attendance, last: "2024-10-16T23:59:59", day: lesson),
    Row(id: "S4-3.3.l", record: .internalMonitoring, last: "2024-10-24T23:59:59", day: lesson),
    Row(
      id: "S4-3.3.m", record: .writtenWork(grade: 10, subject: "Литература", work: "Ч"),
      last: "2024-10-24T23:59:59", day: lesson),
    Row(
      id: "S4-3.3.m", record: .writtenWork(grade: 9, subject: "Литература", work: "Ч"),
      last: "2024-10-16T23:59:59", day: lesson),
    Row(id: "S4-3.3.n", record: .periodMark, last: "2024-11-01T23:59:59", day: "2024-10-25"),
  ]

  /// Shows S4-3.3.k, S4-3.3.l, S4-3.3.m, S4-3.3.n.
  @Test(arguments: rows)
  func aWindowOfDaysLocksWithTheNextSecond(_ row: Row) throws {
    let profile = try ProfileFiles.profile("school84Krasnodar")
    let last = try LessonFixture.at(row.last)
    let day = try LessonFixture.day(row.day)
    func decide(_ now: LocalMoment) -> EditLock.Verdict {
      EditLock.decide(row.record, of: day, at: now, closure: EditLock.Closure(), under: profile)
    }
    #expect(decide(last) == .open)
    let next = LocalMoment(last.day, second: last.second + 1)
    let key = try #require(row.record.key)
    let clause = try #require(profile.sources[key])
    #expect(decide(next) == .locked(.windowEnded(last), clause: clause))
  }

  @Test func withoutAWindowOnlyClosingLocks() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let now = try LessonFixture.at("2024-12-20T10:00:00")
    func decide(_ record: EditLock.Record, _ closure: EditLock.Closure) -> EditLock.Verdict {
      EditLock.decide(record, of: LessonFixture.monday, at: now, closure: closure, under: profile)
    }
    let closed = EditLock.Closure(isPeriodClosed: true)
    for record in [EditLock.Record.currentMark, .attendance, .lessonRecord] {
      #expect(decide(record, EditLock.Closure()) == .open)
      #expect(!decide(record, closed).isOpen)
    }
    #expect(decide(.periodMark, closed) == .open)
    let year = EditLock.Closure(isPeriodClosed: true, isYearClosed: true)
    #expect(decide(.periodMark, year) == .locked(.yearClosed, clause: "S0-7.5"))
  }

  @Test func reasonsSayThemselves() throws {
    let moment = try LessonFixture.at("2024-10-16T23:59:59")
    #expect(EditLock.Reason.windowEnded(moment).printed == "окно изменений закрылось 16.10.2024 23:59")
    #expect(EditLock.Reason.periodClosed.printed == "учебный период закрыт")
  }
}
