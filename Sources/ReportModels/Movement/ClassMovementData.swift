public import JournalCore
public import JournalStore

/// What the sheet of movement of a class shows: figures period by period, and each movement with its order (FORMS §7).
public struct ClassMovementData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The periods of the sheet in order: those up to the printed one that began by the data moment.
  public let periods: [Period]
  /// The days that the sheet covers.
  public let days: DayRange
  /// The figures; nil when the movements do not lead to the lists of the class.
  public package(set) var sheet: MovementSheet?
  /// Why there are no figures.
  public let refusal: MovementRefusal?
  /// The movements of these days by date.
  public private(set) var entries: [MovementEntry]
  /// How many movements were recorded after the year's last period by the data moment; 0 on papers of a period.
  public let later: Int

  /// Whether the printed period began by the data moment.
  public var hasBegun: Bool {
    if case .period(_, let number) = period { periods.last?.number == number } else { true }
  }

  /// Reads the sheet of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassMovementData {
    let head = try ClassHead.fetch(scope, from: snapshot)
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind).filter { period in
      guard period.days.first <= scope.moment else { return false }
      if case .period(_, let number) = scope.period { return period.number <= number }
      return true
    }
    let spans = MovementSheet.spans(of: periods, in: scope.year, upTo: scope.moment)
    let count = try snapshot.contingent(of: scope.ofClass)
    var sheet: MovementSheet?
    var refusal: MovementRefusal?
    do throws(MovementRefusal) {
      sheet = try MovementSheet(
        of: [scope.ofClass.id], over: spans.periods, year: spans.year,
        scope: ContingentTable.Scope.schoolClass(scope.ofClass).printed, count: count)
    } catch {
      refusal = error
    }
    let entries = try snapshot.read { db in
      try MovementEntry.fetch(scope.ofClass, after: spans.year, moment: scope.moment, db)
    }
    let later =
      scope.period == .year
      ? try snapshot.read { db in
        try MovementEntry.count(scope.ofClass, after: spans.year.last, upTo: scope.moment, db)
      } : 0
    return ClassMovementData(
      head: head, period: scope.period, periods: periods, days: spans.year, sheet: sheet, refusal: refusal,
      entries: entries, later: later)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    var numbers: [ID<Pupil>: Int] = [:]
    for index in entries.indices {
      let number = numbers[entries[index].pupil] ?? numbers.count + 1
      numbers[entries[index].pupil] = number
      entries[index].disclose(through: &clearance, number: number)
    }
  }
}
