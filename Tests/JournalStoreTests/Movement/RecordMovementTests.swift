import JournalCore
import JournalStore
import Testing

@Suite struct RecordMovementTests {
  private let store: JournalStore
  private let pupil = ID<Pupil>(1)

  /// 7А with pupils 1 and 2, and 7Б without any.
  init() throws {
    store = try Fixture.store()
    try store.perform(LoadClassResults(Fixture.results()))
    var other = try Fixture.results()
    other.label = try Fixture.label("7Б")
    other.pupils = []
    try store.perform(LoadClassResults(other))
  }

  private func movement(
    _ kind: Movement.Kind, _ day: String, from: String? = nil, to: String? = nil
  ) throws -> Movement {
    Movement(
      kind: kind, date: try Fixture.day(day), from: try from.map(Fixture.label),
      to: try to.map(Fixture.label),
      order: try Fixture.order("118", day))
  }

  private func record(
    _ kind: Movement.Kind, _ day: String, from: String? = nil, to: String? = nil,
    of mover: RecordMovement.Mover = .known(ID(1))
  ) throws -> ID<Pupil> {
    try store.perform(RecordMovement(movement(kind, day, from: from, to: to), of: mover))
  }

  private func stays(_ id: Int64 = 1) throws -> [String] {
    try store.rows(
      """
      SELECT grade || letter, first_day, last_day FROM enrolment
      JOIN school_class ON school_class.id = class_id WHERE person_id = ? ORDER BY first_day
      """, [id])
  }

  @Test func transferEndsOneStayAndBeginsTheNext() throws {
    _ = try record(.classTransfer, "2025-12-01", from: "7А", to: "7Б")
    #expect(try stays() == ["7А|2025-09-01|2025-11-30", "7Б|2025-12-01|–"])
    _ = try record(.classTransfer, "2026-02-02", from: "7Б", to: "7А")
    #expect(try stays() == ["7А|2025-09-01|2025-11-30", "7Б|2025-12-01|2026-02-01", "7А|2026-02-02|–"])
    #expect(try store.count("SELECT count(*) FROM movement") == 2)
  }

  @Test func departureEndsTheStayOnItsDay() throws {
    _ = try record(.departure, "2025-12-05", from: "7А")
    #expect(try stays() == ["7А|2025-09-01|2025-12-05"])
  }

  @Test func arrivalOfANewPupilBeginsOnItsDay() throws {
    let name = try Fixture.name("Новиков")
    let id = try record(.arrival, "2025-11-12", to: "7Б", of: .new(name, .male))
    #expect(try stays(id.rawValue) == ["7Б|2025-11-12|–"])
    #expect(
      try store.rows("SELECT valid_from, surname FROM person_name WHERE person_id = ?", [id.rawValue])
        == ["2025-11-12|Новиков"])
  }

  @Test func returnAfterDepartureIsAnArrival() throws {
    _ = try record(.departure, "2025-10-01", from: "7А")
    _ = try record(.arrival, "2026-01-12", to: "7Б")
    #expect(try stays() == ["7А|2025-09-01|2025-10-01", "7Б|2026-01-12|–"])
  }

  @Test func arrivalCorrectsTheBeginningThatALoadAssumed() throws {
    _ = try record(.arrival, "2025-11-12", to: "7А")
    #expect(try stays() == ["7А|2025-11-12|–"])
    #expect(throws: StoreError.self) { try record(.arrival, "2025-12-01", to: "7А") }
    #expect(try stays() == ["7А|2025-11-12|–"])
  }

  @Test func arrivalIntoASecondClassIsRefused() throws {
    let day = try Fixture.day("2025-11-12")
    #expect(throws: StoreError.rule(MovementRefusal.alreadyListed(pupil: ID(1), day: day))) {
      try record(.arrival, "2025-11-12", to: "7Б")
    }
    #expect(try store.count("SELECT count(*) FROM movement") == 0)
  }

  @Test func movementFromAClassWhereThePupilIsNotIsRefused() throws {
    #expect(throws: StoreError.self) { try record(.departure, "2025-12-05", from: "7Б") }
    #expect(throws: StoreError.self) { try record(.classTransfer, "2025-12-05", from: "7Б", to: "7А") }
    // Nobody was anywhere the day before the first of September.
    #expect(throws: StoreError.self) { try record(.classTransfer, "2025-09-01", from: "7А", to: "7Б") }
    _ = try record(.departure, "2025-10-01", from: "7А")
    let day = try Fixture.day("2025-12-05")
    let refusal = MovementRefusal.notListed(pupil: ID(1), label: try Fixture.label("7А"), day: day)
    #expect(throws: StoreError.rule(refusal)) { try record(.departure, "2025-12-05", from: "7А") }
    #expect(try stays() == ["7А|2025-09-01|2025-10-01"])
  }

  @Test func departureBeforeALaterStayIsRefused() throws {
    _ = try record(.classTransfer, "2025-12-01", from: "7А", to: "7Б")
    #expect(throws: StoreError.self) { try record(.departure, "2025-10-05", from: "7А") }
    #expect(try stays() == ["7А|2025-09-01|2025-11-30", "7Б|2025-12-01|–"])
  }

  @Test func classesThatDoNotFitTheKindAreRefused() throws {
    #expect(throws: StoreError.rule(MovementRefusal.incomplete(.arrival))) {
      try record(.arrival, "2025-11-12", from: "7А", to: "7Б")
    }
    #expect(throws: StoreError.rule(MovementRefusal.incomplete(.departure))) {
      try record(.departure, "2025-11-12", from: "7А", to: "7Б")
    }
    #expect(throws: StoreError.rule(MovementRefusal.incomplete(.classTransfer))) {
      try record(.classTransfer, "2025-11-12", from: "7А", to: "7А")
    }
    let stranger = RecordMovement.Mover.new(try Fixture.name("Новиков"), .male)
    #expect(throws: StoreError.rule(MovementRefusal.incomplete(.departure))) {
      try record(.departure, "2025-11-12", from: "7А", of: stranger)
    }
  }

  @Test func unknownClassYearAndPersonAreNamed() throws {
    #expect(throws: StoreError.noSuchClass(try Fixture.label("9А"), Fixture.year)) {
      try record(.arrival, "2025-11-12", to: "9А")
    }
    #expect(throws: StoreError.noSuchYear(AcademicYear(startYear: 2030))) {
      try record(.arrival, "2030-11-12", to: "7А")
    }
    #expect(throws: StoreError.noSuchPerson(id: 99)) {
      try record(.arrival, "2025-11-12", to: "7А", of: .known(ID(99)))
    }
  }
}
