import GRDB
import JournalCore

extension LessonContext {
  /// The school's calendar for the lesson's grade.
  func calendar(_ db: Database, under profile: SchoolProfile) throws -> SchoolCalendar {
    let kind = profile.periodScheme.kind(ofGrade: grade) ?? .quarter
    let periods = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, first_day, last_day FROM period JOIN academic_year ON academic_year.id = year_id
          WHERE start_year = ? AND kind = ?
          """), arguments: [year.startYear, kind.rawValue]
    ).compactMap { row in
      try DayRange(row.day(1), row.day(2)).flatMap { Period(kind, row[0], $0) }
    }
    let special = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT day, kind, act_number, weekday FROM calendar_day WHERE grade = ? AND day BETWEEN ? AND ?"
      ),
      arguments: [grade, year.days.first.iso, year.days.last.iso]
    ).map { row in
      try CalendarDay(row.day(0), row.word(1), actNumber: row[2], weekday: row[3])
    }
    return SchoolCalendar(periods: periods, weekDays: profile.structure.schoolWeekDays, special: special)
  }

  /// The last second in time for a record of the lesson; nil where the school sets no term.
  func due(_ record: DueRecord, _ db: Database, under profile: SchoolProfile) throws -> LocalMoment? {
    let calendar = try calendar(db, under: profile)
    var terms = TermFacts(start: .end(of: day))
    terms.periodEnd = calendar.period(on: day)?.days.last
    let facts = DueFacts(
      terms, isActivatedDay: calendar.isActivated(day),
      counting: DayCounting(profile.identity.termDayKind, over: calendar))
    return facts.due(record, under: profile)
  }

  /// Why a record of the lesson may not be changed now; nil when it may. `classes` are those of the pupils concerned.
  func lock(
    _ record: EditLock.Record, of classes: some Sequence<ID<SchoolClass>>, _ transaction: Transaction
  ) throws -> (reason: EditLock.Reason, clause: String)? {
    let (session, db) = (transaction.session, transaction.db)
    let closure = try closure(of: Set(classes), db, under: session.profile)
    guard session.mode == .ordinary else {
      return closure.isYearClosed ? (.yearClosed, ClauseText.printed("S0-7.5")) : nil
    }
    let calendar = try calendar(db, under: session.profile)
    let counting = DayCounting(session.profile.identity.termDayKind, over: calendar)
    let verdict = EditLock.decide(
      record, of: day, at: session.now, closure: closure, under: session.profile, adding: counting.adding)
    guard case .locked(let reason, let clause) = verdict else { return nil }
    return (reason, ClauseText.printed(clause))
  }

  /// What is closed for all of the classes.
  private func closure(
    of classes: Set<ID<SchoolClass>>, _ db: Database, under profile: SchoolProfile
  ) throws -> EditLock.Closure {
    guard !classes.isEmpty else { return EditLock.Closure() }
    let states = try classes.map { schoolClass -> (year: Bool, period: Bool) in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM year_state WHERE class_id = ?1),
              EXISTS (SELECT 1 FROM period_close c JOIN school_class k ON k.id = c.class_id
                JOIN period p ON p.year_id = k.year_id AND p.kind = k.period_kind AND p.number = c.number
                WHERE c.class_id = ?1 AND ?2 BETWEEN p.first_day AND p.last_day
                  AND (c.subject_id IS NULL OR c.subject_id = ?3))
            """), arguments: [schoolClass.rawValue, day.iso, subject?.rawValue])
      return (year: row?[0] ?? false, period: row?[1] ?? false)
    }
    return EditLock.Closure(
      isPeriodClosed: states.allSatisfy(\.period), isYearClosed: states.allSatisfy(\.year))
  }
}
