import JournalCore
import JournalStore
import Testing

@Suite struct LoadTablesTests {
  /// A made-up school with every edge case.
  private static let school = Result {
    let store = try Fixture.store()
    try store.perform(Fixture.sample())
    return store
  }

  private func load(_ tables: CopiedTables) throws -> JournalStore {
    let store = try Fixture.store()
    try store.perform(LoadTables(tables), in: Fixture.session(mode: .initialLoad))
    return store
  }

  /// Shows S0-1.4, S0-1.13.
  @Test(arguments: [(2, 5, 1), (7, 9, 3), (11, 13, 7)])
  func loadedSchoolIsTheSame(_ classes: Int, _ pupils: Int, _ seed: Int) throws {
    let store = try Fixture.store()
    try store.perform(Fixture.sample(classes: classes, pupils: pupils, seed: UInt64(seed)))
    let copy = try load(CopiedTables(of: store))
    #expect(try copy.content() == store.content())
    // The copy can be copied again: nothing hangs on how the first one grew.
    #expect(try load(CopiedTables(of: copy)).content() == store.content())
  }

  /// Withdrawal, vault, accounts, lessons and texts.
  @Test func loadedJournalOfAWithdrawalIsTheSameAndItsVaultStillOpens() throws {
    let fixture = try PrivacyFixture()
    try fixture.withdraw()
    let copy = try load(CopiedTables(of: fixture.store))
    #expect(try copy.content() == fixture.store.content())
    #expect(try copy.count("SELECT count(*) FROM vault_entry") == 2)
    #expect(try copy.rows("SELECT kind, last FROM code_number ORDER BY kind") == ["guardian|1", "pupil|1"])
  }

  /// An empty text and no value stay what they are, and so do signs that files have a meaning for.
  @Test func textsComeBackAsTheyWere() throws {
    let store = try Fixture.store()
    try store.perform(
      Statements(sql: [
        "INSERT INTO subject VALUES (1, 'Алгебра; \"углублённая\", 7' || char(13, 10) || 'класс', NULL)",
        "INSERT INTO subject VALUES (2, ' Ё' || char(769) || ' ', '=1+1')",
        "INSERT INTO room VALUES (1, '12', '')",
      ]))
    #expect(try load(CopiedTables(of: store)).content() == store.content())
  }

  @Test func loadIsOneAuditedOperationFlaggedAsInitialLoad() throws {
    let copy = try load(CopiedTables(of: LoadTablesTests.school.get()))
    let line = try #require(try copy.snapshot().auditLines().last)
    #expect(line.operation == "load-tables")
    #expect(line.flags == "initial-load")
    let pupils = try copy.count("SELECT count(*) FROM person WHERE kind = 'pupil'")
    #expect(line.subject.hasSuffix("pupils:\(pupils)") && line.subject.hasPrefix("tables:"))
    #expect(line.versions > pupils)
    #expect(try copy.snapshot().verifyAudit().fault == nil)
  }

  /// Shows D-30.
  @Test func threeBadRowsOfAThousandAreToldAndNothingIsLoaded() throws {
    var tables = try CopiedTables(of: LoadTablesTests.school.get())
    try #require((tables.rows["period_mark"]?.count ?? 0) > 1_000)
    tables.rows["period_mark"] = Array(tables.rows["period_mark"]?.prefix(1_000) ?? [])
    try tables.set("period_mark", line: 5, "value", "6")
    try tables.set("period_mark", line: 500, "carried", "да")
    try tables.set("period_mark", line: 1_001, "slot", nil)
    #expect(
      try tables.faults() == [
        "period_mark, строка 5, столбец value › такого слова здесь не бывает › допустимо: 1, 2, 3, 4, 5, н/а, осв, безотм, зач, н/з",
        "period_mark, строка 500, столбец carried › не целое число › запишите число цифрами, без пробелов и дробной части",
        "period_mark, строка 1001, столбец slot › нет значения › впишите значение",
      ])
  }

  @Test func refusalAsAWholeTellsTheNumber() {
    let fault = TableFault(.missing, table: "room", line: 2, columns: ["code"])
    #expect(
      TransferRefusal.faults([fault, fault]).description
        == "таблицы › 2 ошибки, ничего не загружено (D-30) › исправьте строки и повторите")
  }

  @Test func thousandsOfBadRowsAreAllTold() throws {
    var tables = try CopiedTables(of: LoadTablesTests.school.get())
    let count = tables.rows["period_mark"]?.count ?? 0
    for line in 2..<(count + 2) { try tables.set("period_mark", line: line, "value", "отлично") }
    #expect(try tables.faults().count == count)
  }

  @Test func journalThatHoldsSomethingIsLeftAlone() throws {
    let tables = try CopiedTables(of: LoadTablesTests.school.get())
    let store = try Fixture.store()
    try store.perform(Statements(sql: ["INSERT INTO room VALUES (1, '12', '')"]))
    let before = try store.dump()
    let error = #expect(throws: StoreError.self) { try store.perform(LoadTables(tables)) }
    #expect(
      error?.description
        == "журнал › в таблице room уже есть записи, а набор загружается только в пустой журнал (D-30) › создайте новый журнал: reportgen init"
    )
    #expect(try store.dump() == before)
  }

  @Test(arguments: Role.allCases)
  func onlyDirectorAdministratorAndSecretaryLoad(_ role: Role) throws {
    let tables = try CopiedTables(of: Fixture.store())
    let store = try Fixture.store()
    let session = try Fixture.session([role], mode: .initialLoad)
    guard [.director, .administrator, .secretary].contains(role) else {
      let error = #expect(throws: StoreError.self) { try store.perform(LoadTables(tables), in: session) }
      guard case .refused(.access)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      return
    }
    try store.perform(LoadTables(tables), in: session)
  }
}
