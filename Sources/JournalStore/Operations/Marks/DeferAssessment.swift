import GRDB
public import JournalCore

/// Puts a work off for pupils: for each a debt is open until it is done (S0-4.12.8.a).
public struct DeferAssessment: RecordedOperation {
  public static let name = "defer-assessment"
  public static let summary = "Put a work off for pupils, who owe it from that day on."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work"), .required("pupils", .ids, "the pupils"),
    .optional("day", .day, "from when it is owed; today by default"),
  ]

  let assessment: ID<Assessment>
  let pupils: [ID<Pupil>]
  let day: Day?

  /// The work put off for the pupils, from the day or from today on.
  public init(_ assessment: ID<Assessment>, for pupils: [ID<Pupil>], on day: Day? = nil) {
    self.assessment = assessment
    self.pupils = pupils
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("assessment"), for: try fields.ids("pupils"), on: try fields.dayIfAny("day"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Throws `noSuchWork`, `debtsNotKept`, `notOnRoster`, `notStudied`, `markedAlready`, `alreadyOwed` or `locked`.
  public func perform(in transaction: Transaction) throws {
    let desk = try MarkDesk(assessment, in: transaction)
    try desk.requireOpen(pupils)
    for pupil in pupils {
      try DebtWriter(desk).require(pupil, isDeferred: true)
      try transaction.db.cachedStatement(
        sql: "INSERT INTO assessment_deferred (assessment_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
      ).execute(arguments: [assessment.rawValue, pupil.rawValue])
      try DebtWriter(desk).open(pupil, on: day ?? transaction.session.today)
    }
    transaction.concerns("assessment", assessment.rawValue)
  }
}
