import GRDB
import JournalCore

extension Database {
  /// The lessons of a version of the timetable as the search for clashes needs them.
  func timetableEntries(of version: ID<TimetableVersion>, on day: Day) throws -> [TimetableEntry] {
    let rows = try Row.fetchAll(
      try cachedStatement(
        sql: "SELECT assignment_id, weekday, number, room_id FROM timetable_slot WHERE version_id = ?"),
      arguments: [version.rawValue])
    var scopes: [Int64: LessonScope] = [:]
    var bells: [Int64?: [(first: Day, schedule: BellSchedule)]] = [:]
    return try rows.map { row in
      let id: Int64 = row[0]
      let scope = try scopes[id] ?? entryScope(ID(id), on: day)
      scopes[id] = scope
      let key = scope.classes.first
      let own = try bells[key] ?? self.bells(of: key, on: day)
      bells[key] = own
      let bell = own.filter { $0.first <= day }.max { $0.first < $1.first }?.schedule[row[2]]
      let room: Int64? = row[3]
      return TimetableEntry(
        WeekPlace(row[1], row[2]), minutes: bell.map { $0.starts.minutes..<$0.ends.minutes },
        assignment: ID(id), teacher: scope.assignment.teacher, shares: TimetableEntry.shares(of: scope),
        room: room.map { ID($0) })
    }
  }

  /// The scope on the day, or on the assignment's first day when that is later.
  private func entryScope(_ id: ID<TeachingAssignment>, on day: Day) throws -> LessonScope {
    let assignment = try assignment(id)
    return try lessonScope(assignment, on: max(day, assignment.first))
  }
}

extension TimetableEntry {
  /// The classes of the scope, or the parts of them that a subgroup or stream takes.
  fileprivate static func shares(of scope: LessonScope) -> [Share] {
    switch scope.assignment.target {
    case .schoolClass: scope.classes.map { Share(ID($0)) }
    case .subgroup, .stream: scope.classes.map { Share(ID($0), part: scope.assignment.target) }
    case .course, .pupil: []
    }
  }
}
