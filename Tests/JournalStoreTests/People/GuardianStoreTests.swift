import JournalCore
import JournalStore
import Testing

@Suite struct GuardianStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture() }

  private func guardianship(
    _ guardian: Int64, _ pupil: Int64, _ relation: GuardianRelation, document: String = "", from iso: String
  ) throws -> Guardianship {
    Guardianship(
      guardian: ID(guardian), pupil: ID(pupil), relation: relation, isLegal: true, document: document,
      validity: try school.days(iso))
  }

  @Test func guardiansOfADayAreThoseOfThatDay() throws {
    let aunt = try school.perform(
      AddGuardian(Fixture.name("Новикова", "Зоя"), sex: .female, from: school.day("2025-11-01")))
    try school.perform(
      SetGuardianship(
        guardianship(aunt.rawValue, 1, .appointedGuardian, document: "решение № 4", from: "2025-11-01")))
    try school.perform(EndGuardianship(of: ID(3), for: ID(1), last: school.day("2025-11-05")))
    let snapshot = try school.snapshot()
    #expect(try snapshot.guardianships(of: ID(1), on: school.day("2025-10-31")).map(\.guardian) == [ID(3)])
    #expect(
      try snapshot.guardianships(of: ID(1), on: school.day("2025-11-05")).map(\.guardian) == [ID(3), aunt])
    #expect(try snapshot.guardianships(of: ID(1), on: school.day("2025-11-06")).map(\.guardian) == [aunt])
  }

  @Test func memberOfTheStaffMayBeAGuardianAndAPupilMayNot() throws {
    try school.perform(SetGuardianship(guardianship(6, 1, .mother, from: "2025-11-01")))
    #expect(throws: StoreError.noSuchPerson(id: 2)) {
      try school.perform(SetGuardianship(guardianship(2, 1, .mother, from: "2025-11-01")))
    }
  }

  @Test func guardianStandsOnceForAPupilOnADay() throws {
    #expect(
      try school.refusal(SetGuardianship(guardianship(3, 1, .mother, from: "2025-11-01")))
        == "ученик 1 › представитель 3 уже записан с 01.01.2020: п. 1.9 (S4-1.9) › сначала завершите прежнюю запись"
    )
  }

  /// A minor keeps a lawful representative, or the lack is on record.
  ///
  /// Shows S4-1.13.
  @Test func minorIsNotLeftWithoutARepresentativeUnnoticed() throws {
    let last = try school.day("2025-11-10")
    #expect(
      school.refusal(EndGuardianship(of: ID(3), for: ID(1), last: last))
        == "ученик 1 › на 11.11.2025 несовершеннолетний остаётся без законного представителя: п. 1.13 (S4-1.13) "
        + "› сначала добавьте другого представителя или отметьте это особо")
    try school.perform(
      EndGuardianship(of: ID(3), for: ID(1), last: last, withoutRepresentative: "решение опеки ожидается"))
    func unrepresented(_ iso: String) throws -> [String] {
      try school.snapshot().unrepresentedMinors(in: ID(1), on: school.day(iso)).map {
        "\($0.pupil) \($0.isFlagged)"
      }
    }
    #expect(try unrepresented("2025-11-10") == [])
    #expect(try unrepresented("2025-11-12") == ["1 true"])
    try school.perform(SetGuardianship(guardianship(6, 1, .mother, from: "2025-11-11")))
    #expect(try unrepresented("2025-11-12") == [])
    #expect(
      school.refusal(EndGuardianship(of: ID(3), for: ID(1), last: try school.day("2025-12-01")))
        == "ученик 1 › лицо 3 не представляет его на 01.12.2025: п. 1.9 (S4-1.9) › проверьте представителя и дату"
    )
  }

  @Test func personsMadeAnewKeepTheirNumbersAndKinds() throws {
    #expect(
      try school.store.rows("SELECT kind, count(*) FROM person GROUP BY kind ORDER BY kind")
        == ["guardian|2", "pupil|2", "staff|3"])
    #expect(throws: StoreError.self) {
      try school.store.perform(Statements(sql: ["INSERT INTO person (kind, sex) VALUES ('robot', 'male')"]))
    }
  }
}
