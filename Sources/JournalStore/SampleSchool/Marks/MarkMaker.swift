import GRDB
import JournalCore

/// Writes works and current marks of the made-up year, so that they fit the period marks.
struct MarkMaker {
  /// A conducted lesson with those who belong to it.
  struct Page {
    let lesson: Int64
    let scheduled: ScheduledLesson
    let assignment: DailyAssignment
    let row: DailyPlan.Row?
    let teacher: Int64
    let seats: [DailySeat]
    let codes: [AbsenceCode?]
    let entry: EntryClock.Entry

    /// The number of the period that the lesson lies in.
    func period(_ school: DailySchool) -> Period? {
      school.days[assignment.grade].period(on: Day(ordinal: scheduled.day))
    }
  }

  /// The last work of a class that a pupil at home may be marked for.
  struct LastWork {
    let id: Int64
    let row: DailyPlan.Row
    let weight: Int
    var isMarked = false
  }

  private(set) var count = 0
  private(set) var balances: MarkBalances
  private let school: DailySchool
  private let choice: WorkChoice
  private let insert: Statement
  private let comment: Statement
  private let isWeighted: Bool
  private let areas: [SubjectArea]
  private var missed: MissedWorkMaker
  private var lastWorks: [[Int]: LastWork] = [:]
  /// For each pupil and subject: lessons in a row that were missed, and lessons since a longer break.
  private var guards: [FailingGuard]
  private var random: SeededGenerator

  init(_ school: DailySchool, presence: PresenceBook) throws {
    self.school = school
    choice = WorkChoice(school.profile)
    missed = MissedWorkMaker(school, presence: presence)
    isWeighted = school.profile.periodMarks.method == .weightedAverage
    areas = school.curricula.subjects.map { SubjectArea(subject: $0.name) }
    guards = Array(repeating: FailingGuard(), count: school.pupils.count * school.subjectIDs.count)
    random = school.random(.marks)
    balances = MarkBalances(school, &random)
    insert = try school.db.cachedStatement(
      sql: """
        INSERT INTO mark (assessment_id, person_id, value, basis, work_day, entered_at, visible_at, author_id, late,
          initial_load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """)
    comment = try school.db.cachedStatement(
      sql: "INSERT INTO mark_comment (assessment_id, person_id, text) VALUES (?, ?, ?)")
  }

  /// The class's last work in the subject for the pupil at home.
  func lastWork(of pupil: Int, in subject: Int) -> LastWork? { lastWorks[[pupil, subject]] }

  /// Whether the lesson's control work is one that nobody had put into the schedule.
  func isOffSchedule(_ lesson: ScheduledLesson) -> Bool { lesson.assignment % 40 == 39 && lesson.turn < 60 }

  /// Writes the works of the page and the marks for them.
  mutating func write(_ page: Page, _ clock: EntryClock) throws {
    guard let subject = page.assignment.subject, let period = page.period(school) else { return }
    if case .pupil(let pupil) = page.assignment.target {
      return try markAtHome(pupil, subject, period.number, page, clock)
    }
    for (seat, code) in zip(page.seats, page.codes) {
      guards[seat.pupil * school.subjectIDs.count + subject]
        .attend(day: page.scheduled.day, isMissed: code?.isAbsence ?? false)
    }
    for work in choice.works(page.row, areas[subject], &random) {
      try write(work, page, subject, period, clock)
    }
  }

