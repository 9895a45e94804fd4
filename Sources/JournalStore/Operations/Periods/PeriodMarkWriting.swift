import GRDB
import JournalCore

/// The one way in which a period, year, examination or final mark is written.
struct PeriodMarkWriting {
  let place: PeriodMarkPlace
  let year: AcademicYear
  /// Nil takes the mark away.
  let value: PeriodMark?
  var reason = ""
  /// Whether the edit window does not bind: for results of extensions and granted requests.
  var bypassesLock = false

  /// The flags of the written mark; throws what `PeriodMarkRule` and `PeriodLock` refuse and `extensionOpen`.
  func write(in transaction: Transaction) throws -> PeriodMarkOutcome {
    let (db, session) = (transaction.db, transaction.session)
    let target = try PeriodPlace(place, in: year, db, under: session.profile)
    try requireOpen(target, transaction)
    transaction.concerns("pupil", target.pupil)
    transaction.concerns("subject", target.subject)
    guard let value else {
      try clear(target, db)
      return PeriodMarkOutcome(flags: [], proposed: nil)
    }
    var facts = try target.facts(value, reason: reason, db, in: session)
    if bypassesLock { facts.average = nil }
    var flags = try PeriodMarkRule.admit(facts, under: session.profile)
    let timing = try target.timing(db)
    let due = session.mode == .initialLoad ? nil : timing.due(under: session.profile.deadlines)
    if session.mode == .ordinary, !bypassesLock,
      let flag = timing.flag(session.now, under: session.profile.deadlines)
    {
      flags.insert(flag)
    }
    try store(value, facts.average, due, target, transaction)
    for flag in flags.sorted(by: { $0.rawValue < $1.rawValue }) { transaction.note(flag.rawValue) }
    return PeriodMarkOutcome(
      flags: flags, proposed: PeriodMarkRule.proposal(facts.average, under: session.profile.periodMarks))
  }

  private func requireOpen(_ target: PeriodPlace, _ transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    try YearLock.requireWritable(try target.classYear.state(db), target.classYear.label, year)
    guard !bypassesLock else { return }
    if try target.hasOpenExtension(db) { throw PeriodRefusal.extensionOpen(place) }
    guard session.mode == .ordinary else { return }
    let counting = DayCounting(session.profile.identity.termDayKind, over: target.classYear.calendar)
    try target.lock(db).requireOpen(
      place, at: session.now, under: session.profile, adding: counting.adding)
  }

  private func store(
    _ value: PeriodMark, _ average: Rational?, _ due: LocalMoment?, _ target: PeriodPlace,
    _ transaction: Transaction
  ) throws {
    let now = transaction.session.now.iso
    try transaction.db.cachedStatement(sql: PeriodMarkWriting.upsert).execute(arguments: [
      target.pupil, target.yearID, target.subject, place.slot.code, value.printed, now, now, due?.iso,
      average.map { "\($0.numerator)/\($0.denominator)" },
    ])
    try storeReason(target, transaction.db)
  }

  private func storeReason(_ target: PeriodPlace, _ db: Database) throws {
    let key: StatementArguments = [target.pupil, target.yearID, target.subject, place.slot.code]
    guard reason.contains(where: { !$0.isWhitespace }) else {
      return try db.cachedStatement(sql: PeriodMarkWriting.forgetReason).execute(arguments: key)
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO period_mark_reason (person_id, year_id, subject_id, slot, reason) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET reason = excluded.reason
        """
    ).execute(arguments: key + [reason])
  }

  private func clear(_ target: PeriodPlace, _ db: Database) throws {
    let key: StatementArguments = [target.pupil, target.yearID, target.subject, place.slot.code]
    try db.cachedStatement(sql: PeriodMarkWriting.forgetReason).execute(arguments: key)
    try db.cachedStatement(
      sql: "DELETE FROM period_mark WHERE person_id = ? AND year_id = ? AND subject_id = ? AND slot = ?"
    ).execute(arguments: key)
  }

  private static let forgetReason = """
    DELETE FROM period_mark_reason WHERE person_id = ? AND year_id = ? AND subject_id = ? AND slot = ?
    """

  private static let upsert = """
    INSERT INTO period_mark (person_id, year_id, subject_id, slot, value, entered_at, visible_at, due_at, average)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, carried = 0, entered_at = excluded.entered_at,
      visible_at = excluded.visible_at, due_at = excluded.due_at, average = excluded.average
    """
}
