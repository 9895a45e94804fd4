import GRDB
import JournalCore
import Testing

@testable import JournalStore

@Suite struct VoidingTests {
  private let store: JournalStore
  private static let thief = ID<User>(7)

  init() throws {
    store = try Fixture.store()
    try run(
      "12:00:00", nil, "INSERT INTO subject VALUES (1, 'Алгебра', NULL)",
      "INSERT INTO academic_year VALUES (1, 2025)",
      "INSERT INTO app_user (id, login, state) VALUES (7, 'teacher-7', 'open'), (8, 'teacher-8', 'open')")
  }

  private func run(_ time: String, _ user: ID<User>?, _ sql: String...) throws {
    let session = try Fixture.session(at: "2025-11-12T\(time)")
    let principal = Principal(roles: session.principal.roles, user: user)
    try store.perform(
      Statements(sql: sql), in: Session(principal, now: session.now, under: session.profile))
  }

  /// Makes void what the account did from the time on.
  private struct MakeVoid: Operation {
    static let name = "test-void"
    let time: String

    func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.voidOperations, .execute) }

    func perform(in transaction: Transaction) throws -> VoidOutcome {
      let moment = try #require(LocalMoment(iso: "2025-11-12T\(time)"))
      return try Voiding(transaction).run(VoidingTests.thief, from: moment)
    }
  }

  private var subjects: [String] {
    get throws { try store.rows("SELECT id, name FROM subject ORDER BY id") }
  }

  @Test func valuesFallBackToTheStateBeforeTheNotice() throws {
    try run("13:00:00", Self.thief, "UPDATE subject SET name = 'Физика'")
    try run(
      "14:00:01", Self.thief, "UPDATE subject SET name = 'Химия'",
      "INSERT INTO subject VALUES (2, 'Музыка', NULL)")
    try run("14:00:02", Self.thief, "UPDATE subject SET name = 'Труд' WHERE id = 1")
    let outcome = try store.perform(MakeVoid(time: "14:00:00"))
    #expect(outcome == VoidOutcome(operations: [4, 5], records: 2, kept: []))
    // What the owner did before the notice stands.
    #expect(try subjects == ["1|Физика"])
    #expect(try store.snapshot().verifyAudit().fault == nil)
    #expect(try store.rows("SELECT sequence, voided_by FROM void_operation") == ["4|6", "5|6"])
  }

  @Test func removedRecordComesBack() throws {
    try run("15:00:00", Self.thief, "DELETE FROM subject")
    #expect(try subjects == [])
    try store.perform(MakeVoid(time: "14:00:00"))
    #expect(try subjects == ["1|Алгебра"])
  }

  @Test func laterWorkOfOthersStands() throws {
    try run("15:00:00", Self.thief, "UPDATE subject SET name = 'Химия'")
    try run("16:00:00", ID(8), "UPDATE subject SET name = 'Геометрия'")
    let outcome = try store.perform(MakeVoid(time: "14:00:00"))
    #expect(outcome.operations == [3])
    #expect(outcome.records == 0)
    #expect(try subjects == ["1|Геометрия"])
  }

  @Test func recordThatOthersStandOnIsNotTornAway() throws {
    try run("15:00:00", Self.thief, "INSERT INTO school_class VALUES (1, 1, 7, 'А', 'quarter')")
    try run("16:00:00", ID(8), "INSERT INTO curriculum_item VALUES (1, 1, 1, 1)")
    let error = #expect(throws: StoreError.self) { try store.perform(MakeVoid(time: "14:00:00")) }
    #expect(
      error?.description
        == "недействительные операции › на их записях держатся записи других пользователей: curriculum_item (S1-3.4) › "
        + "сначала перенесите или удалите эти записи")
    #expect(try store.count("SELECT count(*) FROM void_operation") == 0)
    #expect(try store.count("SELECT count(*) FROM school_class") == 1)
  }

  @Test func voidingTwiceFindsNothingMore() throws {
    try run("15:00:00", Self.thief, "UPDATE subject SET name = 'Химия'")
    try store.perform(MakeVoid(time: "14:00:00"))
    let again = try store.perform(MakeVoid(time: "14:00:00"))
    #expect(again == VoidOutcome(operations: [], records: 0, kept: []))
  }

  @Test func exchangedUniqueValuesGoBack() throws {
    try run("13:00:00", nil, "INSERT INTO subject VALUES (2, 'Химия', NULL)")
    try run(
      "15:00:00", Self.thief, "DELETE FROM subject WHERE id = 2",
      "UPDATE subject SET name = 'Химия' WHERE id = 1",
      "INSERT INTO subject VALUES (3, 'Алгебра', NULL)")
    try store.perform(MakeVoid(time: "14:00:00"))
    #expect(try subjects == ["1|Алгебра", "2|Химия"])
  }
}
