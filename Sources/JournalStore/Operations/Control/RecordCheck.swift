import GRDB
public import JournalCore

/// Records a check of the journal over a span of days with its conclusion (S0-7.2–7.4, S2-8).
public struct RecordCheck: RecordedOperation {
  public static let name = "record-check"
  public static let summary = "Record a check of the journal."
  public static let fields: [FieldSpec] = [
    .required("kind", .word, "monthly, quarter or special"),
    .required("first-day", .day, "the first day checked"),
    .required("last-day", .day, "the last day checked"), .optional("class", .classLabel, "one class only"),
    .optional("conclusion", .text, "the conclusion"),
  ]

  /// Why the journal is checked.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case monthly, quarter, special
  }

  let kind: Kind
  let days: DayRange
  let label: ClassLabel?
  let conclusion: String

  /// A check of the days, of one class or of the school.
  public init(_ kind: Kind, of days: DayRange, in label: ClassLabel? = nil, conclusion: String = "") {
    self.kind = kind
    self.days = days
    self.label = label
    self.conclusion = conclusion
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    guard let days = DayRange(try fields.day("first-day"), try fields.day("last-day")) else {
      throw FieldFault("last-day", "раньше first-day", advice: "проверьте дни")
    }
    self.init(
      try fields.word("kind"), of: days, in: try fields.classLabelIfAny("class"),
      conclusion: fields.textIfAny("conclusion") ?? "")
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.controlReports, .write) }

  /// The number of the act; throws `checkOfFuture`, `noSuchYear` or `noSuchClass`.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let (db, session) = (transaction.db, transaction.session)
    guard days.last <= session.today else { throw ControlRefusal.checkOfFuture(days.last) }
    let schoolClass = try label.map {
      try db.requireClass($0, in: AcademicYear(containing: days.last)).id.rawValue
    }
    let roles = session.principal.roles
    let role =
      [Role.director, .deputy, .administrator].first {
        session.profile.control.interval.by.contains($0) && roles.contains($0)
      }
      ?? [Role.director, .deputy, .administrator].first(where: roles.contains) ?? .deputy
    try db.cachedStatement(
      sql: """
        INSERT INTO check_act (kind, by_role, by_id, day, first_day, last_day, class_id, conclusion)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      kind.rawValue, role.rawValue, try Author.person(transaction)?.rawValue, session.today.iso,
      days.first.iso,
      days.last.iso, schoolClass, conclusion,
    ])
    transaction.concerns("check-act", db.lastInsertedRowID)
    return db.lastInsertedRowID
  }
}
