import GRDB
import JournalCore

/// Writes debts, putting off and make-ups for control works that pupils missed.
struct MissedWorkMaker {
  private let school: DailySchool
  private let presence: PresenceBook
  private var random: SeededGenerator
  private var protocols = 0

  init(_ school: DailySchool, presence: PresenceBook) {
    self.school = school
    self.presence = presence
    random = school.random(.missed)
  }

  /// What becomes of the missed work; the day when it is passed if it is.
  ///
  /// A debt stays open only in the last period, so that the earlier ones can be closed.
  mutating func open(
    _ pupil: Int, _ code: AbsenceCode?, _ sheet: MarkSheet, grade: Int, lesson: ScheduledLesson
  ) throws -> Day? {
    let isExcused = code == .ill || code == .validReason
    let choice = random.below(100)
    let passed = passingDay(pupil, sheet, grade)
    if choice < 45, isExcused, let passed {
      if choice < 25 { try debt(pupil, sheet, closed: passed, reason: nil) }
      return passed
    }
    switch choice {
    case 45..<70:
      try debt(
        pupil, sheet, closed: sheet.period.days.last, reason: "работа не требуется: тема зачтена устно")
    case 70..<90 where sheet.period.number == sheet.period.kind.count:
      try debt(pupil, sheet, closed: nil, reason: nil)
    default: break
    }
    return nil
  }

  /// Writes how the work was passed, beside its mark.
  mutating func writeMakeUp(_ pupil: Int, _ sheet: MarkSheet, passed: Day) throws {
    protocols += 1
    let person = school.pupils[pupil].id
    try school.rows.run(
      "INSERT INTO make_up (assessment_id, person_id, passed_day, protocol_number) VALUES (?, ?, ?, ?)",
      [sheet.assessment, person, passed.iso, String(protocols)])
    guard protocols % 3 == 1 else { return }
    for (index, post) in ["заместитель директора", "учитель"].enumerated() {
      try school.rows.run(
        "INSERT INTO make_up_member (assessment_id, person_id, number, post) VALUES (?, ?, ?, ?)",
        [sheet.assessment, person, index + 1, post])
    }
  }

  private mutating func debt(_ pupil: Int, _ sheet: MarkSheet, closed: Day?, reason: String?) throws {
    let due = DebtTerm.due(
      opened: sheet.workDay, days: school.profile.marks.debtDays, periodEnd: sheet.period.days.last)
    try school.rows.run(
      """
      INSERT INTO debt (assessment_id, person_id, opened_day, due_day, closed_day, closed_by_mark, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sheet.assessment, school.pupils[pupil].id, sheet.day, due.iso, closed?.iso,
        closed != nil && reason == nil,
        reason,
      ])
    guard random.chance(percent: 20) else { return }
    try school.rows.run(
      "INSERT INTO assessment_deferred (assessment_id, person_id) VALUES (?, ?)",
      [sheet.assessment, school.pupils[pupil].id])
  }

  /// A school day within the period, a week later or soon after the pupil is back.
  private func passingDay(_ pupil: Int, _ sheet: MarkSheet, _ grade: Int) -> Day? {
    var day = school.days.schoolDay(from: sheet.workDay.adding(days: 5), grade: grade)
    while presence.isAway(pupil, on: day.ordinal) || !school.days[grade].hasLessons(on: day) {
      day = day.adding(days: 1)
      if day > sheet.period.days.last { return nil }
    }
    return day <= sheet.period.days.last && school.classIndex(of: pupil, on: day.ordinal) != nil ? day : nil
  }
}
