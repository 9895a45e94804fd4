import GRDB
public import JournalCore

/// Takes a work back that was entered by mistake and that nobody has a mark or a debt for.
public struct RemoveAssessment: RecordedOperation {
  public static let name = "remove-assessment"
  public static let summary = "Take a work back that has no marks and no debts."
  public static let fields: [FieldSpec] = [.required("assessment", .id, "the work")]

  let assessment: ID<Assessment>

  /// The work is taken back.
  public init(_ assessment: ID<Assessment>) { self.assessment = assessment }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("assessment")) }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Throws `noSuchWork`, `workInUse` or `locked`.
  public func perform(in transaction: Transaction) throws {
    let (desk, db) = (try MarkDesk(assessment, in: transaction), transaction.db)
    try desk.requireOpen(nil)
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM mark WHERE assessment_id = ?1),
            (SELECT count(*) FROM debt WHERE assessment_id = ?1)
          """), arguments: [assessment.rawValue])
    let (marks, debts): (Int, Int) = (row?[0] ?? 0, row?[1] ?? 0)
    guard marks + debts == 0 else {
      throw StoreError.rule(MarkRefusal.workInUse(assessment, marks: marks, debts: debts))
    }
    try db.cachedStatement(sql: "DELETE FROM assessment WHERE id = ?").execute(arguments: [
      assessment.rawValue
    ])
    transaction.concerns("assessment", assessment.rawValue)
  }
}
