import GRDB
import JournalCore
import JournalStore

/// The reads behind an attendance table: one statement a table, joined in memory.
struct AttendanceQuery {
  let db: Database
  let schoolClass: SchoolClass
  let days: DayRange

  /// A lesson that was conducted.
  private struct Held {
    let id: ID<Lesson>
    let assignment: Int64
    let day: Day
    let number: Int
  }

  /// A stored code; the day is of its lesson.
  private struct Entry {
    let code: AbsenceCode
    let day: Day
  }

  /// The place of a code.
  private struct Place: Hashable {
    let lesson: ID<Lesson>
    let pupil: ID<Pupil>
  }

  /// The table of the days.
  func table(calendar: SchoolCalendar, rules: AttendanceRules) throws -> AttendanceTable {
    let stays = try spans(
      "SELECT person_id, first_day, last_day FROM enrolment WHERE class_id = ?1", arguments: [own])
    let activated = Set(calendar.schoolDays(in: days).filter(calendar.isActivated))
    let (lessons, unconfirmed) = try lessons()
    var codes = try codes()
    var seats = AttendanceSeats(
      schoolClass: schoolClass.id, taught: try assignments(), stays: stays, groups: try groups(),
      streams: try streams(), leftOut: try leftOut(), atHome: try atHome())
    var visits: [ID<Pupil>: [AttendanceTable.Visit]] = [:]
    for lesson in lessons where !activated.contains(lesson.day) {
      guard let subject = seats.taught[lesson.assignment]?.subject else { continue }
      for pupil in seats.expected(at: lesson.assignment, on: lesson.day) {
        let entry = codes.removeValue(forKey: Place(lesson: lesson.id, pupil: pupil))
        visits[pupil, default: []].append(
          AttendanceTable.Visit(
            lesson: lesson.id, day: lesson.day, number: lesson.number, subject: subject, code: entry?.code))
      }
    }
    let strays = codes.count { place, entry in
      !activated.contains(entry.day) && stays[place.pupil]?.contains { $0.contains(entry.day) } ?? false
    }
    let held = visits.values.reduce(into: Set<Day>()) { held, own in held.formUnion(own.map(\.day)) }
    return AttendanceTable(
      days: days, schoolDays: held.union(calendar.schoolDays(in: days)).sorted(), activated: activated,
      unconfirmed: unconfirmed, strays: strays, rules: rules, stays: stays, visits: visits)
  }

  /// The pupils who were ever in the class; `?1` is the class.
  private static let members = "(SELECT person_id FROM enrolment WHERE class_id = ?1)"
  /// What teaches somebody of the class; courses are not part of the timetable that absences are counted of.
  private static let taught = """
    course_id IS NULL AND (class_id = ?1
      OR subgroup_id IN (SELECT id FROM subgroup WHERE class_id = ?1)
      OR stream_id IN (SELECT stream_id FROM stream_member WHERE person_id IN \(members))
      OR pupil_id IN \(members))
    """

  private var own: Int64 { schoolClass.id.rawValue }

  private func rows(_ sql: String, _ arguments: StatementArguments, _ body: (Row) throws -> Void) throws {
    let cursor = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try cursor.next() { try body(row) }
  }

  private func assignments() throws -> [Int64: AttendanceSeats.Taught] {
    var taught: [Int64: AttendanceSeats.Taught] = [:]
    try rows(
      """
      SELECT id, subject_id, subgroup_id, stream_id, pupil_id FROM teaching_assignment
      WHERE \(AttendanceQuery.taught)
      """, [own]
    ) { row in
      let (group, stream, pupil): (Int64?, Int64?, Int64?) = (row[2], row[3], row[4])
      let target: AssignmentTarget =
        if let group {
          .subgroup(ID(group))
        } else if let stream {
          .stream(ID(stream))
        } else if let pupil {
          .pupil(ID(pupil))
        } else {
          .schoolClass(schoolClass.id)
        }
      taught[row[0]] = AttendanceSeats.Taught(target: target, subject: ID(row[1]))
    }
    return taught
  }

