import JournalCore
import Testing
import Vault

@testable import JournalStore

/// Breaches of credentials (S1-3.3, S1-3.4).
@Suite struct BreachTests {
  private let school: AccessSchool
  private let user: ID<User>
  private var store: JournalStore { school.store }

  init() throws {
    school = try AccessSchool()
    user = try school.account("m", of: 10, .subjectTeacher)
    let code = try store.perform(
      IssueCredential(to: user, entropy: AccessSchool.entropy, effort: .least)
    ).code.text
    try store.perform(ChangeSecret(login: "m", old: code, new: "мой пароль", effort: .least))
  }

  private func moment(_ iso: String) throws -> LocalMoment { try #require(LocalMoment(iso: iso)) }

  private func register(
    learned: String, head: String? = nil, support: String? = nil, reissuing: [UInt8]? = nil,
    at now: String = "2025-11-13T10:00:00", profile: String = "school26"
  ) throws -> RegisterBreach.Outcome {
    try store.perform(
      RegisterBreach(
        of: user, learnedAt: moment(learned), noticeHeadAt: head.map(moment),
        noticeSupportAt: support.map(moment), reissuing: reissuing, effort: .least),
      in: Fixture.session(profile: profile, at: now))
  }

  private func signIn(_ secret: String, at iso: String) throws -> Principal {
    try store.signIn(login: "m", secret: secret, at: moment(iso), under: Fixture.profile())
  }

  /// Shows S1-3.4.
  @Test func operationsAreVoidFromTheLaterNotice() throws {
    let outcome = try register(
      learned: "2025-11-13T08:00:00", head: "2025-11-13T09:00:00", support: "2025-11-13T09:30:00")
    #expect(outcome.voidFrom == (try moment("2025-11-13T09:30:00")))
    #expect(!outcome.isLate)
  }

  @Test func aSchoolWithoutTheRuleHasNoVoidTime() throws {
    let outcome = try register(
      learned: "2025-11-13T08:00:00", head: "2025-11-13T09:00:00", support: "2025-11-13T09:30:00",
      profile: "gymnasium2Vorkuta")
    #expect(outcome.voidFrom == nil)
  }

  @Test func theSecondNoticeBeginsTheVoidTime() throws {
    let outcome = try register(learned: "2025-11-13T08:00:00", head: "2025-11-13T09:00:00")
    #expect(outcome.voidFrom == nil)
    let session = try Fixture.session(profile: "school26", at: "2025-11-14T18:00:00")
    let notice = RecordBreachNotice(.support, of: outcome.breach, at: try moment("2025-11-14T17:00:00"))
    #expect(try store.perform(notice, in: session) == moment("2025-11-14T17:00:00"))
    #expect(try store.snapshot().auditLines().last?.flags == "")
    #expect(
      try accountRefusal { try store.perform(notice, in: session) }
        == .noticeRecorded(breach: outcome.breach.rawValue))
    #expect(
      try accountRefusal {
        try store.perform(RecordBreachNotice(.head, of: ID(9), at: session.now), in: session)
      } == .noSuchBreach(9))
  }

  /// Shows S1-3.3.
  /// From Friday evening the term lasts until Monday, and the holiday of 4 November is no working day.
  @Test(arguments: [
    ("2025-11-14T20:00:00", "2025-11-17T23:59:59", false),
    ("2025-11-14T20:00:00", "2025-11-18T00:00:00", true),
    ("2025-11-03T10:00:00", "2025-11-05T23:59:59", false),
    ("2025-11-03T10:00:00", "2025-11-06T00:00:00", true),
  ])
  func theTermIsOneWorkingDay(learned: String, notices: String, isLate: Bool) throws {
    try store.perform(
      Statements(sql: [
        "INSERT INTO calendar_day (day, grade, kind) VALUES ('2025-11-04', 7, 'publicHoliday'), ('2025-11-04', 8, 'publicHoliday')"
      ]))
    let outcome = try register(learned: learned, head: notices, support: notices, at: "2025-11-20T10:00:00")
    #expect(outcome.isLate == isLate)
    #expect(try store.snapshot().auditLines().last?.flags == (isLate ? "late" : ""))
  }

  /// Shows S0-9.4.b, S2-6.2.a.
  @Test func nobodyComesInUntilANewCodeIsIssued() throws {
    _ = try signIn("мой пароль", at: "2025-11-12T20:00:00")
    _ = try register(learned: "2025-11-13T08:00:00")
    #expect(
      try accountRefusal { _ = try signIn("мой пароль", at: "2025-11-13T11:00:00") } == .breached)
    #expect(try accountRefusal { try store.perform(UnblockUser(user)) } == .breached)
    let session = try school.session(user, .subjectTeacher, at: "2025-11-13T11:00:00")
    #expect(try !school.may(session, AccessDemand(.enterMarks, .write, .lesson(1))))
    let issued = try store.perform(
      IssueCredential(to: user, entropy: AccessSchool.entropy, effort: .least),
      in: Fixture.session(at: "2025-11-13T12:00:00"))
    try store.perform(
      ChangeSecret(login: "m", old: issued.code.text, new: "новый пароль", effort: .least),
      in: Fixture.session(at: "2025-11-13T12:05:00"))
    #expect(try signIn("новый пароль", at: "2025-11-13T12:06:00").roles.contains(.subjectTeacher))
    #expect(
      try accountRefusal { _ = try signIn("мой пароль", at: "2025-11-13T12:07:00") } == .wrongCredentials)
  }

  @Test func theNewCodeComesInTheSameStep() throws {
    let outcome = try register(learned: "2025-11-13T08:00:00", reissuing: AccessSchool.entropy)
    #expect(outcome.issued != nil)
    #expect(try store.count("SELECT count(*) FROM credential_breach WHERE closed_at IS NULL") == 0)
    #expect(try store.count("SELECT count(*) FROM audit_line WHERE operation = 'register-breach'") == 1)
  }

  @Test func usersReportTheirOwnBreachAndNobodyElses() throws {
    let session = try school.session(user, .subjectTeacher, at: "2025-11-13T10:00:00")
    let other = try school.account("n", of: 13, .subjectTeacher)
    let learned = try moment("2025-11-13T09:00:00")
    #expect(throws: StoreError.self) {
      try store.perform(RegisterBreach(of: other, learnedAt: learned), in: session)
    }
    #expect(throws: StoreError.self) {
      try store.perform(
        RegisterBreach(of: user, learnedAt: learned, reissuing: AccessSchool.entropy), in: session)
    }
    try store.perform(RegisterBreach(of: user, learnedAt: learned), in: session)
    #expect(try store.rows("SELECT state FROM app_user WHERE id = \(user)") == ["blocked"])
  }

  @Test func momentsOutOfOrderAreRefused() throws {
    #expect(try accountRefusal { _ = try register(learned: "2025-11-13T10:00:01") } == .breachTime)
    #expect(
      try accountRefusal {
        _ = try register(learned: "2025-11-13T08:00:00", head: "2025-11-13T07:59:59")
      } == .breachTime)
  }
}
