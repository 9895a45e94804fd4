import Foundation
import JournalCore
import Testing
import Vault

@testable import JournalStore

/// Codes and secrets: issued once, used once, kept as hashes.
@Suite struct CredentialTests {
  private let school: AccessSchool
  private var store: JournalStore { school.store }

  init() throws { school = try AccessSchool() }

  private func issue(
    to user: ID<User>, through receiver: ID<User>? = nil, at moment: String = "2025-11-12T12:00:00",
    in session: Session? = nil
  ) throws -> IssuedCredential {
    try store.perform(
      IssueCredential(to: user, through: receiver, entropy: AccessSchool.entropy, effort: .least),
      in: session ?? Fixture.session(at: moment))
  }

  private func change(
    _ login: String, _ old: String, _ new: String, profile: String = "default",
    at moment: String = "2025-11-12T12:05:00"
  ) throws {
    try store.perform(
      ChangeSecret(login: login, old: old, new: new, effort: .least),
      in: Fixture.session([], profile: profile, at: moment))
  }

  private func signIn(
    _ login: String, _ secret: String, at moment: String = "2025-11-12T12:10:00"
  ) throws -> Principal {
    let session = try Fixture.session(at: moment)
    return try store.signIn(login: login, secret: secret, at: session.now, under: session.profile)
  }

  /// Shows S0-4.1.a, S3-3.3.c.
  @Test func aCodeIsUsedOnceAndTheOwnSecretOpensTheAccount() throws {
    let user = try school.account("m", of: 10, .subjectTeacher)
    let code = try issue(to: user).code.text
    #expect(try accountRefusal { _ = try signIn("m", code) } == .mustChange)
    try change("m", code.lowercased(), "мой пароль")
    #expect(try accountRefusal { try change("m", code, "другой пароль") } == .wrongCredentials)
    let principal = try signIn("m", "мой пароль")
    #expect(principal == Principal(login: "m", roles: [.subjectTeacher, .substitute], user: user))
    let issues = try store.snapshot().credentialIssues()
    #expect(issues.count == 1)
    #expect(issues.first?.person == 10)
    #expect(issues.first?.usedAt == LocalMoment(iso: "2025-11-12T12:05:00"))
  }

  /// Shows S1-3.2.
  @Test func aNewCodeMakesTheOneBeforeVoid() throws {
    let user = try school.account("m", of: 10)
    let first = try issue(to: user).code.text
    let second = try issue(to: user, at: "2025-11-12T12:01:00").code.text
    #expect(first != second)
    #expect(try accountRefusal { try change("m", first, "мой пароль") } == .wrongCredentials)
    try change("m", second, "мой пароль")
    #expect(try store.count("SELECT count(*) FROM credential_secret") == 1)
    #expect(try store.count("SELECT count(*) FROM credential WHERE voided_on IS NOT NULL") == 1)
  }

