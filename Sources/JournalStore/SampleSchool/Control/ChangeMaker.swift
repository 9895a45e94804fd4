import GRDB
import JournalCore

/// Writes error reports and requests to change locked records: each kind of cell, each state of a request.
struct ChangeMaker {
  let school: DailySchool

  /// A cell of the journal with what stands in it now.
  private struct Cell {
    let kind: ChangeCell.Kind
    let record: Int64?
    let person: Int64?
    let subject: Int64?
    let slot: String?
    let schoolClass: Int64?
    let day: Day
    let value: String
    let teacher: Int64?
  }

  /// Writes them; numbers without gaps, in the order of the days.
  func make() throws {
    let reports = try writeReports()
    let wanted: [(ChangeCell.Kind, String, ChangeRequest.State)] = [
      (.mark, "5", .executed), (.attendance, "УП", .executed), (.periodMark, "5", .refused),
      (.topic, "Повторение изученного", .granted), (.mark, "4", .requested), (.attendance, "Б", .requested),
      (.periodMark, "4", .requested),
    ]
    let found = try wanted.enumerated().compactMap { index, request -> (Cell, String, ChangeRequest.State)? in
      try cell(request.0, skipping: index * 3).map { ($0, request.1, request.2) }
    }
    for (index, (cell, other, state)) in found.enumerated() {
      try write(cell, other, state, number: index + 1, report: index == 0 ? reports.first : nil)
    }
  }

  private func writeReports() throws -> [Int64] {
    let rows = try Row.fetchAll(
      school.db, sql: "SELECT assessment_id, person_id FROM mark ORDER BY assessment_id, person_id LIMIT 3")
    return try rows.enumerated().map { index, row in
      let filed = school.calendar.day(9 + index, 10)
      let isClosed = index < 2
      try school.rows.run(
        """
        INSERT INTO error_report (year_id, number, reporter_id, record, record_id, person_id, text, filed_at, due_at,
          closed_at, answer) VALUES (?, ?, ?, 'assessment', ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          school.yearID, index + 1, school.guardians.first?.id, row[0] as Int64, row[1] as Int64,
          "отметка не та, что в тетради", school.moment(filed, 18),
          LocalMoment(filed, second: 18 * 3_600).adding(
            minutes: school.profile.corrections.errorFixHours * 60
          ).iso,
          isClosed ? school.moment(filed.adding(days: 1), 12) : nil,
          isClosed ? (index == 0 ? "исправлено по заявке" : "ошибки нет") : nil,
        ])
      return school.db.lastInsertedRowID
    }
  }

  /// A cell of the kind in an ordinary lesson of the first class.
  private func cell(_ kind: ChangeCell.Kind, skipping count: Int) throws -> Cell? {
    let lesson = """
      JOIN lesson l ON l.id = %L JOIN teaching_assignment a ON a.id = l.assignment_id
      WHERE a.class_id = ?1
      """
    let sql: String
    switch kind {
    case .mark:
      sql =
        """
        SELECT w.id, m.person_id, NULL, NULL, l.day, CAST(m.value AS TEXT), l.teacher_id FROM mark m
        JOIN assessment w ON w.id = m.assessment_id
        """ + " " + lesson.replacing("%L", with: "w.lesson_id") + " AND m.basis = 'ordinary'"
    case .attendance:
      sql =
        "SELECT l.id, t.person_id, NULL, NULL, l.day, t.code, l.teacher_id FROM attendance_entry t "
        + lesson.replacing("%L", with: "t.lesson_id") + " AND t.code = 'УП'"
    case .topic:
      sql =
        "SELECT l.id, NULL, NULL, NULL, l.day, t.text, l.teacher_id FROM lesson_topic t "
        + lesson.replacing("%L", with: "t.lesson_id")
    case .periodMark:
      sql = """
        SELECT NULL, m.person_id, m.subject_id, m.slot, p.last_day, m.value, NULL FROM period_mark m
        JOIN enrolment e ON e.person_id = m.person_id AND e.class_id = ?1
        JOIN school_class k ON k.id = e.class_id
        JOIN period p ON p.year_id = m.year_id AND p.kind = k.period_kind AND p.number = m.slot
        WHERE m.slot = '1' AND m.value = '3' AND m.carried = 0
        """
    }
    guard
      let own = school.classes.first(where: {
        !$0.stays.isEmpty && !school.profile.unmarkedGrades.contains($0.label.grade)
      })
    else { return nil }
    let row = try Row.fetchOne(
      school.db, sql: sql + " ORDER BY 5, 1, 2 LIMIT 1 OFFSET ?2", arguments: [own.id, count])
    return try row.map { row in
      Cell(
        kind: kind, record: row[0], person: row[1], subject: row[2], slot: row[3], schoolClass: own.id,
        day: try row.day(4), value: row[5], teacher: row[6] ?? school.teachers[own.leader].id)
    }
  }

  /// What was executed stands in the cell now; what was not is only wanted.
  private func write(
    _ cell: Cell, _ other: String, _ state: ChangeRequest.State, number: Int, report: Int64?
  ) throws {
    let rules = school.profile.lateChange
    let ground = rules.grounds.sorted { $0.rawValue < $1.rawValue }.first ?? .anyWithText
    let initiator = rules.initiators.sorted { $0.rawValue < $1.rawValue }.last ?? .teacher
    let executor = rules.executors.first ?? .administrator
    let isExecuted = state == .executed
    let differing = other == cell.value ? (cell.kind == .attendance ? "ОТ" : "3") : other
    let filed = max(school.calendar.day(27, 10), cell.day).adding(days: number)
    let isDecided = state != .requested
    try school.rows.run(
      """
      INSERT INTO change_request (year_id, number, filed_at, initiator, initiator_id, cell, record_id, person_id,
        subject_id, slot, class_id, cell_year, day, old_value, wanted_value, ground, ground_text, document_number,
        document_day, error_report_id, state, decided_by, decider_id, decided_at, executed_by, executor_id, executed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        school.yearID, number, school.moment(filed, 10), initiator.rawValue, person(initiator, cell),
        cell.kind.rawValue,
        cell.record, cell.person, cell.subject, cell.slot, cell.schoolClass, school.year.startYear,
        cell.day.iso,
        isExecuted ? differing : cell.value, isExecuted ? cell.value : differing, ground.rawValue,
        "в журнал внесено не то, что в работе", "З-\(number)", filed.iso, report, state.rawValue,
        isDecided ? rules.approver.rawValue : nil, isDecided ? person(rules.approver, cell) : nil,
        isDecided ? school.moment(filed, 12) : nil, isExecuted ? executor.rawValue : nil,
        isExecuted ? person(executor, cell) : nil, isExecuted ? school.moment(filed, 13) : nil,
      ])
  }

  private func person(_ party: ChangeParty, _ cell: Cell) -> Int64? {
    switch party {
    case .teacher: cell.teacher
    case .classTeacher: school.classes.first.map { school.teachers[$0.leader].id }
    case .deputy: school.deputy
    case .director: school.director
    case .administrator: school.administrator
    case .guardian: school.guardians.first?.id
    }
  }
}
