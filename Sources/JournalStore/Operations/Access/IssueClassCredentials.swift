import GRDB
public import JournalCore
package import Vault

/// Issues codes to all pupils and guardians of a class who have an account (S0-4.1.b, S0-5.2.9).
public struct IssueClassCredentials: Operation {
  public static let name = "issue-class-credentials"
  let schoolClass: ID<SchoolClass>
  let receiver: ID<User>?
  let entropy: [UInt8]
  let effort: PasswordEffort

  /// The package of the class, made of at least 16 random bytes; `receiver` is the class teacher who hands it over.
  public init(for schoolClass: ID<SchoolClass>, through receiver: ID<User>? = nil, entropy: [UInt8]) {
    self.init(for: schoolClass, through: receiver, entropy: entropy, effort: .interactive)
  }

  package init(
    for schoolClass: ID<SchoolClass>, through receiver: ID<User>? = nil, entropy: [UInt8],
    effort: PasswordEffort
  ) {
    self.schoolClass = schoolClass
    self.receiver = receiver
    self.entropy = entropy
    self.effort = effort
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(
      .issueFamilyCredentials, .issue,
      .schoolClass(schoolClass.rawValue, on: transaction.session.today))
  }

  /// The codes by account; guardians without consent get none, closed accounts are passed over.
  public func perform(in transaction: Transaction) throws -> [IssuedCredential] {
    let (db, day) = (transaction.db, transaction.session.today)
    transaction.concerns("class", schoolClass.rawValue)
    let users = try Int64.fetchAll(
      db,
      sql: """
        WITH pupils AS (SELECT person_id FROM enrolment WHERE class_id = ?1 AND first_day <= ?2
          AND (last_day IS NULL OR last_day >= ?2))
        SELECT id FROM app_user WHERE state IN ('open', 'blocked') AND (person_id IN pupils OR person_id IN (
          SELECT guardian_id FROM guardianship WHERE pupil_id IN pupils AND valid_from <= ?2
          AND (valid_to IS NULL OR valid_to >= ?2))) ORDER BY id
        """, arguments: [schoolClass.rawValue, day.iso])
    return try users.compactMap { user in
      let account = try db.requireAccount(ID(user))
      guard try IssueCredential.isFamily(account, transaction) else { return nil }
      if let person = account.person, try db.lacksConsent(guardian: person, on: day) { return nil }
      return try IssueCredential(to: ID(user), through: receiver, entropy: entropy, effort: effort)
        .perform(in: transaction)
    }
  }
}
