import GRDB
import JournalCore

/// The cell of a request in the journal: where it lies, what stands in it, and the one way to write it past its lock.
struct ChangeableCell {
  let cell: ChangeCell
  /// The school year of a period mark; other cells have the day of their lesson.
  let year: AcademicYear

  /// Where the cell lies.
  struct Place {
    /// The class; nil for a group of several classes without a pupil.
    let classID: Int64?
    let subject: Int64?
    let assignment: Int64?
    /// The teacher whose record it is; nil where nobody is assigned.
    let teacher: Int64?
    let day: Day

    /// What a right to the cell is asked for.
    var target: AccessTarget {
      if let assignment { return .assignment(assignment, on: day) }
      return classID.map { .schoolClass($0, on: day) } ?? .school
    }
  }

  /// Throws `noSuchCell` when the lesson, work, pupil or period is not there.
  func place(_ transaction: Transaction) throws -> Place {
    let db = transaction.db
    if let period = cell.periodPlace { return try place(period, transaction) }
    let lesson = cell.kind == .mark ? "(SELECT lesson_id FROM assessment WHERE id = ?1)" : "?1"
    let statement = try db.cachedStatement(
      sql: """
        SELECT l.day, a.id, l.teacher_id, a.subject_id, coalesce(a.class_id, g.class_id,
          (SELECT e.class_id FROM enrolment e WHERE e.person_id = ?2 AND e.first_day <= l.day
            AND coalesce(e.last_day, '9999-12-31') >= l.day))
        FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
        LEFT JOIN subgroup g ON g.id = a.subgroup_id WHERE l.id = \(lesson)
        """)
    let row = try Row.fetchOne(statement, arguments: [cell.record, cell.pupil?.rawValue])
    guard let row else { throw ChangeRefusal.noSuchCell(cell) }
    return Place(
      classID: row[4], subject: row[3], assignment: row[1], teacher: row[2], day: try row.day(0))
  }

  private func place(_ period: PeriodMarkPlace, _ transaction: Transaction) throws -> Place {
    let target = try PeriodPlace(period, in: year, transaction.db, under: transaction.session.profile)
    let demand = try PeriodDemand.setMarks(period, in: year, transaction)
    let day = target.days?.last ?? target.classYear.lastDay
    guard case .assignment(let assignment, _) = demand.target else {
      return Place(
        classID: target.classYear.id, subject: target.subject, assignment: nil, teacher: nil, day: day)
    }
    let teacher: Int64? = try transaction.db.cachedStatement(
      sql: "SELECT teacher_id FROM teaching_assignment WHERE id = ?"
    ).value([assignment])
    return Place(
      classID: target.classYear.id, subject: target.subject, assignment: assignment, teacher: teacher,
      day: day)
  }

  /// The value as it stands; empty for an empty cell.
  func current(_ db: Database) throws -> String {
    switch cell.kind {
    case .mark:
      let value: Int? = try db.cachedStatement(
        sql: "SELECT value FROM mark WHERE assessment_id = ? AND person_id = ?"
      ).value([cell.record, cell.pupil?.rawValue])
      return value.map(String.init) ?? ""
    case .attendance:
      return try db.cachedStatement(
        sql: "SELECT code FROM attendance_entry WHERE lesson_id = ? AND person_id = ?"
      ).value([cell.record, cell.pupil?.rawValue]) ?? ""
    case .topic:
      return try db.cachedStatement(sql: "SELECT text FROM lesson_topic WHERE lesson_id = ?")
        .value([cell.record]) ?? ""
    case .periodMark:
      return try db.cachedStatement(
        sql:
          "SELECT value FROM period_mark WHERE person_id = ? AND year_id = ? AND subject_id = ? AND slot = ?"
      ).value([
        cell.pupil?.rawValue, try db.requireYear(year), cell.subject?.rawValue, cell.slot?.code,
      ]) ?? ""
    }
  }
}
