import GRDB
import JournalCore

/// The giving of marks for one work: what the rules need is fetched once, each mark is checked and written by itself.
struct MarkDesk {
  /// One mark that is to be given.
  struct Entry {
    var pupil: ID<Pupil>
    var value: Int
    var basis = Mark.Basis.ordinary
    /// The day on which the pupil did the work; nil for the lesson's.
    var workDay: Day?
    /// From when families see it; nil for at once.
    var visibleAt: LocalMoment?
    var comment = ""
    /// The lesson whose terms, windows and teacher hold; nil for that of the work.
    var entryLesson: LessonContext?
  }

  /// How the lock of a mark is looked at.
  enum LockCheck {
    /// Before the mark is given.
    case each
    /// It was, for all marks together.
    case done
    /// Not at all: a granted request is executed (S4-4.4.a).
    case passed
  }

  let transaction: Transaction
  let work: StoredWork
  let lesson: LessonContext
  let roster: LessonRoster
  let codes: [ID<Pupil>: AbsenceCode]
  /// The last second in time for marks entered from the work's own lesson.
  let due: LocalMoment?

  var db: Database { transaction.db }
  var profile: SchoolProfile { transaction.session.profile }

  /// The desk of the work; throws `noSuchWork` or `noSuchLesson`.
  init(_ id: ID<Assessment>, in transaction: Transaction) throws {
    let db = transaction.db
    work = try StoredWork.require(id, db, under: transaction.session.profile)
    guard let lesson = try LessonContext.find(work.lesson, db) else {
      throw StoreError.rule(MarkRefusal.noSuchLesson(work.lesson))
    }
    self.lesson = lesson
    self.transaction = transaction
    roster = try lesson.roster(db)
    codes = try MarkDesk.codes(at: work.lesson, db)
    due = try lesson.due(work.dueRecord(in: lesson), transaction)
  }

  /// Gives the mark; throws what `MarkRule` refuses, `locked` or `visibleTooEarly`.
  func give(_ entry: Entry, lock: LockCheck = .each) throws {
    let facts = try admit(entry, executesRequest: lock == .passed)
    try protect(entry, facts)
    if lock == .each { try requireOpen([entry.pupil], at: entry.entryLesson) }
    try write(entry)
    transaction.concerns("assessment", work.id.rawValue)
    transaction.concerns("pupil", entry.pupil.rawValue)
  }

  /// The pupils who were at the work and have no mark.
  func gaps() throws -> ControlWorkGaps {
    let marked = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT person_id FROM mark WHERE assessment_id = ?"),
      arguments: [work.id.rawValue])
    let home = roster.seats.filter { $0.standing == .atHome }.map(\.pupil)
    return ControlWorkGaps(
      roster: roster.markable, codes: codes, marked: Set(marked.map { ID($0) }), taughtAtHome: Set(home))
  }

  /// Throws `locked` when marks of the pupils may not be changed now, of one of them or, for nil, of all together.
  func requireOpen(_ pupils: [ID<Pupil>]?, at entryLesson: LessonContext? = nil) throws {
    let place = entryLesson ?? lesson
    let own = roster.seats.filter { pupils?.contains($0.pupil) ?? true }
    let classes = Set(own.map(\.schoolClass)).sorted().map { [$0] }
    for group in pupils == nil ? [classes.flatMap(\.self)] : classes {
      guard let lock = try place.lock(work.lockRecord(in: lesson), of: group, transaction) else { continue }
      throw StoreError.rule(MarkRefusal.locked(work.id, lock.reason, clause: lock.clause))
    }
  }

  private func admit(_ entry: Entry, executesRequest: Bool) throws -> MarkFacts {
    let seat = roster.seat(of: entry.pupil)
    var facts = MarkFacts(
      assessment: work.id, lesson: lesson.id, day: lesson.day, number: lesson.lesson.number,
      pupil: entry.pupil,
      grade: try seat.map { try grade(of: $0.schoolClass) } ?? lesson.scope.grade, standing: seat?.standing,
      basis: entry.basis)
    facts.isCourse = lesson.isCourse
    facts.code = codes[entry.pupil]
    facts.executesRequest = executesRequest
    try MarkRule.admit(facts, under: profile)
    if let visible = entry.visibleAt, visible < transaction.session.now {
      throw StoreError.rule(MarkRefusal.visibleTooEarly(work.id, visible))
    }
    return facts
  }

  /// The history of the subject is fetched for failing marks only.
  private func protect(_ entry: Entry, _ facts: MarkFacts) throws {
    guard FailingMarkProtection.isFailing(entry.value), entry.basis == .ordinary,
      let days = DayRange(lesson.scope.year.days.first, lesson.day)
    else { return }
    let course: ID<Course>? = if case .course(let id) = lesson.target { id } else { nil }
    let history = try PupilLessons.fetch(
      entry.pupil, in: days, subject: lesson.subject, course: course, db
    ).map { LessonFact(day: $0.day, number: $0.number, isMissed: $0.code?.isAbsence ?? false) }
    let calendar = try lesson.calendar(db, under: profile)
    try MarkRule.protect(
      entry.value, facts, history: history, lastHoliday: calendar.lastHoliday(before: lesson.day),
      under: profile)
  }

  private func grade(of schoolClass: ID<SchoolClass>) throws -> Int {
    try db.cachedStatement(sql: "SELECT grade FROM school_class WHERE id = ?").value([schoolClass.rawValue])
      ?? lesson.scope.grade
  }

  private static func codes(at lesson: ID<Lesson>, _ db: Database) throws -> [ID<Pupil>: AbsenceCode] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT person_id, code FROM attendance_entry WHERE lesson_id = ?"),
      arguments: [lesson.rawValue])
    return try rows.reduce(into: [:]) { $0[ID($1[0])] = try $1.word(1, as: AbsenceCode.self) }
  }
}
