import GRDB
public import JournalCore

/// What papers, proposals and control lists ask of works and marks.
extension StoreSnapshot {
  /// The works of the lesson in the order of their entry.
  public func assessments(of lesson: ID<Lesson>) throws(StoreError) -> [Assessment] {
    try read { db in
      let sql = """
        SELECT id, work_type, weight, topic, row_id, monitoring, off_schedule, entered_at, closed_at
        FROM assessment WHERE lesson_id = ? ORDER BY id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [lesson.rawValue]).map { row in
        let planRow: Int64? = row[4]
        let deferred = try Int64.fetchAll(
          db, sql: "SELECT person_id FROM assessment_deferred WHERE assessment_id = ? ORDER BY person_id",
          arguments: [row[0] as Int64])
        return Assessment(
          id: ID(row[0]), lesson: lesson, workType: row[1], weight: row[2], topic: row[3],
          row: planRow.map { ID($0) }, isInternalMonitoring: row[5], isOffSchedule: row[6],
          enteredAt: try row.moment(7), closedAt: try row.momentIfAny(8), deferred: deferred.map { ID($0) })
      }
    }
  }

  /// The marks for the work by pupil.
  public func marks(for assessment: ID<Assessment>) throws(StoreError) -> [Mark] {
    try read { db in
      let sql = """
        SELECT m.person_id, m.value, m.basis, m.work_day, m.entered_at, m.late, m.initial_load, m.visible_at,
          m.author_id, c.text
        FROM mark m LEFT JOIN mark_comment c USING (assessment_id, person_id)
        WHERE m.assessment_id = ? ORDER BY m.person_id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [assessment.rawValue]).map { row in
        Mark(
          assessment: assessment, pupil: ID(row[0]), value: row[1], basis: try row.word(2),
          workDay: try row.day(3),
          stamp: EntryStamp(enteredAt: try row.moment(4), isLate: row[5], isInitialLoad: row[6]),
          visibleAt: try row.moment(7), author: ID(row[8]), comment: row[9] ?? "")
      }
    }
  }

  /// The make-ups for the work by pupil.
  public func makeUps(for assessment: ID<Assessment>) throws(StoreError) -> [MakeUp] {
    try read { db in
      let sql =
        "SELECT person_id, passed_day, protocol_number FROM make_up WHERE assessment_id = ? ORDER BY 1"
      return try Row.fetchAll(db, sql: sql, arguments: [assessment.rawValue]).map { row in
        let posts = try String.fetchAll(
          db,
          sql: "SELECT post FROM make_up_member WHERE assessment_id = ? AND person_id = ? ORDER BY number",
          arguments: [assessment.rawValue, row[0] as Int64])
        return MakeUp(
          assessment: assessment, pupil: ID(row[0]), passed: try row.day(1), protocolNumber: row[2],
          commission: posts)
      }
    }
  }

  /// What the period mark of the pupil in the subject rests on: marks for works at lessons of the days.
  public func currentMarks(
    of pupil: ID<Pupil>, in subject: ID<Subject>, days: DayRange
  ) throws(StoreError) -> CurrentMarks {
    try read { db in try CurrentMarks.fetch(of: pupil, in: subject, days: days, db) }
  }

  /// The control works of the class's lessons in the days that left present pupils without a mark (S0-4.12.5.b).
  public func controlWorkGaps(
    of schoolClass: ID<SchoolClass>, in days: DayRange, under profile: SchoolProfile
  ) throws(StoreError) -> [(assessment: ID<Assessment>, gaps: ControlWorkGaps)] {
    try read { db in try ControlWorkGaps.fetch(of: schoolClass, in: days, under: profile, db) }
  }
}
