import GRDB
import JournalCore

/// Opens and ends debts for one work.
struct DebtWriter {
  private let desk: MarkDesk

  init(_ desk: MarkDesk) { self.desk = desk }

  private var id: Int64 { desk.work.id.rawValue }

  /// The pupil's debt, open or ended; nil when there was none.
  func debt(of pupil: ID<Pupil>) throws -> Debt? {
    let statement = try desk.db.cachedStatement(
      sql: """
        SELECT opened_day, due_day, closed_day, closed_by_mark FROM debt
        WHERE assessment_id = ? AND person_id = ?
        """)
    return try Row.fetchOne(statement, arguments: [id, pupil.rawValue]).map { row in
      Debt(
        assessment: desk.work.id, pupil: pupil, opened: try row.day(0), due: try row.day(1),
        closed: try row.dayIfAny(2), isClosedByMark: row[3])
    }
  }

  /// Opens a debt from the day; throws `notOnRoster`, `markedAlready`, `alreadyOwed`, or what `DebtRule` refuses.
  func require(_ pupil: ID<Pupil>, isDeferred: Bool) throws {
    let (work, lesson) = (desk.work, desk.lesson.id)
    try DebtRule.admit(work.id, workType: work.type, isDeferred: isDeferred, under: desk.profile)
    guard let seat = desk.roster.seat(of: pupil) else {
      throw StoreError.rule(MarkRefusal.notOnRoster(pupil, lesson))
    }
    guard seat.standing.mayBeMarked else { throw StoreError.rule(MarkRefusal.notStudied(pupil, lesson)) }
    if try desk.hasMark(pupil) { throw StoreError.rule(MarkRefusal.markedAlready(pupil, work.id)) }
    if let debt = try debt(of: pupil), debt.isOpen {
      throw StoreError.rule(MarkRefusal.alreadyOwed(pupil, work.id, due: debt.due))
    }
  }

  /// Writes an open debt from the day, due as the profile says (DECISIONS 16).
  func open(_ pupil: ID<Pupil>, on day: Day) throws {
    let calendar = try desk.lesson.calendar(desk.db, under: desk.profile)
    let due = DebtTerm.due(
      opened: day, days: desk.profile.marks.debtDays,
      periodEnd: calendar.period(on: desk.lesson.day)?.days.last)
    try desk.db.cachedStatement(
      sql: """
        INSERT INTO debt (assessment_id, person_id, opened_day, due_day) VALUES (?, ?, ?, ?)
        ON CONFLICT (assessment_id, person_id) DO UPDATE SET opened_day = excluded.opened_day,
          due_day = excluded.due_day, closed_day = NULL, closed_by_mark = 0, reason = NULL
        """
    ).execute(arguments: [id, pupil.rawValue, day.iso, due.iso])
    desk.transaction.concerns("pupil", pupil.rawValue)
  }

  /// Ends an open debt without a mark; throws `noOpenDebt` or `debtNeedsReason`.
  func close(_ pupil: ID<Pupil>, reason: String) throws {
    guard let debt = try debt(of: pupil), debt.isOpen else {
      throw StoreError.rule(MarkRefusal.noOpenDebt(pupil, desk.work.id))
    }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.rule(MarkRefusal.debtNeedsReason(pupil, desk.work.id))
    }
    try desk.db.cachedStatement(
      sql: "UPDATE debt SET closed_day = ?, reason = ? WHERE assessment_id = ? AND person_id = ?"
    ).execute(arguments: [desk.transaction.session.today.iso, reason, id, pupil.rawValue])
    desk.transaction.concerns("assessment", id)
    desk.transaction.concerns("pupil", pupil.rawValue)
  }
}
