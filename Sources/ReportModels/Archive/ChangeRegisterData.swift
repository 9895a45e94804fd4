public import JournalCore
public import JournalStore

/// What the table of changes of a class shows: the executed requests about cells of the period (S4-4.3, K-35).
public struct ChangeRegisterData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period, or the year.
  public let period: PeriodSelection
  /// The executed requests by number.
  public private(set) var rows: [ChangeRow]

  /// Reads the table of the scope's class; changes in streams and courses stand in the class of their pupil.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ChangeRegisterData {
    let days = try scope.days(from: snapshot)
    let rows = try snapshot.read { db in
      try ChangeRowQuery(db: db, days: days, moment: scope.moment).rows()
    }
    return ChangeRegisterData(
      head: try ClassHead.fetch(scope, from: snapshot), period: scope.period,
      rows: rows.filter { row in
        row.execution != nil && row.classes.contains { $0.id == scope.ofClass.id }
      })
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices { rows[index].disclose(through: &clearance) }
  }
}
