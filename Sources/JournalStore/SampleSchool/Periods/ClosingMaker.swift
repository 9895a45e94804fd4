import GRDB
import JournalCore

/// Writes the orders that end periods and the closings of classes, with what stood open when they were closed.
struct ClosingMaker {
  let school: DailySchool

  /// Writes orders, closings, a reopening, closed and archived years.
  func make() throws {
    for kind in school.profile.periodScheme.kindsInUse.sorted(by: { $0.rawValue < $1.rawValue }) {
      try writeOrders(kind)
    }
    for own in school.classes { try close(own) }
    try writeReopening()
    for (index, own) in school.classes.enumerated() where !own.stays.isEmpty {
      let isArchived = index % 3 == 0
      let (closed, archived) = (school.calendar.day(25, 6), school.calendar.day(30, 6))
      try school.rows.run(
        "INSERT INTO year_state (class_id, state, closed_at, archived_at) VALUES (?, ?, ?, ?)",
        [
          own.id, isArchived ? "archived" : "closed", school.moment(closed, 12),
          isArchived ? school.moment(archived, 12) : nil,
        ])
    }
  }

  private func writeOrders(_ kind: PeriodKind) throws {
    let periods = school.calendar.periods(kind)
    for period in periods {
      try order(kind, period.number, period.days.last, String(200 + period.number))
    }
    if let last = periods.last { try order(kind, 0, last.days.last, "210") }
  }

  private func order(_ kind: PeriodKind, _ number: Int, _ end: Day, _ text: String) throws {
    try school.rows.run(
      """
      INSERT INTO period_order (year_id, kind, number, order_number, order_day, marks_day) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        school.yearID, kind.rawValue, number, text, end.adding(days: -10).iso,
        school.days.schoolDay(upTo: end, grade: 5).iso,
      ])
  }

  private func close(_ own: DailyClass) throws {
    let classYear = try ClassYear(own.label, in: school.year, school.db, under: school.profile)
    for period in school.calendar.periods(own.kind) {
      let closing = try ClosingQuery(classYear: classYear, db: school.db, profile: school.profile)
        .closing(period.number, subject: nil)
      let blockers = closing.blockers(under: school.profile).count
      try school.rows.run(
        """
        INSERT INTO period_close (class_id, number, subject_id, closed_at, blockers, waiver) VALUES (?, ?, NULL, ?, ?, ?)
        """,
        [
          own.id, period.number, school.moment(period.days.last.adding(days: 1), 12), blockers,
          blockers > 0 ? "по приказу о продлении срока обучения, работы принимаются до конца года" : nil,
        ])
    }
  }

  /// The first period of the first class was opened again for one mark, and closed.
  private func writeReopening() throws {
    guard let own = school.classes.first, let period = school.calendar.periods(own.kind).first else { return }
    try school.rows.run(
      """
      INSERT INTO period_reopening (class_id, number, subject_id, reopened_at, reason) VALUES (?, ?, NULL, ?, ?)
      """,
      [
        own.id, period.number, school.moment(period.days.last.adding(days: 1), 9),
        "не внесены результаты пересдачи",
      ])
  }
}
