import GRDB
import JournalCore
import Testing

@testable import JournalStore

@Suite struct AuditTests {
  private let store: JournalStore

  init() throws {
    store = try Fixture.store()
    try store.perform(LoadClassResults(Fixture.results()))
    try store.perform(Statements(sql: ["UPDATE period_mark SET value = '3' WHERE value = '4'"]))
  }

  /// Changes the file behind the program's back.
  private func tamper(_ statements: String...) throws {
    try store.writer.write { db in
      try HistoryTriggers.remove(db)
      for trigger in ["version_is_kept", "version_is_final", "audit_line_is_kept", "audit_line_is_final"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      for statement in statements { try db.execute(sql: statement) }
    }
  }

  private func fault() throws -> AuditFinding.Fault? { try store.snapshot().verifyAudit().fault }

  @Test func everyOperationHasOneLineWithIdsOnly() throws {
    let lines = try store.snapshot().auditLines()
    #expect(lines.map(\.sequence) == [1, 2, 3])
    #expect(lines.map(\.operation) == ["set-school", "load-class-results", "run-statements"])
    #expect(lines.map(\.actor) == ["operator", "operator", "operator"])
    #expect(lines[2].versions == 1)
    #expect(lines[2].at == LocalMoment(iso: "2025-11-12T12:00:00"))
    #expect(try fault() == nil)
  }

  /// Shows S3-4.2.1.
  @Test func recordThatChangedTwiceHasThreeVersionsWithAuthorAndTime() throws {
    try store.perform(
      Statements(sql: ["UPDATE period_mark SET value = '5' WHERE value = '3'"]),
      in: Fixture.session(at: "2025-11-12T12:30:00"))
    let states = try store.snapshot().history(of: "period_mark", key: "[1,1,1,\"1\"]")
    #expect(states.map(\.line.sequence) == [2, 3, 4])
    #expect(
      states.map(\.line.at.iso) == ["2025-11-12T12:00:00", "2025-11-12T12:00:00", "2025-11-12T12:30:00"])
    #expect(states.map(\.line.actor) == ["operator", "operator", "operator"])
    #expect(states.compactMap { $0.values?[4] } == ["4", "3", "5"])
  }

  @Test func refusedOperationLeavesNoLineAndNoVersion() throws {
    let versions = try store.count("SELECT count(*) FROM version")
    #expect(throws: StoreError.self) {
      try store.perform(Statements(sql: ["UPDATE period_mark SET value = '2'", "SELECT nonsense"]))
    }
    #expect(try store.count("SELECT count(*) FROM version") == versions)
    #expect(try store.snapshot().auditLines().count == 3)
    #expect(try fault() == nil)
  }

  @Test func sessionWithoutTheRightIsRefusedWithWhoMay() throws {
    let session = try Fixture.session([.subjectTeacher])
    let error = #expect(throws: StoreError.self) {
      try store.perform(OpenYear(AcademicYear(startYear: 2026)), in: session)
    }
    #expect(
      error?.description
        == "доступ › подготовка нового журнала не разрешена вашей ролью › могут: директор, заместитель директора, "
        + "администратор, секретарь (ключ localOperatorRoles профиля)")
    #expect(try store.snapshot().years() == [Fixture.year])
  }

  @Test func linesAndVersionsCannotBeChangedOrRemovedBySQL() throws {
    for sql in [
      "DELETE FROM audit_line", "UPDATE audit_line SET actor = 'user:1'", "DELETE FROM version",
      "UPDATE version SET image = '[]'",
    ] {
      #expect(throws: StoreError.self, "\(sql)") { try store.perform(Statements(sql: [sql])) }
    }
    #expect(try fault() == nil)
  }

  @Test func writingOutsideOfAnOperationIsRefusedByTheFileItself() throws {
    #expect(throws: DatabaseError.self) {
      try store.writer.write { db in try db.execute(sql: "UPDATE period_mark SET value = '2'") }
    }
  }

  @Test func alteredLineIsNamed() throws {
    try tamper("UPDATE audit_line SET actor = 'user:9' WHERE sequence = 2")
    #expect(try fault() == .alteredLine(2))
    #expect(
      try fault()?.description
        == "журнал изменений, строка 2 › строка изменена после записи › восстановите журнал из резервной копии"
    )
  }

  @Test func missingLineIsNamed() throws {
    try tamper("DELETE FROM audit_line WHERE sequence = 2")
    #expect(try fault() == .missingLine(2))
  }

  @Test func alteredVersionIsNamedByItsOperation() throws {
    try tamper("UPDATE version SET image = replace(image, '\"3\"', '\"5\"') WHERE operation = 3")
    #expect(try fault() == .alteredVersions(3))
  }

  @Test func versionsWithoutALineAreNamed() throws {
    try tamper("INSERT INTO version (operation, record, key) VALUES (9, 'school', '[1]')")
    #expect(try fault() == .strayVersions(9))
  }

  @Test func recordChangedPastTheProgramIsNamed() throws {
    try tamper("UPDATE period_mark SET value = '5' WHERE value = '3'")
    #expect(try fault() == .alteredRecord(table: "period_mark", operation: 3))
  }

  @Test func clockThatWentBackIsFlagged() throws {
    let earlier = try Fixture.session(at: "2025-11-12T11:59:59")
    try store.perform(OpenYear(Fixture.year), in: earlier)
    #expect(try store.snapshot().auditLines(from: 4).map(\.flags) == ["clock-back"])
  }

  /// Shows D-29.
  @Test func oneChangedLineOfTenThousandIsNamed() throws {
    try store.writer.write { db in
      var last = try AuditTrail.last(db)
      let context = OperationContext()
      for sequence in Int64(4)...10_000 {
        try AuditTrail.append(
          "view", by: "user:1", at: LocalMoment(Day(ordinal: 20_404), second: 43_200), after: last, context,
          sequence: sequence, db: db)
        last = try AuditTrail.last(db)
      }
    }
    #expect(try fault() == nil)
    try tamper("UPDATE audit_line SET at = '2025-11-12T12:00:01' WHERE sequence = 5000")
    #expect(try fault() == .alteredLine(5_000))
  }
}
