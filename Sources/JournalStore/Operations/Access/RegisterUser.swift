import GRDB
public import JournalCore

/// Makes an account for one person, with its first role (S0-5.2.7).
public struct RegisterUser: Operation {
  public static let name = "register-user"
  let login: String
  let person: Int64?
  let externalSubject: String?
  let role: Role?
  let order: OrderReference?

  /// An account of the person under the login; a role may be given at once, an administrator's by order only.
  ///
  /// `externalSubject` is the person's subject in the regional service РСАА (S3-1.12).
  public init(
    login: String, person: Int64? = nil, externalSubject: String? = nil, role: Role? = nil,
    by order: OrderReference? = nil
  ) {
    self.login = login
    self.person = person
    self.externalSubject = externalSubject
    self.role = role
    self.order = order
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.usersAndRoles, .write)
  }

  /// The new account; refuses a second account of a person, a login or subject that is taken, a role that the person's
  /// group does not have, and a guardian whose family did not consent.
  public func perform(in transaction: Transaction) throws -> ID<User> {
    let (db, now) = (transaction.db, transaction.session.now)
    do { try SignInRules.check(login: login) } catch { throw StoreError.rule(error) }
    if try db.account(login: login) != nil { throw StoreError.rule(AccountRefusal.loginTaken) }
    if let externalSubject, try db.account(externalSubject: externalSubject) != nil {
      throw StoreError.rule(AccountRefusal.subjectTaken)
    }
    if let person {
      _ = try db.group(ofPerson: person, on: now.day)
      if let taken = try db.account(ofPerson: person) {
        throw StoreError.rule(AccountRefusal.personHasUser(person: person, user: taken.id))
      }
    }
    try JournalWriter(db).run(
      "INSERT INTO app_user (login, person_id, external_subject, state) VALUES (?, ?, ?, 'open')",
      [login, person, externalSubject])
    let id = ID<User>(db.lastInsertedRowID)
    transaction.concerns("user", id.rawValue)
    if role == .guardian, let person, try db.lacksConsent(guardian: person, on: now.day) {
      throw StoreError.rule(AccountRefusal.noConsent(user: id.rawValue))
    }
    if let role { try GrantRole(role, to: id, by: order).perform(in: transaction) }
    return id
  }
}

extension RegisterUser: RecordedOperation {
  public static let summary = "makes the account of one person"
  public static let fields: [FieldSpec] = [
    .required("login", .text, "the login"),
    .optional("person", .id, "the person behind it"),
    .optional("external-subject", .text, "the person's subject in the regional service"),
    .optional("role", .word, "the first role"),
    .optional("order-number", .text, "the order that appoints an administrator"),
    .optional("order-day", .day, "the date of that order"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      login: try fields.text("login"), person: try fields.idIfAny("person", of: User.self)?.rawValue,
      externalSubject: fields.textIfAny("external-subject"), role: try fields.wordIfAny("role"),
      by: try fields.orderIfAny())
  }
}

extension FieldReader {
  /// The order in the fields `order-number` and `order-day`, or nil when there is no number.
  func orderIfAny() throws(FieldFault) -> OrderReference? {
    guard let number = textIfAny("order-number") else { return nil }
    return OrderReference(number: number, date: try day("order-day"))
  }
}
