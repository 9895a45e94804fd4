/// What must be known of a pupil and a work before a mark is admitted.
public struct MarkFacts: Hashable, Sendable {
  /// The work.
  public var assessment: ID<Assessment>
  /// Its lesson.
  public var lesson: ID<Lesson>
  /// The lesson's day.
  public var day: Day
  /// The lesson's number in the day.
  public var number: Int
  /// The pupil.
  public var pupil: ID<Pupil>
  /// The ground of the mark.
  public var basis: Mark.Basis
  /// How the pupil stands to the lesson; nil when the pupil does not belong to it.
  public var standing: LessonRoster.Standing?
  /// The grade of the pupil's own class on the day.
  public var grade: Int
  /// Whether the lesson is one of a course outside of the plan.
  public var isCourse = false
  /// The pupil's code at the lesson.
  public var code: AbsenceCode?
  /// Whether the change executes a granted request (S4-4.4.a).
  public var executesRequest = false

  /// Facts of an ordinary mark for a pupil who studies the subject.
  public init(
    assessment: ID<Assessment>, lesson: ID<Lesson>, day: Day, number: Int, pupil: ID<Pupil>, grade: Int,
    standing: LessonRoster.Standing? = .studies, basis: Mark.Basis = .ordinary
  ) {
    self.assessment = assessment
    self.lesson = lesson
    self.day = day
    self.number = number
    self.pupil = pupil
    self.grade = grade
    self.standing = standing
    self.basis = basis
  }
}

/// Decides whether a mark may be given (S0-4.12.3–4.12.10, S1-2.5).
public enum MarkRule {
  /// The mark that a text stands for; throws `notInScale` for anything but one of the school's marks (S0-4.12.4).
  public static func value(
    _ text: String, for assessment: ID<Assessment>, under profile: SchoolProfile
  ) throws(MarkRefusal) -> Int {
    let scale = profile.marks.currentMarkScale.sorted()
    guard let value = scale.first(where: { String($0) == text }) else {
      throw .notInScale(
        assessment, text: text, scale: scale,
        clause: ClauseText.of(.currentMarkScale, in: profile))
    }
    return value
  }

  /// Throws why the pupil gets no mark for the work: `notOnRoster`, `notStudied`, `unmarkedGrade`, `unmarkedCourse`,
  /// `taughtAtHome`, `needsMakeUp` or `needsChangeRequest`.
  public static func admit(_ facts: MarkFacts, under profile: SchoolProfile) throws(MarkRefusal) {
    guard let standing = facts.standing else { throw .notOnRoster(facts.pupil, facts.lesson) }
    guard standing.mayBeMarked else { throw .notStudied(facts.pupil, facts.lesson) }
    try AssessmentRule.requireMarks(
      facts.lesson, grade: facts.grade, isCourse: facts.isCourse, under: profile)
    if standing == .atHome, facts.basis == .ordinary {
      throw .taughtAtHome(facts.pupil, facts.lesson, day: facts.day)
    }
    if facts.code?.isAbsence == true, facts.basis == .ordinary || facts.basis == .resit {
      try requireWay(facts, under: profile)
    }
  }

  /// Throws `failingAfterAbsence` or `failingAfterHolidays` for a failing mark at a protected lesson (S0-4.12.7).
  ///
  /// `history` are the held lessons of the subject in the pupil's group, `lastHoliday` the last day of the latest
  /// holidays before the lesson.
  public static func protect(
    _ value: Int, _ facts: MarkFacts, history: [LessonFact], lastHoliday: Day?,
    under profile: SchoolProfile
  ) throws(MarkRefusal) {
    guard FailingMarkProtection.isFailing(value), facts.basis == .ordinary else { return }
    let ground = FailingMarkProtection.ground(
      day: facts.day, number: facts.number, history: history, lastHoliday: lastHoliday, rules: profile.marks)
    switch ground {
    case nil: return
    case .absence(let missed):
      throw .failingAfterAbsence(
        facts.pupil, facts.lesson, missed: missed,
        clause: ClauseText.of(.noFailingMarkAfterAbsence, in: profile))
    case .holidays(let last):
      throw .failingAfterHolidays(
        facts.pupil, facts.lesson, until: last,
        clause: ClauseText.of(.noFailingMarkAfterHolidays, in: profile))
    }
  }

  /// The way in which a school lets a missed lesson be marked later (C-26).
  private static func requireWay(_ facts: MarkFacts, under profile: SchoolProfile) throws(MarkRefusal) {
    switch profile.marks.missedWork {
    case .off, .debt: return
    case .makeUpWithProtocol:
      throw .needsMakeUp(
        facts.pupil, facts.assessment, clause: ClauseText.of(.missedWork, in: profile))
    case .resitByChangeRequest:
      guard !facts.executesRequest else { return }
      throw .needsChangeRequest(
        facts.pupil, facts.assessment, clause: ClauseText.of(.missedWork, in: profile))
    }
  }
}
