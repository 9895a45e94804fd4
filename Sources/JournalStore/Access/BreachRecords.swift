package import GRDB
package import JournalCore

/// Breaches as they are stored.
extension Breach {
  /// Stores the breach; returns the record.
  func store(in transaction: Transaction) throws -> Int64 {
    try JournalWriter(transaction.db).run(
      """
      INSERT INTO credential_breach (user_id, learned_at, notice_head_at, notice_support_at) VALUES (?, ?, ?, ?)
      """, [user.rawValue, learnedAt.iso, noticeHeadAt?.iso, noticeSupportAt?.iso])
    let id = transaction.db.lastInsertedRowID
    transaction.concerns("user", user.rawValue)
    transaction.concerns("credential_breach", id)
    return id
  }

  /// The breach of the record, or nil when there is none.
  package static func fetch(_ id: ID<Breach>, _ db: Database, now: LocalMoment) throws -> Breach? {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT user_id, learned_at, notice_head_at, notice_support_at FROM credential_breach WHERE id = ?",
      arguments: [id.rawValue])
    guard let row else { return nil }
    let (learned, head, support) = try (row.moment(1), row.momentIfAny(2), row.momentIfAny(3))
    return try Breach(
      of: ID(row[0]), learnedAt: learned, noticeHeadAt: head, noticeSupportAt: support,
      now: [now, learned, head ?? now, support ?? now].max() ?? now)
  }

  /// From when on operations are void in a school of the profile; nil where its act has no such rule (S1-3.4).
  package func voidFrom(under profile: SchoolProfile) -> LocalMoment? {
    profile.access.breachVoidsOperations ? voidFrom : nil
  }

  /// Whether the notices came after the term of working days, by the calendar of the school.
  func isLate(in transaction: Transaction) throws -> Bool {
    let profile = transaction.session.profile
    let calendar = try transaction.db.staffCalendar(weekDays: profile.structure.schoolWeekDays)
    return isLate(at: transaction.session.now, within: profile.access.breachNotifyWorkingDays) {
      calendar.adding(workingDays: $1, to: $0)
    }
  }
}

extension Database {
  /// The working days of the staff: the school week without public holidays, of all grades together.
  func staffCalendar(weekDays: Int) throws -> SchoolCalendar {
    let rows = try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT day, min(kind), min(act_number), min(weekday) FROM calendar_day
          WHERE kind IN ('publicHoliday', 'movedWorkday', 'weekend') GROUP BY day HAVING count(DISTINCT kind) = 1
          """))
    let special = try rows.map { row in
      try CalendarDay(row.day(0), row.word(1), actNumber: row[2], weekday: row[3])
    }
    return SchoolCalendar(periods: [], weekDays: weekDays, special: special)
  }
}
