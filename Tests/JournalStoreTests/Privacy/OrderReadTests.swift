import JournalCore
import JournalStore
import Testing
import Vault

@Suite struct OrderReadTests {
  private let fixture: PrivacyFixture
  private var store: JournalStore { fixture.store }

  init() throws {
    fixture = try PrivacyFixture(withTexts: false)
    try fixture.withdraw()
  }

  private func texts(_ papers: CodedPapers, _ first: String, _ last: String) throws -> [[String]] {
    let days = try #require(DayRange(try Fixture.day(first), try Fixture.day(last)))
    return try store.snapshot().orders(showingCodesOf: papers, in: days).map { $0.entries.map(\.text) }
  }

  /// Shows D-33.
  @Test func theOrderGoesWithEachSetThatShowsTheCode() throws {
    try store.perform(
      Statements(sql: [
        "INSERT INTO school_class (id, year_id, grade, letter, period_kind) VALUES (2, 1, 7, 'Б', 'quarter')",
        "INSERT INTO study_stream (id, year_id, subject_id, name) VALUES (1, 1, 1, 'профиль')",
        "INSERT INTO stream_class VALUES (1, 1), (1, 2)",
        "INSERT INTO stream_member VALUES (1, 1, '2025-09-01', NULL)",
        "INSERT INTO school_class (id, year_id, grade, letter, period_kind) VALUES (3, 1, 7, 'В', 'quarter')",
      ]))
    let (first, last) = ("2025-11-05", "2025-12-28")
    #expect(try texts(.schoolClass(ID(1)), first, last) == [["Ученик 1"]])
    #expect(try texts(.schoolClass(ID(2)), first, last) == [["Ученик 1"]])
    #expect(try texts(.stream(ID(1)), first, last) == [["Ученик 1"]])
    #expect(try texts(.schoolClass(ID(3)), first, last) == [])
    #expect(try texts(.schoolClass(ID(1)), "2025-09-01", "2025-10-25") == [])
  }

  /// Shows D-33, D-34.
  @Test func aPupilWhoLeftIsCountedAndOthersOfTheOrderAreNotNamed() throws {
    try store.perform(
      Statements(sql: [
        "UPDATE enrolment SET last_day = '2025-11-20' WHERE person_id = 1",
        "INSERT INTO code_name VALUES (2, 2, 'Ученик 2', '96-О', '2025-11-13', '2025-11-14', 'pupil')",
        "UPDATE enrolment SET last_day = '2025-10-01' WHERE person_id = 2",
      ]))
    #expect(try texts(.schoolClass(ID(1)), "2025-11-05", "2025-12-28") == [["Ученик 1"]])
    #expect(try texts(.schoolClass(ID(1)), "2025-12-01", "2025-12-28") == [])
  }

  /// Shows D-32.
  @Test func anOrderTellsWhosePapersItMakesOutOfDate() throws {
    let affected = try #require(try store.snapshot().affected(by: Fixture.order("96-О", "2025-11-13")))
    #expect(affected.pupils == [PrivacyFixture.pupil])
    #expect(affected.classes == [ID(1)])
    #expect(affected.since == (try Fixture.day("2025-11-14")))
    #expect(try store.snapshot().affected(by: Fixture.order("97", "2025-11-13")) == nil)
  }

  @Test func aFileWithTheRealNameIsRecognisedWithTheVaultOpen() throws {
    let names = try [
      ("неповторимова", "Пульхерия", ""), ("Неповторимова", "Анна", ""), ("Белых", "Анна", ""),
    ].map {
      try #require(PersonName(surname: $0.0, given: $0.1, patronymic: $0.2))
    }
    let find = FindCodedNames(names, passphrase: SecretBytes(PrivacyFixture.passphrase))
    #expect(try fixture.perform(find, [.director], day: 20) == [1, nil, nil])
    #expect(throws: StoreError.self) { _ = try fixture.perform(find, [.administrator], day: 20) }
  }
}
