import GRDB
import JournalCore
import JournalStore

/// The reads behind the diaries of a class; one statement a table, joined in memory.
struct DiaryQuery {
  let db: Database
  let teaching: ClassTeaching
  let names: SubjectNames

  private func subject(_ assignment: ID<TeachingAssignment>) throws -> (id: ID<Subject>, name: String) {
    guard let id = teaching.assignments[assignment]?.subject, let name = names[id.rawValue]?.name else {
      throw StoreError.corrupt(detail: "a lesson of an unknown subject")
    }
    return (id, name)
  }

  /// The lessons of the days that were not cancelled, by day and number.
  func lessons(in days: DayRange) throws -> [ClassDiary.Held] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT l.id, l.day, l.number, l.assignment_id, coalesce(t.text, '')
          FROM json_each(?1) own CROSS JOIN lesson l ON l.assignment_id = own.value AND l.day BETWEEN ?2 AND ?3
          LEFT JOIN lesson_topic t ON t.lesson_id = l.id
          WHERE l.state <> 'cancelled' ORDER BY l.day, l.number, l.id
          """), arguments: [teaching.list, days.first.iso, days.last.iso])
    var held: [ClassDiary.Held] = []
    while let row = try rows.next() {
      let assignment = ID<TeachingAssignment>(row[3])
      let subject = try subject(assignment)
      held.append(
        ClassDiary.Held(
          id: ID(row[0]), day: try row.day(1), number: row[2], assignment: assignment, subject: subject.id,
          name: subject.name, topic: row[4]))
    }
    return held
  }

  /// What was set at the lessons of the days, by day and number.
  func homework(in days: DayRange) throws -> [ClassDiary.SetWork] {
    let own = try pupils(in: days)
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT h.id, h.lesson_id, h.kind, h.text, h.nature, h.due_day, h.due_number, l.assignment_id, l.day, l.number
          FROM json_each(?1) own CROSS JOIN lesson l ON l.assignment_id = own.value AND l.day BETWEEN ?2 AND ?3
          CROSS JOIN homework h ON h.lesson_id = l.id
          WHERE h.kind <> 'notSet' ORDER BY l.day, l.number, h.id
          """), arguments: [teaching.list, days.first.iso, days.last.iso])
    var homework: [ClassDiary.SetWork] = []
    while let row = try rows.next() {
      let kind: HomeworkText.Kind = try row.word(2)
      let text: String = row[3]
      let assignment = ID<TeachingAssignment>(row[7])
      let number: Int? = row[6]
      homework.append(
        ClassDiary.SetWork(
          lesson: ID(row[1]), assignment: assignment, subject: try subject(assignment).id,
          day: try row.day(8),
          number: row[9],
          text: kind == .individual ? text : HomeworkText(kind, text: text, nature: row[4]).onClassPage,
          due: try row.dayIfAny(5).flatMap { day in
            number.map { ClassDiary.SetWork.Due(day: day, number: $0) }
          }, pupils: kind == .individual ? own[row[0]] ?? [] : nil))
    }
    return homework
  }

  /// For whom individual homework of the days was set, by its id.
  private func pupils(in days: DayRange) throws -> [Int64: Set<ID<Pupil>>] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT h.id, p.person_id
          FROM json_each(?1) own CROSS JOIN lesson l ON l.assignment_id = own.value AND l.day BETWEEN ?2 AND ?3
          CROSS JOIN homework h ON h.lesson_id = l.id AND h.kind = 'individual'
          CROSS JOIN homework_pupil p ON p.homework_id = h.id
          """), arguments: [teaching.list, days.first.iso, days.last.iso])
    var pupils: [Int64: Set<ID<Pupil>>] = [:]
    while let row = try rows.next() { pupils[row[0], default: []].insert(ID(row[1])) }
    return pupils
  }
}
