import GRDB
public import JournalCore

/// Opens the case of a family that withdraws its consent (S0-11.3); the written refusal is its first step.
public struct WithdrawConsent: RecordedOperation {
  public static let name = "withdraw-consent"
  public static let summary = "Open the case of a family that withdraws its consent."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "whose data"), .optional("guardian", .id, "who asks; none for a grown-up pupil"),
    .required("number", .text, "number of the application"),
    .required("date", .day, "date of the application"),
    .required("from", .day, "first day without consent"),
  ]

  let consent: Consent

  /// A withdrawal by the application.
  public init(of pupil: ID<Pupil>, by guardian: ID<Guardian>?, paper: PaperReference, from day: Day) {
    consent = Consent(of: pupil, by: guardian, .withdrawn, paper: paper, from: day)
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

  /// The case; throws `noSuchPerson`, `caseIsOpen`, `incompletePaper`, `laterState` or `impossibleChange`.
  public func perform(in transaction: Transaction) throws -> ID<WithdrawalCase> {
    let (db, pupil) = (transaction.db, consent.pupil)
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    try transaction.requireNoOpenCase(of: pupil)
    let history = try db.familyHistory(of: pupil)
    try transaction.rule { () throws(PrivacyRefusal) in
      try history.requireNext(.consentWithdrawn, from: consent.from)
    }
    let paper = try transaction.store(consent)
    try JournalWriter(db).run(
      "INSERT INTO withdrawal_case (person_id, consent_id, opened_on) VALUES (?, ?, ?)",
      [pupil.rawValue, paper, consent.from.iso])
    let id = db.lastInsertedRowID
    transaction.concerns("withdrawal", id)
    return ID(id)
  }
}
