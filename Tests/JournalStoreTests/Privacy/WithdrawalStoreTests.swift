import JournalCore
import JournalStore
import Testing
import Vault

@Suite struct WithdrawalStoreTests {
  private let fixture: PrivacyFixture
  private var store: JournalStore { fixture.store }

  init() throws { fixture = try PrivacyFixture() }

  private func refuses(_ refusal: PrivacyRefusal, _ body: () throws -> Void) {
    #expect(throws: StoreError.rule(refusal)) { try body() }
  }

  /// Shows S0-11.3, S0-11.3.1.
  @Test func eachStepNeedsTheOneBeforeAndCarriesDateAndExecutor() throws {
    let id = try fixture.openCase()
    refuses(.stepTooEarly(id, .accountDeleted, needed: .refusalRegistered)) {
      try fixture.perform(DeleteFamilyAccount(id), [.administrator])
    }
    refuses(.incompletePaper(PrivacyFixture.pupil, clause: "S0-11.3.1")) {
      try fixture.perform(
        RegisterRefusal(id, paper: fixture.paper("32", "2025-11-12"), scope: " "), [.secretary])
    }
    try fixture.registerRefusal(id)
    refuses(.stepTooEarly(id, .orderIssued, needed: .accountDeleted)) { try fixture.issueOrder(id) }
    try fixture.perform(DeleteFamilyAccount(id), [.administrator])
    refuses(.stepTooEarly(id, .textRedacted, needed: .orderIssued)) {
      try fixture.perform(RedactTexts(id), [.administrator])
    }
    try fixture.issueOrder(id)
    refuses(.stepTooEarly(id, .codeGiven, needed: .textRedacted)) { _ = try fixture.complete(id) }
    refuses(.openTexts(id, count: 10)) { try fixture.perform(FinishRedaction(id), [.administrator], day: 13) }
    #expect(try fixture.perform(RedactTexts(id), [.administrator], day: 13) == 10)
    try fixture.perform(FinishRedaction(id), [.administrator], day: 13)
    refuses(.orderNotInForce(id, from: try Fixture.day("2025-11-14"))) {
      _ = try fixture.complete(id, day: 13)
    }
    #expect(try fixture.complete(id) == ["Ученик 1", "Родитель 1"])
    refuses(.stepIsDone(id, .codeGiven)) { _ = try fixture.complete(id, day: 15) }

    let withdrawal = try store.snapshot().withdrawal(id)
    #expect(withdrawal.isEnded)
    #expect(withdrawal.done.map(\.step) == WithdrawalStep.allCases)
    #expect(withdrawal.done.map(\.day.iso).map { $0.suffix(2) } == ["12", "12", "13", "13", "14"])
    #expect(withdrawal.done.allSatisfy { $0.executor == "operator" })
  }

