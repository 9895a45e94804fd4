import JournalCore
import JournalStore
import Testing

@Suite struct RecordExportTests {
  private func store() throws -> JournalStore {
    let store = try Fixture.store()
    try store.perform(LoadClassResults(try Fixture.results()))
    return store
  }

  @Test(arguments: Role.allCases)
  func onlyDeputyAndSecretaryExport(_ role: Role) throws {
    let store = try store()
    let session = try Fixture.session([role])
    guard [.deputy, .secretary].contains(role) else {
      let error = #expect(throws: StoreError.self) { try store.perform(RecordExport(), in: session) }
      guard case .refused(.access(let refusal))? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(refusal.clauses == ["S0-1.15"])
      return
    }
    #expect(try store.perform(RecordExport(), in: session) == store.snapshot().tables().count)
  }

  @Test func auditLineHoldsNumbersAndNoNames() throws {
    let store = try store()
    let tables = try store.perform(RecordExport())
    let line = try #require(try store.snapshot().auditLines().last)
    #expect(line.operation == "export-tables")
    #expect(line.subject == "tables:\(tables) pupils:2")
  }

  /// Shows S0-1.15.
  @Test func recipientHasToBeRegisteredAndIsRecorded() throws {
    let store = try store()
    try store.perform(
      Statements(sql: [
        """
        INSERT INTO recipient VALUES (1, 'municipal', 'Управление образования', 'договор 1', '2025-09-01', NULL),
          (2, 'regional', 'Министерство', 'договор 2', '2025-09-01', NULL),
          (3, 'developer', 'Разработчик', 'договор 3', '2025-09-01', '2025-10-01')
        """,
        "INSERT INTO family_state VALUES (1, '2025-09-01', 'consented'), (2, '2025-09-01', 'consented')",
      ]))
    for stranger in [3, 4] {
      let error = #expect(throws: StoreError.self) {
        try store.perform(RecordExport(to: ID(Int64(stranger))))
      }
      #expect(
        error?.description.hasPrefix(
          "получатель \(stranger) › на 12.11.2025 не внесён в перечень третьих лиц")
          == true)
    }
    try store.perform(RecordExport(to: ID(2)))
    #expect(
      try store.rows("SELECT recipient_id, day, pupils FROM disclosure") == ["2|2025-11-12|2"])
  }
}
