import GRDB
public import JournalCore

/// The page of a subject in the class journal: lessons as columns, what each pupil has at each of them.
public struct JournalPage: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The lesson.
    public let lesson: ID<Lesson>
    /// Its day.
    public let day: Day
    /// Its number in the day.
    public let number: Int
  }

  /// The conducted lessons of the group in order; marks stand in the column of the lesson (S0-4.12.3).
  public let columns: [Column]
  /// The cells that are not empty, by lesson and pupil.
  public let cells: [ID<Lesson>: [ID<Pupil>: JournalCell]]

  /// The pupil's cell at the lesson; an empty one for presence without a mark.
  public func cell(of pupil: ID<Pupil>, at lesson: ID<Lesson>) -> JournalCell {
    cells[lesson]?[pupil] ?? JournalCell()
  }
}

extension StoreSnapshot {
  /// The page of the assignment over the days.
  public func journalPage(
    of assignment: ID<TeachingAssignment>, in days: DayRange
  ) throws(StoreError) -> JournalPage {
    try read { db in
      let arguments: StatementArguments = [assignment.rawValue, days.first.iso, days.last.iso]
      let lessons = """
        FROM lesson l WHERE l.assignment_id = ? AND l.state = 'conducted' AND l.day BETWEEN ? AND ?
        """
      let columns = try Row.fetchAll(
        db, sql: "SELECT l.id, l.day, l.number \(lessons) ORDER BY l.day, l.number", arguments: arguments
      ).map { JournalPage.Column(lesson: ID($0[0]), day: try $0.day(1), number: $0[2]) }
      let own = "SELECT l.id \(lessons)"
      var parts = CellParts()
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT w.lesson_id, m.person_id, m.value FROM mark m JOIN assessment w ON w.id = m.assessment_id
          WHERE w.lesson_id IN (\(own)) ORDER BY w.id
          """, arguments: arguments)
      { parts[row].marks.append(row[2]) }
      for row in try Row.fetchAll(
        db, sql: "SELECT lesson_id, person_id, code FROM attendance_entry WHERE lesson_id IN (\(own))",
        arguments: arguments)
      { parts[row].code = try row.word(2, as: AbsenceCode.self) }
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT w.lesson_id, d.person_id FROM debt d JOIN assessment w ON w.id = d.assessment_id
          WHERE d.closed_day IS NULL AND w.lesson_id IN (\(own))
          """, arguments: arguments)
      { parts[row].hasDebt = true }
      return JournalPage(columns: columns, cells: parts.cells)
    }
  }
}

/// Cells that are put together from marks, codes and debts.
private struct CellParts {
  struct Part {
    var marks: [Int] = []
    var code: AbsenceCode?
    var hasDebt = false
  }

  private var parts: [ID<Lesson>: [ID<Pupil>: Part]] = [:]

  /// The part of the lesson and pupil in the row's first two columns.
  subscript(row: Row) -> Part {
    get { parts[ID(row[0])]?[ID(row[1])] ?? Part() }
    set { parts[ID(row[0]), default: [:]][ID(row[1])] = newValue }
  }

  var cells: [ID<Lesson>: [ID<Pupil>: JournalCell]] {
    parts.mapValues { pupils in
      pupils.mapValues { JournalCell(marks: $0.marks, code: $0.code, hasDebt: $0.hasDebt) }
    }
  }
}
