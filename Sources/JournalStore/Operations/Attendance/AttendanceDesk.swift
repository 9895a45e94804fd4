import GRDB
import JournalCore

/// The recording of presence at one lesson: what the rules need is fetched once, each entry is checked and written.
struct AttendanceDesk {
  let transaction: Transaction
  let lesson: LessonContext
  let roster: LessonRoster
  private let due: LocalMoment?

  var db: Database { transaction.db }
  var profile: SchoolProfile { transaction.session.profile }
  private var id: Int64 { lesson.id.rawValue }

  /// The desk of the lesson; throws `noSuchLesson` or `lessonNotConducted`.
  init(_ id: ID<Lesson>, in transaction: Transaction) throws {
    guard let lesson = try LessonContext.find(id, transaction.db) else {
      throw StoreError.rule(AttendanceRefusal.noSuchLesson(id))
    }
    guard lesson.lesson.state == .conducted else {
      throw StoreError.rule(AttendanceRefusal.lessonNotConducted(id))
    }
    self.lesson = lesson
    self.transaction = transaction
    roster = try lesson.roster(transaction.db)
    due = try lesson.due(.attendance, transaction)
    transaction.concerns("lesson", id.rawValue)
  }

  /// Throws `locked` when presence may not be changed now; of one pupil, or of all for nil.
  func requireOpen(_ pupil: ID<Pupil>? = nil) throws {
    let classes = roster.seats.filter { pupil == nil || $0.pupil == pupil }.map(\.schoolClass)
    guard let lock = try lesson.lock(.attendance, of: classes, transaction) else { return }
    throw StoreError.rule(AttendanceRefusal.locked(lesson.id, lock.reason, clause: lock.clause))
  }

  /// Records the code; throws what `AttendanceRule` refuses. Another code replaces the first, which stays a version.
  func set(_ code: AbsenceCode, of pupil: ID<Pupil>, document: String = "") throws {
    var facts = AttendanceFacts(
      lesson: lesson.id, pupil: pupil, standing: roster.seat(of: pupil)?.standing)
    if facts.standing == .exempt { facts.missedOthers = try missedOthers(pupil) }
    try AttendanceRule.admit(code, facts, under: profile)
    let stamp = EntryStamp(in: transaction.session, due: due)
    try db.cachedStatement(sql: AttendanceDesk.upsert).execute(arguments: [
      id, pupil.rawValue, code.rawValue, stamp.enteredAt.iso, try author().rawValue, stamp.isLate,
      stamp.isInitialLoad,
    ])
    try attach(document, to: pupil)
    if let flag = stamp.flag { transaction.note(flag) }
    transaction.concerns("pupil", pupil.rawValue)
  }

  /// Takes the pupil's code away; throws `noEntry`.
  func clear(_ pupil: ID<Pupil>) throws {
    try attach("", to: pupil)
    try db.cachedStatement(sql: "DELETE FROM attendance_entry WHERE lesson_id = ? AND person_id = ?")
      .execute(arguments: [id, pupil.rawValue])
    guard db.changesCount > 0 else {
      throw StoreError.rule(AttendanceRefusal.noEntry(pupil, lesson.id))
    }
    transaction.concerns("pupil", pupil.rawValue)
  }

  /// Puts the reason in place of «ОТ»; throws `noEntry`, `reasonKnown` or `reasonNotAllowed`.
  func correct(_ pupil: ID<Pupil>, to code: AbsenceCode, document: String) throws {
    let present = try self.code(of: pupil)
    try AttendanceRule.correct(present, to: code, of: pupil, at: lesson.id, under: profile)
    try db.cachedStatement(
      sql: """
        UPDATE attendance_entry SET code = ?, reason_set_by = ?, reason_set_at = ?
        WHERE lesson_id = ? AND person_id = ?
        """
    ).execute(arguments: [
      code.rawValue, try author().rawValue, transaction.session.now.iso, id, pupil.rawValue,
    ])
    try attach(document, to: pupil)
    transaction.concerns("pupil", pupil.rawValue)
  }

  /// Confirms that all others were there; throws `confirmedAlready`.
  func confirm() throws {
    let stamp = EntryStamp(in: transaction.session, due: due)
    try db.cachedStatement(
      sql: """
        INSERT INTO attendance_confirmation (lesson_id, author_id, confirmed_at, late, initial_load)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [
      id, try author().rawValue, stamp.enteredAt.iso, stamp.isLate, stamp.isInitialLoad,
    ])
    guard db.changesCount > 0 else {
      throw StoreError.rule(AttendanceRefusal.confirmedAlready(lesson.id))
    }
    if let flag = stamp.flag { transaction.note(flag) }
  }

  /// The pupil's code; nil for presence.
  func code(of pupil: ID<Pupil>) throws -> AbsenceCode? {
    let code: String? = try db.cachedStatement(
      sql: "SELECT code FROM attendance_entry WHERE lesson_id = ? AND person_id = ?"
    ).value([id, pupil.rawValue])
    return code.flatMap(AbsenceCode.init)
  }

  private func author() throws -> ID<StaffMember> {
    try Author.of(transaction, teacher: lesson.lesson.teacher)
  }

  /// The pupil's other lessons of the day that were filled in, whether each was missed.
  private func missedOthers(_ pupil: ID<Pupil>) throws -> [Bool] {
    guard let today = DayRange(lesson.day, lesson.day) else { return [] }
    return try PupilLessons.fetch(pupil, in: today, db)
      .filter { $0.lesson != lesson.id && ($0.isConfirmed || $0.code != nil) }
      .map { $0.code?.isAbsence ?? false }
  }

  private func attach(_ document: String, to pupil: ID<Pupil>) throws {
    guard !document.isEmpty else {
      return try db.cachedStatement(
        sql: "DELETE FROM attendance_document WHERE lesson_id = ? AND person_id = ?"
      ).execute(arguments: [id, pupil.rawValue])
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO attendance_document (lesson_id, person_id, text) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text
        """
    ).execute(arguments: [id, pupil.rawValue, document])
  }

  private static let upsert = """
    INSERT INTO attendance_entry (lesson_id, person_id, code, entered_at, author_id, late, initial_load)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (lesson_id, person_id) DO UPDATE SET code = excluded.code, author_id = excluded.author_id,
      reason_set_by = NULL, reason_set_at = NULL
    """
}
