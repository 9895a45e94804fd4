import GRDB
import JournalCore
import JournalStore

/// The statements that fill a journal's source, one a table.
struct JournalQuery {
  let db: Database
  let scope: ClassScope
  let days: DayRange

  /// What every statement may name: `own` assignments that pupils of the class take part in (S1-2.3.c), `held` lessons
  /// of the days, `member` for everybody who was in the class by the moment.
  ///
  /// `?1` is the class, `?2` and `?3` the first and last day, `?4` the data moment.
  private static let tables = """
    WITH given AS (SELECT ?1, ?2, ?3, ?4),
    own AS (
      SELECT id FROM teaching_assignment WHERE class_id = ?1
      UNION SELECT id FROM teaching_assignment WHERE subgroup_id IN (SELECT id FROM subgroup WHERE class_id = ?1)
      UNION SELECT id FROM teaching_assignment
        WHERE stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?1)
      UNION SELECT id FROM teaching_assignment
        WHERE pupil_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)),
    held AS (
      SELECT id FROM lesson WHERE assignment_id IN (SELECT id FROM own) AND day BETWEEN ?2 AND ?3
        AND state = 'conducted'),
    member AS (SELECT person_id FROM enrolment WHERE class_id = ?1 AND first_day <= ?4)
    """

  /// Runs the rest of a statement and hands over its rows.
  func each(_ sql: String, _ body: (Row) throws -> Void) throws {
    let cursor = try Row.fetchCursor(
      try db.cachedStatement(sql: "\(JournalQuery.tables) \(sql)"),
      arguments: [scope.ofClass.id.rawValue, days.first.iso, days.last.iso, scope.moment.iso])
    while let row = try cursor.next() { try body(row) }
  }

  /// Assignments, lessons and what was planned for them.
  func lessons(into source: inout JournalSource) throws {
    try each(
      """
      SELECT a.id, a.teacher_id, a.subject_id, coalesce(n.name, s.name), s.short_name, a.subgroup_id, g.name,
        a.stream_id, t.name, a.pupil_id, a.valid_from, a.valid_to
      FROM teaching_assignment a JOIN subject s ON s.id = a.subject_id
      LEFT JOIN subject_name n ON n.subject_id = s.id AND n.valid_from = (
        SELECT max(valid_from) FROM subject_name WHERE subject_id = s.id AND valid_from <= ?4)
      LEFT JOIN subgroup g ON g.id = a.subgroup_id LEFT JOIN study_stream t ON t.id = a.stream_id
      WHERE a.id IN (SELECT id FROM own) ORDER BY a.valid_from, a.id
      """
    ) { row in source.assignments.append(try JournalQuery.assignment(row)) }
    try each(
      """
      SELECT id, assignment_id, day, number, teacher_id, format, state FROM lesson
      WHERE assignment_id IN (SELECT id FROM own) AND day BETWEEN ?2 AND ?3 ORDER BY day, number, id
      """
    ) { row in
      let state: Lesson.State = try row.word(6)
      source.lessons.append(
        JournalSource.HeldLesson(
          id: ID(row[0]), assignment: ID(row[1]), day: try row.day(2), number: row[3], teacher: ID(row[4]),
          format: try row.word(5), isConducted: state == .conducted))
    }
    try each(
      """
      SELECT d.assignment_id, d.day, r.hours FROM plan_row_day d JOIN thematic_plan_row r ON r.id = d.row_id
      WHERE d.assignment_id IN (SELECT id FROM own)
      """
    ) { row in source.planned[ID(row[0]), default: []].append((day: try row.day(1), hours: row[2])) }
    try each(
      "SELECT day FROM calendar_day WHERE grade = (SELECT grade FROM school_class WHERE id = ?1) AND kind = 'activated'"
    ) { row in source.unheldDays.insert(try row.day(0)) }
  }

  /// Topics, homework, works, marks, codes, debts and marks that were made void.
  func records(into source: inout JournalSource) throws {
    let ofHeld = "lesson_id IN (SELECT id FROM held)"
    try each("SELECT lesson_id, text FROM lesson_topic WHERE \(ofHeld)") { row in
      source.topics[ID(row[0])] = row[1]
    }
    try each("SELECT lesson_id, kind, text, nature FROM homework WHERE \(ofHeld) ORDER BY id") { row in
      let item = HomeworkText(try row.word(1), text: row[2], nature: row[3])
      source.homework[ID(row[0]), default: []].append(item.onClassPage)
    }
    var places: [Int64: (lesson: ID<Lesson>, work: Int)] = [:]
    try each("SELECT id, lesson_id, weight, work_type FROM assessment WHERE \(ofHeld) ORDER BY id") { row in
      let lesson = ID<Lesson>(row[1])
      places[row[0]] = (lesson, source.works[lesson]?.count ?? 0)
      source.works[lesson, default: []].append(JournalSource.Work(weight: row[2], workType: row[3]))
    }
    let ofWorks = "assessment_id IN (SELECT id FROM assessment WHERE \(ofHeld))"
    try each("SELECT assessment_id, person_id, value FROM mark WHERE \(ofWorks) ORDER BY 1, 2") { row in
      guard let place = places[row[0]] else { return }
      source.works[place.lesson]?[place.work].marks.append((pupil: ID(row[1]), value: row[2]))
    }
    try each("SELECT lesson_id, person_id, code FROM attendance_entry WHERE \(ofHeld)") { row in
      source.codes[ID(row[0]), default: [:]][ID(row[1])] = try row.word(2, as: AbsenceCode.self)
    }
    try each(
      """
      SELECT assessment_id, person_id FROM debt WHERE \(ofWorks) AND opened_day <= ?4
        AND (closed_day IS NULL OR closed_day > ?4)
      """
    ) { row in
      guard let place = places[row[0]] else { return }
      source.debts[place.lesson, default: []].insert(ID(row[1]))
    }
    try each(
      """
      SELECT json_extract(key, '$[0]'), json_extract(key, '$[1]') FROM version
      WHERE record = 'mark' AND operation IN (SELECT sequence FROM void_operation)
      """
    ) { row in
      guard let place = places[row[0]] else { return }
      source.voided[place.lesson, default: []].insert(ID(row[1]))
    }
  }

  private static func assignment(_ row: Row) throws -> JournalSource.Assignment {
    let (subgroup, stream, pupil): (Int64?, Int64?, Int64?) = (row[5], row[7], row[9])
    let target: JournalSource.Target =
      if let subgroup {
        .subgroup(subgroup, row[6])
      } else if let stream {
        .stream(stream, row[8])
      } else if let pupil {
        .home(ID(pupil))
      } else {
        .schoolClass
      }
    return JournalSource.Assignment(
      id: ID(row[0]), teacher: ID(row[1]), subject: Subject(id: ID(row[2]), name: row[3], shortName: row[4]),
      target: target, first: try row.day(10), last: try row.dayIfAny(11))
  }
}
