import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

struct ClassHeadTests {
  private func journal() throws -> Journal { try Journal(classOf([TestPupil("Авдеев Лев")])) }

  private func new(_ name: String) throws -> StaffReference { .new(try Journal.name(name), .female) }

  @Test func theDirectorOfTheDaySigns() throws {
    let journal = try journal()
    try journal.store.perform(
      Appoint(new("Первая Анна Ивановна"), to: .director, from: Journal.day("2025-09-01")))
    try journal.store.perform(
      Appoint(new("Вторая Вера Ильинична"), to: .director, from: Journal.day("2026-01-12")))
    #expect(try journal.sheet(on: "2026-01-11").head.director?.shown.initialsFirst == "А.И.\u{00A0}Первая")
    #expect(try journal.sheet(on: "2026-01-12").head.director?.shown.initialsFirst == "В.И.\u{00A0}Вторая")
    #expect(try journal.sheet(on: "2025-08-31").head.director == nil)
  }

  @Test func ofTwoDeputiesTheOneLongerInOfficeSigns() throws {
    let journal = try journal()
    try journal.store.perform(
      Appoint(new("Младшая Анна"), to: .deputy, from: Journal.day("2025-10-01")))
    try journal.store.perform(
      Appoint(new("Старшая Вера"), to: .deputy, from: Journal.day("2025-09-01")))
    #expect(try journal.sheet().head.deputy?.shown.surname == "Старшая")
  }

  @Test func theClassTeacherOfTheDayIsNamed() throws {
    let journal = try journal()
    let label = try Journal.label("7А")
    for (name, day) in [("Летняя Анна", "2025-09-01"), ("Зимняя Вера", "2025-12-01")] {
      try journal.store.perform(
        SetLeadership(of: label, in: Journal.year, leader: new(name), from: Journal.day(day)))
    }
    #expect(try journal.sheet(on: "2025-11-30").head.classTeacher?.shown.surname == "Летняя")
    #expect(try journal.sheet(on: "2025-12-01").head.classTeacher?.shown.surname == "Зимняя")
  }

  @Test func aJournalWithoutStaffNamesNobody() throws {
    let head = try journal().sheet().head
    #expect(head.classTeacher == nil && head.deputy == nil && head.director == nil)
    #expect(head.school.fullName == "Школа № 0")
    #expect(try head.moment == Journal.day("2026-06-30"))
  }
}
