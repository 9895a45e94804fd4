import GRDB
public import JournalCore

/// Records that a duty of the calendar was done, today or, in an initial load, on an earlier day (S0-8, S3-5.2.a).
public struct MarkDutyDone: RecordedOperation {
  public static let name = "mark-duty-done"
  public static let summary = "Record that a duty of the calendar was done."
  public static let fields: [FieldSpec] = [
    .required("kind", .word, "the duty"), .required("due", .day, "the day by which it was due"),
    .optional("class", .classLabel, "the class of a duty by class"),
    .optional("done", .day, "when it was done; for initial loads only"),
  ]

  let kind: DutyKind
  let due: Day
  let label: ClassLabel?
  let done: Day?

  /// The duty that was due on the day is done; without a day it was done today.
  public init(_ kind: DutyKind, due: Day, of label: ClassLabel? = nil, done: Day? = nil) {
    self.kind = kind
    self.due = due
    self.label = label
    self.done = done
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("kind"), due: try fields.day("due"), of: try fields.classLabelIfAny("class"),
      done: try fields.dayIfAny("done"))
  }

  /// Who controls; class teachers for the duties of their class.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let isTeacher = transaction.session.principal.roles.isDisjoint(with: [.director, .deputy, .administrator])
    guard isTeacher, kind.isByClass, let id = try schoolClass(transaction) else {
      return AccessDemand(.controlReports, .write)
    }
    return AccessDemand(.reviewAttendance, .write, .schoolClass(id, on: due))
  }

  /// Throws `doneInFuture`, `backdated`, `noSuchYear` or `noSuchClass`. A later day does not replace an earlier one.
  public func perform(in transaction: Transaction) throws {
    let session = transaction.session
    let day = done ?? session.today
    guard day <= session.today else { throw ControlRefusal.doneInFuture(kind, day) }
    guard day == session.today || session.mode == .initialLoad else {
      throw ControlRefusal.backdated(kind, day)
    }
    try transaction.db.cachedStatement(
      sql: """
        INSERT INTO due_done (kind, class_id, due_day, done_day) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET done_day = min(done_day, excluded.done_day)
        """
    ).execute(arguments: [kind.rawValue, try schoolClass(transaction) ?? 0, due.iso, day.iso])
  }

  private func schoolClass(_ transaction: Transaction) throws -> Int64? {
    try label.map { try transaction.db.requireClass($0, in: AcademicYear(containing: due)).id.rawValue }
  }
}
