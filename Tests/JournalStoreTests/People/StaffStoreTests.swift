import JournalCore
import JournalStore
import Testing

@Suite struct StaffStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture() }

  @Test func directorOfADayIsOne() throws {
    try school.perform(Appoint(.known(ID(5)), to: .director, from: school.day("2024-09-01")))
    try school.perform(Appoint(.known(ID(6)), to: .director, from: school.day("2025-11-01")))
    func director(_ iso: String) throws -> [ID<StaffMember>] {
      try school.snapshot().posts(on: school.day(iso)).filter { $0.post == .director }.map(\.holder)
    }
    #expect(try director("2025-10-31") == [ID(5)])
    #expect(try director("2025-11-01") == [ID(6)])
    #expect(
      try school.refusal(Appoint(.known(ID(7)), to: .director, from: school.day("2025-10-01")))
        == "должность director › директором с 01.11.2025 назначен сотрудник 6: п. 3.1 (S4-3.1) "
        + "› сначала завершите его назначение")
    #expect(try director("2025-10-01") == [ID(5)])
  }

  /// The responsible person has an order.
  ///
  /// Shows S2-4.a, S4-1.5.
  @Test func responsiblePersonIsAppointedByOrder() throws {
    let day = try school.day("2025-09-01")
    #expect(
      school.refusal(Appoint(.known(ID(6)), to: .administrator, from: day))
        == "должность administrator › ответственное лицо назначают приказом: п. 4 (S2-4.a, S4-1.5) "
        + "› укажите номер и дату приказа")
    try school.perform(
      Appoint(.known(ID(6)), to: .administrator, from: day, by: Fixture.order("15", "2025-08-29")))
    #expect(
      try school.store.rows("SELECT * FROM appointment_order")
        == ["6|administrator|2025-09-01|15|2025-08-29"])
  }

  /// Who is dismissed and still has lessons is listed.
  ///
  /// Shows S0-9.7.c.
  @Test func assignmentsOfADismissedTeacherAreListed() throws {
    try school.store.perform(
      Statements(sql: [
        """
        INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
        VALUES (1, 6, 1, 1, 300, 'approved', '2025-09-01'), (2, 5, 2, 1, 300, 'approved', '2025-09-01')
        """
      ]))
    try school.perform(DismissStaff(ID(6), last: school.day("2025-10-15")))
    #expect(try school.snapshot().assignmentsOfDismissed(on: school.day("2025-10-15")) == [])
    #expect(try school.snapshot().assignmentsOfDismissed(on: school.day("2025-10-16")) == [ID(1)])
    #expect(
      try school.refusal(DismissStaff(ID(6), last: school.day("2025-10-20")))
        == "сотрудник 6 › не занимает должности на 20.10.2025: п. 9.7 (S0-9.7.c) › проверьте сотрудника и дату"
    )
  }

  /// Each day has its leader, whoever leads later.
  ///
  /// Shows S0-5.2.5.b.
  @Test func leaderAndStandInOfADay() throws {
    let label = try Fixture.label("7А")
    try school.perform(
      SetLeadership(of: label, in: Fixture.year, leader: .known(ID(6)), from: school.day("2026-01-01")))
    try school.perform(
      SetStandIn(of: label, in: Fixture.year, by: ID(7), over: school.range("2025-11-10", "2025-11-20")))
    let leaders = try school.snapshot().leaders(of: ID(1))
    #expect(leaders.leader(on: try school.day("2025-12-31")) == ID(5))
    #expect(leaders.leader(on: try school.day("2026-01-01")) == ID(6))
    #expect(leaders.standIn(on: try school.day("2025-11-20")) == ID(7))
    #expect(leaders.standIn(on: try school.day("2025-11-21")) == nil)
    #expect(
      try school.refusal(
        SetStandIn(of: label, in: Fixture.year, by: ID(6), over: school.range("2025-11-20", "2025-11-25")))
        == "класс 1 › замещающий уже назначен с 10.11.2025 по 20.11.2025: п. 5.2.5 (S0-5.2.5.b) "
        + "› выберите другие даты")
  }

  /// A class of a year is there once.
  ///
  /// Shows S0-5.2.5.a.
  @Test func classOfAYearIsThereOnce() throws {
    #expect(throws: StoreError.self) {
      try school.store.perform(Statements(sql: ["INSERT INTO school_class VALUES (9, 1, 7, 'А', 'quarter')"]))
    }
  }
}
