import GRDB
public import JournalCore

/// The third step of withdrawals: the director's order fixes a code name to each pupil, and to guardians whom it names
/// (S0-11.3.3).
public struct IssueAnonymisationOrder: RecordedOperation {
  public static let name = "issue-anonymisation-order"
  public static let summary =
    "Third step of withdrawals: the director's order gives pupils and guardians code names."
  public static let fields: [FieldSpec] = [
    .required("number", .text, "number of the order"), .required("date", .day, "date of the order"),
    .required("from", .day, "the day from which the code names stand"),
    .required("cases", .ids, "the withdrawals, in the order of the code names"),
    .optional("guardians", .ids, "guardians that get code names too, in the order of these"),
  ]

  let order: OrderReference
  let from: Day
  let cases: [ID<WithdrawalCase>]
  let guardians: [ID<Guardian>]

  /// An order about the cases, in force from the day on.
  public init(
    _ order: OrderReference, from day: Day, cases: [ID<WithdrawalCase>], guardians: [ID<Guardian>] = []
  ) {
    self.order = order
    from = day
    self.cases = cases
    self.guardians = guardians
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      OrderReference(number: try fields.text("number"), date: try fields.day("date")),
      from: try fields.day("from"), cases: try fields.someIDs("cases"), guardians: try fields.ids("guardians")
    )
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .approve)
  }

  /// The order with its code names.
  ///
  /// Throws `emptyOrder`, `noSuchCase`, a refusal of the step, `notGuardian` for one who stands for none of the pupils, and
  /// `guardianOfAnother` for one who stands for a pupil whose consent holds.
  public func perform(in transaction: Transaction) throws -> AnonymisationOrder {
    let db = transaction.db
    if cases.isEmpty { throw StoreError.rule(PrivacyRefusal.emptyOrder) }
    let withdrawals = try cases.map(db.withdrawalCase)
    for withdrawal in withdrawals {
      let paper = PaperReference(number: order.number, day: order.date)
      try transaction.finish(.orderIssued, of: withdrawal, paper: paper)
    }
    try JournalWriter(db).run(
      "INSERT INTO anonymisation_order (number, day, in_force_from) VALUES (?, ?, ?)",
      [order.number, order.date.iso, from.iso])
    let id = db.lastInsertedRowID
    transaction.concerns("order", id)
    var numbers = try db.codeNumbers()
    var entries: [AnonymisationOrder.Entry] = []
    func enter(_ person: Int64, _ kind: CodeKind, _ withdrawal: WithdrawalCase) throws {
      if try db.isCoded(person) { throw StoreError.refused(.alreadyCoded(person: person)) }
      let number = numbers.next(kind)
      let text = kind.pattern(in: transaction.session.profile).name(number)
      try JournalWriter(db).run(
        """
        INSERT INTO anonymisation_entry (order_id, person_id, case_id, kind, number, text) VALUES (?, ?, ?, ?, ?, ?)
        """, [id, person, withdrawal.id.rawValue, kind.rawValue, number, text])
      entries.append(AnonymisationOrder.Entry(person: person, kind: kind, number: number, text: text))
    }
    for withdrawal in withdrawals { try enter(withdrawal.pupil.rawValue, .pupil, withdrawal) }
    for guardian in guardians {
      try enter(guardian.rawValue, .guardian, try ward(of: guardian, among: withdrawals, transaction))
    }
    return AnonymisationOrder(order, inForceFrom: from, entries: entries)
  }

  private func ward(
    of guardian: ID<Guardian>, among withdrawals: [WithdrawalCase], _ transaction: Transaction
  ) throws -> WithdrawalCase {
    let (db, today) = (transaction.db, transaction.session.today)
    let own = try withdrawals.first { try db.guardians(of: $0.pupil, on: today).contains(guardian) }
    guard let own else {
      throw StoreError.rule(PrivacyRefusal.notGuardian(guardian, of: withdrawals[0].pupil))
    }
    if let other = try db.otherWard(of: guardian, than: own.pupil, on: today) {
      throw StoreError.rule(PrivacyRefusal.guardianOfAnother(guardian, pupil: other))
    }
    return own
  }
}

extension FieldReader {
  /// The numbers of one record or more.
  func someIDs<Entity>(_ name: String) throws(FieldFault) -> [ID<Entity>] {
    let ids: [ID<Entity>] = try ids(name)
    if ids.isEmpty { throw FieldFault(name, "поле не заполнено", advice: "заполните его") }
    return ids
  }
}
