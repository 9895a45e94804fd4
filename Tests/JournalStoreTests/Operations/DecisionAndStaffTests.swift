import JournalCore
import JournalStore
import Testing

@Suite struct DecisionAndStaffTests {
  private let store: JournalStore

  init() throws {
    store = try Fixture.store()
    try store.perform(LoadClassResults(Fixture.results()))
  }

  private func decide(
    _ kind: CouncilDecision.Kind, grade: Int? = nil, debts: [String] = [], of pupil: Int64 = 1
  ) throws -> Int {
    let decision = CouncilDecision(
      kind: kind, targetGrade: grade, debts: debts, protocolNumber: "9", date: try Fixture.day("2026-05-25"))
    let entry = RecordCouncilDecisions.Entry(pupil: ID(pupil), decision: decision)
    return try store.perform(RecordCouncilDecisions(year: Fixture.year, entries: [entry]))
  }

  @Test func laterDecisionReplacesTheEarlierOneWithItsDebts() throws {
    #expect(try decide(.promotedConditionally, grade: 8, debts: ["Алгебра", "Химия"]) == 1)
    #expect(try store.count("SELECT count(*) FROM decision_debt") == 2)
    _ = try decide(.promoted, grade: 8)
    #expect(try store.rows("SELECT kind, target_grade FROM council_decision") == ["promoted|8"])
    #expect(try store.count("SELECT count(*) FROM decision_debt") == 0)
  }

  @Test func decisionsThatDoNotFitTheirKindAreRefused() throws {
    #expect(throws: StoreError.refused(.brokenDecision(.promoted))) { try decide(.promoted) }
    #expect(throws: StoreError.refused(.brokenDecision(.repeated))) { try decide(.repeated, grade: 8) }
    #expect(throws: StoreError.refused(.brokenDecision(.promoted))) {
      try decide(.promoted, grade: 8, debts: ["Алгебра"])
    }
    #expect(throws: StoreError.noSuchSubject(name: "Латынь")) {
      try decide(.promotedConditionally, grade: 8, debts: ["Латынь"])
    }
    #expect(throws: StoreError.noSuchPerson(id: 99)) { try decide(.repeated, of: 99) }
    #expect(try store.count("SELECT count(*) FROM council_decision") == 0)
  }

  @Test func decisionOfAnUnopenedYearIsRefused() throws {
    let year = AcademicYear(startYear: 2030)
    #expect(throws: StoreError.noSuchYear(year)) {
      try store.perform(RecordCouncilDecisions(year: year, entries: []))
    }
  }

  @Test func newLeaderTakesOverFromTheDay() throws {
    let label = try Fixture.label("7А")
    let first = try store.perform(
      SetLeadership(
        of: label, in: Fixture.year, leader: .new(Fixture.name("Петрова", "Мария"), .female),
        from: Fixture.day("2025-09-01")))
    let second = try store.perform(
      SetLeadership(
        of: label, in: Fixture.year, leader: .new(Fixture.name("Зуева", "Вера"), .female),
        from: Fixture.day("2026-01-12")))
    try store.perform(
      SetLeadership(of: label, in: Fixture.year, leader: .known(first), from: Fixture.day("2026-03-01")))
    #expect(
      try store.rows("SELECT valid_from, person_id FROM class_leadership ORDER BY valid_from") == [
        "2025-09-01|\(first)", "2026-01-12|\(second)", "2026-03-01|\(first)",
      ])
    #expect(try store.count("SELECT count(*) FROM appointment WHERE post = 'teacher'") == 2)
  }

  @Test func leadersAreStaffAndClassesExist() throws {
    #expect(throws: StoreError.noSuchPerson(id: 1)) {
      try store.perform(
        SetLeadership(
          of: Fixture.label("7А"), in: Fixture.year, leader: .known(ID(1)), from: Fixture.day("2025-09-01")))
    }
    let label = try Fixture.label("9А")
    #expect(throws: StoreError.noSuchClass(label, Fixture.year)) {
      try store.perform(
        SetLeadership(
          of: label, in: Fixture.year, leader: .known(ID(1)), from: Fixture.day("2025-09-01")))
    }
  }

  @Test func thereIsOneDirectorOnADay() throws {
    let old = try store.perform(
      Appoint(.new(Fixture.name("Соколов"), .male), to: .director, from: Fixture.day("2020-09-01")))
    let new = try store.perform(
      Appoint(.new(Fixture.name("Зуева", "Вера"), .female), to: .director, from: Fixture.day("2026-01-12")))
    #expect(
      try store.rows("SELECT person_id, valid_from, valid_to FROM appointment ORDER BY valid_from") == [
        "\(old)|2020-09-01|2026-01-11", "\(new)|2026-01-12|–",
      ])
  }
}
