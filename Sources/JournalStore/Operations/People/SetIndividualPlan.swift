import GRDB
public import JournalCore

/// Sets a pupil's individual plan by an order; subjects that are not studied print «—» (S1-2.3.d).
///
/// A plan for a first day that has one already replaces it.
public struct SetIndividualPlan: RecordedOperation {
  public static let name = "set-individual-plan"
  public static let summary = "Set the subjects and hours of a pupil's individual plan."
  public static let fields: [FieldSpec] =
    [
      .required("pupil", .id, "the pupil"), .required("from", .day, "first day"),
      .required("to", .day, "last day, of the same school year"),
      .required("subjects", .text, "subjects with lessons a week or a dash: 12=3; 15=0,5; 18=-"),
    ] + FieldReader.orderFields

  let plan: IndividualPlan
  let days: DayRange
  let order: OrderReference

  /// The plan over the days, by the order.
  public init(
    _ items: [IndividualPlan.Item], of pupil: ID<Pupil>, over days: DayRange, by order: OrderReference
  ) {
    plan = IndividualPlan(pupil: pupil, items: items, validity: Validity(days))
    self.days = days
    self.order = order
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    guard let days = DayRange(try fields.day("from"), try fields.day("to")) else {
      throw FieldFault("to", "раньше начала", advice: "укажите день не раньше поля from")
    }
    self.init(
      try fields.value("subjects", like: "12=3; 15=0,5; 18=-", SetIndividualPlan.items),
      of: try fields.id("pupil"), over: days, by: try fields.orderReference())
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchPerson`, `noSuchYear`, what `IndividualPlan` refuses, `planAlready` on shared days, and `constraint`
  /// for an unknown subject.
  public func perform(in transaction: Transaction) throws {
    let (db, pupil) = (transaction.db, plan.pupil.rawValue)
    try db.requirePerson(pupil, kind: .pupil)
    try ruled { try plan.check(profile: transaction.session.profile) }
    let year = try db.requireYear(AcademicYear(containing: days.first))
    try replaceOrRefuse(transaction)
    try transaction.write(
      """
      INSERT INTO individual_plan (person_id, first_day, last_day, order_number, order_day) VALUES (?, ?, ?, ?, ?)
      """, [pupil, days.first.iso, days.last.iso, order.number, order.date.iso])
    let id = db.lastInsertedRowID
    try transaction.write(
      "DELETE FROM subject_not_studied WHERE person_id = ? AND year_id = ?", [pupil, year])
    for item in plan.items {
      try transaction.write(
        "INSERT INTO individual_plan_item (plan_id, subject_id, weekly_hundredths) VALUES (?, ?, ?)",
        [id, item.subject.rawValue, item.hours?.hundredths])
    }
    for subject in plan.notStudied {
      try JournalWriter(db).notStudied(subject.rawValue, by: pupil, year: year)
    }
    transaction.concerns("pupil", pupil)
    transaction.concerns("individual-plan", id)
  }

  private func replaceOrRefuse(_ transaction: Transaction) throws {
    let rows = try Row.fetchAll(
      transaction.db, sql: "SELECT id, first_day, last_day FROM individual_plan WHERE person_id = ?",
      arguments: [plan.pupil.rawValue])
    for row in rows {
      let other = try row.validity(1)
      guard other.overlaps(plan.validity) else { continue }
      guard other.first == days.first else {
        throw StoreError.rule(PeopleRefusal.planAlready(plan.pupil, other))
      }
      let id: Int64 = row[0]
      try transaction.write("DELETE FROM individual_plan WHERE id = ?", [id])
    }
  }

  /// Subjects with lessons a week or a dash, or nil when the text is none such.
  private static func items(_ text: String) -> [IndividualPlan.Item]? {
    let parts = text.split(separator: ";").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    let items = parts.compactMap { part -> IndividualPlan.Item? in
      let sides = part.split(separator: "=").map(String.init)
      guard sides.count == 2, let subject = Int64(sides[0]), subject > 0 else { return nil }
      if sides[1] == "-" || sides[1] == "—" { return IndividualPlan.Item(ID(subject), hours: nil) }
      return WeeklyHours(text: sides[1]).map { IndividualPlan.Item(ID(subject), hours: $0) }
    }
    return items.count == parts.count ? items : nil
  }
}
