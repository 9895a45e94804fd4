import GRDB
public import JournalCore

/// A line of the register of issued codes (K-38).
public struct CredentialIssue: Hashable, Sendable {
  /// The line.
  public let id: ID<IssuedCredential>
  /// The account.
  public let user: ID<User>
  /// The person behind the account; nil for none.
  public let person: Int64?
  /// Who issued it; nil for the local operator.
  public let issuedBy: ID<User>?
  /// Who was given the slip: the owner, or the class teacher who hands it over.
  public let issuedTo: ID<User>?
  /// When.
  public let issuedAt: LocalMoment
  /// When it was signed for.
  public let receiptSigned: Day?
  /// When it was used; a code is used once.
  public let usedAt: LocalMoment?
  /// When it became void.
  public let voidedAt: LocalMoment?

  /// Whether the code may still be used.
  public var isInForce: Bool { usedAt == nil && voidedAt == nil }
}

/// An account as lists of access show it.
public struct AccountLine: Hashable, Sendable {
  /// The account.
  public let user: ID<User>
  /// The person behind it; nil for none.
  public let person: Int64?
  /// What it is open for.
  public let state: AccountState
  /// The roles in force.
  public let roles: Set<Role>
  /// When the owner came in last; nil for never.
  public let lastSignIn: LocalMoment?
}

/// Who has which access.
extension StoreSnapshot {
  /// All single-use codes ever issued, in their order.
  public func credentialIssues() throws(StoreError) -> [CredentialIssue] {
    try read { db in
      let sql = """
        SELECT credential.id, user_id, person_id, issued_by, issued_to, issued_on, receipt_signed, used_on, voided_on
        FROM credential JOIN app_user ON app_user.id = user_id WHERE single_use = 1 ORDER BY credential.id
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        let (issuer, receiver): (Int64?, Int64?) = (row[3], row[4])
        return CredentialIssue(
          id: ID(row[0]), user: ID(row[1]), person: row[2], issuedBy: issuer.map { ID($0) },
          issuedTo: receiver.map { ID($0) }, issuedAt: try row.moment(5), receiptSigned: try row.dayIfAny(6),
          usedAt: try row.momentIfAny(7), voidedAt: try row.momentIfAny(8))
      }
    }
  }

  /// All accounts that were not deleted, with the roles in force at the moment and the last time of coming in.
  public func accounts(at moment: LocalMoment) throws(StoreError) -> [AccountLine] {
    try read { db in
      let sql = """
        SELECT id, last_success FROM app_user LEFT JOIN sign_in ON user_id = id WHERE state <> 'deleted' ORDER BY id
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        let account = try db.requireAccount(ID(row[0]))
        return AccountLine(
          user: account.userID, person: account.person, state: account.state,
          roles: try db.roles(of: account, at: moment), lastSignIn: try row.momentIfAny(1))
      }
    }
  }

  /// Members of the staff who hold a post on the day and have no role, so that they cannot keep the journal (S0-3.1).
  public func staffWithoutRole(at moment: LocalMoment) throws(StoreError) -> [Int64] {
    let accounts = try accounts(at: moment)
    let able = Set(accounts.filter { !$0.roles.isEmpty }.compactMap(\.person))
    let staff = try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT person_id FROM appointment WHERE valid_from <= ?1
          AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY person_id
          """, arguments: [moment.day.iso])
    }
    return staff.filter { !able.contains($0) }
  }

  /// The working group on the day, the leader first (S4-1.3).
  public func workingGroup(on day: Day) throws(StoreError) -> [WorkingGroupMember] {
    try read { db in
      let members = try db.workingGroup().filter { $0.holds(on: day) }
      return members.filter { $0.part == .leader } + members.filter { $0.part == .member }
    }
  }

  /// Who may do what with personal data on the day, by the records of persons (S2-2.4.c).
  public func personalDataPowers(on day: Day) throws(StoreError) -> [PersonalDataPower] {
    try read { db in
      let sql = """
        SELECT person_id, powers, order_number, order_day, valid_from, valid_to FROM personal_data_power
        ORDER BY person_id, valid_from
        """
      let powers = try Row.fetchAll(db, sql: sql).map { row in
        try PersonalDataPower(
          of: row[0], row[1], by: OrderReference(number: row[2], date: row.day(3)), from: row.day(4),
          to: row.dayIfAny(5))
      }
      return powers.filter { $0.holds(on: day) }
    }
  }
}
