import GRDB
import JournalCore

/// A conducted lesson that was held for a pupil, as the pupil's attendance tells it.
struct PupilLesson {
  let lesson: ID<Lesson>
  let day: Day
  let number: Int
  /// The code; nil for presence.
  let code: AbsenceCode?
  /// Whether the teacher confirmed who was there.
  let isConfirmed: Bool
}

/// The lessons held for a pupil in the own class, subgroups and streams: what absences are counted over (D-26).
///
/// Cancelled lessons, those of activated days, of subjects left out by an individual plan, and for a pupil taught at home
/// those of the class are not held for the pupil.
enum PupilLessons {
  /// The lessons in the days, in order; of one subject or course only when it is told.
  static func fetch(
    _ pupil: ID<Pupil>, in days: DayRange, subject: ID<Subject>? = nil, course: ID<Course>? = nil,
    _ db: Database
  ) throws -> [PupilLesson] {
    let statement = try db.cachedStatement(sql: sql)
    let rows = try Row.fetchAll(
      statement,
      arguments: [
        pupil.rawValue, days.first.iso, days.last.iso, AcademicYear(containing: days.first).startYear,
        subject?.rawValue, course?.rawValue,
      ])
    return try rows.map { row in
      let code: String? = row[3]
      return PupilLesson(
        lesson: ID(row[0]), day: try row.day(1), number: row[2], code: code.flatMap(AbsenceCode.init),
        isConfirmed: row[4])
    }
  }

  /// ?1 pupil, ?2 and ?3 days, ?4 school year, ?5 subject or null, ?6 course or null for the plan's lessons.
  private static let sql = """
    SELECT l.id, l.day, l.number, n.code, c.lesson_id IS NOT NULL
    FROM enrolment e JOIN school_class k ON k.id = e.class_id
    JOIN academic_year y ON y.id = k.year_id AND y.start_year = ?4
    JOIN teaching_assignment a ON a.class_id = e.class_id OR a.pupil_id = e.person_id
      OR a.subgroup_id IN (SELECT subgroup_id FROM subgroup_member WHERE person_id = ?1)
      OR a.stream_id IN (SELECT stream_id FROM stream_member WHERE person_id = ?1)
      OR a.course_id = ?6
    JOIN lesson l ON l.assignment_id = a.id AND l.state = 'conducted' AND l.day BETWEEN ?2 AND ?3
      AND l.day BETWEEN e.first_day AND coalesce(e.last_day, '9999-12-31')
    LEFT JOIN attendance_entry n ON n.lesson_id = l.id AND n.person_id = e.person_id
    LEFT JOIN attendance_confirmation c ON c.lesson_id = l.id
    WHERE e.person_id = ?1
      AND CASE WHEN ?6 IS NULL THEN a.course_id IS NULL ELSE a.course_id = ?6 END
      AND (?5 IS NULL OR a.subject_id = ?5)
      AND (a.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member m WHERE m.person_id = ?1
        AND m.subgroup_id = a.subgroup_id AND m.class_id = e.class_id
        AND l.day BETWEEN m.valid_from AND coalesce(m.valid_to, '9999-12-31')))
      AND (a.stream_id IS NULL OR EXISTS (SELECT 1 FROM stream_member m WHERE m.person_id = ?1
        AND m.stream_id = a.stream_id AND l.day BETWEEN m.valid_from AND coalesce(m.valid_to, '9999-12-31')))
      AND (a.course_id IS NULL OR EXISTS (SELECT 1 FROM course_member m WHERE m.person_id = ?1
        AND m.course_id = a.course_id AND l.day BETWEEN m.valid_from AND coalesce(m.valid_to, '9999-12-31')))
      AND NOT EXISTS (SELECT 1 FROM subject_not_studied d
        WHERE d.person_id = ?1 AND d.year_id = y.id AND d.subject_id = a.subject_id)
      AND (a.pupil_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM home_teaching h WHERE h.person_id = ?1
        AND l.day BETWEEN h.first_day AND coalesce(h.last_day, '9999-12-31')))
      AND NOT EXISTS (SELECT 1 FROM calendar_day d
        WHERE d.day = l.day AND d.grade = k.grade AND d.kind = 'activated')
    ORDER BY l.day, l.number
    """
}
