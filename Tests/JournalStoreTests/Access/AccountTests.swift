import JournalCore
import JournalStore
import Testing

/// Accounts of persons and their roles in time.
@Suite struct AccountTests {
  private let school: AccessSchool
  private var store: JournalStore { school.store }

  init() throws { school = try AccessSchool() }

  /// Shows S0-3.9, S1-3.1, S2-2.3.
  @Test func onePersonHasOneAccountAndALoginIsGivenOnce() throws {
    let user = try school.account("m", of: 10)
    #expect(
      try accountRefusal { try school.account("m2", of: 10) }
        == .personHasUser(person: 10, user: user.rawValue))
    #expect(try accountRefusal { try school.account("m", of: 11) } == .loginTaken)
    #expect(try accountRefusal { try school.account("") } == .badLogin)
    #expect(try accountRefusal { try school.account("a b") } == .badLogin)
    #expect(throws: StoreError.noSuchPerson(id: 99)) { try school.account("x", of: 99) }
    #expect(try store.count("SELECT count(*) FROM app_user") == 1)
  }

  /// Shows S0-5.2.7.
  @Test func aNewUserHasOneAuditLineWithCreatorAndRole() throws {
    let session = try Fixture.session([.administrator])
    let user = try store.perform(RegisterUser(login: "m", person: 10, role: .subjectTeacher), in: session)
    let line = try #require(try store.snapshot().auditLines().last)
    #expect(line.operation == "register-user")
    #expect(line.actor == "operator")
    #expect(line.subject == "user:\(user) role_grant:1")
    #expect(line.flags == "role:subjectTeacher")
  }

  @Test func onlyTheAdministratorMakesUsersAndRoles() throws {
    let deputy = try Fixture.session([.deputy, .director, .secretary])
    #expect(throws: StoreError.self) { try store.perform(RegisterUser(login: "m"), in: deputy) }
    #expect(try store.count("SELECT count(*) FROM app_user") == 0)
  }

  /// Shows S0-1.7, S3-1.10, S4-1.9.
  @Test func aRoleNeedsAPersonOfItsGroup() throws {
    for (person, role) in [(Int64(10), Role.pupil), (1, .subjectTeacher), (10, .guardian), (20, .deputy)] {
      #expect(
        try accountRefusal { try store.perform(RegisterUser(login: "x", person: person, role: role)) }
          == .roleOfAnotherGroup(role))
    }
    #expect(try accountRefusal { try school.account("n", .guardian) } == .roleOfNobody(.guardian))
    try school.account("g", of: 20, .guardian)
  }

  /// Shows S2-4.a, S4-1.5.
  @Test func theResponsibleAdministratorNeedsAnOrder() throws {
    let user = try school.account("a", of: 15)
    let refusal = try accountRefusal { try store.perform(GrantRole(.administrator, to: user)) }
    #expect(refusal == .administratorWithoutOrder)
    #expect(
      refusal?.description
        == "роль «администратор» › ответственный назначается приказом (п. 4.a (S2-4.a)) › "
        + "укажите номер и дату приказа")
    try store.perform(GrantRole(.administrator, to: user, by: Fixture.order("120", "2025-08-30")))
    #expect(
      try store.rows("SELECT role, order_number, order_day FROM role_grant") == [
        "administrator|120|2025-08-30"
      ])
  }

  /// Shows S0-5.2.2, S0-5.3.10.
  @Test func aRevokedRoleNoLongerActsOneMinuteLater() throws {
    let user = try school.account("m", of: 10, .subjectTeacher)
    let demand = AccessDemand(.enterMarks, .write, .lesson(1))
    #expect(try school.may(school.session(user, .subjectTeacher, at: "2025-11-12T12:30:00"), demand))
    try store.perform(
      RevokeRole(.subjectTeacher, of: user), in: Fixture.session(at: "2025-11-12T13:00:00"))
    let later = try school.session(user, .subjectTeacher, .substitute, at: "2025-11-12T13:01:00")
    #expect(try !school.may(later, demand))
    #expect(
      try accountRefusal {
        try store.perform(
          RevokeRole(.subjectTeacher, of: user), in: Fixture.session(at: "2025-11-12T13:02:00"))
      }
        == .roleNotHeld(.subjectTeacher, user: user.rawValue))
  }

  /// Shows S0-9.7.c.
  @Test func aDismissedPersonHasNoAccess() throws {
    let user = try school.account("m", of: 10, .subjectTeacher)
    try store.perform(DismissUser(user))
    let session = try school.session(user, .subjectTeacher, at: "2025-11-12T12:01:00")
    #expect(try !school.may(session, AccessDemand(.enterMarks, .write, .lesson(1))))
    #expect(try accountRefusal { try store.perform(DismissUser(user)) } == .closedUser(user.rawValue))
    #expect(
      try accountRefusal { try store.perform(GrantRole(.subjectTeacher, to: user)) }
        == .closedUser(user.rawValue))
  }

  /// Shows S0-11.3.2.
  @Test func aDeletedAccountKeepsItsNumberOnly() throws {
    let user = try school.account("avdeeva", of: 20, .guardian)
    try store.perform(DeleteAccount(user))
    #expect(
      try store.rows("SELECT id, login, person_id, state FROM app_user") == ["\(user)|–|–|deleted"])
    #expect(try school.account("m", of: 20).rawValue == user.rawValue + 1)
  }

  /// Shows S0-11.2.1.
  @Test func aGuardianWhoseFamilyRefusedHasNoAccount() throws {
    let refusal = try accountRefusal {
      try store.perform(RegisterUser(login: "r", person: 22, role: .guardian))
    }
    guard case .noConsent = refusal else { Issue.record("\(String(describing: refusal))"); return }
    #expect(try store.count("SELECT count(*) FROM app_user") == 0)
  }

  /// Shows S0-3.1.
  @Test func staffWithoutARoleIsAGap() throws {
    let moment = try Fixture.session().now
    try store.perform(
      Statements(sql: [
        "INSERT INTO appointment (person_id, post, valid_from) VALUES (10, 'teacher', '2025-09-01')",
        "INSERT INTO appointment (person_id, post, valid_from) VALUES (13, 'teacher', '2025-09-01')",
        "INSERT INTO appointment VALUES (12, 'teacher', '2024-09-01', '2025-05-31')",
      ]))
    try school.account("m", of: 10, .subjectTeacher)
    #expect(try store.snapshot().staffWithoutRole(at: moment) == [13])
  }

  /// Shows S4-1.3, S4-1.4, S4-3.1.
  @Test func theWorkingGroupNeedsAnOrderAndHasOneLeader() throws {
    func add(
      _ person: Int64, _ part: WorkingGroupMember.Part = .member, order: String = "77",
      from: String = "2025-09-01",
      to: String? = nil
    ) throws -> AccountRefusal? {
      try accountRefusal {
        try store.perform(
          AddWorkingGroupMember(
            ID(person), as: part, post: "заместитель директора", by: Fixture.order(order),
            from: Fixture.day(from), to: to.map(Fixture.day)))
      }
    }
    let outcomes = try [
      add(10, .leader), add(11), add(12), add(13), add(14), add(15, order: ""),
    ]
    #expect(outcomes.filter { $0 == nil }.count == 5)
    #expect(outcomes.last == .memberWithoutOrder(person: 15))
    #expect(try add(15, .leader) == .secondLeader(person: 15))
    #expect(try add(11, from: "2025-10-01") == .memberTwice(person: 11))
    #expect(try add(15, from: "2025-10-01", to: "2025-09-30") == .daysReversed)
    let group = try store.snapshot().workingGroup(on: Fixture.day("2025-11-12"))
    #expect(group.map(\.person) == [10, 11, 12, 13, 14])
    #expect(try store.snapshot().workingGroup(on: Fixture.day("2025-08-31")) == [])
  }

  /// Shows S2-2.4.c.
  @Test func powersOverPersonalDataFollowTheDirectorsOrder() throws {
    let first = try Fixture.day("2025-09-01")
    for person in Int64(10)...15 {
      try store.perform(
        SetPersonalDataPower(of: ID(person), "ввод данных учеников", by: Fixture.order("5"), from: first))
    }
    #expect(
      try accountRefusal {
        try store.perform(SetPersonalDataPower(of: ID(10), "печать", by: Fixture.order(""), from: first))
      } == .powerWithoutOrder(person: 10))
    let later = try Fixture.day("2025-11-01")
    try store.perform(SetPersonalDataPower(of: ID(10), "печать", by: Fixture.order("9"), from: later))
    let powers = try store.snapshot().personalDataPowers(on: Fixture.day("2025-11-12"))
    #expect(powers.map(\.person) == [10, 11, 12, 13, 14, 15])
    #expect(powers.first?.powers == "печать")
    #expect(try store.snapshot().personalDataPowers(on: first).first?.powers == "ввод данных учеников")
  }
}
