/// Whether a record may still be changed: the edit window of §0.4, which locks, as the deadline never does.
///
/// A first entry counts as a change (I-8). Entries of the initial load are outside of windows (S2-A1.7); a locked
/// record changes only through a granted request (S4 §4), whose execution does not ask here.
public enum EditLock {
  /// A kind of record that has a window.
  public enum Record: Hashable, Sendable {
    /// Marks at a lesson, from the lesson's day (S4-3.3.k).
    case currentMark
    /// Presence and absence, from the lesson's day (S4-3.3.k).
    case attendance
    /// Marks for a work of internal monitoring, from its day (S4-3.3.l).
    case internalMonitoring
    /// Marks for a written work, from its day; the subject by its catalogue name, the work by its code (S4-3.3.m).
    case writtenWork(grade: Int, subject: String, work: String)
    /// Period marks, from the period's last day (S4-3.3.n).
    case periodMark
    /// Topic, homework and the lesson itself: no window of their own, locked with the period (§0.4).
    case lessonRecord

    /// The profile's key of the window; nil when the record has none.
    public var key: ProfileKey? {
      switch self {
      case .currentMark: .editWindowCurrentMark
      case .attendance: .editWindowAttendance
      case .internalMonitoring: .editWindowInternalMonitoring
      case .writtenWork: .editWindowWrittenWork
      case .periodMark: .editWindowPeriodMark
      case .lessonRecord: nil
      }
    }

    /// The window under the profile.
    public func window(under profile: SchoolProfile) -> EditWindow {
      let windows = profile.editWindows
      return switch self {
      case .currentMark: windows.currentMark
      case .attendance: windows.attendance
      case .internalMonitoring: windows.internalMonitoring
      case .writtenWork(let grade, let subject, let work):
        windows.writtenWork.outcome(grade: grade, subject: subject, work: work)
      case .periodMark: windows.periodMark
      case .lessonRecord: .untilPeriodClosed
      }
    }
  }

  /// What is closed already.
  public struct Closure: Hashable, Sendable {
    /// Whether the study period of the record is closed.
    public var isPeriodClosed: Bool
    /// Whether the school year of the record is closed or archived.
    public var isYearClosed: Bool

    /// Neither, or what is told.
    public init(isPeriodClosed: Bool = false, isYearClosed: Bool = false) {
      self.isPeriodClosed = isPeriodClosed
      self.isYearClosed = isYearClosed
    }
  }

  /// Why a record is locked.
  public enum Reason: Hashable, Sendable {
    /// The window of the profile ended at the moment.
    case windowEnded(LocalMoment)
    /// The period is closed.
    case periodClosed
    /// The year is closed.
    case yearClosed
  }

  /// The answer.
  public enum Verdict: Hashable, Sendable {
    /// The record may be changed.
    case open
    /// It may not; the clause is the source that the profile names for its window.
    case locked(Reason, clause: String)

    /// Whether the record may be changed.
    public var isOpen: Bool { self == .open }
  }

  /// Whether a record of the day may be changed now.
  ///
  /// `day` is the day of the lesson or work, or the last day of the period; `adding` counts days as for terms.
  public static func decide(
    _ record: Record, of day: Day, at now: LocalMoment, closure: Closure, under profile: SchoolProfile,
    adding: (Day, Int) -> Day = { $0.adding(days: $1) }
  ) -> Verdict {
    let window = record.window(under: profile)
    let clause = record.key.flatMap { profile.sources[$0] } ?? "REQUIREMENTS 0.4"
    if closure.isYearClosed { return .locked(.yearClosed, clause: "S0-7.5") }
    if let last = window.closes(day, adding: adding), now > last {
      return .locked(.windowEnded(last), clause: clause)
    }
    if closure.isPeriodClosed, window == .untilPeriodClosed || record == .lessonRecord {
      return .locked(.periodClosed, clause: clause)
    }
    return .open
  }
}
