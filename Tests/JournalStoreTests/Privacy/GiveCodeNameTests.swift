import Foundation
import JournalCore
import JournalStore
import Testing

@Suite struct GiveCodeNameTests {
  private let folder: TemporaryFolder
  private let store: JournalStore
  private let pupil = ID<Pupil>(1)

  init() throws {
    folder = try TemporaryFolder()
    store = try JournalStore.create(
      at: folder.file("journal.sqlite"), school: Fixture.school, in: Fixture.session())
    var results = try Fixture.results()
    results.pupils[0].name = try Fixture.name("Неповторимова", "Пульхерия")
    try store.perform(LoadClassResults(results))
  }

  private func give(_ number: Int = 1, to pupil: ID<Pupil> = ID(1)) throws {
    let code = CodeName(
      number: number, text: "Ученик \(number)", order: try Fixture.order("96", "2025-10-09"))
    try store.perform(
      GiveCodeName(code, to: pupil, from: Fixture.day("2025-10-10")), in: Fixture.session(mode: .initialLoad))
  }

  @Test func namesSexAndBirthDayGoAndMarksStay() throws {
    try give()
    #expect(try store.count("SELECT count(*) FROM person_name WHERE person_id = 1") == 0)
    #expect(try store.rows("SELECT sex, birth_day FROM person WHERE id = 1") == ["unknown|–"])
    #expect(try store.count("SELECT count(*) FROM period_mark WHERE person_id = 1") == 2)
    #expect(
      try store.rows("SELECT valid_from, state FROM family_state WHERE person_id = 1")
        == ["2025-10-10|consentWithdrawn"])
    let known = try store.snapshot().knownJournal(
      year: Fixture.year, label: Fixture.label("7А"), on: Fixture.day("2025-09-01"))
    #expect(known.pupils.map(\.name.full) == ["Ученик 1", "Белых Анна"])
  }

  @Test func nameIsInNoByteOfTheFiles() throws {
    let name = Data("Неповторимова".utf8)
    func found() throws -> [String] {
      try folder.names().filter { file in
        try Data(contentsOf: URL(fileURLWithPath: folder.file(file))).range(of: name) != nil
      }
    }
    #expect(try !found().isEmpty)
    try give()
    #expect(try found() == [])
    try store.close()
    #expect(try found() == [])
  }

  @Test func openSnapshotDoesNotBlockTheErasureAndTheFileIsCleanAfterwards() throws {
    var snapshot: StoreSnapshot? = try store.snapshot()
    try give()
    #expect(try snapshot?.years() == [Fixture.year])
    snapshot = nil
    try store.close()
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.file("journal.sqlite")))
    #expect(file.range(of: Data("Неповторимова".utf8)) == nil)
    #expect(try folder.names() == ["journal.sqlite"])
  }

  @Test func numbersAreNeverGivenTwice() throws {
    #expect(try store.snapshot().nextCodeNumber() == 1)
    try give()
    #expect(throws: StoreError.refused(.alreadyCoded(person: 1))) { try give(2) }
    #expect(throws: StoreError.refused(.codeNumberTaken(1))) { try give(1, to: ID(2)) }
    #expect(try store.count("SELECT count(*) FROM person_name WHERE person_id = 2") == 1)
    #expect(try store.snapshot().nextCodeNumber() == 2)
  }

  @Test func inTheOrdinaryCourseOnlyAWithdrawalGivesACodeName() throws {
    let code = CodeName(number: 1, text: "Ученик 1", order: try Fixture.order())
    #expect(throws: StoreError.rule(PrivacyRefusal.onlyByWithdrawal(pupil))) {
      try store.perform(GiveCodeName(code, to: pupil, from: Fixture.day("2025-10-10")))
    }
    #expect(try store.count("SELECT count(*) FROM person_name WHERE person_id = 1") == 1)
  }

  @Test func onlyPupilsGetCodeNames() throws {
    let teacher = try store.perform(
      SetLeadership(
        of: Fixture.label("7А"), in: Fixture.year, leader: .new(Fixture.name("Петрова", "Мария"), .female),
        from: Fixture.day("2025-09-01")))
    #expect(throws: StoreError.noSuchPerson(id: teacher.rawValue)) {
      try give(to: ID(teacher.rawValue))
    }
  }
}
