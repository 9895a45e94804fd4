import GRDB
public import JournalCore
public import JournalStore

/// What the register of requests shows: every application about cells of the period, and how far it came (S4-4.2, K-36).
public struct ChangeRequestsData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period that the applications relate to, or the year (S4-4.5).
  public let period: PeriodSelection
  /// The applications by number.
  public private(set) var rows: [ChangeRow]
  /// Numbers that are missing in the year's register; empty for a register without gaps (S4-4.2).
  public let gaps: [Int]

  /// Reads the applications of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ChangeRequestsData {
    let days = try scope.days(from: snapshot)
    let read = try snapshot.read { db in
      (
        rows: try ChangeRowQuery(db: db, days: days, moment: scope.moment).rows(),
        numbers: try Int.fetchAll(
          db,
          sql: """
            SELECT number FROM change_request JOIN academic_year ON academic_year.id = year_id
            WHERE start_year = ?
            """, arguments: [scope.year.startYear])
      )
    }
    let chosen = Set(scope.classes.map(\.id))
    return ChangeRequestsData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period,
      rows: read.rows.filter { row in row.classes.isEmpty || row.classes.contains { chosen.contains($0.id) }
      },
      gaps: ChangeRegister.gaps(read.numbers))
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices { rows[index].disclose(through: &clearance) }
  }
}
