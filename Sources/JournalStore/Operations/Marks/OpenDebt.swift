public import JournalCore

/// Opens a debt for an obligatory work: the dot in the cell, which is no mark (S0-4.12.8, S0-5.4.10.e).
public struct OpenDebt: RecordedOperation {
  public static let name = "open-debt"
  public static let summary = "Open a debt of a pupil for an obligatory work."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work"), .required("pupil", .id, "who owes it"),
    .optional("day", .day, "from when it is owed; today by default"),
  ]

  let assessment: ID<Assessment>
  let pupil: ID<Pupil>
  let day: Day?

  /// The pupil owes the work from the day or from today on.
  public init(_ assessment: ID<Assessment>, of pupil: ID<Pupil>, on day: Day? = nil) {
    self.assessment = assessment
    self.pupil = pupil
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("assessment"), of: try fields.id("pupil"), on: try fields.dayIfAny("day"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Throws `noSuchWork`, `debtsNotKept`, `notObligatory`, `notOnRoster`, `notStudied`, `markedAlready`, `alreadyOwed`
  /// or `locked`.
  public func perform(in transaction: Transaction) throws {
    let desk = try MarkDesk(assessment, in: transaction)
    try desk.requireOpen([pupil])
    try DebtWriter(desk).require(pupil, isDeferred: false)
    try DebtWriter(desk).open(pupil, on: day ?? transaction.session.today)
    transaction.concerns("assessment", assessment.rawValue)
  }
}
