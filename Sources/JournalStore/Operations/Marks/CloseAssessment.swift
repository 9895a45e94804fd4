import GRDB
public import JournalCore

/// Ends the giving of marks for a work: everybody present has one, those absent owe an obligatory work
/// (S0-4.12.5.b, S0-5.4.10.e).
public struct CloseAssessment: RecordedOperation {
  public static let name = "close-assessment"
  public static let summary = "Close a work: nobody present lacks a mark, and those absent owe it."
  public static let fields: [FieldSpec] = [.required("assessment", .id, "the work")]

  let assessment: ID<Assessment>

  /// The closing of the work.
  public init(_ assessment: ID<Assessment>) { self.assessment = assessment }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("assessment")) }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// The pupils who owe the work from now on; throws `noSuchWork`, `workClosed`, or `presentWithoutMark` for a control
  /// work where the school wants all marked.
  public func perform(in transaction: Transaction) throws -> [ID<Pupil>] {
    let desk = try MarkDesk(assessment, in: transaction)
    let (db, marks) = (transaction.db, desk.profile.marks)
    if desk.work.isClosed { throw StoreError.rule(MarkRefusal.workClosed(assessment)) }
    if let type = desk.work.type, type.isControlWork, marks.controlWorkAllPresentMarked {
      let gaps = try desk.gaps()
      guard gaps.isEmpty else {
        throw StoreError.rule(
          MarkRefusal.presentWithoutMark(
            assessment, pupils: gaps.pupils,
            clause: ClauseText.of(.controlWorkAllPresentMarked, in: desk.profile)))
      }
    }
    let owing = try absentees(desk)
    for pupil in owing { try DebtWriter(desk).open(pupil, on: desk.lesson.day) }
    try db.cachedStatement(sql: "UPDATE assessment SET closed_at = ? WHERE id = ?")
      .execute(arguments: [transaction.session.now.iso, assessment.rawValue])
    transaction.concerns("assessment", assessment.rawValue)
    return owing
  }

  /// Those absent from an obligatory work who have neither a mark nor a debt, where the school keeps debts.
  private func absentees(_ desk: MarkDesk) throws -> [ID<Pupil>] {
    guard desk.profile.marks.missedWork == .debt, desk.work.type?.isObligatory == true else { return [] }
    return try desk.roster.seats.filter { $0.standing.isExpected }.map(\.pupil).filter { pupil in
      guard desk.codes[pupil]?.isAbsence == true else { return false }
      return try !desk.hasMark(pupil) && DebtWriter(desk).debt(of: pupil) == nil
    }
  }
}
