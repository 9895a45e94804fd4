import GRDB
public import JournalCore

/// Records the council's decision about one pupil; completions wait for the final attestation (S0-7.5.1, S0-7.5.2).
public struct RecordDecision: RecordedOperation {
  public static let name = "record-council-decision"
  public static let summary = "Record the pedagogical council's decision about a pupil."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year that ends"), .required("pupil", .id, "the pupil"),
    .required("decision", .word, "what was decided"), .optional("target-grade", .integer, "for a promotion"),
    .optional("debts", .text, "subjects of academic debts, with semicolons between them"),
    .required("protocol-number", .text, "the number of the minutes"),
    .required("protocol-day", .day, "the date of the minutes"),
  ]

  let year: AcademicYear
  let pupil: ID<Pupil>
  let decision: CouncilDecision

  /// The decision about the pupil at the end of the year.
  public init(_ decision: CouncilDecision, about pupil: ID<Pupil>, year: AcademicYear) {
    self.decision = decision
    self.pupil = pupil
    self.year = year
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let debts = (fields.textIfAny("debts") ?? "").split(separator: ";").map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    self.init(
      CouncilDecision(
        kind: try fields.word("decision"), targetGrade: try fields.integerIfAny("target-grade"),
        debts: debts.filter { !$0.isEmpty }, protocolNumber: try fields.text("protocol-number"),
        date: try fields.day("protocol-day")),
      about: try fields.id("pupil"), year: try fields.year("year"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let classYear = try place(transaction)
    return AccessDemand(.enterCouncilDecisions, .write, .schoolClass(classYear.id, on: classYear.lastDay))
  }

  /// Throws what `CouncilRule` refuses, `brokenDecision`, `noSuchSubject`, `yearClosedAlready` or `yearArchived`. A
  /// later decision replaces an earlier one.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    let classYear = try place(transaction)
    try classYear.requireOpen(db)
    try CouncilRule(
      pupil: pupil, grade: classYear.label.grade, attestation: try attestation(classYear.yearID, db)
    ).admit(decision.kind, target: decision.targetGrade, under: session.profile)
    _ = try RecordCouncilDecisions(
      year: year, entries: [RecordCouncilDecisions.Entry(pupil: pupil, decision: decision)]
    ).perform(in: transaction)
    transaction.concerns("pupil", pupil.rawValue)
  }

  private func place(_ transaction: Transaction) throws -> ClassYear {
    let slot = PeriodMarkPlace(pupil: pupil, subject: ID(0), slot: .year)
    return try PeriodPlace(slot, in: year, transaction.db, under: transaction.session.profile).classYear
  }

  /// The results of the state examinations that the pupil takes; nil for one that is awaited.
  private func attestation(_ yearID: Int64, _ db: Database) throws -> [PeriodMark?] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.value FROM period_mark m WHERE m.person_id = ?1 AND m.year_id = ?2 AND m.slot = 'stateExam'
        UNION ALL SELECT NULL FROM exam_result r WHERE r.person_id = ?1 AND r.year_id = ?2 AND r.slot = 'stateExam'
          AND NOT EXISTS (SELECT 1 FROM period_mark m WHERE m.person_id = ?1 AND m.year_id = ?2
            AND m.slot = 'stateExam' AND m.subject_id = r.subject_id)
        """)
    return try Row.fetchAll(statement, arguments: [pupil.rawValue, yearID]).map { row in
      row.hasNull(atIndex: 0) ? nil : try row.mark(0)
    }
  }
}
