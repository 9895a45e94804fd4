import GRDB
import JournalCore

extension MarkDesk {
  /// Writes an admitted mark. A mark that is there keeps the moment of its first entry; what it was before is a version.
  func write(_ entry: Entry) throws {
    let place = entry.entryLesson ?? lesson
    let isNew = try !hasMark(entry.pupil)
    let session = transaction.session
    let stamp = EntryStamp(in: session, due: try due(of: entry))
    let author = try Author.of(transaction, teacher: place.lesson.teacher)
    try db.cachedStatement(sql: MarkDesk.upsert).execute(arguments: [
      work.id.rawValue, entry.pupil.rawValue, entry.value, entry.basis.rawValue,
      (entry.workDay ?? place.day).iso, stamp.enteredAt.iso, (entry.visibleAt ?? stamp.enteredAt).iso,
      author.rawValue, stamp.isLate, stamp.isInitialLoad,
    ])
    if let flag = stamp.flag { transaction.note(flag) }
    if !isNew || !entry.comment.isEmpty { try comment(entry) }
    if !isNew, entry.basis != .makeUp { try forgetMakeUp(of: entry.pupil) }
    try closeDebt(of: entry.pupil)
  }

  /// Takes the mark away; throws `noSuchMark`. A debt that it had ended is owed again.
  func remove(of pupil: ID<Pupil>) throws {
    try forgetMakeUp(of: pupil)
    try run("DELETE FROM mark_comment WHERE assessment_id = ? AND person_id = ?", pupil)
    try run("DELETE FROM mark WHERE assessment_id = ? AND person_id = ?", pupil)
    guard db.changesCount > 0 else { throw StoreError.rule(MarkRefusal.noSuchMark(pupil, work.id)) }
    try run(
      """
      UPDATE debt SET closed_day = NULL, closed_by_mark = 0
      WHERE assessment_id = ? AND person_id = ? AND closed_by_mark = 1
      """, pupil)
    transaction.concerns("assessment", work.id.rawValue)
    transaction.concerns("pupil", pupil.rawValue)
  }

  /// The pupil's mark for the work; nil when there is none.
  func mark(of pupil: ID<Pupil>) throws -> Int? {
    try db.cachedStatement(sql: "SELECT value FROM mark WHERE assessment_id = ? AND person_id = ?")
      .value([work.id.rawValue, pupil.rawValue])
  }

  /// Whether the pupil has a mark for the work.
  func hasMark(_ pupil: ID<Pupil>) throws -> Bool { try mark(of: pupil) != nil }

  /// What was passed later has no term of its own.
  private func due(of entry: Entry) throws -> LocalMoment? {
    switch (entry.basis, entry.entryLesson) {
    case (.makeUp, _), (.resit, _): nil
    case (_, nil): due
    case (_, let place?): try place.due(work.dueRecord(in: lesson), transaction)
    }
  }

  private func comment(_ entry: Entry) throws {
    guard !entry.comment.isEmpty else {
      return try run("DELETE FROM mark_comment WHERE assessment_id = ? AND person_id = ?", entry.pupil)
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO mark_comment (assessment_id, person_id, text) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text
        """
    ).execute(arguments: [work.id.rawValue, entry.pupil.rawValue, entry.comment])
  }

  private func forgetMakeUp(of pupil: ID<Pupil>) throws {
    try run("DELETE FROM make_up_member WHERE assessment_id = ? AND person_id = ?", pupil)
    try run("DELETE FROM make_up WHERE assessment_id = ? AND person_id = ?", pupil)
  }

  private func closeDebt(of pupil: ID<Pupil>) throws {
    try db.cachedStatement(
      sql: """
        UPDATE debt SET closed_day = ?, closed_by_mark = 1
        WHERE assessment_id = ? AND person_id = ? AND closed_day IS NULL
        """
    ).execute(arguments: [transaction.session.today.iso, work.id.rawValue, pupil.rawValue])
  }

  func run(_ sql: String, _ pupil: ID<Pupil>) throws {
    try db.cachedStatement(sql: sql).execute(arguments: [work.id.rawValue, pupil.rawValue])
  }

  private static let upsert = """
    INSERT INTO mark (assessment_id, person_id, value, basis, work_day, entered_at, visible_at, author_id, late,
      initial_load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (assessment_id, person_id) DO UPDATE SET value = excluded.value, basis = excluded.basis,
      work_day = excluded.work_day, visible_at = excluded.visible_at, author_id = excluded.author_id
    """
}

extension MarkDesk {
  /// Writes how the topic of a mark was passed.
  func write(_ makeUp: MakeUp) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO make_up (assessment_id, person_id, passed_day, protocol_number) VALUES (?, ?, ?, ?)
        ON CONFLICT (assessment_id, person_id) DO UPDATE SET passed_day = excluded.passed_day,
          protocol_number = excluded.protocol_number
        """
    ).execute(arguments: [
      work.id.rawValue, makeUp.pupil.rawValue, makeUp.passed.iso, makeUp.protocolNumber,
    ])
    try run("DELETE FROM make_up_member WHERE assessment_id = ? AND person_id = ?", makeUp.pupil)
    for (index, post) in makeUp.commission.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO make_up_member (assessment_id, person_id, number, post) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [work.id.rawValue, makeUp.pupil.rawValue, index + 1, post])
    }
  }
}
