import GRDB
import JournalCore
import JournalStore

/// The reads behind the journal of a course: one statement a table, joined in memory.
struct CourseQuery {
  let db: Database
  let course: Course
  let moment: Day

  private struct Enrolment {
    let schoolClass: ID<SchoolClass>
    let label: ClassLabel
    let days: DayRange
  }

  /// Everybody who took part in the course by the moment; `?1` is the course, `?2` the moment.
  private static let everybody =
    "(SELECT person_id FROM course_member WHERE course_id = ?1 AND valid_from <= ?2)"

  /// The members in the order of lists.
  func members() throws -> [CourseAttendanceData.Member] {
    let spans = try spans(
      "SELECT person_id, valid_from, valid_to FROM course_member WHERE course_id = ?1 AND valid_from <= ?2")
    let names = try names()
    let enrolments = try enrolments()
    return spans.compactMap { pupil, days -> (CollationKey, CourseAttendanceData.Member)? in
      guard let name = names[pupil], let label = enrolments[pupil]?.last?.label else { return nil }
      return (
        name.collationKey,
        CourseAttendanceData.Member(pupil: pupil, name: Personal(sealed: name), label: label, spans: days)
      )
    }
    .sorted { ($0.0, $0.1.pupil) < ($1.0, $1.1.pupil) }.map(\.1)
  }

  /// The meetings held, and how many codes stand at meetings where the pupil was not expected.
  func meetings(
    of members: [CourseAttendanceData.Member]
  ) throws -> (meetings: [CourseAttendanceData.Meeting], strays: Int) {
    let enrolments = try enrolments()
    let home = try spans(
      """
      SELECT person_id, first_day, last_day FROM home_teaching
      WHERE person_id IN \(CourseQuery.everybody) AND first_day <= ?2
      """)
    var codes = try codes()
    var meetings: [CourseAttendanceData.Meeting] = []
    try rows(
      """
      SELECT l.id, l.day, l.number, coalesce(t.text, ''), c.lesson_id IS NOT NULL FROM lesson l
      JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id = ?1
      LEFT JOIN lesson_topic t ON t.lesson_id = l.id
      LEFT JOIN attendance_confirmation c ON c.lesson_id = l.id
      WHERE l.state = 'conducted' AND l.day <= ?2 ORDER BY l.day, l.number, l.id
      """
    ) { row in
      let day = try row.day(1)
      let own = codes.removeValue(forKey: row[0]) ?? [:]
      let expected = expected(on: day, members, enrolments, home)
      codes[row[0]] = own.filter { !expected.contains($0.key) }
      meetings.append(
        CourseAttendanceData.Meeting(
          day: day, number: row[2], topic: row[3],
          codes: Dictionary(uniqueKeysWithValues: expected.map { ($0, own[$0]) }), isConfirmed: row[4]))
    }
    return (meetings, codes.values.reduce(0) { $0 + $1.count })
  }

  /// Those who lead the course on the moment; of a course that has ended the last ones.
  func leaders() throws -> [PersonName] {
    var names: [PersonName] = []
    try rows(
      """
      SELECT n.surname, n.given, n.patronymic FROM teaching_assignment a
      JOIN person_name n ON n.person_id = a.teacher_id AND n.valid_from = coalesce(
        (SELECT max(valid_from) FROM person_name WHERE person_id = a.teacher_id AND valid_from <= ?2),
        (SELECT min(valid_from) FROM person_name WHERE person_id = a.teacher_id))
      WHERE a.course_id = ?1 AND a.state = 'approved' AND a.valid_from <= ?2 AND NOT EXISTS (
        SELECT 1 FROM teaching_assignment b WHERE b.course_id = ?1 AND b.state = 'approved'
        AND b.valid_from <= ?2 AND b.valid_from > coalesce(a.valid_to, '9999-12-31'))
      ORDER BY a.valid_from, a.id
      """
    ) { row in
      let name = try row.personName(0)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func expected(
    on day: Day, _ members: [CourseAttendanceData.Member], _ enrolments: [ID<Pupil>: [Enrolment]],
    _ home: [ID<Pupil>: [DayRange]]
  ) -> [ID<Pupil>] {
    let enrolled = enrolments.compactMapValues { own in
      own.first { $0.days.contains(day) }?.schoolClass
    }
    var facts = RosterFacts(target: .course(course.id), enrolled: enrolled)
    facts.members = Set(members.filter { $0.takesPart(on: day) }.map(\.pupil))
    facts.atHome = Set(home.filter { $0.value.contains { $0.contains(day) } }.keys)
    return LessonRoster(facts).expected
  }

  private func rows(_ sql: String, _ body: (Row) throws -> Void) throws {
    let cursor = try Row.fetchCursor(
      try db.cachedStatement(sql: sql), arguments: [course.id.rawValue, moment.iso])
    while let row = try cursor.next() { try body(row) }
  }

  private func codes() throws -> [Int64: [ID<Pupil>: AbsenceCode]] {
    var codes: [Int64: [ID<Pupil>: AbsenceCode]] = [:]
    try rows(
      """
      SELECT n.lesson_id, n.person_id, n.code FROM attendance_entry n JOIN lesson l ON l.id = n.lesson_id
      JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id = ?1 WHERE l.day <= ?2
      """
    ) { row in codes[row[0], default: [:]][ID(row[1])] = try row.word(2) }
    return codes
  }

  private func names() throws -> [ID<Pupil>: PupilName] {
    var names: [ID<Pupil>: PupilName] = [:]
    try rows(
      """
      SELECT person_id, surname, given, patronymic, valid_from FROM person_name
      WHERE person_id IN \(CourseQuery.everybody) ORDER BY valid_from
      """
    ) { row in
      let id = ID<Pupil>(row[0])
      if try row.day(4) <= moment || names[id] == nil { names[id] = .real(try row.personName(1)) }
    }
    try rows(
      "SELECT person_id, text FROM code_name WHERE person_id IN \(CourseQuery.everybody)"
    ) { row in names[ID(row[0])] = .code(row[1]) }
    return names
  }

  private func enrolments() throws -> [ID<Pupil>: [Enrolment]] {
    var enrolments: [ID<Pupil>: [Enrolment]] = [:]
    try rows(
      """
      SELECT person_id, first_day, last_day, k.id, k.grade, k.letter FROM enrolment e
      JOIN school_class k ON k.id = e.class_id AND k.year_id = (SELECT year_id FROM course WHERE id = ?1)
      WHERE person_id IN \(CourseQuery.everybody) AND first_day <= ?2 ORDER BY first_day
      """
    ) { row in
      guard let days = try span(row) else { return }
      enrolments[ID(row[0]), default: []].append(
        Enrolment(schoolClass: ID(row[3]), label: try row.classLabel(4), days: days))
    }
    return enrolments
  }

  private func spans(_ sql: String) throws -> [ID<Pupil>: [DayRange]] {
    var spans: [ID<Pupil>: [DayRange]] = [:]
    try rows(sql) { row in
      if let span = try span(row) { spans[ID(row[0]), default: []].append(span) }
    }
    return spans
  }

  /// The span in columns 1 and 2, up to the moment or the end of the year.
  private func span(_ row: Row) throws -> DayRange? {
    let end = min(moment, course.year.days.last)
    return DayRange(max(try row.day(1), course.year.days.first), min(try row.dayIfAny(2) ?? end, end))
  }
}
