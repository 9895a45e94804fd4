import GRDB
import JournalCore
import JournalStore

/// The reads behind a class's readiness: the gate of periods and of the year, and lessons without a record.
enum ReadinessQuery {
  /// Everything open in the scope's period, or in all periods and the year.
  static func gaps(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [ReadinessGap] {
    let schoolClass = scope.ofClass
    let periods = try snapshot.periods(in: scope.year, kind: schoolClass.periodKind)
    let chosen =
      switch scope.period {
      case .period(_, let number): periods.filter { $0.number == number }
      case .year: periods.filter { $0.days.last <= scope.moment || scope.moment >= scope.year.days.last }
      }
    let source = try ReadinessSource.fetch(schoolClass, on: scope.moment, from: snapshot)
    var gaps: [ReadinessGap] = []
    for period in chosen {
      let blockers = try snapshot.periodBlockers(
        of: schoolClass.label, in: scope.year, period: period.number, under: profile)
      let label = "\(period.code)"
      gaps += blockers.map { source.gap($0, label) }
      gaps += source.lessonGaps(in: period.days)
    }
    if scope.period == .year {
      gaps += try snapshot.yearBlockers(of: schoolClass.label, in: scope.year, under: profile).map {
        blocker in
        source.gap(blocker)
      }
    }
    var seen: Set<ReadinessGap> = []
    return gaps.filter { seen.insert($0).inserted }
  }

  /// The names of members of the staff on the day.
  static func names(
    of staff: Set<ID<StaffMember>>, on day: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> [ID<StaffMember>: Personal<PersonName>] {
    try snapshot.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT person_id, surname, given, patronymic, valid_from FROM person_name
          WHERE person_id IN (SELECT id FROM person WHERE kind = 'staff') ORDER BY valid_from
          """)
      var names: [ID<StaffMember>: Personal<PersonName>] = [:]
      while let row = try rows.next() {
        let id = ID<StaffMember>(row[0])
        guard staff.contains(id), try row.day(4) <= day || names[id] == nil else { continue }
        names[id] = Personal(sealed: try row.personName(1))
      }
      return names
    }
  }
}
