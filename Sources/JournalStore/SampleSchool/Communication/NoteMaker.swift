import GRDB
import JournalCore

/// Writes what the teachers of the made-up school write about pupils beside marks.
struct NoteMaker {
  private let school: DailySchool
  private var random: SeededGenerator

  init(_ school: DailySchool) {
    self.school = school
    random = school.random(.notes)
  }

  private static let texts: [(ConductNote.Kind, [String])] = [
    (.remark, ["Не готов к уроку", "Забыл тетрадь", "Отвлекался на уроке"]),
    (.achievement, ["Победа в школьной олимпиаде", "Первое место в эстафете"]),
    (.gratitude, ["Благодарность за помощь в подготовке праздника", "Спасибо за доклад"]),
    (.recommendation, ["Повторить таблицу умножения", "Больше читать вслух"]),
  ]

  /// A note or two for every pupil; a few were withdrawn.
  func make() throws {
    var maker = self
    for index in school.pupils.indices {
      for _ in 0..<maker.random.number(in: 1...2) { try maker.write(index) }
    }
  }

  private mutating func write(_ index: Int) throws {
    let pupil = school.pupils[index]
    let (kind, texts) = random.pick(NoteMaker.texts)
    let ordinal = random.number(in: school.days.span)
    guard let own = school.classIndex(of: index, on: ordinal) else { return }
    let day = school.days.schoolDay(upTo: Day(ordinal: ordinal), grade: school.classes[own].label.grade)
    guard school.classIndex(of: index, on: day.ordinal) == own else { return }
    let leader = school.teachers[school.classes[own].leader].id
    let lesson: Int64? =
      random.chance(percent: 30)
      ? try school.db.cachedStatement(
        sql: """
          SELECT l.id FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
          WHERE l.day = ? AND a.class_id = ? AND l.teacher_id = ? ORDER BY l.number LIMIT 1
          """
      ).value([day.iso, school.classes[own].id, leader]) : nil
    let isWithdrawn = kind == .remark && random.chance(percent: 5)
    try school.rows.run(
      """
      INSERT INTO conduct_note (pupil_id, lesson_id, day, kind, text, author_id, entered_at, withdrawn_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        pupil.id, lesson, day.iso, kind.rawValue, random.pick(texts), leader, school.moment(day, 15),
        isWithdrawn ? day.adding(days: 2).iso : nil,
      ])
  }
}
