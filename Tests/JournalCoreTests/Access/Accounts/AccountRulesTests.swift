import JournalCore
import Testing

/// Roles in time, tries, codes and breaches as values.
@Suite struct AccountRulesTests {
  private func moment(_ iso: String) throws -> LocalMoment { try #require(LocalMoment(iso: iso)) }

  /// Shows S0-5.2.2.
  @Test func aRoleHoldsFromItsFirstMomentUntilItIsTakenAway() throws {
    let grant = RoleGrant(
      .deputy, from: try moment("2025-10-01T08:00:00"), until: try moment("2025-10-15T12:00:00"))
    #expect(try !grant.isInForce(at: moment("2025-10-01T07:59:59")))
    #expect(try grant.isInForce(at: moment("2025-10-01T08:00:00")))
    #expect(try grant.isInForce(at: moment("2025-10-15T11:59:59")))
    #expect(try !grant.isInForce(at: moment("2025-10-15T12:00:00")))
    #expect(try [grant].roles(at: moment("2025-10-10T00:00:00")) == [.deputy])
    #expect(try [grant].roles(at: moment("2025-10-16T00:00:00")) == [])
  }

  @Test func everyTeacherMayBeASubstitute() throws {
    let grants = [RoleGrant(.subjectTeacher, from: try moment("2025-09-01T00:00:00"))]
    #expect(try grants.roles(at: moment("2025-10-01T00:00:00")) == [.subjectTeacher, .substitute])
  }

  @Test(arguments: [
    (Role.pupil, PersonGroup(isPupil: true), true), (.pupil, PersonGroup(isStaff: true), false),
    (.guardian, PersonGroup(isGuardian: true), true), (.guardian, PersonGroup(isPupil: true), false),
    (.guardian, PersonGroup(isStaff: true, isGuardian: true), true),
    (.deputy, PersonGroup(isStaff: true), true), (.deputy, PersonGroup(isGuardian: true), false),
    (.support, PersonGroup(isPupil: true), false),
  ])
  func aRoleFitsItsGroup(role: Role, group: PersonGroup, fits: Bool) {
    let isRefused = (try? RoleRules.check(role, for: group, inClass: nil, by: nil)) == nil
    #expect(isRefused == !fits)
  }

  /// Shows S0-5.4.21.
  @Test func theFifthWrongTryLocksAndTheCountBeginsAnew() throws {
    let now = try moment("2025-11-12T12:00:00")
    var tries = SignInTries()
    for count in 1...4 {
      tries = tries.afterFailure(at: now)
      #expect(tries == SignInTries(failures: count))
    }
    tries = tries.afterFailure(at: now)
    #expect(tries == SignInTries(failures: 0, lockedUntil: try moment("2025-11-12T12:15:00")))
    #expect(try tries.isLocked(at: moment("2025-11-12T12:14:59")))
    #expect(try !tries.isLocked(at: moment("2025-11-12T12:15:00")))
  }

  @Test func aCodeHasTenSignsAndIsNeverDescribed() {
    let code = OneTimeCode(bytes: [0, 1, 2, 3, 4, 31, 30, 29, 28, 27, 99])
    #expect(code.text == "ABCDE-98765")
    #expect("\(code)" == "(code)")
    #expect(String(reflecting: code) == "(code)")
    #expect(Mirror(reflecting: code).children.isEmpty)
    #expect(OneTimeCode.normalised("abcde98765") == "ABCDE-98765")
    #expect(OneTimeCode.normalised(" abcde – 98765") == "ABCDE-98765")
    #expect(OneTimeCode.normalised("мой пароль") == "мой пароль")
  }

  @Test func codesOfOtherBytesDiffer() {
    let codes = (UInt8(0)..<32).map { OneTimeCode(bytes: [$0, 0, 0, 0, 0, 0, 0, 0, 0, $0]).text }
    #expect(Set(codes).count == 32)
    #expect(
      codes.allSatisfy { !$0.contains("O") && !$0.contains("0") && !$0.contains("1") && !$0.contains("I") })
  }

  /// Shows S1-3.4.
  @Test func operationsAreVoidFromTheLaterNotice() throws {
    let learned = try moment("2025-11-13T08:00:00")
    let (head, support) = try (moment("2025-11-13T12:00:00"), moment("2025-11-13T09:00:00"))
    let now = try moment("2025-11-20T08:00:00")
    let one = try Breach(of: ID(1), learnedAt: learned, noticeHeadAt: head, now: now)
    #expect(one.voidFrom == nil)
    let both = try Breach(
      of: ID(1), learnedAt: learned, noticeHeadAt: head, noticeSupportAt: support, now: now)
    #expect(both.voidFrom == head)
    let due = both.noticeDue(within: 1) { $0.adding(days: $1) }
    #expect(try due == moment("2025-11-14T23:59:59"))
    #expect(!both.isLate(at: now, within: 1) { $0.adding(days: $1) })
    #expect(one.isLate(at: now, within: 1) { $0.adding(days: $1) })
    #expect(!one.isLate(at: due, within: 1) { $0.adding(days: $1) })
  }

  @Test func aBreachIsNotOfTheFutureAndNoticesFollowIt() throws {
    let now = try moment("2025-11-13T08:00:00")
    #expect(throws: AccountRefusal.breachTime) {
      try Breach(of: ID(1), learnedAt: now.adding(minutes: 1), now: now)
    }
    #expect(throws: AccountRefusal.breachTime) {
      try Breach(of: ID(1), learnedAt: now, noticeHeadAt: now.adding(minutes: 1), now: now)
    }
    #expect(throws: AccountRefusal.breachTime) {
      try Breach(of: ID(1), learnedAt: now, noticeSupportAt: now.adding(minutes: -1), now: now)
    }
  }
}
