import GRDB
public import JournalCore

/// Takes somebody into the working group of the journal by order (S4-1.3, S4-1.4, S4-3.1).
public struct AddWorkingGroupMember: Operation {
  public static let name = "add-working-group-member"
  let person: ID<StaffMember>
  let part: WorkingGroupMember.Part
  let post: String
  let order: OrderReference
  let first: Day
  let last: Day?

  /// The member from the day on.
  public init(
    _ person: ID<StaffMember>, as part: WorkingGroupMember.Part, post: String, by order: OrderReference,
    from first: Day, to last: Day? = nil
  ) {
    self.person = person
    self.part = part
    self.post = post
    self.order = order
    self.first = first
    self.last = last
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  /// Refuses a member without the number of an order, a second leader in the same days, and the same person twice.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requirePerson(person.rawValue, kind: .staff)
    do {
      let member = try WorkingGroupMember(
        person.rawValue, as: part, post: post, by: order, from: first, to: last)
      try member.check(among: try db.workingGroup())
    } catch let refusal as AccountRefusal {
      throw StoreError.rule(refusal)
    }
    try JournalWriter(db).run(
      """
      INSERT INTO working_group_member (person_id, role, post, order_number, order_day, valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        person.rawValue, part.rawValue, post, order.number, order.date.iso, first.iso, last?.iso,
      ])
    transaction.concerns("person", person.rawValue)
  }
}

extension AddWorkingGroupMember: RecordedOperation {
  public static let summary = "takes somebody into the working group"
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the member of the staff"), .required("part", .word, "leader or member"),
    .required("post", .text, "the post in the group"),
    .optional("order-number", .text, "the order that approves the group"),
    .optional("order-day", .day, "its date; the first day when left out"),
    .required("from", .day, "the first day"), .optional("to", .day, "the last day"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let first = try fields.day("from")
    let order = OrderReference(
      number: fields.textIfAny("order-number") ?? "", date: try fields.dayIfAny("order-day") ?? first)
    self.init(
      try fields.id("person"), as: try fields.word("part"), post: try fields.text("post"), by: order,
      from: first, to: try fields.dayIfAny("to"))
  }
}

extension Database {
  /// All members of the working group that ever were, by their first days.
  func workingGroup() throws -> [WorkingGroupMember] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT person_id, role, post, order_number, order_day, valid_from, valid_to FROM working_group_member
        ORDER BY valid_from, id
        """)
    return try rows.map { row in
      try WorkingGroupMember(
        row[0], as: row.word(1), post: row[2], by: OrderReference(number: row[3], date: row.day(4)),
        from: row.day(5), to: row.dayIfAny(6))
    }
  }
}
