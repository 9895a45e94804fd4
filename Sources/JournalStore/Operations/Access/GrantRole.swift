import GRDB
public import JournalCore

/// Gives a user a role from now on (S0-5.2.2).
public struct GrantRole: Operation {
  public static let name = "grant-role"
  let role: Role
  let user: ID<User>
  let schoolClass: ID<SchoolClass>?
  let order: OrderReference?

  /// The role for the user; the class is of a class teacher who stands in for another, the order appoints an
  /// administrator.
  public init(
    _ role: Role, to user: ID<User>, inClass schoolClass: ID<SchoolClass>? = nil,
    by order: OrderReference? = nil
  ) {
    self.role = role
    self.user = user
    self.schoolClass = schoolClass
    self.order = order
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.usersAndRoles, .write, .user(user.rawValue))
  }

  /// Refuses a role that is held, that the person's group does not have, and an administrator without an order.
  public func perform(in transaction: Transaction) throws {
    let (db, now) = (transaction.db, transaction.session.now)
    let account = try db.requireOpenAccount(user)
    let group = try account.person.map { try db.group(ofPerson: $0, on: now.day) }
    do {
      try RoleRules.check(role, for: group, inClass: schoolClass, by: order)
    } catch {
      throw StoreError.rule(error)
    }
    let held = try db.grants(of: account.id).map(\.grant)
    if held.contains(where: { $0.role == role && $0.schoolClass == schoolClass && $0.isInForce(at: now) }) {
      throw StoreError.rule(AccountRefusal.roleHeld(role, user: account.id))
    }
    try JournalWriter(db).run(
      """
      INSERT INTO role_grant (user_id, role, class_id, starts_at, order_number, order_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [account.id, role.rawValue, schoolClass?.rawValue, now.iso, order?.number, order?.date.iso])
    transaction.concerns("user", account.id)
    transaction.concerns("role_grant", db.lastInsertedRowID)
    transaction.note("role:\(role.rawValue)")
  }
}

extension GrantRole: RecordedOperation {
  public static let summary = "gives a user a role"
  public static let fields: [FieldSpec] = [
    .required("user", .id, "the account"), .required("role", .word, "the role"),
    .optional("class", .id, "the class of a class teacher who stands in"),
    .optional("order-number", .text, "the order that appoints an administrator"),
    .optional("order-day", .day, "the date of that order"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("role"), to: try fields.id("user"), inClass: try fields.idIfAny("class"),
      by: try fields.orderIfAny())
  }
}

/// Takes a role away from a user at once (S0-5.2.2, S0-5.3.10).
public struct RevokeRole: Operation {
  public static let name = "revoke-role"
  let role: Role
  let user: ID<User>

  /// Ends the role of the user.
  public init(_ role: Role, of user: ID<User>) {
    self.role = role
    self.user = user
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.usersAndRoles, .write, .user(user.rawValue))
  }

  /// Refuses a role that the user does not have.
  public func perform(in transaction: Transaction) throws {
    let (db, now) = (transaction.db, transaction.session.now)
    let account = try db.requireAccount(user)
    let ending = try db.grants(of: account.id).filter { $0.grant.role == role && $0.grant.isInForce(at: now) }
    guard !ending.isEmpty else {
      throw StoreError.rule(AccountRefusal.roleNotHeld(role, user: account.id))
    }
    transaction.concerns("user", account.id)
    transaction.note("role:\(role.rawValue)")
    for (id, _) in ending {
      transaction.concerns("role_grant", id)
      try JournalWriter(db).run("UPDATE role_grant SET ends_at = ? WHERE id = ?", [now.iso, id])
    }
  }
}

extension RevokeRole: RecordedOperation {
  public static let summary = "takes a role away from a user"
  public static let fields: [FieldSpec] = [
    .required("user", .id, "the account"), .required("role", .word, "the role"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.word("role"), of: try fields.id("user"))
  }
}
