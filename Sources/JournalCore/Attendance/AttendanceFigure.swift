/// A figure of a tally that attendance papers have a column for (FORMS §3.1, §4).
public enum AttendanceFigure: String, Hashable, Sendable, CaseIterable {
  /// Full days missed.
  case days
  /// Full days missed because of illness.
  case daysIll
  /// Lessons missed, for whatever reason.
  case lessons
  /// Lessons missed because of illness.
  case lessonsIll
  /// Lessons missed with a valid reason.
  case lessonsValid
  /// Lessons missed without a valid reason.
  case lessonsInvalid
  /// Lessons missed for a reason that nobody found out yet.
  case lessonsUnknown
  /// Lessons that the pupil came late to.
  case late

  /// The figure of the tally.
  public func value(of tally: AttendanceTally) -> Int {
    switch self {
    case .days: tally.days
    case .daysIll: tally.daysIll
    case .lessons: tally.missed
    case .lessonsIll: tally.missedIll
    case .lessonsValid: tally.count(.validReason)
    case .lessonsInvalid: tally.count(.invalidReason)
    case .lessonsUnknown: tally.count(.unknownReason)
    case .late: tally.late
    }
  }

  /// The lessons by reason, in the order of papers; only the codes that the school has (FORMS §3.1, §3.2).
  public static func reasons(_ rules: AttendanceRules) -> [AttendanceFigure] {
    let all: [(AttendanceFigure, AbsenceCode)] = [
      (.lessonsIll, .ill), (.lessonsValid, .validReason), (.lessonsInvalid, .invalidReason),
      (.lessonsUnknown, .unknownReason),
    ]
    return all.filter { rules.absenceCodes.contains($0.1) }.map(\.0)
  }
}
