import JournalCore
import JournalStore
import Testing

@Suite struct TextFindingTests {
  private let fixture: PrivacyFixture
  private let id: ID<WithdrawalCase>
  private var store: JournalStore { fixture.store }

  init() throws {
    fixture = try PrivacyFixture()
    id = try fixture.openCase()
    try fixture.registerRefusal(id)
    try fixture.perform(DeleteFamilyAccount(id), [.administrator])
    try fixture.issueOrder(id)
  }

  private func list() throws -> [String] {
    try store.snapshot().textFindings(for: id).map {
      "\($0.table) \($0.key) \($0.columns.joined(separator: "+"))"
    }
  }

  private func perform<Change: Operation>(_ operation: Change) throws -> Change.Outcome {
    try fixture.perform(operation, [.administrator], day: 14)
  }

  /// Shows D-17.
  @Test func everyTextIsListedThoseOfTheHistoryToo() throws {
    #expect(
      try list()
        == [
          "correction_request [1] text", "message_thread [1] subject", "message [1] text",
          "lesson_topic [1] text",
          "conduct_note [1] text", "conduct_note [2] text", "conduct_note [3] text", "conduct_note [4] text",
          "conduct_note [5] ", "conduct_note [6] ",
        ].sortedAsListed(by: try list()))
  }

  @Test func oneRecordIsRedactedByTheCodeNameOrByATextOfOnesOwn() throws {
    try perform(RedactText(id, table: "conduct_note", key: "[1]"))
    try perform(RedactText(id, table: "conduct_note", key: "[2]", text: "помогла однокласснице"))
    try perform(RedactText(id, table: "conduct_note", key: "[5]"))
    try perform(RedactText(id, table: "conduct_note", key: "[6]"))
    #expect(
      try store.rows("SELECT text FROM conduct_note WHERE id IN (1, 2, 5) ORDER BY id")
        == ["Ученик 1 напомнить о тетради", "помогла однокласснице", "за доклад"])
    #expect(
      try list().filter { $0.hasPrefix("conduct_note") } == [
        "conduct_note [3] text", "conduct_note [4] text",
      ])
    #expect(
      try store.count(
        "SELECT count(*) FROM version WHERE record = 'conduct_note' AND image LIKE '%за доклад\"%'") == 2)
    #expect(try store.snapshot().verifyAudit().fault == nil)
  }

  @Test func whatIsNoFindingOrStillHoldsTheNameIsRefused() throws {
    let note = "conduct_note"
    #expect(throws: StoreError.rule(PrivacyRefusal.nothingToRedact(id, table: note, key: "[9]"))) {
      try perform(RedactText(id, table: note, key: "[9]"))
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.nothingToRedact(id, table: "person_name", key: "[1]"))) {
      try perform(RedactText(id, table: "person_name", key: "[1]"))
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.textStillNamesPupil(id, table: note, key: "[1]"))) {
      try perform(RedactText(id, table: note, key: "[1]", text: "о неповторимовой"))
    }
    try store.perform(Statements(sql: ["UPDATE subject SET short_name = 'Неповторимова' WHERE id = 1"]))
    #expect(throws: StoreError.rule(PrivacyRefusal.textCannotBeErased(table: "subject", key: "[1]"))) {
      try perform(RedactTexts(id))
    }
  }

  @Test func aNamesakesRecordStaysUntilItIsChanged() throws {
    #expect(try perform(RedactTexts(id)) == 10)
    try store.perform(
      Statements(sql: ["UPDATE conduct_note SET text = 'Неповторимов Глеб из 5Б' WHERE id = 2"]))
    #expect(throws: StoreError.rule(PrivacyRefusal.openTexts(id, count: 1))) {
      try perform(FinishRedaction(id))
    }
    try perform(KeepText(id, table: "conduct_note", key: "[2]"))
    #expect(try list() == [])
    try perform(FinishRedaction(id))
    try store.perform(
      Statements(sql: ["UPDATE conduct_note SET text = 'Неповторимова Пульхерия' WHERE id = 2"]))
    #expect(throws: StoreError.rule(PrivacyRefusal.openTexts(id, count: 1))) { _ = try fixture.complete(id) }
  }
}

extension [String] {
  /// The same elements in the order of the list, so that tables may stand in any order.
  fileprivate func sortedAsListed(by list: [String]) -> [String] {
    sorted { (list.firstIndex(of: $0) ?? list.count) < (list.firstIndex(of: $1) ?? list.count) }
  }
}
