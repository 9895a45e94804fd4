public import JournalCore

/// Records that a family refuses consent: only name, birth date and sex stay in the journal (S0-11.2.1, S0-11.2.2).
public struct RefuseConsent: RecordedOperation {
  public static let name = "refuse-consent"
  public static let summary =
    "Record that a family refuses consent; all but name, birth date and sex is erased."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "whose data"),
    .optional("guardian", .id, "who signed; none for a grown-up pupil"),
    .required("number", .text, "number of the paper"), .required("date", .day, "date of the paper"),
    .required("from", .day, "first day"),
  ]
  public static var erases: Bool { true }

  let consent: Consent

  /// A refusal by the paper.
  public init(of pupil: ID<Pupil>, by guardian: ID<Guardian>?, paper: PaperReference, from day: Day) {
    consent = Consent(of: pupil, by: guardian, .refused, paper: paper, from: day)
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("pupil"), by: try fields.idIfAny("guardian"),
      paper: PaperReference(number: try fields.text("number"), day: try fields.day("date")),
      from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.consents, .write, .pupil(consent.pupil.rawValue, on: transaction.session.today))
  }

  /// How many records went; throws `noSuchPerson`, `incompletePaper` or `impossibleChange`.
  public func perform(in transaction: Transaction) throws -> Int {
    try transaction.db.requirePerson(consent.pupil.rawValue, kind: .pupil)
    try transaction.enter(.consentRefused, of: consent.pupil, from: consent.from)
    try transaction.store(consent)
    return try FamilyAccounts(transaction: transaction).remove(of: consent.pupil)
  }
}
