import GRDB
import JournalCore
import JournalStore

/// The reads that make the schedule of control works; one statement a table.
struct ControlWorkQuery {
  let db: Database
  let days: DayRange
  let moment: Day
  /// The names of types that are control works.
  let types: Set<String>

  private struct Place: Hashable {
    let assignment: ID<TeachingAssignment>
    let day: Day
    let workType: String
  }

  /// The works of the assignments, in the order of the assignments and by day.
  func entries(of load: [LoadEntry]) throws -> [ControlWorkEntry] {
    let held = try held()
    let scheduled = try scheduled()
    return load.flatMap { entry in
      let planned = (scheduled[entry.id] ?? []).map { work in
        ControlWorkEntry(
          load: entry, day: work.place.day, workType: work.place.workType, topic: work.topic,
          isMonitoring: work.isMonitoring, state: state(of: work.place, held: held[work.place] != nil))
      }
      let known = Set((scheduled[entry.id] ?? []).map(\.place))
      let beside = held.filter { $0.key.assignment == entry.id && !known.contains($0.key) }.map {
        ControlWorkEntry(
          load: entry, day: $0.key.day, workType: $0.key.workType, topic: $0.value.topic,
          isMonitoring: $0.value.isMonitoring, state: .unscheduled)
      }
      return (planned + beside).sorted { ($0.day, $0.workType) < ($1.day, $1.workType) }
    }
  }

  private func state(of place: Place, held: Bool) -> ControlWorkEntry.State {
    held ? .held : place.day <= moment ? .missed : .planned
  }

  private func scheduled() throws -> [ID<TeachingAssignment>: [(
    place: Place, topic: String, isMonitoring: Bool
  )]] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT assignment_id, day, work_type, topic, kind = 'internalMonitoring' FROM control_work
          WHERE day BETWEEN ? AND ?
          """), arguments: [days.first.iso, days.last.iso])
    return try rows.reduce(into: [:]) { works, row in
      let place = Place(assignment: ID(row[0]), day: try row.day(1), workType: row[2])
      works[place.assignment, default: []].append((place, row[3], row[4]))
    }
  }

  /// The control works of conducted lessons up to the moment; the topic of the lesson where the work has none.
  private func held() throws -> [Place: (topic: String, isMonitoring: Bool)] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT l.assignment_id, l.day, w.work_type, w.topic, coalesce(t.text, ''), w.monitoring
          FROM assessment w JOIN lesson l ON l.id = w.lesson_id LEFT JOIN lesson_topic t ON t.lesson_id = l.id
          WHERE l.state = 'conducted' AND l.day BETWEEN ? AND ? AND w.work_type IS NOT NULL
          """), arguments: [days.first.iso, min(days.last, moment).iso])
    return try rows.reduce(into: [:]) { works, row in
      let (workType, topic): (String, String) = (row[2], row[3])
      guard types.contains(workType) else { return }
      works[Place(assignment: ID(row[0]), day: try row.day(1), workType: workType)] = (
        topic: topic.isEmpty ? row[4] : topic, isMonitoring: row[5]
      )
    }
  }
}
