public import JournalCore
public import JournalStore

/// What the monthly attendance report of a class shows: every school day of a month (FORMS §4).
public struct AttendanceMonthData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The month.
  public let month: Month
  /// The list of the class.
  public private(set) var roster: ClassRoster
  /// The attendance of the days of the month.
  public let attendance: AttendanceTable

  /// Reads the report of the scope's class; a scope that names no month is of the month of its moment.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> AttendanceMonthData {
    let month = if case .month(let month) = scope.span { month } else { Month(containing: scope.moment) }
    return AttendanceMonthData(
      head: try ClassHead.fetch(scope, from: snapshot), month: month,
      roster: try ClassRoster.fetch(scope, from: snapshot),
      attendance: try AttendanceTable.fetch(scope, in: month.days, from: snapshot, under: profile))
  }

  /// The places in the list of those who were of the class in the month.
  public var listed: [Int] {
    roster.entries.indices.filter { attendance.isListed(roster.entries[$0].pupil.id, in: month.days) }
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
  }
}
