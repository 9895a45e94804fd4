public import JournalCore

/// Records a family's consent to the processing of a pupil's data (S0-1.14, S0-11.1, S3-3.4.f).
public struct RecordConsent: RecordedOperation {
  public static let name = "record-consent"
  public static let summary = "Record a family's consent with its scope and everybody whom it admits."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "whose data"),
    .optional("guardian", .id, "who signed; none for a grown-up pupil"),
    .required("scope", .text, "what the consent covers"),
    .optional("roles", .text, "roles that may process the data, with spaces between them"),
    .optional("staff", .ids, "persons that may process the data"),
    .optional("recipients", .ids, "registered third parties that may get the data"),
    .required("number", .text, "number of the paper"), .required("date", .day, "date of the paper"),
    .required("from", .day, "first day that it holds"),
  ]

  let consent: Consent

  /// A consent that was given; what else it says is refused when it is performed.
  public init(_ consent: Consent) { self.consent = consent }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let roles = (fields.textIfAny("roles") ?? "").split { " ,;".contains($0) }.map(String.init)
    let known = roles.compactMap(Role.init(rawValue:))
    guard known.count == roles.count else {
      throw FieldFault(
        "roles", "такой роли нет", advice: "есть: \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.init(
      Consent(
        of: try fields.id("pupil"), by: try fields.idIfAny("guardian"), .given,
        scope: try fields.text("scope"),
        roles: Set(known), staff: Set(try fields.ids("staff")), recipients: Set(try fields.ids("recipients")),
        paper: PaperReference(number: try fields.text("number"), day: try fields.day("date")),
        from: try fields.day("from")))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.consents, .write, .pupil(consent.pupil.rawValue, on: transaction.session.today))
  }

  /// Throws `noSuchPerson`, `incompletePaper`, `unregisteredRecipient`, `caseIsOpen` or `impossibleChange`.
  public func perform(in transaction: Transaction) throws {
    try transaction.db.requirePerson(consent.pupil.rawValue, kind: .pupil)
    try transaction.requireNoOpenCase(of: consent.pupil)
    for recipient in consent.recipients.sorted() {
      try transaction.requireRegistered(recipient, on: consent.from)
    }
    try transaction.enter(.consented, of: consent.pupil, from: consent.from)
    try transaction.store(consent)
  }
}
