import JournalCore
import JournalStore
import Testing

@Suite struct MovementStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture() }

  private func movement(
    _ kind: Movement.Kind, _ iso: String, from: String? = nil, to: String? = nil, order: String = "118"
  ) throws -> Movement {
    Movement(
      kind: kind, date: try school.day(iso), from: try from.map(Fixture.label), to: try to.map(Fixture.label),
      order: OrderReference(number: order, date: try school.day(iso)))
  }

  private func tally(_ classes: [Int64], _ first: String, _ last: String) throws -> MovementTally {
    try school.snapshot().contingent(of: Fixture.year).tally(
      of: Set(classes.map { ID($0) }), over: school.range(first, last), scope: "класс 7А")
  }

  private func openYear2026() throws {
    try school.perform(OpenYear(AcademicYear(startYear: 2026)))
    try school.store.perform(
      Statements(sql: [
        """
        INSERT INTO school_class SELECT 10, id, 8, 'А', 'quarter' FROM academic_year WHERE start_year = 2026
        """,
        """
        INSERT INTO school_class SELECT 11, id, 7, 'А', 'quarter' FROM academic_year WHERE start_year = 2026
        """,
      ]))
  }

  /// A request of 10.10 carried out on 11.10 begins the stay on the day of arrival.
  ///
  /// Shows S0-5.3.5.
  @Test func requestedArrivalBeginsOnItsDayAndNotOnTheDayOfEntry() throws {
    let request = try school.perform(
      RequestMovement(
        .arrival, label: Fixture.label("7А"), on: school.day("2025-10-10"), by: .classTeacher, pupil: nil,
        text: "Новиков Иван, из школы № 4"), as: 5, on: "2025-10-10")
    #expect(try school.snapshot().openMovementRequests().map(\.id) == [request])
    let mover = RecordMovement.Mover.new(try Fixture.name("Новиков"), .male)
    let pupil = try school.perform(
      RecordMovement(
        movement(.arrival, "2025-10-10", to: "7А"), of: mover,
        detail: .init(organisation: "школа № 4", reason: "переезд"), born: school.day("2012-05-05"),
        request: request), on: "2025-10-11")
    #expect(
      try school.store.rows("SELECT first_day FROM enrolment WHERE person_id = ?", [pupil.rawValue])
        == ["2025-10-10"])
    #expect(try school.snapshot().openMovementRequests() == [])
    let record = try #require(
      try school.snapshot().movements(in: school.range("2025-10-06", "2025-10-12")).first)
    #expect(record.organisation == "школа № 4" && record.reason == "переезд" && record.pupil == pupil)
    #expect(
      try school.refusal(
        RecordMovement(movement(.departure, "2025-11-01", from: "7А"), of: .known(pupil), request: request))
        == "заявка \(request) › уже исполнена движением \(record.id): п. 5.3.5 (S0-5.3.5) › ничего делать не нужно"
    )
  }

  @Test func classTeacherAsksAndTheAdministratorCarriesOut() throws {
    let text = try school.refusal(
      RecordMovement(movement(.departure, "2025-11-10", from: "7А"), of: .known(ID(1))), as: 5)
    #expect(text?.hasPrefix("доступ › ") == true)
    let other = try school.refusal(
      RequestMovement(
        .departure, label: Fixture.label("7Б"), on: school.day("2025-11-10"), by: .classTeacher, pupil: ID(1)),
      as: 5)
    #expect(other?.hasPrefix("доступ › ") == true)
  }

  @Test func declinedRequestStaysClosed() throws {
    let request = try school.perform(
      RequestMovement(
        .departure, label: Fixture.label("7А"), on: school.day("2025-11-10"), by: .secretary, pupil: ID(1)))
    try school.perform(DeclineMovement(request))
    #expect(
      school.refusal(DeclineMovement(request))
        == "заявка \(request) › уже закрыта: п. 3.2.1 (S2-3.2.1.b) › ничего делать не нужно")
  }

  /// The marks of a pupil who changes class stay.
  ///
  /// Shows D-19.
  @Test func changeOfClassKeepsMarksAndTheSchoolsNumber() throws {
    let marks = try school.store.rows("SELECT * FROM period_mark ORDER BY person_id, subject_id")
    try school.perform(
      RecordMovement(movement(.classTransfer, "2025-11-20", from: "7А", to: "7Б"), of: .known(ID(1))))
    #expect(try school.store.rows("SELECT * FROM period_mark ORDER BY person_id, subject_id") == marks)
    let (old, new) = (try tally([1], "2025-10-26", "2025-12-30"), try tally([2], "2025-10-26", "2025-12-30"))
    #expect(old.start == 2 && old.left.classes == 1 && old.end == 1)
    #expect(new.start == 0 && new.arrived.classes == 1 && new.end == 1)
    let whole = try tally([1, 2], "2025-10-26", "2025-12-30")
    #expect(whole.start == 2 && whole.end == 2 && whole.inside == 1 && whole.arrived.total == 0)
  }

  /// A stay that no movement explains is named with the difference.
  ///
  /// Shows D-23.
  @Test func listThatNoMovementExplainsIsRefused() throws {
    try school.store.perform(
      Statements(sql: [
        "INSERT INTO person (id, kind, sex) VALUES (20, 'pupil', 'male')",
        "INSERT INTO enrolment VALUES (20, '2025-10-14', NULL, 1)",
      ]))
    let error = #expect(throws: MovementRefusal.self) { try tally([1], "2025-09-01", "2025-10-26") }
    #expect(
      error?.description
        == "класс 7А на 26.10.2025 › по движению 2, по списку 3, разница +1: п. 5.1.7 (S0-5.1.7.a, D-23) "
        + "› запишите движение учеников 20")
  }

  @Test func pupilsGoIntoTheNextYearByMovement() throws {
    try openYear2026()
    try school.perform(
      RecordMovement(movement(.yearTransfer, "2026-09-01", from: "7А", to: "8А"), of: .known(ID(1))))
    try school.perform(
      RecordMovement(movement(.repeat, "2026-09-01", from: "7А", to: "7А"), of: .known(ID(2))))
    #expect(
      try school.store.rows("SELECT person_id, class_id, first_day, last_day FROM enrolment ORDER BY 1, 3")
        == [
          "1|1|2025-09-01|2026-08-31", "1|10|2026-09-01|–", "2|1|2025-09-01|2026-08-31", "2|11|2026-09-01|–",
        ])
    let next = try school.snapshot().contingent(of: AcademicYear(startYear: 2026))
    let span = try school.range("2026-09-01", "2026-10-25")
    #expect(try next.tally(of: [ID(10)], over: span, scope: "8А") == MovementTally(start: 1))
  }

  @Test func graduationIsFromTheLastGradeOfALevel() throws {
    #expect(
      try school.refusal(RecordMovement(movement(.graduation, "2026-06-20", from: "7А"), of: .known(ID(1))))
        == "класс 7А › эта параллель не выпускная: п. 7.5.1 (S0-7.5.1) › запишите выбытие или перевод")
    try school.store.perform(Statements(sql: ["UPDATE school_class SET grade = 9 WHERE id = 1"]))
    try school.perform(RecordMovement(movement(.graduation, "2026-06-20", from: "9А"), of: .known(ID(1))))
    let tally = try tally([1], "2026-05-26", "2026-08-31")
    #expect(tally.left.other == 1 && tally.end == 1)
  }

  @Test func movementNeedsAnOrder() throws {
    #expect(
      try school.refusal(
        RecordMovement(movement(.departure, "2025-11-10", from: "7А", order: " "), of: .known(ID(1))))
        == "движение, выбытие › нет номера приказа: п. 5.5.2 (S0-5.5.2) › укажите номер и дату приказа")
  }

  @Test func temporaryLeaveKeepsThePupilOnTheList() throws {
    try school.perform(
      RecordMovement(movement(.temporaryLeave, "2025-10-10", from: "7А"), of: .known(ID(1))))
    #expect(try school.snapshot().classList(of: ID(1), on: school.day("2025-11-01")) == [ID(1), ID(2)])
    #expect(try tally([1], "2025-09-01", "2025-11-01").onLeave == 1)
    try school.perform(
      RecordMovement(movement(.returnFromLeave, "2025-11-05", to: "7А"), of: .known(ID(1))))
    #expect(try tally([1], "2025-09-01", "2025-11-10").onLeave == 0)
  }

  @Test func lastMovementIsTakenBackWithItsStays() throws {
    let before = try school.store.rows("SELECT * FROM enrolment ORDER BY 1, 2")
    try school.perform(
      RecordMovement(movement(.classTransfer, "2025-11-20", from: "7А", to: "7Б"), of: .known(ID(1))))
    try school.perform(
      RecordMovement(
        movement(.departure, "2025-12-20", from: "7Б"), of: .known(ID(1)), detail: .init(reason: "переезд")))
    #expect(
      school.refusal(CancelMovement(ID(1)))
        == "ученик 1 › после 20.11.2025 уже есть другое движение: п. 5.3.5 (S0-5.3.5) "
        + "› сначала отмените последнее движение")
    try school.perform(CancelMovement(ID(2)))
    try school.perform(CancelMovement(ID(1)))
    #expect(try school.store.rows("SELECT * FROM enrolment ORDER BY 1, 2") == before)
    #expect(try school.store.count("SELECT count(*) FROM movement") == 0)
    #expect(try school.store.count("SELECT count(*) FROM movement_detail") == 0)
    #expect(
      school.refusal(CancelMovement(ID(9)))
        == "движение 9 › такой записи нет: п. 5.3.5 (S0-5.3.5) › проверьте номер")
  }

  /// Who is new and who is missing become proposals, once; nothing else changes.
  ///
  /// Shows S0-1.13, S3-1.11.
  @Test func comparedContingentMakesProposalsAndChangesNothing() throws {
    let before = try school.store.rows("SELECT * FROM enrolment")
    let names = [try Fixture.name("Белых", "Анна"), try Fixture.name("Новиков", "Пётр")]
    let operation = ProposeContingent(
      of: try Fixture.label("7А"), on: try school.day("2025-11-12"), names: names)
    let made = try [school.perform(operation), school.perform(operation)]
    #expect(made.map(\.arrivals) == [1, 0] && made.map(\.departures) == [1, 0])
    let requests = try school.snapshot().openMovementRequests()
    #expect(requests.map(\.kind) == [.departure, .arrival])
    #expect(requests.map(\.pupil) == [ID(1), nil] && requests.map(\.text) == ["", "Новиков Пётр"])
    #expect(try school.store.rows("SELECT * FROM enrolment") == before)
  }

  /// The movements of a week, and none in a week without.
  ///
  /// Shows S0-5.5.2.
  @Test func movementsOfAWeekAreListedByDate() throws {
    try school.perform(
      RecordMovement(movement(.classTransfer, "2025-11-12", from: "7А", to: "7Б"), of: .known(ID(2))))
    try school.perform(RecordMovement(movement(.departure, "2025-11-10", from: "7А"), of: .known(ID(1))))
    let week = try school.snapshot().movements(in: school.range("2025-11-10", "2025-11-16"))
    #expect(week.map(\.movement.kind) == [.departure, .classTransfer])
    #expect(week.map(\.movement.order.number) == ["118", "118"])
    #expect(try school.snapshot().movements(in: school.range("2025-11-17", "2025-11-23")) == [])
  }
}
