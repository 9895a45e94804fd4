import GRDB
import JournalCore

/// Writes homework of all kinds for the lessons of the made-up year.
struct HomeworkMaker {
  private let school: DailySchool
  private var random: SeededGenerator

  init(_ school: DailySchool) {
    self.school = school
    random = school.random(.homework)
  }

  /// Homework of a lesson, due at the next one; grades without marks have none.
  mutating func write(
    for lesson: Int64, _ assignment: DailyAssignment, _ scheduled: ScheduledLesson, _ next: ScheduledLesson?,
    _ entry: EntryClock.Entry, isLate: Bool
  ) throws {
    guard !assignment.isCourse, !school.profile.unmarkedGrades.contains(assignment.grade),
      let subject = assignment.subject, school.curricula.subjects[subject].hasMarks
    else { return }
    let seats = school.seats(of: assignment, on: scheduled.day)
    guard !seats.isEmpty, let kind = kind(next) else { return }
    let text = kind == .notSet ? "" : words()
    try school.rows.run(
      """
      INSERT INTO homework (lesson_id, kind, text, mode, nature, due_day, due_number, minutes, entered_at, late,
        initial_load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        lesson, kind.rawValue, text, kind == .common && random.chance(percent: 4) ? "письменно" : nil,
        kind == .creative ? random.pick(["рисунок", "сочинение-миниатюра", "презентация"]) : nil,
        kind == .notSet ? nil : next.map { Day(ordinal: $0.day).iso }, kind == .notSet ? nil : next?.number,
        kind == .notSet ? nil : 5 * random.number(in: 2...7), entry.text, isLate,
      ])
    guard kind == .individual else { return }
    let homework = school.db.lastInsertedRowID
    for seat in seats.prefix(2) {
      try school.rows.run(
        "INSERT INTO homework_pupil (homework_id, person_id) VALUES (?, ?)",
        [homework, school.pupils[seat.pupil].id])
    }
  }

  /// Mostly something for all, sometimes nothing.
  private mutating func kind(_ next: ScheduledLesson?) -> HomeworkText.Kind? {
    guard next != nil else { return .notSet }
    switch random.below(1_000) {
    case 0..<60: return nil
    case 60..<90: return .notSet
    case 90..<110: return .creative
    case 110..<120: return .individual
    case 120..<150: return .practical
    default: return .common
    }
  }

  private mutating func words() -> String {
    let number = random.number(in: 3...140)
    return random.pick(TopicBank.homework).replacing("{n}", with: String(number))
      .replacing("{m}", with: String(2 * number)).replacing("{k}", with: String(2 * number + 3))
  }
}
