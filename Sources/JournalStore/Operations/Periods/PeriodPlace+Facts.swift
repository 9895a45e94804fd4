import GRDB
import JournalCore

/// What the journal knows about a place, for the rule of period marks.
extension PeriodPlace {
  /// The facts about the value.
  ///
  /// What is filled in from the time before the journal needs neither parts nor reasons (S2-A1.7).
  func facts(
    _ value: PeriodMark, reason: String, _ db: Database, in session: Session
  ) throws -> PeriodMarkFacts {
    var facts = PeriodMarkFacts(place: place, value: value)
    facts.reason = reason
    facts.studies = try studies(db)
    facts.isMedicalGroup = try isMedicalGroup(db)
    guard session.mode == .ordinary else { return facts }
    switch place.slot {
    case .period(let number): try addMarks(number, to: &facts, db, under: session.profile)
    case .year, .final:
      let parts = try parts(db)
      facts.average = PeriodMarkRule.average(of: parts.compactMap(\.mark))
      facts.missingParts = parts.filter { $0.mark == nil }.map(\.slot)
    case .exam, .stateExam: break
    }
    return facts
  }

  /// A subject of the class's curriculum with marks, or of the pupil's own plan, that was not left out for the pupil.
  private func studies(_ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM subject_not_studied WHERE person_id = ?1 AND year_id = ?2 AND subject_id = ?3)
          AND (EXISTS (SELECT 1 FROM curriculum_item WHERE class_id = ?4 AND subject_id = ?3 AND has_marks = 1)
            OR EXISTS (SELECT 1 FROM individual_plan_item i JOIN individual_plan p ON p.id = i.plan_id
              WHERE p.person_id = ?1 AND i.subject_id = ?3 AND p.first_day <= ?6 AND p.last_day >= ?5))
        """)
    let span = days ?? classYear.year.days
    return try statement.value([pupil, yearID, subject, classYear.id, span.first.iso, span.last.iso]) ?? false
  }

  /// Whether a certificate for the subject covers a day of the slot (S0-6.3.c).
  private func isMedicalGroup(_ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM medical_exemption WHERE person_id = ? AND subject_id = ?
          AND first_day <= ? AND (last_day IS NULL OR last_day >= ?))
        """)
    let span = days ?? classYear.year.days
    return try statement.value([pupil, subject, span.last.iso, span.first.iso]) ?? false
  }

  /// The periods in which the pupil learned at the school, with their marks; for a final mark the year.
  private func parts(_ db: Database) throws -> [(slot: MarkSlot, mark: PeriodMark?)] {
    let stored = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT slot, value FROM period_mark WHERE person_id = ? AND year_id = ? AND subject_id = ?"),
      arguments: [pupil, yearID, subject]
    ).map { (try $0.slot(0), try $0.mark(1)) }
    let marks = Dictionary(stored, uniquingKeysWith: { first, _ in first })
    guard place.slot == .year else {
      let exams = [MarkSlot.exam, .stateExam].compactMap { slot in marks[slot].map { (slot, Optional($0)) } }
      return [(.year, marks[.year])] + exams
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT min(e.first_day) FROM enrolment e JOIN school_class k ON k.id = e.class_id
        WHERE e.person_id = ? AND k.year_id = ?
        """)
    let first = try Row.fetchOne(statement, arguments: [pupil, yearID])?.dayIfAny(0)
    return classYear.calendar.periods.filter { period in
      marks[.period(period.number)] != nil || (first.map { $0 <= period.days.last } ?? false)
    }.map { (.period($0.number), marks[.period($0.number)]) }
  }

  /// Current marks of the period; nothing is said where the class has no work in the subject.
  private func addMarks(
    _ number: Int, to facts: inout PeriodMarkFacts, _ db: Database, under profile: SchoolProfile
  ) throws {
    let span = try classYear.period(number).days
    let works = try PeriodWorks(pupil: pupil, subject: subject, classID: classYear.id, in: span, db)
    guard works.hasWorks else { return }
    let proposal = PeriodProposal(
      works.marks.map { WeightedMark($0.value, weight: $0.weight) }, weeklyHours: try weeklyHours(db),
      in: classYear.schoolClass.periodKind, rules: profile.periodMarks)
    facts.average = proposal.average
    facts.markCount = proposal.count
    facts.leastMarks = proposal.leastCount
    facts.missingForms = works.missingForms(try subjectName(db), under: profile)
  }

  /// Whole hours a week of the class's plan; parts of an hour count as one.
  private func weeklyHours(_ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT weekly_hundredths FROM plan_item WHERE class_id = ? AND subject_id = ?")
    let hundredths: Int? = try statement.value([classYear.id, subject])
    return ((hundredths ?? 100) + 99) / 100
  }

  private func subjectName(_ db: Database) throws -> String {
    try db.cachedStatement(sql: "SELECT name FROM subject WHERE id = ?").value([subject]) ?? ""
  }
}
