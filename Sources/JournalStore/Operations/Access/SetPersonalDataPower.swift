import GRDB
public import JournalCore

/// Sets what a member of the staff may do with personal data, by the director's order (S2-2.4.c).
public struct SetPersonalDataPower: Operation {
  public static let name = "set-personal-data-power"
  let person: ID<StaffMember>
  let powers: String
  let order: OrderReference
  let first: Day
  let last: Day?

  /// The powers from the day on; what held before ends on the day before.
  public init(
    of person: ID<StaffMember>, _ powers: String, by order: OrderReference, from first: Day,
    to last: Day? = nil
  ) {
    self.person = person
    self.powers = powers
    self.order = order
    self.first = first
    self.last = last
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  /// Refuses a list without the number of an order, reversed days, and a person who is not of the staff.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requirePerson(person.rawValue, kind: .staff)
    let power: PersonalDataPower
    do {
      power = try PersonalDataPower(of: person.rawValue, powers, by: order, from: first, to: last)
    } catch {
      throw StoreError.rule(error)
    }
    let writer = JournalWriter(db)
    try writer.run(
      """
      UPDATE personal_data_power SET valid_to = ?1
      WHERE person_id = ?2 AND valid_from < ?3 AND (valid_to IS NULL OR valid_to >= ?3)
      """, [first.adding(days: -1).iso, power.person, first.iso])
    try writer.run(
      """
      INSERT INTO personal_data_power (person_id, powers, order_number, order_day, valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, valid_from) DO UPDATE SET powers = excluded.powers,
        order_number = excluded.order_number, order_day = excluded.order_day, valid_to = excluded.valid_to
      """, [power.person, powers, order.number, order.date.iso, first.iso, last?.iso])
    transaction.concerns("person", power.person)
  }
}

extension SetPersonalDataPower: RecordedOperation {
  public static let summary = "sets what a member of the staff may do with personal data"
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the member of the staff"), .required("powers", .text, "what they may do"),
    .optional("order-number", .text, "the director's order"),
    .optional("order-day", .day, "its date; the first day when left out"),
    .required("from", .day, "the first day"), .optional("to", .day, "the last day"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let first = try fields.day("from")
    let order = OrderReference(
      number: fields.textIfAny("order-number") ?? "", date: try fields.dayIfAny("order-day") ?? first)
    self.init(
      of: try fields.id("person"), try fields.text("powers"), by: order, from: first,
      to: try fields.dayIfAny("to"))
  }
}