  @Test func anUnknownLoginAndAWrongSecretAreToldInTheSameWords() throws {
    let user = try school.account("m", of: 10)
    try change("m", issue(to: user).code.text, "мой пароль")
    let wrong = try accountRefusal { _ = try signIn("m", "не тот") }
    let unknown = try accountRefusal { _ = try signIn("никто", "не тот") }
    #expect(wrong == .wrongCredentials)
    #expect(wrong == unknown)
    #expect(
      wrong?.description
        == "вход › логин или пароль не подходят (п. 5.4.21 (S0-5.4.21)) › "
        + "проверьте раскладку и регистр букв или получите новый код")
  }

  /// Shows S0-5.4.21, S3-3.1.b.
  @Test func fiveWrongTriesLockTheAccountForFifteenMinutes() throws {
    let user = try school.account("m", of: 10)
    try change("m", issue(to: user).code.text, "мой пароль")
    for _ in 1...5 {
      #expect(try accountRefusal { _ = try signIn("m", "нет") } == .wrongCredentials)
    }
    let until = try #require(LocalMoment(iso: "2025-11-12T12:25:00"))
    #expect(try accountRefusal { _ = try signIn("m", "мой пароль") } == .locked(until: until))
    #expect(
      try accountRefusal { _ = try signIn("m", "мой пароль", at: "2025-11-12T12:24:59") }
        == .locked(until: until))
    let flags = try store.snapshot().auditLines().filter { $0.operation == "sign-in" }.map(\.flags)
    #expect(
      flags == [
        "wrong-secret", "wrong-secret", "wrong-secret", "wrong-secret", "wrong-secret locked",
        "refused locked", "refused locked",
      ])
    _ = try signIn("m", "мой пароль", at: "2025-11-12T12:25:00")
  }

  @Test func aRightSecretEndsTheCountOfWrongOnes() throws {
    let user = try school.account("m", of: 10)
    try change("m", issue(to: user).code.text, "мой пароль")
    for _ in 1...2 {
      for _ in 1...4 { _ = try accountRefusal { _ = try signIn("m", "нет") } }
      _ = try signIn("m", "мой пароль")
    }
  }

  @Test func aNewSecretIsLongEnoughAndAnother() throws {
    let user = try school.account("m", of: 10)
    let code = try issue(to: user).code.text
    #expect(try accountRefusal { try change("m", code, "коротко") } == .secretTooShort(least: 8))
    #expect(try accountRefusal { try change("m", code, code) } == .sameSecret)
    try change("m", code, "мой пароль")
    try change("m", "мой пароль", "новый пароль")
    #expect(try accountRefusal { _ = try signIn("m", "мой пароль") } == .wrongCredentials)
    _ = try signIn("m", "новый пароль")
  }

  /// Shows S0-4.2, S3-4.2.3.
  @Test func noFileOfTheStoreHoldsACodeOrASecret() throws {
    let folder = try TemporaryFolder()
    let store = try JournalStore.create(
      at: folder.file("journal.db"), school: Fixture.school, in: Fixture.session())
    let school = try AccessSchool(store)
    var secrets: [String] = []
    for (index, person) in [Int64(10), 11, 12].enumerated() {
      let login = "user\(index)"
      let user = try school.account(login, of: person)
      let code = try store.perform(
        IssueCredential(to: user, entropy: AccessSchool.entropy, effort: .least)
      ).code.text
      let own = "Секрет-школы-\(index)"
      if index > 0 {
        try store.perform(ChangeSecret(login: login, old: code, new: own, effort: .least))
        secrets.append(own)
      }
      secrets.append(code)
    }
    #expect(secrets.count == 5)
    var logins = 0
    for name in try folder.names() {
      let bytes = try Data(contentsOf: URL(filePath: folder.file(name)))
      for secret in secrets {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
        let wide = try #require(secret.data(using: .utf16LittleEndian))
        #expect(bytes.range(of: wide) == nil, "\(name)")
      }
      if bytes.range(of: Data("user1".utf8)) != nil { logins += 1 }
    }
    #expect(logins > 0, "the search finds what is there")
  }

  @Test func noHashOfAnOldSecretIsKeptInTheHistory() throws {
    let user = try school.account("m", of: 10)
    try change("m", issue(to: user).code.text, "мой пароль")
    #expect(try store.count("SELECT count(*) FROM version WHERE image LIKE '%argon2%'") == 0)
    #expect(try store.count("SELECT count(*) FROM credential_secret") == 1)
  }

  /// Shows S0-4.1.b, S2-2.2.a, S2-2.2.b, S2-5.a, S2-6.1.
  @Test func whoIssuesIsDecidedByTheProfile() throws {
    let pupil = try school.account("p", of: 1, .pupil)
    let stranger = try school.account("p3", of: 3, .pupil)
    let teacher = try school.account("m", of: 10, .subjectTeacher)
    let leader = try school.account("c", of: 11, .classTeacher)
    func may(_ profile: String, _ session: Session, _ user: ID<User>) throws -> Bool {
      do {
        _ = try issue(to: user, in: session)
        return true
      } catch StoreError.refused(.access) {
        return false
      }
    }
    for (profile, byLeader, byAdministrator) in [
      ("gymnasium2Vorkuta", true, false), ("specialSchool25", true, true), ("school84Krasnodar", false, true),
    ] {
      let classTeacher = try school.session(leader, .classTeacher, profile: profile)
      let administrator = try Fixture.session([.administrator], profile: profile)
      let deputy = try Fixture.session([.deputy], profile: profile)
      #expect(try may(profile, classTeacher, pupil) == byLeader, "\(profile)")
      #expect(try !may(profile, classTeacher, stranger), "\(profile)")
      #expect(try !may(profile, classTeacher, teacher), "\(profile)")
      #expect(try may(profile, administrator, pupil) == byAdministrator, "\(profile)")
      #expect(try may(profile, administrator, teacher), "\(profile)")
      #expect(try !may(profile, deputy, teacher), "\(profile)")
    }
  }

  /// Shows S3-1.12, S3-3.8.a.
  @Test func familiesOfASchoolWithTheRegionalServiceHaveNoLocalSecret() throws {
    let guardian = try school.account("g", of: 20, .guardian)
    let session = try Fixture.session(profile: "gymnasiumPerm")
    #expect(
      try accountRefusal { _ = try issue(to: guardian, in: session) }
        == .noLocalSecret(user: guardian.rawValue))
    try store.perform(RegisterUser(login: "f", person: 21, externalSubject: "rsaa-21", role: .guardian))
    #expect(
      try accountRefusal { try store.perform(RegisterUser(login: "h", externalSubject: "rsaa-21")) }
        == .subjectTaken)
    let father = try store.snapshot().principal(externalSubject: "rsaa-21", at: session.now)
    #expect(father.roles == [.guardian])
    #expect(
      try accountRefusal {
        _ = try store.snapshot().principal(externalSubject: "rsaa-99", at: session.now)
      } == .unknownSubject)
  }

  /// Shows S0-5.2.9, S0-5.3.8, S3-3.4.h.
  @Test func theClassPackageHasACodeForEveryAccountWithConsent() throws {
    for (login, person, role) in [
      ("p1", 1, Role.pupil), ("p2", 2, .pupil), ("g1", 20, .guardian), ("g2", 21, .guardian),
    ] {
      try school.account(login, of: Int64(person), role)
    }
    try school.account("p3", of: 3, .pupil)
    try store.perform(
      Statements(sql: [
        "INSERT INTO app_user (login, person_id, state) VALUES ('r', 22, 'open')",
        "INSERT INTO enrolment (person_id, first_day, last_day, class_id) VALUES (3, '2025-01-01', '2025-02-01', 1)",
      ]))
    let leader = try school.account("c", of: 11, .classTeacher)
    let session = try school.session(leader, .classTeacher)
    let issued = try store.perform(
      IssueClassCredentials(for: ID(1), through: leader, entropy: AccessSchool.entropy, effort: .least),
      in: session)
    #expect(issued.map { $0.user.rawValue } == [1, 2, 3, 4])
    #expect(Set(issued.map(\.code)).count == 4)
    let other = try store.perform(
      IssueClassCredentials(for: ID(2), entropy: AccessSchool.entropy, effort: .least),
      in: Fixture.session([.administrator], profile: "specialSchool25"))
    #expect(other.map { $0.user.rawValue } == [5])
    #expect(throws: StoreError.self) {
      try store.perform(
        IssueClassCredentials(for: ID(2), entropy: AccessSchool.entropy, effort: .least), in: session)
    }
    try change("p1", issued[0].code.text, "пароль Авдеева")
    _ = try signIn("p1", "пароль Авдеева")
    let never = try store.snapshot().accounts(at: session.now).filter { $0.lastSignIn == nil }
    #expect(never.compactMap(\.person).sorted() == [2, 3, 11, 20, 21, 22])
  }

  /// Shows S3-3.4.e, S4-3.3.o.
  @Test func receiptsAreSignedOnceAndUnsignedOnesAreListed() throws {
    let krasnodar = try Fixture.session(profile: "school84Krasnodar")
    let first = try issue(to: school.account("p1", of: 1, .pupil), in: krasnodar)
    let second = try issue(to: school.account("p2", of: 2, .pupil), in: krasnodar)
    let leader = try school.account("c", of: 11, .classTeacher)
    let perm = try school.session(leader, .classTeacher, profile: "gymnasiumPerm")
    let receipt = ConfirmReceipt(of: first.credential, on: try Fixture.day("2025-11-12"))
    try store.perform(receipt, in: perm)
    #expect(
      try accountRefusal { try store.perform(receipt, in: perm) }
        == .receiptSigned(first.credential.rawValue))
    #expect(
      try accountRefusal {
        try store.perform(ConfirmReceipt(of: ID(99), on: Fixture.day("2025-11-12")), in: perm)
      } == .noSuchCredential(99))
    let unsigned = try store.snapshot().credentialIssues().filter { $0.receiptSigned == nil }
    #expect(unsigned.map(\.id) == [second.credential])
    let profile = "school84Krasnodar"
    #expect(
      try accountRefusal { try change("p2", second.code.text, "мой пароль", profile: profile) }
        == .notReceived)
    try change("p1", first.code.text, "мой пароль", profile: profile)
  }

  /// Shows S0-5.3.14.
  @Test func aStaffLoginRightAfterAPupilsAtOneWorkstationIsReported() throws {
    for (login, person, role) in [("p", Int64(1), Role.pupil), ("m", 10, .subjectTeacher)] {
      let user = try school.account(login, of: person, role)
      try change(login, issue(to: user, in: person == 1 ? leaderSession() : nil).code.text, "мой пароль")
    }
    func enter(_ login: String, _ workstation: String, _ iso: String) throws {
      let session = try Fixture.session(at: iso)
      _ = try store.signIn(
        login: login, secret: "мой пароль", on: workstation, at: session.now, under: session.profile)
    }
    try enter("p", "кабинет-12", "2025-11-12T13:00:00")
    try enter("m", "кабинет-14", "2025-11-12T13:05:00")
    try enter("m", "кабинет-12", "2025-11-12T13:10:01")
    #expect(try store.snapshot().securityEvents(since: Fixture.session().now) == [])
    try enter("m", "кабинет-12", "2025-11-12T13:10:00")
    let events = try store.snapshot().securityEvents(since: Fixture.session().now)
    #expect(events.map(\.flags) == ["pupil-workstation clock-back"])
    #expect(events.allSatisfy { !$0.subject.contains("кабинет") })
  }

  private func leaderSession() throws -> Session {
    try school.session(try school.account("c", of: 11, .classTeacher), .classTeacher)
  }
}
