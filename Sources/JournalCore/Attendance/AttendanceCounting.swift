/// When a day counts as missed, and when as missed because of illness (FORMS §3.2).
public struct AttendanceCounting: Hashable, Sendable {
  /// How many lessons of a day are missed when the day is.
  public enum DayRule: Hashable, Sendable {
    /// All that were held for the pupil (D-26).
    case allLessons
    /// So many, or all when fewer were held.
    case atLeast(Int)
  }

  /// What a missed day with several codes is.
  public enum MixedDay: String, Hashable, Sendable, CaseIterable {
    /// A missed day only.
    case inTotalOnly
    /// A day of illness when more of its missed lessons have that code than not.
    case majority
  }

  /// When a day is missed.
  public let dayRule: DayRule
  /// What a day of several codes is.
  public let mixedDay: MixedDay
  /// The code that stands for illness.
  public let illness: AbsenceCode

  /// Counting by the rules.
  public init(
    dayRule: DayRule = .allLessons, mixedDay: MixedDay = .inTotalOnly, illness: AbsenceCode = .ill
  ) {
    self.dayRule = dayRule
    self.mixedDay = mixedDay
    self.illness = illness
  }

  /// Counting in the school; illness is «УП» where the school has no «Б» (FORMS §3.2).
  public init(
    _ rules: AttendanceRules, dayRule: DayRule = .allLessons, mixedDay: MixedDay = .inTotalOnly
  ) {
    self.init(
      dayRule: dayRule, mixedDay: mixedDay,
      illness: rules.absenceCodes.contains(.ill) ? .ill : .validReason)
  }

  /// All lessons of a day, mixed days in the total only, «Б» for illness.
  public static let standard = AttendanceCounting()

  /// Whether the day with the held lessons is missed.
  func isMissed(_ lessons: [LessonPresence]) -> Bool {
    let missed = lessons.filter(\.isMissed).count
    return switch dayRule {
    case .allLessons: missed > 0 && missed == lessons.count
    case .atLeast(let least): missed > 0 && missed >= min(least, lessons.count)
    }
  }

  /// Whether the missed day is one of illness.
  func isIll(_ lessons: [LessonPresence]) -> Bool {
    let missed = lessons.filter(\.isMissed)
    let ill = missed.filter { $0.code == illness }.count
    return switch mixedDay {
    case .inTotalOnly: ill == missed.count
    case .majority: 2 * ill > missed.count
    }
  }
}
