import GRDB
public import JournalCore

/// Approves the curriculum plan of a class, the director's act; lessons need it (S0-9.5).
public struct ApprovePlan: RecordedOperation {
  public static let name = "approve-plan"
  public static let summary = "Approves the curriculum plan of a class."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
  ]

  let label: ClassLabel
  let year: AcademicYear

  /// The plan of the class.
  public init(for label: ClassLabel, in year: AcademicYear) {
    self.label = label
    self.year = year
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(for: try fields.classLabel("class"), in: try fields.year("year"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .approve) }

  /// Throws `noSuchYear`, `noSuchClass`, or `subjectNotPlanned` for a class without a plan.
  public func perform(in transaction: Transaction) throws {
    let id = try transaction.db.requireClass(label, in: year).id
    try transaction.setPlanState(of: id, "approved", day: transaction.session.today)
  }
}

/// Makes an approved curriculum plan a draft again, so that it can be changed; lessons wait for the new approval.
public struct RevisePlan: RecordedOperation {
  public static let name = "revise-plan"
  public static let summary = "Makes an approved curriculum plan a draft again."
  public static let fields: [FieldSpec] = ApprovePlan.fields

  let label: ClassLabel
  let year: AcademicYear

  /// The plan of the class.
  public init(for label: ClassLabel, in year: AcademicYear) {
    self.label = label
    self.year = year
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(for: try fields.classLabel("class"), in: try fields.year("year"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchYear`, `noSuchClass`, or `subjectNotPlanned` for a class without a plan.
  public func perform(in transaction: Transaction) throws {
    let id = try transaction.db.requireClass(label, in: year).id
    try transaction.setPlanState(of: id, "draft", day: nil)
  }
}

extension Transaction {
  fileprivate func setPlanState(of id: ID<SchoolClass>, _ state: String, day: Day?) throws {
    try JournalWriter(db).run(
      "UPDATE curriculum_plan SET state = ?, approved_day = ? WHERE class_id = ?",
      [state, day?.iso, id.rawValue])
    if db.changesCount == 0 { throw StoreError.rule(LessonRefusal.subjectNotPlanned(id)) }
    concerns("class", id.rawValue)
  }
}
