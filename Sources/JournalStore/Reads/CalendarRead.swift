import GRDB
public import JournalCore

extension StoreSnapshot {
  /// The calendar of the class under the profile; throws `unknownRecord`.
  public func calendar(
    of schoolClass: ID<SchoolClass>, under profile: SchoolProfile
  ) throws(StoreError) -> SchoolCalendar {
    try remembering(CalendarKey(schoolClass: schoolClass, profile: profile)) { () throws(StoreError) in
      try read { db in try db.calendar(of: schoolClass, under: profile) }
    }
  }

  /// When a record of the lesson is due under the profile; nil without a term. Throws `unknownRecord`.
  public func due(
    _ record: DueRecord, of lesson: ID<Lesson>, under profile: SchoolProfile
  ) throws(StoreError) -> LocalMoment? {
    try read { db in
      let lesson = try db.lesson(lesson)
      let scope = try db.lessonScope(lesson.assignment, on: lesson.day)
      return try db.due(record, at: lesson.place, scope, under: profile)
    }
  }

  /// The substitutions that touch the days, by first day: the journal of substitutions (S0-5.4.3).
  public func substitutions(_ days: DayRange) throws(StoreError) -> [Substitution] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, assignment_id, first_day, last_day, absent_id, substitute_id FROM substitution
          WHERE first_day <= ? AND last_day >= ? ORDER BY first_day, id
          """, arguments: [days.last.iso, days.first.iso]
      ).map(Substitution.init(row:))
    }
  }
}

/// What the calendar of a class depends on.
private struct CalendarKey: Hashable, Sendable {
  let schoolClass: ID<SchoolClass>
  let profile: SchoolProfile
}
