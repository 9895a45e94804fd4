import GRDB
import JournalCore
import JournalStore

/// The reads that make the protocols of passed topics of a class.
struct MakeUpQuery {
  let db: Database
  let scope: ClassScope
  let days: DayRange

  private struct Place: Hashable {
    let assessment: Int64
    let person: Int64
  }

  /// The protocols passed in the days up to the moment, by day and number.
  func protocols() throws -> [MakeUpProtocol] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(sql: MakeUpQuery.sql),
      arguments: [
        scope.ofClass.id.rawValue, days.first.iso, min(days.last, scope.moment).iso,
      ])
    guard !rows.isEmpty else { return [] }
    let names = try NamesOnDay(
      of: rows.flatMap { row in [row[1] as Int64, row[9] as Int64] }, on: scope.moment, db)
    let subjects = try SubjectNames(on: scope.moment, db)
    let members = try members()
    return try rows.map { row in
      guard let entered = LocalMoment(iso: row[5]) else {
        throw StoreError.corrupt(detail: "a mark without a moment")
      }
      let (workTopic, lessonTopic): (String, String?) = (row[7], row[12])
      let subject: Int64? = row[11]
      return MakeUpProtocol(
        number: row[3], pupil: names.pupil(row[1]).map { Personal(sealed: $0) },
        subject: subject.flatMap { subjects[$0]?.name } ?? row[15] ?? "", teacher: names.staff(row[9]),
        topic: lessonTopic ?? workTopic, workType: row[6],
        missed: LessonPlace(try row.day(8), row[10]),
        absence: row.hasNull(atIndex: 13) ? nil : try row.word(13), document: row[14],
        passed: try row.day(2), value: row[4], entered: entered.day,
        commission: members[Place(assessment: row[0], person: row[1])] ?? [])
    }
  }

  private func members() throws -> [Place: [String]] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql:
          "SELECT assessment_id, person_id, post FROM make_up_member ORDER BY assessment_id, person_id, number"
      )
    ).reduce(into: [:]) { posts, row in
      posts[Place(assessment: row[0], person: row[1]), default: []].append(row[2])
    }
  }

  /// The pupil is one of the class on the day of passing; the lesson may be of a part of it or of a stream.
  private static let sql = """
    SELECT m.assessment_id, m.person_id, m.passed_day, m.protocol_number, k.value, k.entered_at, w.work_type,
      w.topic, l.day, a.teacher_id, l.number, a.subject_id, t.text, e.code, d.text, course.name
    FROM make_up m
    JOIN enrolment n ON n.person_id = m.person_id AND n.class_id = ?1 AND n.first_day <= m.passed_day
      AND (n.last_day IS NULL OR n.last_day >= m.passed_day)
    JOIN mark k ON k.assessment_id = m.assessment_id AND k.person_id = m.person_id
    JOIN assessment w ON w.id = m.assessment_id JOIN lesson l ON l.id = w.lesson_id
    JOIN teaching_assignment a ON a.id = l.assignment_id LEFT JOIN course ON course.id = a.course_id
    LEFT JOIN lesson_topic t ON t.lesson_id = l.id
    LEFT JOIN attendance_entry e ON e.lesson_id = l.id AND e.person_id = m.person_id
    LEFT JOIN attendance_document d ON d.lesson_id = l.id AND d.person_id = m.person_id
    WHERE m.passed_day BETWEEN ?2 AND ?3
    ORDER BY m.passed_day, length(m.protocol_number), m.protocol_number, m.assessment_id, m.person_id
    """
}
