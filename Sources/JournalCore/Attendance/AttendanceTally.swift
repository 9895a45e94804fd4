/// A lesson that was held for a pupil, and how the pupil was there.
///
/// Cancelled lessons and those of days without lessons at school because of the weather are not held (D-26).
public struct LessonPresence: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The code; nil for a pupil who was there all the time.
  public let code: AbsenceCode?

  /// A held lesson of the day.
  public init(day: Day, code: AbsenceCode?) {
    self.day = day
    self.code = code
  }

  /// Whether the lesson was missed.
  public var isMissed: Bool { code?.isAbsence ?? false }
}

/// Lessons and full days that a pupil missed, each code apart (FORMS §3.2, D-26, S0-4.13.2).
public struct AttendanceTally: Hashable, Sendable {
  /// Lessons held for the pupil.
  public let held: Int
  /// Lessons by code.
  public let lessons: [AbsenceCode: Int]
  /// Full days missed.
  public let days: Int
  /// Full days missed because of illness.
  public let daysIll: Int
  /// The code that stands for illness.
  private let illness: AbsenceCode

  /// The tally of the held lessons of a pupil's own class and subgroups.
  public init(_ held: some Sequence<LessonPresence>, counting rules: AttendanceCounting = .standard) {
    let held = Array(held)
    let missedDays = Dictionary(grouping: held, by: \.day).values.filter { rules.isMissed($0) }
    self.held = held.count
    lessons = held.reduce(into: [:]) { counts, lesson in
      if let code = lesson.code { counts[code, default: 0] += 1 }
    }
    days = missedDays.count
    daysIll = missedDays.filter { rules.isIll($0) }.count
    illness = rules.illness
  }

  private init(held: Int, lessons: [AbsenceCode: Int], days: Int, daysIll: Int, illness: AbsenceCode) {
    self.held = held
    self.lessons = lessons
    self.days = days
    self.daysIll = daysIll
    self.illness = illness
  }

  /// Lessons with the code.
  public func count(_ code: AbsenceCode) -> Int { lessons[code] ?? 0 }

  /// Lessons missed, for whatever reason; «ОП» is none (S0-4.13.2.e).
  public var missed: Int { lessons.reduce(0) { $1.key.isAbsence ? $0 + $1.value : $0 } }

  /// Lessons missed because of illness.
  public var missedIll: Int { count(illness) }

  /// Times that the pupil came late.
  public var late: Int { count(.late) }

  /// The sums of two spans of time, leaf by leaf: a year is the sum of its periods (FORMS §3.2).
  public static func + (left: AttendanceTally, right: AttendanceTally) -> AttendanceTally {
    AttendanceTally(
      held: left.held + right.held, lessons: left.lessons.merging(right.lessons, uniquingKeysWith: +),
      days: left.days + right.days, daysIll: left.daysIll + right.daysIll, illness: left.illness)
  }
}
