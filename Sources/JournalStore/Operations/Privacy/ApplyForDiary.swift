import GRDB
public import JournalCore

/// Registers a family's application for the electronic diary (S4-1.12.d, S4-2.2.1).
public struct ApplyForDiary: RecordedOperation {
  public static let name = "apply-for-diary"
  public static let summary = "Register a family's application for the electronic diary."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"),
    .optional("guardian", .id, "who applies; none for a grown-up pupil"),
    .required("number", .text, "number of the application"),
    .required("date", .day, "date of the application"),
  ]

  let pupil: ID<Pupil>
  let guardian: ID<Guardian>?
  let paper: PaperReference

  /// An application by the paper.
  public init(for pupil: ID<Pupil>, by guardian: ID<Guardian>?, paper: PaperReference) {
    self.pupil = pupil
    self.guardian = guardian
    self.paper = paper
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      for: try fields.id("pupil"), by: try fields.idIfAny("guardian"),
      paper: PaperReference(number: try fields.text("number"), day: try fields.day("date")))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.diaryRefusal, .write, .pupil(pupil.rawValue, on: transaction.session.today))
  }

  /// The application; throws `noSuchPerson`, `incompletePaper`, and `constraint` for a number that is taken.
  public func perform(in transaction: Transaction) throws -> ID<DiaryApplication> {
    try transaction.db.requirePerson(pupil.rawValue, kind: .pupil)
    guard paper.isNumbered else {
      throw StoreError.rule(PrivacyRefusal.incompletePaper(pupil, clause: "S4-1.12.d"))
    }
    try JournalWriter(transaction.db).run(
      "INSERT INTO diary_application (person_id, guardian_id, number, day) VALUES (?, ?, ?, ?)",
      [pupil.rawValue, guardian?.rawValue, paper.number, paper.day.iso])
    let id = transaction.db.lastInsertedRowID
    transaction.concerns("application", id)
    transaction.concerns("pupil", pupil.rawValue)
    return ID(id)
  }
}