  private mutating func write(
    _ work: WorkChoice.Work, _ page: Page, _ subject: Int, _ period: Period, _ clock: EntryClock
  ) throws {
    let weight = work.type?.weight ?? 1
    // Control works are read at home.
    let at = work.isControl ? LocalMoment(page.entry.at.day.adding(days: 1), second: 52_200) : page.entry.at
    let name = school.curricula.subjects[subject].name
    let isLate = clock.isLate(
      record(work, grade: page.assignment.grade, subject: name), at: at, page.entry)
    try school.rows.run(
      """
      INSERT INTO assessment (lesson_id, work_type, weight, topic, row_id, monitoring, off_schedule, entered_at, closed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        page.lesson, work.type?.name, weight, work.isControl ? page.row?.topic ?? "" : "", page.row?.id,
        work.isMonitoring, work.isControl && isOffSchedule(page.scheduled), page.entry.text,
        work.isControl ? at.iso : nil,
      ])
    let sheet = MarkSheet(
      assessment: school.db.lastInsertedRowID, subject: subject, period: period, weight: weight,
      workDay: Day(ordinal: page.scheduled.day), at: at, isLate: isLate)
    for (seat, code) in zip(page.seats, page.codes) {
      remember(sheet, seat, page)
      guard seat.standing == .studies else { continue }
      guard code?.isAbsence != true else {
        if work.isControl { try missed(seat.pupil, code, sheet, page) }
        continue
      }
      guard work.share == 100 || random.below(100) < work.share else { continue }
      try mark(seat.pupil, sheet, must: work.isControl, page)
    }
  }

  private mutating func mark(_ pupil: Int, _ sheet: MarkSheet, must: Bool, _ page: Page) throws {
    let mayFail = guards[pupil * school.subjectIDs.count + sheet.subject].mayFail
    guard
      let value = balances.draw(
        pupil, sheet.subject, sheet.period.number, weight: isWeighted ? sheet.weight : 1, mayFail: mayFail,
        must: must,
        &random)
    else {
      // Who has words in place of a period mark is present at a control work all the same and is marked.
      if must { try put(pupil, 4, .ordinary, sheet, at: sheet.at, day: sheet.workDay, page.teacher) }
      return
    }
    // A failing control work is sometimes written again.
    if must, value == 3, random.below(100) < 3 {
      let day = school.days.schoolDay(from: sheet.workDay.adding(days: 3), grade: page.assignment.grade)
      return try put(
        pupil, value, .resit, sheet, at: LocalMoment(day, second: 54_000), day: day, page.teacher)
    }
    try put(pupil, value, .ordinary, sheet, at: sheet.at, day: sheet.workDay, page.teacher)
    guard random.below(2_000) < 3 else { return }
    try comment.execute(arguments: [
      sheet.assessment, school.pupils[pupil].id,
      random.pick(["Молодец", "Аккуратнее с оформлением", "Нет проверки ответа", "Повторить тему"]),
    ])
  }

  private mutating func put(
    _ pupil: Int, _ value: Int, _ basis: Mark.Basis, _ sheet: MarkSheet, at moment: LocalMoment, day: Day,
    _ author: Int64
  ) throws {
    let entered = moment == sheet.at ? sheet.text : moment.iso
    try insert.execute(arguments: [
      sheet.assessment, school.pupils[pupil].id, value, basis.rawValue,
      day == sheet.workDay ? sheet.day : day.iso,
      entered, entered, author, basis == .ordinary && sheet.isLate,
    ])
    count += 1
  }

  /// A missed control work is owed, passed later, or let off.
  private mutating func missed(_ pupil: Int, _ code: AbsenceCode?, _ sheet: MarkSheet, _ page: Page) throws {
    guard
      let passed = try missed.open(pupil, code, sheet, grade: page.assignment.grade, lesson: page.scheduled)
    else { return }
    let value =
      balances.draw(
        pupil, sheet.subject, sheet.period.number, weight: isWeighted ? sheet.weight : 1, mayFail: false,
        must: true,
        &random) ?? 4
    try put(pupil, value, .makeUp, sheet, at: LocalMoment(passed, second: 54_000), day: passed, page.teacher)
    try missed.writeMakeUp(pupil, sheet, passed: passed)
  }

  private mutating func remember(_ sheet: MarkSheet, _ seat: DailySeat, _ page: Page) {
    guard seat.standing == .atHome, let row = page.row else { return }
    lastWorks[[seat.pupil, sheet.subject]] = LastWork(id: sheet.assessment, row: row, weight: sheet.weight)
  }

  private mutating func markAtHome(
    _ pupil: Int, _ subject: Int, _ period: Int, _ page: Page, _ clock: EntryClock
  ) throws {
    guard let work = lastWorks[[pupil, subject]], !work.isMarked, let days = page.period(school) else {
      return
    }
    let value = balances.draw(
      pupil, subject, period, weight: isWeighted ? work.weight : 1, mayFail: false, must: false, &random)
    guard let value else { return }
    lastWorks[[pupil, subject]]?.isMarked = true
    let sheet = MarkSheet(
      assessment: work.id, subject: subject, period: days, weight: work.weight,
      workDay: Day(ordinal: page.scheduled.day), at: page.entry.at, isLate: false)
    try put(pupil, value, .home, sheet, at: sheet.at, day: sheet.workDay, page.teacher)
  }

  private func record(_ work: WorkChoice.Work, grade: Int, subject: String) -> DueRecord {
    guard let type = work.type, type.form == .written else { return .currentMark }
    return work.isMonitoring
      ? .internalMonitoring(grade: grade, subject: subject, work: type.code)
      : work.isControl ? .writtenWork(grade: grade, subject: subject, work: type.code) : .currentMark
  }
}
