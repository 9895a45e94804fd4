import GRDB
import JournalCore
import JournalStore

/// The reads that make the record of a pupil taught at home; one statement a table, joined in memory.
struct HomeTeachingQuery {
  let db: Database
  let pupil: ID<Pupil>
  let days: DayRange
  let moment: Day

  private struct Lesson {
    let id: Int64
    let day: Day
    let number: Int
    let subject: Int64
    let teacher: Int64
    let topic: String?
    let row: Int64?
  }

  private struct Mark {
    let day: Day
    let subject: Int64
    let row: Int64?
    let author: Int64
    let topic: String
    let given: HomeEntry.GivenMark
  }

  private var span: StatementArguments {
    [pupil.rawValue, days.first.iso, min(days.last, moment).iso]
  }

  /// The order that holds on some day of the month; the later of two.
  func order() throws -> HomeTeachingData.Order? {
    try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT order_number, order_day, first_day, last_day FROM home_teaching
          WHERE person_id = ? AND first_day <= ? AND (last_day IS NULL OR last_day >= ?)
          ORDER BY first_day DESC LIMIT 1
          """), arguments: [pupil.rawValue, days.last.iso, days.first.iso]
    ).map { row in
      HomeTeachingData.Order(
        reference: OrderReference(number: row[0], date: try row.day(1)), first: try row.day(2),
        last: try row.dayIfAny(3))
    }
  }

  /// The lessons with their marks, and the marks that no lesson of the day and subject takes.
  func entries() throws -> [HomeEntry] {
    let lessons = try lessons()
    var open = try marks()
    let homework = try homework()
    let subjects = try SubjectNames(on: moment, db)
    let names = try NamesOnDay(of: lessons.map(\.teacher) + open.map(\.author), on: moment, db)
    var entries: [HomeEntry] = []
    for lesson in lessons {
      let rivals = lessons.filter { $0.day == lesson.day && $0.subject == lesson.subject }
      let own = open.filter { mark in
        mark.day == lesson.day && mark.subject == lesson.subject
          && (rivals.count == 1 || mark.row == lesson.row || rivals.last?.id == lesson.id)
      }
      open.removeAll { mark in own.contains { $0.given == mark.given && $0.subject == mark.subject } }
      entries.append(
        HomeEntry(
          day: lesson.day, number: lesson.number, subject: subjects[lesson.subject]?.name ?? "",
          topic: lesson.topic, marks: own.map(\.given), homework: homework[lesson.id] ?? [],
          teacher: names.staff(lesson.teacher)))
    }
    for mark in open {
      entries.append(
        HomeEntry(
          day: mark.day, number: nil, subject: subjects[mark.subject]?.name ?? "", topic: mark.topic,
          marks: [mark.given], homework: [], teacher: names.staff(mark.author)))
    }
    return entries.enumerated().sorted { left, right in
      (left.element.day, left.element.number ?? .max, left.offset)
        < (right.element.day, right.element.number ?? .max, right.offset)
    }.map(\.element)
  }

  private func lessons() throws -> [Lesson] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT l.id, l.day, l.number, a.subject_id, l.teacher_id, t.text, t.row_id
          FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
          LEFT JOIN lesson_topic t ON t.lesson_id = l.id
          WHERE a.pupil_id = ? AND l.state = 'conducted' AND l.day BETWEEN ? AND ? ORDER BY l.day, l.number
          """), arguments: span
    ).map { row in
      Lesson(
        id: row[0], day: try row.day(1), number: row[2], subject: row[3], teacher: row[4], topic: row[5],
        row: row[6])
    }
  }

  /// The marks of work at home by the day of the work, with the topic of the class's lesson.
  private func marks() throws -> [Mark] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT k.work_day, a.subject_id, coalesce(w.row_id, t.row_id), k.author_id,
            coalesce(nullif(w.topic, ''), t.text, ''), k.value, l.day, w.work_type
          FROM mark k JOIN assessment w ON w.id = k.assessment_id JOIN lesson l ON l.id = w.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id LEFT JOIN lesson_topic t ON t.lesson_id = l.id
          WHERE k.person_id = ? AND k.basis = 'home' AND k.work_day BETWEEN ? AND ?
          ORDER BY k.work_day, k.entered_at, k.assessment_id
          """), arguments: span
    ).map { row in
      Mark(
        day: try row.day(0), subject: row[1], row: row[2], author: row[3], topic: row[4],
        given: HomeEntry.GivenMark(value: row[5], column: try row.day(6), workType: row[7]))
    }
  }

  /// The homework of the lessons with the text of individual items, for they are this pupil's.
  private func homework() throws -> [Int64: [String]] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT h.lesson_id, h.kind, h.text, h.nature FROM homework h JOIN lesson l ON l.id = h.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id
          WHERE a.pupil_id = ? AND l.day BETWEEN ? AND ? ORDER BY h.id
          """), arguments: span
    ).reduce(into: [:]) { homework, row in
      let item = HomeworkText(try row.word(1), text: row[2], nature: row[3])
      homework[row[0], default: []].append(item.kind == .individual ? item.text : item.onClassPage)
    }
  }
}
