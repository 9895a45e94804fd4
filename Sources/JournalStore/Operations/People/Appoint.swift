import GRDB
public import JournalCore

/// Appoints somebody to a post from a day on; the director before ends on the day before (S4-3.1).
public struct Appoint: RecordedOperation {
  public static let name = "appoint"
  public static let summary = "Appoint a member of the staff to a post from a day on."
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the member of the staff"),
    .required("post", .word, "director, deputy, secretary, administrator or teacher"),
    .required("from", .day, "first day"),
    .optional("order-number", .text, "number of the order; required for an administrator"),
    .optional("order-day", .day, "date of the order"),
  ]

  let post: Post
  let holder: StaffReference
  let day: Day
  let order: OrderReference?

  /// The holder of the post from the day on, by the order.
  public init(_ holder: StaffReference, to post: Post, from day: Day, by order: OrderReference? = nil) {
    self.holder = holder
    self.post = post
    self.day = day
    self.order = order
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      .known(try fields.id("person")), to: try fields.word("post"), from: try fields.day("from"),
      by: try fields.orderReferenceIfAny())
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// The holder's record; throws `noSuchPerson`, `appointmentWithoutOrder`, and `secondDirector` when another
  /// director's term begins on the day or later.
  public func perform(in transaction: Transaction) throws -> ID<StaffMember> {
    try ruled { try AppointmentRules.check(post, order: order) }
    let db = transaction.db
    let person = try holder.resolve(in: db, from: day)
    if post == .director { try endDirectors(but: person, in: transaction) }
    let writer = JournalWriter(db)
    try writer.appointment(post, of: person, from: day)
    if let order {
      try writer.run(
        """
        INSERT INTO appointment_order SELECT person_id, post, valid_from, ?4, ?5 FROM appointment
        WHERE person_id = ?1 AND post = ?2 AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?3)
        ON CONFLICT DO UPDATE SET order_number = excluded.order_number, order_day = excluded.order_day
        """, [person, post.rawValue, day.iso, order.number, order.date.iso])
    }
    transaction.concerns("person", person)
    return ID(person)
  }

  private func endDirectors(but person: Int64, in transaction: Transaction) throws {
    guard let validity = Validity(from: day) else { return }
    let term = AppointmentTerm(holder: ID(person), post: post, validity: validity)
    let later = try transaction.db.appointments().filter { $0.validity.first >= day }
    try ruled { try AppointmentRules.requireOneDirector(term, among: later) }
    try transaction.write(
      """
      UPDATE appointment SET valid_to = ?
      WHERE post = 'director' AND person_id <> ? AND (valid_to IS NULL OR valid_to >= ?)
      """, [day.adding(days: -1).iso, person, day.iso])
  }
}

extension Database {
  /// All posts that anybody held or holds.
  func appointments() throws -> [AppointmentTerm] {
    try Row.fetchAll(self, sql: "SELECT person_id, post, valid_from, valid_to FROM appointment").map { row in
      AppointmentTerm(holder: ID(row[0]), post: try row.word(1), validity: try row.validity(2))
    }
  }
}