  private func lessons() throws -> (held: [Held], unconfirmed: Int) {
    var held: [Held] = []
    var unconfirmed = 0
    try rows(
      """
      SELECT l.id, assignment_id, day, number, c.lesson_id IS NULL FROM lesson l
      LEFT JOIN attendance_confirmation c ON c.lesson_id = l.id
      WHERE state = 'conducted' AND day BETWEEN ?2 AND ?3
        AND assignment_id IN (SELECT id FROM teaching_assignment WHERE \(AttendanceQuery.taught))
      ORDER BY day, number, l.id
      """, [own, days.first.iso, days.last.iso]
    ) { row in
      held.append(Held(id: ID(row[0]), assignment: row[1], day: try row.day(2), number: row[3]))
      if row[4] { unconfirmed += 1 }
    }
    return (held, unconfirmed)
  }

  private func codes() throws -> [Place: Entry] {
    var codes: [Place: Entry] = [:]
    try rows(
      """
      SELECT n.lesson_id, n.person_id, n.code, l.day FROM (SELECT DISTINCT person_id FROM enrolment WHERE class_id = ?1) own
      CROSS JOIN attendance_entry n ON n.person_id = own.person_id
      CROSS JOIN lesson l ON l.id = n.lesson_id AND l.day BETWEEN ?2 AND ?3
      CROSS JOIN teaching_assignment a ON a.id = l.assignment_id AND a.course_id IS NULL
      """, [own, days.first.iso, days.last.iso]
    ) { row in
      codes[Place(lesson: ID(row[0]), pupil: ID(row[1]))] = Entry(code: try row.word(2), day: try row.day(3))
    }
    return codes
  }

  private func groups() throws -> [Int64: AttendanceSeats.Spans] {
    try members(
      "SELECT person_id, valid_from, valid_to, subgroup_id FROM subgroup_member WHERE class_id = ?1")
  }

  private func streams() throws -> [Int64: AttendanceSeats.Spans] {
    try members(
      """
      SELECT person_id, valid_from, valid_to, stream_id FROM stream_member
      WHERE person_id IN \(AttendanceQuery.members)
      """)
  }

  private func members(_ sql: String) throws -> [Int64: AttendanceSeats.Spans] {
    var members: [Int64: AttendanceSeats.Spans] = [:]
    try rows(sql, [own]) { row in
      guard let span = try span(row) else { return }
      members[row[3], default: [:]][ID(row[0]), default: []].append(span)
    }
    return members
  }

  private func leftOut() throws -> [ID<Subject>: Set<ID<Pupil>>] {
    var leftOut: [ID<Subject>: Set<ID<Pupil>>] = [:]
    try rows(
      """
      SELECT subject_id, person_id FROM subject_not_studied WHERE person_id IN \(AttendanceQuery.members)
        AND year_id = (SELECT year_id FROM school_class WHERE id = ?1)
      """, [own]
    ) { row in leftOut[ID(row[0]), default: []].insert(ID(row[1])) }
    return leftOut
  }

  private func atHome() throws -> AttendanceSeats.Spans {
    try spans(
      """
      SELECT person_id, first_day, last_day FROM home_teaching WHERE person_id IN \(AttendanceQuery.members)
      """, arguments: [own])
  }

  private func spans(_ sql: String, arguments: StatementArguments) throws -> AttendanceSeats.Spans {
    var spans: AttendanceSeats.Spans = [:]
    try rows(sql, arguments) { row in
      if let span = try span(row) { spans[ID(row[0]), default: []].append(span) }
    }
    return spans
  }

  /// The part of the span in columns 1 and 2 that lies in the days; nil for none.
  private func span(_ row: Row) throws -> DayRange? {
    DayRange(max(try row.day(1), days.first), min(try row.dayIfAny(2) ?? days.last, days.last))
  }
}
