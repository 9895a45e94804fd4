import GRDB
import JournalCore
import JournalStore

/// The reads behind a pupil's diary; one statement a table, joined in memory.
struct DiaryQuery {
  /// A lesson of the pupil, recorded or only planned.
  struct Held {
    let id: ID<Lesson>
    let day: Day
    let number: Int
    let assignment: ID<TeachingAssignment>
    let subject: ID<Subject>
    let name: String
    let topic: String
    let isConducted: Bool
  }

  /// A lesson of the week by the timetable.
  struct Slot {
    let validFrom: Day
    let weekday: Int
    let number: Int
    let subject: ID<Subject>
    let name: String
  }

  /// Homework with the lesson at which it was set.
  struct SetWork {
    let lesson: ID<Lesson>
    let assignment: ID<TeachingAssignment>
    let subject: ID<Subject>
    let day: Day
    let number: Int
    let text: String
    let due: (day: Day, number: Int)?
  }

  let db: Database
  let pupil: ID<Pupil>
  let year: AcademicYear
  let moment: Day

  /// Whether the pupil belongs to what the assignment `a` teaches on the day of the SQL expression (S1-2.3.c, G-13).
  private static func belongs(on day: String) -> String {
    func holds(_ first: String, _ last: String) -> String {
      "\(first) <= \(day) AND (\(last) IS NULL OR \(last) >= \(day))"
    }
    return """
      NOT EXISTS (SELECT 1 FROM subject_not_studied x JOIN academic_year y ON y.id = x.year_id
        WHERE x.person_id = ?1 AND x.subject_id = a.subject_id AND y.start_year = ?2)
      AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = ?1 AND \(holds("e.first_day", "e.last_day")))
      AND (a.pupil_id = ?1 OR (
        NOT EXISTS (SELECT 1 FROM home_teaching h WHERE h.person_id = ?1
          AND \(holds("h.first_day", "h.last_day")))
        AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = ?1 AND e.class_id = a.class_id
            AND \(holds("e.first_day", "e.last_day")))
          OR EXISTS (SELECT 1 FROM subgroup_member m WHERE m.person_id = ?1 AND m.subgroup_id = a.subgroup_id
            AND \(holds("m.valid_from", "m.valid_to")))
          OR EXISTS (SELECT 1 FROM stream_member m WHERE m.person_id = ?1 AND m.stream_id = a.stream_id
            AND \(holds("m.valid_from", "m.valid_to"))))))
      """
  }

  /// The assignments of the classes, groups and streams that the pupil ever belonged to: few, where a school has thousands.
  private static let candidates = """
    SELECT id FROM teaching_assignment WHERE pupil_id = ?1
    UNION SELECT id FROM teaching_assignment
      WHERE class_id IN (SELECT class_id FROM enrolment WHERE person_id = ?1)
    UNION SELECT id FROM teaching_assignment
      WHERE subgroup_id IN (SELECT subgroup_id FROM subgroup_member WHERE person_id = ?1)
    UNION SELECT id FROM teaching_assignment
      WHERE stream_id IN (SELECT stream_id FROM stream_member WHERE person_id = ?1)
    """

  private static let named = """
    JOIN subject s ON s.id = a.subject_id LEFT JOIN subject_name n ON n.subject_id = s.id AND n.valid_from = (
      SELECT max(valid_from) FROM subject_name WHERE subject_id = s.id AND valid_from <= ?3)
    """

  /// The lessons of the days that were not cancelled, by day and number.
  func lessons(in days: DayRange) throws -> [Held] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT l.id, l.day, l.number, a.subject_id, coalesce(n.name, s.name), coalesce(t.text, ''),
            l.state = 'conducted', a.id
          FROM teaching_assignment a CROSS JOIN lesson l ON l.assignment_id = a.id \(DiaryQuery.named)
          LEFT JOIN lesson_topic t ON t.lesson_id = l.id
          WHERE a.id IN (\(DiaryQuery.candidates)) AND l.day BETWEEN ?4 AND ?5 AND l.state <> 'cancelled'
            AND \(DiaryQuery.belongs(on: "l.day"))
          ORDER BY l.day, l.number, l.id
          """),
      arguments: [pupil.rawValue, year.startYear, moment.iso, days.first.iso, days.last.iso]
    ).map { row in
      Held(
        id: ID(row[0]), day: try row.day(1), number: row[2], assignment: ID(row[7]), subject: ID(row[3]),
        name: row[4], topic: row[5],
        isConducted: row[6])
    }
  }

  /// The lessons of the week in every version of the timetable, by place.
  func slots() throws -> [Slot] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT v.valid_from, w.weekday, w.number, a.subject_id, coalesce(n.name, s.name)
          FROM timetable_slot w JOIN timetable_version v ON v.id = w.version_id
          JOIN academic_year y ON y.id = v.year_id AND y.start_year = ?2
          JOIN teaching_assignment a ON a.id = w.assignment_id \(DiaryQuery.named)
          WHERE a.id IN (\(DiaryQuery.candidates)) AND a.valid_from <= ?3 AND (a.valid_to IS NULL OR a.valid_to >= ?3)
            AND \(DiaryQuery.belongs(on: "?3"))
          ORDER BY v.valid_from, w.weekday, w.number, a.id
          """), arguments: [pupil.rawValue, year.startYear, moment.iso]
    ).map { row in
      Slot(
        validFrom: try row.day(0), weekday: row[1], number: row[2], subject: ID(row[3]), name: row[4])
    }
  }

  /// What was set at lessons of the assignments on the days, for all or for the pupil himself (S0-4.15.2.c).
  func homework(in days: DayRange, of assignments: Set<ID<TeachingAssignment>>) throws -> [SetWork] {
    let list = "[\(assignments.sorted().map(\.description).joined(separator: ","))]"
    return try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT h.lesson_id, h.kind, h.text, h.nature, h.due_day, h.due_number, a.id, a.subject_id, l.day, l.number
          FROM teaching_assignment a CROSS JOIN lesson l ON l.assignment_id = a.id
          CROSS JOIN homework h ON h.lesson_id = l.id
          WHERE a.id IN (SELECT value FROM json_each(?4)) AND a.subject_id IS NOT NULL
            AND l.day BETWEEN ?2 AND ?3 AND h.kind <> 'notSet'
            AND (h.kind <> 'individual' OR EXISTS (
              SELECT 1 FROM homework_pupil p WHERE p.homework_id = h.id AND p.person_id = ?1))
          ORDER BY l.day, l.number, h.id
          """), arguments: [pupil.rawValue, days.first.iso, days.last.iso, list]
    ).map { row in
      let kind: HomeworkText.Kind = try row.word(1)
      let text: String = row[2]
      let item = HomeworkText(kind, text: text, nature: row[3])
      let number: Int? = row[5]
      let due = try row.dayIfAny(4).flatMap { day in number.map { (day: day, number: $0) } }
      return SetWork(
        lesson: ID(row[0]), assignment: ID(row[6]), subject: ID(row[7]), day: try row.day(8), number: row[9],
        text: kind == .individual ? text : item.onClassPage, due: due)
    }
  }
}
