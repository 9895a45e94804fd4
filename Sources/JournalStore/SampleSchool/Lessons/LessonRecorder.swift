import GRDB
import JournalCore

/// Writes the lessons of the made-up year day by day: topic, homework, who was there, works and marks.
struct LessonRecorder {
  private let school: DailySchool
  private let schedule: LessonSchedule
  private var clock: EntryClock
  private var presence: PresenceBook
  private var homework: HomeworkMaker
  private var marks: MarkMaker

  init(_ school: DailySchool, _ schedule: LessonSchedule) throws {
    self.school = school
    self.schedule = schedule
    clock = EntryClock(school)
    presence = PresenceBook(school)
    homework = HomeworkMaker(school)
    marks = try MarkMaker(school, presence: presence)
  }

  /// Writes everything; tells how many lessons and marks there are, and what the marks come to.
  mutating func record() throws -> (count: DailyCount, balances: MarkBalances) {
    try scheduleControlWorks()
    var today = -1
    for lesson in schedule.lessons {
      if lesson.day != today {
        today = lesson.day
        presence.begin(today)
      }
      try record(lesson)
    }
    return (DailyCount(lessons: schedule.lessons.count, marks: marks.count), marks.balances)
  }

  private mutating func record(_ lesson: ScheduledLesson) throws {
    let (assignment, teacher) = (school.assignments[lesson.assignment], school.teachers[lesson.teacher].id)
    let next = lesson.next.map { schedule.lessons[$0] }
    let entry = clock.entry(of: lesson, next: next)
    let isConducted = lesson.state == .conducted
    let isLate = isConducted && clock.isLate(.lessonRecord, at: entry.at, entry)
    try school.rows.run(
      """
      INSERT INTO lesson (assignment_id, day, number, teacher_id, substitution_id, format, state, recorded_at, late,
        initial_load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        assignment.id, Day(ordinal: lesson.day).iso, lesson.number, teacher, lesson.substitution,
        lesson.format.rawValue, lesson.state.rawValue, isConducted ? entry.text : nil, isLate,
      ])
    guard isConducted else { return }
    let id = school.db.lastInsertedRowID
    let row = row(of: lesson, assignment)
    try writeTopic(id, row, lesson, assignment, entry, isLate)
    try homework.write(
      for: id, assignment, lesson, next, entry, isLate: clock.isLate(.homework, at: entry.at, entry))
    let seats = school.seats(of: assignment, on: lesson.day)
    // Days without lessons at school are held for nobody (D-26).
    let isHeld = lesson.format != .remote
    let isLateThere = clock.isLate(.attendance, at: entry.at, entry)
    let codes =
      isHeld
      ? try presence.write(id, lesson, teacher: teacher, seats, entry, isLate: isLateThere)
      : Array(repeating: nil, count: seats.count)
    try school.rows.run(
      """
      INSERT INTO attendance_confirmation (lesson_id, author_id, confirmed_at, late, initial_load)
      VALUES (?, ?, ?, ?, 0)
      """, [id, teacher, entry.text, isLateThere])
    guard isHeld, assignment.hasMarks else { return }
    try marks.write(
      MarkMaker.Page(
        lesson: id, scheduled: lesson, assignment: assignment, row: row, teacher: teacher, seats: seats,
        codes: codes,
        entry: entry), clock)
  }

  /// The row that the lesson is about; at home it is the one of the class's last work.
  private func row(of lesson: ScheduledLesson, _ assignment: DailyAssignment) -> DailyPlan.Row? {
    if case .pupil(let pupil) = assignment.target, let subject = assignment.subject {
      return marks.lastWork(of: pupil, in: subject)?.row
    }
    guard let plan = assignment.plan else { return nil }
    let rows = school.plans[plan].rows
    return rows.indices.contains(lesson.turn) ? rows[lesson.turn] : nil
  }

  private func writeTopic(
    _ id: Int64, _ row: DailyPlan.Row?, _ lesson: ScheduledLesson, _ assignment: DailyAssignment,
    _ entry: EntryClock.Entry, _ isLate: Bool
  ) throws {
    let deviates = row != nil && row?.workType == nil && lesson.turn % 97 == 96
    let text =
      deviates ? "Резервный урок: повторение" : row?.topic ?? "Занятие \(lesson.turn + 1)"
    let reason: String? =
      deviates
      ? "отставание из-за отменённого урока" : row == nil && assignment.plan != nil ? "вне плана" : nil
    try school.rows.run(
      """
      INSERT INTO lesson_topic (lesson_id, row_id, text, deviation_reason, work_type, entered_at, late, initial_load)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0)
      """, [id, row?.id, text, reason, assignment.isAtHome ? nil : row?.workType?.name, entry.text, isLate])
  }

  /// Writes the schedule of control works and the days that the plans put their rows on.
  private func scheduleControlWorks() throws {
    for lesson in schedule.lessons where lesson.turn >= 0 {
      let assignment = school.assignments[lesson.assignment]
      guard !assignment.isAtHome, let row = row(of: lesson, assignment) else { continue }
      let day = Day(ordinal: lesson.day).iso
      try school.rows.run(
        "INSERT INTO plan_row_day (assignment_id, row_id, day) VALUES (?, ?, ?)",
        [assignment.id, row.id, day])
      guard let type = row.workType, assignment.hasMarks, !marks.isOffSchedule(lesson) else { continue }
      try school.rows.run(
        """
        INSERT INTO control_work (assignment_id, day, work_type, topic, kind, in_programme, approved_day)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          assignment.id, day, type.name, row.topic, row.isMonitoring ? "internalMonitoring" : "control",
          row.isMonitoring ? 0 : 1, school.calendar.start.adding(days: 7).iso,
        ])
    }
  }
}
