import GRDB
import JournalCore

/// Terms and windows of records of lessons in a running operation: what is late, what is locked (§0.4).
extension Transaction {
  /// The last second in time for a record of a lesson at the place; nil without a term.
  func due(_ record: DueRecord, at place: LessonPlace, _ scope: LessonScope) throws -> LocalMoment? {
    try db.due(record, at: place, scope, under: session.profile)
  }

  /// The stamp of an entry for a lesson at the place; a late one, and one of the initial load, is noted in the audit.
  func stamp(_ record: DueRecord, at place: LessonPlace, _ scope: LessonScope) throws -> EntryStamp {
    let due = session.mode == .initialLoad ? nil : try due(record, at: place, scope)
    let stamp = EntryStamp(in: session, due: due)
    if let flag = stamp.flag { note(flag) }
    return stamp
  }

  /// Throws `locked` when lesson, topic and homework may not be changed any more.
  ///
  /// Data that are loaded are not bound by windows and closed periods, but nobody edits a closed year (S2-A1.7, S0-7.5).
  func requireOpen(_ lesson: Lesson, _ scope: LessonScope) throws {
    try requireOpen(lesson.id, on: lesson.day, scope)
  }

  /// The same for a lesson that may not be stored yet; its id is then 0.
  func requireOpen(_ lesson: ID<Lesson>, on day: Day, _ scope: LessonScope) throws {
    let verdict = EditLock.decide(
      .lessonRecord, of: day, at: session.now, closure: try db.closure(of: scope, on: day),
      under: session.profile)
    guard case .locked(let reason, let clause) = verdict else { return }
    if session.mode == .ordinary || reason == .yearClosed {
      throw LessonRefusal.locked(lesson, reason, clause: clause)
    }
  }
}

extension Database {
  /// The last second in time for a record of a lesson at the place; only what the term is reckoned from is looked up.
  func due(
    _ record: DueRecord, at place: LessonPlace, _ scope: LessonScope, under profile: SchoolProfile
  ) throws -> LocalMoment? {
    let calendar = try calendar(of: scope, under: profile)
    switch record.term(under: profile, onActivatedDay: calendar.isActivated(place.day)) {
    case .sameDay, .endOfDay, .days, .visibleWithin, .none:
      return DueFacts(
        TermFacts(start: .end(of: place.day)), isActivatedDay: calendar.isActivated(place.day),
        counting: DayCounting(profile.identity.termDayKind, over: calendar)
      ).due(record, under: profile)
    default:
      let own = try lessonDays(
        of: scope, by: try siblings(of: scope.assignment), from: place.day, withBells: true, under: profile)
      return DueFacts(
        lesson: place, own: own, day: try classDay(of: scope, on: place.day, own: own), under: profile
      ).due(record, under: profile)
    }
  }

  /// What is closed already of the classes of the scope for its subject on the day.
  func closure(of scope: LessonScope, on day: Day) throws -> EditLock.Closure {
    var closure = EditLock.Closure()
    let statement = try cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM year_state WHERE class_id = ?1),
          EXISTS (SELECT 1 FROM period_close c JOIN school_class k ON k.id = c.class_id
            JOIN period p ON p.year_id = k.year_id AND p.kind = k.period_kind AND p.number = c.number
            WHERE c.class_id = ?1 AND ?2 BETWEEN p.first_day AND p.last_day
              AND (c.subject_id IS NULL OR c.subject_id = ?3))
        """)
    for id in scope.classes {
      let row = try Row.fetchOne(
        statement, arguments: [id, day.iso, scope.assignment.subject?.rawValue])
      closure.isYearClosed = closure.isYearClosed || row?[0] ?? false
      closure.isPeriodClosed = closure.isPeriodClosed || row?[1] ?? false
    }
    return closure
  }
}
