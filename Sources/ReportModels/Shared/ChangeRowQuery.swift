import GRDB
import JournalCore
import JournalStore

/// The reads that make rows of requests; one statement for the requests, one each for what they point to.
struct ChangeRowQuery {
  let db: Database
  let days: DayRange
  /// The day whose state is shown: later steps are not known yet.
  let moment: Day

  /// The requests about cells of the days that were registered by the moment, by year of the register and number.
  func rows() throws -> [ChangeRow] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(sql: ChangeRowQuery.sql),
      arguments: [days.first.iso, days.last.iso, LocalMoment.end(of: moment).iso])
    let persons = rows.flatMap { row in
      [row[3], row[5], row[16], row[19]].compactMap { $0 as Int64? }
    }
    let names = try NamesOnDay(of: persons, on: moment, db)
    let subjects = try SubjectNames(on: moment, db)
    let classes = try ChangedClasses(rows.compactMap { $0[5] as Int64? }, db)
    return try rows.map { row in
      let decision = try step(row, 15, at: 17, names)
      let pupil: Int64? = row[5]
      let subject = (row[21] as Int64?).flatMap { subjects[$0]?.name }
      guard let filing = try step(row, 2, at: 24, names) else {
        throw StoreError.corrupt(detail: "a request without an application")
      }
      return ChangeRow(
        number: row[0], filing: filing, kind: try row.word(4),
        classes: classes.of(row[7], pupil: pupil, on: try row.day(8), stream: row[22]),
        subject: subject ?? (row[23] as String?) ?? "",
        pupil: names.pupil(pupil).map { Personal(sealed: $0) }, day: try row.day(8),
        slot: row.hasNull(atIndex: 6) ? nil : try row.slot(6), old: row[9], wanted: row[10],
        ground: try row.word(11), text: row[12],
        document: try row.dayIfAny(14).map { OrderReference(number: row[13], date: $0) }, decision: decision,
        isGranted: decision != nil && row[1] as String != ChangeRequest.State.refused.rawValue,
        execution: try step(row, 18, at: 20, names))
    }
  }

  /// The step in the columns of its party, the person behind it, and the moment; nil when it was not taken by then.
  private func step(_ row: Row, _ index: Int, at time: Int, _ names: NamesOnDay) throws -> ChangeRow.Step? {
    guard !row.hasNull(atIndex: index), let at = LocalMoment(iso: row[time]), at.day <= moment else {
      return nil
    }
    let party: ChangeParty = try row.word(index)
    return ChangeRow.Step(
      party: party, person: party == .guardian ? nil : names.staff(row[index + 1]), day: at.day)
  }

  /// The lesson of a mark is that of its work; the assignment of the lesson tells subject, stream and course.
  private static let sql = """
    SELECT r.number, r.state, r.initiator, r.initiator_id, r.cell, r.person_id, r.slot, r.class_id, r.day,
      r.old_value, r.wanted_value, r.ground, r.ground_text, r.document_number, r.document_day,
      r.decided_by, r.decider_id, r.decided_at, r.executed_by, r.executor_id, r.executed_at,
      coalesce(r.subject_id, a.subject_id), a.stream_id, course.name, r.filed_at
    FROM change_request r JOIN academic_year y ON y.id = r.year_id
    LEFT JOIN assessment w ON r.cell = 'mark' AND w.id = r.record_id
    LEFT JOIN lesson l ON l.id = CASE r.cell WHEN 'mark' THEN w.lesson_id WHEN 'periodMark' THEN NULL
      ELSE r.record_id END
    LEFT JOIN teaching_assignment a ON a.id = l.assignment_id LEFT JOIN course ON course.id = a.course_id
    WHERE r.day BETWEEN ? AND ? AND r.filed_at <= ? ORDER BY y.start_year, r.number
    """
}

/// The classes that changed cells belong to, also where the cell is of a stream or a course.
private struct ChangedClasses {
  private var classes: [Int64: SchoolClass] = [:]
  private var streams: [Int64: [Int64]] = [:]
  private var stays: [Int64: [(first: Day, last: Day?, id: Int64)]] = [:]

  init(_ pupils: [Int64], _ db: Database) throws {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT school_class.id, start_year, grade, letter, period_kind FROM school_class
        JOIN academic_year ON academic_year.id = year_id
        """)
    {
      classes[row[0]] = SchoolClass(
        id: ID(row[0]), year: AcademicYear(startYear: row[1]), label: try row.classLabel(2),
        periodKind: try row.word(4))
    }
    for row in try Row.fetchAll(db, sql: "SELECT stream_id, class_id FROM stream_class") {
      streams[row[0], default: []].append(row[1])
    }
    let list = "[\(Set(pupils).sorted().map(String.init).joined(separator: ","))]"
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, first_day, last_day, class_id FROM enrolment
        WHERE person_id IN (SELECT value FROM json_each(?))
        """, arguments: [list])
    {
      stays[row[0], default: []].append((first: try row.day(1), last: try row.dayIfAny(2), id: row[3]))
    }
  }

  func of(_ own: Int64?, pupil: Int64?, on day: Day, stream: Int64?) -> [SchoolClass] {
    if let own { return [classes[own]].compactMap(\.self) }
    if let pupil {
      let stay = (stays[pupil] ?? []).first { $0.first <= day && ($0.last ?? day) >= day }
      return [stay.flatMap { classes[$0.id] }].compactMap(\.self)
    }
    return (stream.flatMap { streams[$0] } ?? []).compactMap { classes[$0] }.sorted { $0.label < $1.label }
  }
}
