import JournalCore
import JournalStore
import Testing

@Suite struct PeopleFileTests {
  /// What was entered is read back equal after the program ends and begins again.
  ///
  /// Shows S0-1.2, S3-1.6.
  @Test func journalOpenedAgainHasNoDifferences() throws {
    let folder = try TemporaryFolder()
    let (path, session) = (folder.file("journal.sqlite"), try Fixture.session())
    let store = try JournalStore.create(at: path, school: Fixture.school, in: session)
    try store.perform(Fixture.sample(classes: 3, pupils: 10), in: session)
    let pupil = try store.perform(
      AddPupil(Fixture.name("Новиков"), sex: .male, born: nil, from: Fixture.day("2025-11-10")), in: session)
    try store.perform(
      ChangeName(of: ID(pupil.rawValue), to: Fixture.name("Белых"), from: Fixture.day("2025-11-11")),
      in: session)
    let before = try store.dump()
    try store.close()
    let again = try JournalStore.open(at: path)
    #expect(try again.dump() == before)
    #expect(before.count > 500)
  }
}
