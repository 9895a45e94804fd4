public import JournalCore
public import JournalStore

/// What the summary attendance sheet of a class shows: the year's attendance up to a period, or all of it (FORMS §3).
public struct AttendanceSummaryData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The periods that have columns, in order.
  public let periods: [Period]
  /// The list of the class.
  public private(set) var roster: ClassRoster
  /// The attendance of the days from the first of September to the end of the last period; for the year to its end.
  public let attendance: AttendanceTable

  /// Reads the sheet of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> AttendanceSummaryData {
    let year = scope.ofClass.year.days
    var periods = try snapshot.periods(in: scope.ofClass.year, kind: scope.ofClass.periodKind)
    var last = year.last
    if case .period(_, let number) = scope.period {
      periods.removeAll { $0.number > number }
      last = periods.last?.days.last ?? year.last
    }
    return AttendanceSummaryData(
      head: try ClassHead.fetch(scope, from: snapshot), period: scope.period, periods: periods,
      roster: try ClassRoster.fetch(scope, from: snapshot),
      attendance: try AttendanceTable.fetch(
        scope, in: DayRange(year.first, last) ?? year, from: snapshot, under: profile))
  }

  /// The tallies of the pupils with the places in the list, by periods; nil where a pupil was not of the class.
  public func summary(of pupils: [Int], counting: AttendanceCounting) -> AttendanceSummary {
    AttendanceSummary(
      pupils.map { place in
        let pupil = roster.entries[place].pupil.id
        return periods.map { period in
          attendance.isListed(pupil, in: period.days)
            ? attendance.tally(of: pupil, in: period.days, counting: counting) : nil
        }
      }, counting: counting)
  }

  /// The mean of the list numbers of the school days of a span; nil when it has none yet.
  public func averageList(in span: DayRange) -> Rational? {
    let days = attendance.schoolDays.filter(span.contains)
    return AverageList.mean(days.map(attendance.listNumber))
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
  }
}
