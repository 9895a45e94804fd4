import GRDB
public import JournalCore

/// Notes the director's approval of a version of the timetable (S0-9.5); one without it is a finding, not a bar.
public struct ApproveTimetable: RecordedOperation {
  public static let name = "approve-timetable"
  public static let summary = "Notes the director's approval of a timetable."
  public static let fields: [FieldSpec] = [.required("version", .id, "the version of the timetable")]

  let version: ID<TimetableVersion>

  /// The version.
  public init(_ version: ID<TimetableVersion>) { self.version = version }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("version")) }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .approve) }

  /// Throws `unknownRecord`.
  public func perform(in transaction: Transaction) throws {
    try JournalWriter(transaction.db).run(
      "UPDATE timetable_version SET approved_day = ? WHERE id = ?",
      [transaction.session.today.iso, version.rawValue])
    if transaction.db.changesCount == 0 {
      throw LessonRefusal.unknownRecord(.timetable, version.rawValue)
    }
    transaction.concerns("timetable_version", version.rawValue)
  }
}
