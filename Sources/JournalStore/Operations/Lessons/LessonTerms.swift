import GRDB
import JournalCore

/// Terms and windows of records of lessons in a running operation: what is late, what is locked (§0.4).
extension Transaction {
  /// The last second in time for a record of a lesson at the place; nil without a term.
  ///
  func due(_ record: DueRecord, at place: LessonPlace, _ scope: LessonScope) throws -> LocalMoment? {
    try db.dueFacts(at: place, scope, under: session.profile).due(record, under: session.profile)
  }

  /// The stamp of an entry for a lesson at the place; a late one, and one of the initial load, is noted in the audit.
  func stamp(_ record: DueRecord, at place: LessonPlace, _ scope: LessonScope) throws -> EntryStamp {
    let due = session.mode == .initialLoad ? nil : try due(record, at: place, scope)
    let stamp = EntryStamp(in: session, due: due)
    if let flag = stamp.flag { note(flag) }
    return stamp
  }

  /// Throws `locked` when a record of the lesson may not be changed any more.
  ///
  /// Data that are loaded are not bound by windows and closed periods, but nobody edits a closed year (S2-A1.7, S0-7.5).
  func requireOpen(_ record: EditLock.Record, of lesson: Lesson, _ scope: LessonScope) throws {
    try requireOpen(record, of: lesson.id, on: lesson.day, scope)
  }

  /// The same for a lesson that may not be stored yet; its id is then 0.
  func requireOpen(
    _ record: EditLock.Record, of lesson: ID<Lesson>, on day: Day, _ scope: LessonScope
  ) throws {
    let calendar = try db.calendar(of: scope, under: session.profile)
    let counting = DayCounting(session.profile.identity.termDayKind, over: calendar)
    let verdict = EditLock.decide(
      record, of: day, at: session.now, closure: try db.closure(of: scope, on: day, calendar),
      under: session.profile, adding: counting.adding)
    guard case .locked(let reason, let clause) = verdict else { return }
    if session.mode == .ordinary || reason == .yearClosed {
      throw LessonRefusal.locked(lesson, reason, clause: clause)
    }
  }
}

extension Database {
  /// What the terms of a lesson's records are reckoned from: its group's next lesson, its class's last one.
  func dueFacts(
    at place: LessonPlace, _ scope: LessonScope, under profile: SchoolProfile
  ) throws -> DueFacts {
    let own = try lessonDays(
      of: scope, by: try siblings(of: scope.assignment), from: place.day, under: profile)
    return DueFacts(
      lesson: place, own: own, day: try classDay(of: scope, on: place.day, own: own), under: profile)
  }

  /// What is closed already of the classes of the scope for its subject on the day.
  func closure(
    of scope: LessonScope, on day: Day, _ calendar: SchoolCalendar
  ) throws -> EditLock.Closure {
    var closure = EditLock.Closure()
    let period = calendar.period(on: day)?.number
    for id in scope.classes {
      let closed: Int? = try cachedStatement(
        sql: """
          SELECT 1 FROM period_close WHERE class_id = ? AND number = ? AND (subject_id IS NULL OR subject_id IS ?)
          """
      ).value([id, period, scope.assignment.subject?.rawValue])
      let ended: Int? = try cachedStatement(sql: "SELECT 1 FROM year_state WHERE class_id = ?").value([id])
      closure.isPeriodClosed = closure.isPeriodClosed || closed != nil
      closure.isYearClosed = closure.isYearClosed || ended != nil
    }
    return closure
  }
}
