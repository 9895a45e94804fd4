/// What must be known of a pupil and a lesson before presence or absence is recorded.
public struct AttendanceFacts: Hashable, Sendable {
  /// The lesson.
  public var lesson: ID<Lesson>
  /// The pupil.
  public var pupil: ID<Pupil>
  /// How the pupil stands to the lesson; nil when the pupil does not belong to it.
  public var standing: LessonRoster.Standing?
  /// Whether the pupil missed each of the other lessons of the day that are recorded so far; empty when none is.
  public var missedOthers: [Bool] = []

  /// Facts of a pupil who studies the subject.
  public init(lesson: ID<Lesson>, pupil: ID<Pupil>, standing: LessonRoster.Standing? = .studies) {
    self.lesson = lesson
    self.pupil = pupil
    self.standing = standing
  }
}

/// Decides whether a code may be recorded (S0-4.13).
public enum AttendanceRule {
  /// Throws `codeNotUsed`, `notOnRoster`, `notStudied`, `taughtAtHome` or `exemptIsPresent`.
  public static func admit(
    _ code: AbsenceCode, _ facts: AttendanceFacts, under profile: SchoolProfile
  ) throws(AttendanceRefusal) {
    let rules = profile.attendance
    guard rules.absenceCodes.contains(code) else {
      throw .codeNotUsed(
        facts.lesson, code, allowed: Array(rules.absenceCodes).sortedAsListed,
        clause: ClauseText.of(.absenceCodes, in: profile))
    }
    switch facts.standing {
    case nil: throw .notOnRoster(facts.pupil, facts.lesson)
    case .notStudied: throw .notStudied(facts.pupil, facts.lesson)
    case .atHome: throw .taughtAtHome(facts.pupil, facts.lesson)
    case .exempt: try requireWholeDay(code, facts, under: profile)
    case .studies: return
    }
  }

  /// A pupil freed from physical load is at the lesson, unless the whole day is missed (S0-4.13.3).
  private static func requireWholeDay(
    _ code: AbsenceCode, _ facts: AttendanceFacts, under profile: SchoolProfile
  ) throws(AttendanceRefusal) {
    guard profile.attendance.physicalEducationExemptNotAbsent, code == .unknownReason else { return }
    let isAwayAllDay = !facts.missedOthers.isEmpty && facts.missedOthers.allSatisfy { $0 }
    guard isAwayAllDay else {
      throw .exemptIsPresent(
        facts.pupil, facts.lesson,
        clause: ClauseText.of(.physicalEducationExemptNotAbsent, in: profile))
    }
  }

  /// Throws `noEntry`, `reasonKnown` when the present code is not «ОТ», or `reasonNotAllowed` (S0-4.13.5).
  public static func correct(
    _ present: AbsenceCode?, to code: AbsenceCode, of pupil: ID<Pupil>, at lesson: ID<Lesson>,
    under profile: SchoolProfile
  ) throws(AttendanceRefusal) {
    guard let present else { throw .noEntry(pupil, lesson) }
    guard present == .unknownReason else { throw .reasonKnown(pupil, lesson, present) }
    let targets = profile.attendance.absenceReasonTargets
    guard targets.contains(code) else {
      throw .reasonNotAllowed(
        pupil, lesson, code, allowed: Array(targets).sortedAsListed,
        clause: ClauseText.of(.absenceReasonTargets, in: profile))
    }
  }
}

extension [AbsenceCode] {
  /// The codes in the order in which papers list them.
  var sortedAsListed: [AbsenceCode] { AbsenceCode.allCases.filter(contains) }
}
