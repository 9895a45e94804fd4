import GRDB
import JournalCore

/// An account as it is stored.
struct Account: Hashable {
  let id: Int64
  /// The login; nil when the account was deleted.
  let login: String?
  /// The person behind it; nil for none.
  let person: Int64?
  let state: AccountState

  var userID: ID<User> { ID(id) }
}

extension Database {
  private static let columns = "SELECT id, login, person_id, state FROM app_user"

  private func account(where condition: String, _ arguments: StatementArguments) throws -> Account? {
    let statement = try cachedStatement(sql: "\(Database.columns) WHERE \(condition)")
    return try Row.fetchOne(statement, arguments: arguments).map { row in
      Account(id: row[0], login: row[1], person: row[2], state: try row.word(3))
    }
  }

  /// The account with the id; throws `noSuchUser`.
  func requireAccount(_ id: ID<User>) throws -> Account {
    guard let account = try account(where: "id = ?", [id.rawValue]) else {
      throw StoreError.rule(AccountRefusal.noSuchUser(id.rawValue))
    }
    return account
  }

  /// The account with the id that is in use or blocked; throws `noSuchUser` or `closedUser`.
  func requireOpenAccount(_ id: ID<User>) throws -> Account {
    let account = try requireAccount(id)
    guard account.state == .open || account.state == .blocked else {
      throw StoreError.rule(AccountRefusal.closedUser(id.rawValue))
    }
    return account
  }

  /// The account with the login, or nil.
  func account(login: String) throws -> Account? { try account(where: "login = ?", [login]) }

  /// The account of the person, or nil.
  func account(ofPerson person: Int64) throws -> Account? {
    try account(where: "person_id = ?", [person])
  }

  /// The account bound to the subject of an outer service, or nil.
  func account(externalSubject: String) throws -> Account? {
    try account(where: "external_subject = ?", [externalSubject])
  }

  /// All grants of roles to the user, with their ids, in the order in which they were given.
  func grants(of user: Int64) throws -> [(id: Int64, grant: RoleGrant)] {
    let statement = try cachedStatement(
      sql: "SELECT id, role, class_id, starts_at, ends_at FROM role_grant WHERE user_id = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [user]).map { row in
      let schoolClass: Int64? = row[2]
      let grant = RoleGrant(
        try row.word(1), schoolClass: schoolClass.map { ID($0) }, from: try row.moment(3),
        until: try row.momentIfAny(4))
      return (row[0], grant)
    }
  }

  /// The roles of the user in force at the moment; none for a closed or blocked account.
  func roles(of account: Account, at moment: LocalMoment) throws -> Set<Role> {
    guard account.state == .open else { return [] }
    return try grants(of: account.id).map(\.grant).roles(at: moment)
  }

  /// Ends the credential in force, if there is one, and forgets its hash.
  func voidCredential(of user: Int64, at moment: LocalMoment) throws {
    try cachedStatement(
      sql: """
        DELETE FROM credential_secret WHERE credential_id IN
          (SELECT id FROM credential WHERE user_id = ? AND voided_on IS NULL AND used_on IS NULL)
        """
    ).execute(arguments: [user])
    try cachedStatement(
      sql: "UPDATE credential SET voided_on = ? WHERE user_id = ? AND voided_on IS NULL AND used_on IS NULL"
    ).execute(arguments: [moment.iso, user])
  }
}

extension Row {
  /// The moment in the column; throws `corrupt` when the text is none.
  func moment(_ index: Int) throws -> LocalMoment {
    guard let moment = LocalMoment(iso: self[index]) else {
      throw StoreError.corrupt(detail: "a text that is no moment")
    }
    return moment
  }

  /// The moment in the column, or nil when the column is empty.
  func momentIfAny(_ index: Int) throws -> LocalMoment? {
    try hasNull(atIndex: index) ? nil : moment(index)
  }
}
