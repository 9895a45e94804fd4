import GRDB
public import JournalCore

/// An «ОТ» whose reason nobody has set yet (S0-4.13.4).
public struct UnresolvedAbsence: Hashable, Sendable {
  /// The lesson missed.
  public let lesson: ID<Lesson>
  /// Its day.
  public let day: Day
  /// The pupil.
  public let pupil: ID<Pupil>
}

/// Absences of a class's pupils whose reason is unknown.
enum UnresolvedAbsences {
  /// Those of the pupils listed in the class on the lesson's day, by day and pupil.
  static func fetch(
    of schoolClass: ID<SchoolClass>, in days: DayRange, _ db: Database
  ) throws -> [UnresolvedAbsence] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT l.id, l.day, n.person_id FROM enrolment e
        JOIN attendance_entry n ON n.person_id = e.person_id AND n.code = 'ОТ'
        JOIN lesson l ON l.id = n.lesson_id AND l.day BETWEEN ?2 AND ?3
          AND l.day BETWEEN e.first_day AND coalesce(e.last_day, '9999-12-31')
        WHERE e.class_id = ?1 ORDER BY l.day, l.number, n.person_id
        """)
    return try Row.fetchAll(
      statement, arguments: [schoolClass.rawValue, days.first.iso, days.last.iso]
    ).map { row in
      UnresolvedAbsence(lesson: ID(row[0]), day: try row.day(1), pupil: ID(row[2]))
    }
  }
}

/// What control lists and papers ask of presence and absence.
extension StoreSnapshot {
  /// The entries of the lesson by pupil.
  public func attendance(of lesson: ID<Lesson>) throws(StoreError) -> [AttendanceEntry] {
    try read { db in
      let sql = """
        SELECT n.person_id, n.code, n.entered_at, n.late, n.initial_load, n.author_id, n.reason_set_by, d.text
        FROM attendance_entry n LEFT JOIN attendance_document d USING (lesson_id, person_id)
        WHERE n.lesson_id = ? ORDER BY n.person_id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [lesson.rawValue]).map { row in
        let setBy: Int64? = row[6]
        return AttendanceEntry(
          lesson: lesson, pupil: ID(row[0]), code: try row.word(1),
          stamp: EntryStamp(
            enteredAt: try row.moment(2), isLate: row[3], isInitialLoad: row[4]),
          author: ID(row[5]), reasonSetBy: setBy.map { ID($0) }, document: row[7] ?? "")
      }
    }
  }

  /// The conducted lessons of the days that nobody confirmed, by day and number; of one teacher when told (S0-4.13.1).
  public func unconfirmedLessons(
    in days: DayRange, of teacher: ID<StaffMember>? = nil
  ) throws(StoreError) -> [ID<Lesson>] {
    try read { db in
      let sql = """
        SELECT id FROM lesson WHERE state = 'conducted' AND day BETWEEN ?1 AND ?2
          AND (?3 IS NULL OR teacher_id = ?3)
          AND NOT EXISTS (SELECT 1 FROM attendance_confirmation c WHERE c.lesson_id = lesson.id)
        ORDER BY day, number, id
        """
      return try Int64.fetchAll(
        db, sql: sql, arguments: [days.first.iso, days.last.iso, teacher?.rawValue]
      ).map { ID($0) }
    }
  }

  /// The «ОТ» of the class's pupils in the days (S0-4.13.4).
  public func unresolvedAbsences(
    of schoolClass: ID<SchoolClass>, in days: DayRange
  ) throws(StoreError) -> [UnresolvedAbsence] {
    try read { db in try UnresolvedAbsences.fetch(of: schoolClass, in: days, db) }
  }

  /// Lessons and days missed by the pupil in the days, in all classes and groups (FORMS §3.2, D-26).
  public func attendanceTally(
    of pupil: ID<Pupil>, in days: DayRange, counting rules: AttendanceCounting = .standard
  ) throws(StoreError) -> AttendanceTally {
    try read { db in
      AttendanceTally(
        try PupilLessons.fetch(pupil, in: days, db).map { LessonPresence(day: $0.day, code: $0.code) },
        counting: rules)
    }
  }

  /// Presence at the meetings of a course: the pupil's own, in order (S0-1.12).
  public func courseAttendance(
    of pupil: ID<Pupil>, in course: ID<Course>, in days: DayRange
  ) throws(StoreError) -> [LessonPresence] {
    try read { db in
      try PupilLessons.fetch(pupil, in: days, course: course, db)
        .map { LessonPresence(day: $0.day, code: $0.code) }
    }
  }

  /// Lessons of the day at which a pupil of the class is present against the rest of the day (S0-5.4.20).
  public func presenceDiscrepancies(
    of schoolClass: ID<SchoolClass>, on day: Day
  ) throws(StoreError) -> [(lesson: ID<Lesson>, pupil: ID<Pupil>)] {
    try read { db in
      guard let days = DayRange(day, day) else { return [] }
      let sql = """
        SELECT person_id FROM enrolment
        WHERE class_id = ?1 AND ?2 BETWEEN first_day AND coalesce(last_day, '9999-12-31') ORDER BY person_id
        """
      return try Int64.fetchAll(db, sql: sql, arguments: [schoolClass.rawValue, day.iso]).flatMap { number in
        let pupil = ID<Pupil>(number)
        let lessons = try PupilLessons.fetch(pupil, in: days, db).filter { $0.isConfirmed || $0.code != nil }
        return PresenceDiscrepancies.find(of: pupil, missed: lessons.map { $0.code?.isAbsence ?? false })
          .map { (lesson: lessons[$0.index].lesson, pupil: pupil) }
      }
    }
  }

  /// The weeks that were signed off for the class, in order (S0-5.3.7).
  public func attendanceReviews(of schoolClass: ID<SchoolClass>) throws(StoreError)
    -> [WeeklyAttendanceReview]
  {
    try read { db in
      let sql =
        "SELECT monday, reviewed_at, unresolved FROM attendance_review WHERE class_id = ? ORDER BY monday"
      return try Row.fetchAll(db, sql: sql, arguments: [schoolClass.rawValue]).map { row in
        WeeklyAttendanceReview(
          schoolClass: schoolClass, monday: try row.day(0), reviewedAt: try row.moment(1), unresolved: row[2])
      }
    }
  }
}