  /// Shows S0-11.3.2.
  @Test func accountContactsAndSubscriptionOfTheGuardianGo() throws {
    let id = try fixture.openCase()
    try fixture.registerRefusal(id)
    #expect(try fixture.perform(DeleteFamilyAccount(id), [.administrator]) == 5)
    #expect(
      try store.rows("SELECT id, login, person_id, state FROM app_user ORDER BY id") == [
        "7|–|–|deleted", "8|белых|4|open",
      ])
    #expect(try store.rows("SELECT person_id, value FROM contact") == ["4|+7 900 000-00-02"])
    #expect(try store.count("SELECT count(*) FROM delivery_agreement") == 0)
    #expect(try store.count("SELECT count(*) FROM pupil_details") == 0)
    #expect(try store.count("SELECT count(*) FROM role_grant WHERE user_id = 7 AND ends_at IS NULL") == 0)
    let line = try #require(try store.snapshot().auditLines().last)
    #expect(line.operation == "delete-family-account")
    #expect(line.subject == "withdrawal:1 pupil:1 user:7 guardian:3")
    #expect(
      try store.count(
        "SELECT count(*) FROM version WHERE record IN ('contact', 'app_user', 'delivery_agreement') AND image LIKE '%повтор%'"
      )
        == 0)
  }

  /// Shows S0-11.3.3.b, S0-11.3.4.
  @Test func afterTheWithdrawalMarksStayAndTheStateFollows() throws {
    try fixture.withdraw()
    #expect(try store.count("SELECT count(*) FROM period_mark WHERE person_id = 1") == 2)
    #expect(try store.rows("SELECT sex, birth_day FROM person WHERE id = 1") == ["unknown|–"])
    #expect(
      try store.rows("SELECT valid_from, state FROM family_state WHERE person_id = 1 ORDER BY valid_from")
        == ["2025-09-01|consented", "2025-11-14|consentWithdrawn"])
    #expect(
      try store.rows("SELECT person_id, kind, number, text, order_number FROM code_name ORDER BY person_id")
        == ["1|pupil|1|Ученик 1|96-О", "3|guardian|1|Родитель 1|96-О"])
    #expect(
      try store.rows("SELECT text FROM conduct_note ORDER BY id") == [
        "Ученик 1 напомнить о тетради", "помогла Ученик 1", "Ученик 1: дневник", "Ученик 1 опоздала",
        "за доклад",
      ])
    #expect(try store.rows("SELECT text FROM message") == ["Родитель 1 просит перезвонить"])
    #expect(try store.rows("SELECT text FROM lesson_topic") == ["Дроби; доклад Ученик 1"])
    let finding = try store.snapshot().verifyAudit()
    #expect(finding.fault == nil)
  }

  /// Shows S0-11.3.3.a.
  @Test func numbersAreNeverGivenAgain() throws {
    try fixture.withdraw()
    #expect(try store.rows("SELECT kind, last FROM code_number ORDER BY kind") == ["guardian|1", "pupil|1"])
    #expect(throws: StoreError.self) {
      try store.perform(Statements(sql: ["UPDATE code_number SET last = 0"]))
    }
    #expect(throws: StoreError.self) { try store.perform(Statements(sql: ["DELETE FROM code_number"])) }
    try store.perform(Statements(sql: ["UPDATE code_number SET last = 6 WHERE kind = 'pupil'"]))
    let second = try fixture.perform(
      WithdrawConsent(
        of: ID(2), by: ID(4), paper: fixture.paper("40", "2025-11-20"), from: Fixture.day("2025-11-20")),
      [.secretary], day: 20)
    try fixture.perform(
      RegisterRefusal(second, paper: fixture.paper("41", "2025-11-20"), scope: "всё"), [.secretary], day: 20)
    try fixture.perform(DeleteFamilyAccount(second), [.administrator], day: 20)
    let order = try fixture.perform(
      IssueAnonymisationOrder(
        Fixture.order("99-О", "2025-11-20"), from: Fixture.day("2025-11-20"), cases: [second],
        guardians: [ID(4)]),
      [.director], day: 20)
    #expect(order.entries.map(\.text) == ["Ученик 7", "Родитель 2"])
  }

  @Test func aGuardianOfAnotherConsentingPupilKeepsTheName() throws {
    let id = try fixture.openCase()
    try fixture.registerRefusal(id)
    try fixture.perform(DeleteFamilyAccount(id), [.administrator])
    func order(_ guardian: Int64) throws {
      try fixture.perform(
        IssueAnonymisationOrder(
          Fixture.order("96-О"), from: Fixture.day("2025-11-12"), cases: [id], guardians: [ID(guardian)]),
        [.director])
    }
    refuses(.guardianOfAnother(ID(4), pupil: ID(2))) { try order(4) }
    refuses(.notGuardian(ID(5), of: PrivacyFixture.pupil)) { try order(5) }
    #expect(try store.count("SELECT count(*) FROM anonymisation_order") == 0)
  }

  @Test func whileACaseIsOpenNothingNewIsStoredOfThePupil() throws {
    let id = try fixture.openCase()
    refuses(.caseIsOpen(PrivacyFixture.pupil, id)) { _ = try fixture.openCaseAgain() }
    #expect(throws: StoreError.rule(PrivacyRefusal.codedData(PrivacyFixture.pupil, .phone))) {
      try store.perform(StoreField(field: .phone, pupil: PrivacyFixture.pupil))
    }
    refuses(.noSuchCase(ID(9))) { try fixture.registerRefusal(ID(9)) }
  }

  @Test func anOrderIsTheDirectorsAndTheStepsAreTheAdministrators() throws {
    let id = try fixture.openCase()
    try fixture.registerRefusal(id)
    func isRefused(_ body: () throws -> Void) -> Bool {
      do {
        try body()
        return false
      } catch StoreError.refused(.access) {
        return true
      } catch {
        return false
      }
    }
    for role in Role.allCases where role != .administrator {
      #expect(isRefused { try fixture.perform(DeleteFamilyAccount(id), [role]) }, "\(role)")
    }
    try fixture.perform(DeleteFamilyAccount(id), [.administrator])
    for role in Role.allCases where role != .director {
      let order = IssueAnonymisationOrder(
        try Fixture.order(), from: try Fixture.day("2025-11-12"), cases: [id])
      #expect(isRefused { _ = try fixture.perform(order, [role]) }, "\(role)")
    }
  }
}

extension PrivacyFixture {
  /// Runs the operation as the roles on the day of November 2025, at noon.
  @discardableResult
  func perform<Change: Operation>(_ operation: Change, _ roles: Set<Role>, day: Int = 12) throws
    -> Change.Outcome
  {
    try store.perform(operation, in: Fixture.session(roles, at: "2025-11-\(day)T12:00:00"))
  }

  func openCaseAgain() throws -> ID<WithdrawalCase> {
    try perform(
      WithdrawConsent(
        of: PrivacyFixture.pupil, by: nil, paper: paper("50", "2025-11-12"), from: Fixture.day("2025-11-12")),
      [.secretary])
  }
}

/// Asks whether a field of a pupil may be stored, as the operations about people do.
struct StoreField: Operation {
  static let name = "store-field"
  let field: PersonalField
  let pupil: ID<Pupil>

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws { try transaction.requireMayStore(field, of: pupil) }
}
