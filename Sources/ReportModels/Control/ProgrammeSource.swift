import GRDB
import JournalCore
import JournalStore

/// What the store holds for the report on programmes: plans, their days, and what was conducted.
struct ProgrammeSource {
  /// The day up to which is counted.
  let until: Day
  /// All conducted lessons of the days, counted apart from assignments.
  let conductedInAll: Int
  private let load: [LoadEntry]
  private let days: DayRange
  /// The days from the first period to the last.
  private let teaching: DayRange
  private let plans: [ID<TeachingAssignment>: ThematicPlanDays]
  private let facts: ConductedCounts
  private let curriculum: [Place: (weekly: WeeklyHours, year: Int)]
  private let timetable: TimetableHours

  private struct Place: Hashable {
    let schoolClass: ID<SchoolClass>
    let subject: ID<Subject>
  }

  static func fetch(
    _ scope: SchoolScope, days: DayRange, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ProgrammeSource {
    let until = min(days.last, scope.moment)
    let whole = SchoolScope(scope.year, .period(.year), moment: scope.moment, classes: scope.classes)
    let teaching = try whole.days(from: snapshot)
    let read = try snapshot.read { db in
      let load = try LoadBook(scope.year, on: scope.moment, db).entries()
      return (
        load: load, plans: try ThematicPlanDays.fetch(db),
        facts: try ConductedCounts.fetch(days, until: until, from: teaching.first, under: profile, db),
        curriculum: try ProgrammeSource.yearHours(db)
      )
    }
    let unplanned = read.load.filter { read.plans[$0.id]?.hasDays != true }
    return ProgrammeSource(
      until: until, conductedInAll: read.facts.inAll, load: read.load, days: days, teaching: teaching,
      plans: read.plans, facts: read.facts, curriculum: read.curriculum,
      timetable: try TimetableHours.fetch(unplanned, in: scope.year, from: snapshot, under: profile))
  }

  /// The report's rows, one an assignment that holds on some day of the period.
  func rows() -> [ProgrammeRow] {
    load.filter { $0.first <= days.last && ($0.last ?? days.last) >= days.first }.map(row)
  }

  private func row(_ entry: LoadEntry) -> ProgrammeRow {
    let fact = facts.lessons[entry.id] ?? 0
    let held = facts.works[entry.id] ?? 0
    let plan = plans[entry.id]
    guard let plan, plan.hasDays else {
      let own = DayRange(max(days.first, entry.first), min(until, entry.last ?? until))
      return ProgrammeRow(
        load: entry, basis: .timetable, yearHours: yearHours(entry), programmeHours: plan?.hours,
        hours: ProgrammeCount(plan: own.map { timetable.lessons(of: entry, in: $0) } ?? 0, fact: fact),
        works: ProgrammeCount(plan: facts.scheduled[entry.id] ?? 0, fact: held), undelivered: [])
    }
    let due = due(of: plan, entry)
    let progress = ProgrammeProgress(
      rows: due.map(\.row), lessons: facts.lessonsByNumber(of: entry.id, due))
    let open = Set(progress.undelivered)
    return ProgrammeRow(
      load: entry, basis: .programme, yearHours: yearHours(entry), programmeHours: plan.hours,
      hours: ProgrammeCount(plan: due.reduce(0) { $0 + $1.row.hours }, fact: fact),
      works: ProgrammeCount(plan: due.count { facts.isControlWork($0.row.workType) }, fact: held),
      undelivered: due.map(\.row).filter { open.contains($0.number) })
  }

  /// The rows due in the days; the year that has ended owes the whole plan of whoever taught all of it.
  private func due(of plan: ThematicPlanDays, _ entry: LoadEntry) -> [ThematicPlanDays.Row] {
    let isWhole =
      days == teaching && until == days.last && entry.first <= teaching.first
      && (entry.last ?? teaching.last) >= teaching.last
    return isWhole
      ? plan.rows : plan.rows.filter { row in row.day.map { days.contains($0) && $0 <= until } ?? false }
  }

  private func yearHours(_ entry: LoadEntry) -> Rational? {
    guard case .pupil = entry.target else {
      return entry.subject.flatMap { subject in
        entry.classes.lazy.compactMap { curriculum[Place(schoolClass: $0.id, subject: subject)] }.first.map {
          ThematicPlanRows.yearHours(plan: $0.year, weekly: entry.weekly, of: $0.weekly)
        }
      }
    }
    return nil
  }

  private static func yearHours(_ db: Database) throws -> [Place: (weekly: WeeklyHours, year: Int)] {
    let statement = try db.cachedStatement(
      sql: "SELECT class_id, subject_id, weekly_hundredths, year_hours FROM plan_item")
    return try Row.fetchAll(statement).reduce(into: [:]) { items, row in
      guard let weekly = WeeklyHours(hundredths: row[2]) else { return }
      items[Place(schoolClass: ID(row[0]), subject: ID(row[1]))] = (weekly, row[3])
    }
  }
}
