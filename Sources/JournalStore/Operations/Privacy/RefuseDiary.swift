import GRDB
public import JournalCore

/// Puts a family on the paper diary by its application, and by an order where the profile demands one; consent stays
/// (S0-11.4, S2-A2.2).
public struct RefuseDiary: RecordedOperation {
  public static let name = "refuse-diary"
  public static let summary = "Record that a family refuses the electronic diary; its consent stays."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("number", .text, "number of the application"),
    .required("date", .day, "date of the application"),
    .optional("order-number", .text, "number of the order on the paper diary"),
    .optional("order-date", .day, "date of the order"),
    .required("from", .day, "first day of the paper diary"),
  ]

  let refusal: DiaryRefusal

  /// A refusal; its last day is entered when the family comes back.
  public init(_ refusal: DiaryRefusal) { self.refusal = refusal }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let order: OrderReference? =
      if let number = fields.textIfAny("order-number") {
        OrderReference(number: number, date: try fields.day("order-date"))
      } else {
        nil
      }
    self.init(
      DiaryRefusal(
        of: try fields.id("pupil"),
        application: PaperReference(number: try fields.text("number"), day: try fields.day("date")),
        order: order, from: try fields.day("from")))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.diaryRefusal, .write, .pupil(refusal.pupil.rawValue, on: transaction.session.today))
  }

  /// Throws `noSuchPerson`, `incompletePaper`, `diaryNeedsOrder`, `diaryIsRefused`, `caseIsOpen` or `impossibleChange`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let provision = transaction.session.profile.diary.provision
    try db.requirePerson(refusal.pupil.rawValue, kind: .pupil)
    try transaction.rule { () throws(PrivacyRefusal) in try refusal.check(under: provision) }
    try transaction.requireNoOpenCase(of: refusal.pupil)
    if let open = try db.openDiaryRefusal(of: refusal.pupil) {
      throw StoreError.rule(PrivacyRefusal.diaryIsRefused(refusal.pupil, since: open))
    }
    try transaction.enter(.diaryRefused, of: refusal.pupil, from: refusal.from)
    try JournalWriter(db).run(
      """
      INSERT INTO diary_refusal (person_id, application_number, application_day, order_number, order_day, first_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        refusal.pupil.rawValue, refusal.application.number, refusal.application.day.iso,
        refusal.order?.number,
        refusal.order?.date.iso, refusal.from.iso,
      ])
    transaction.concerns("pupil", refusal.pupil.rawValue)
  }
}
