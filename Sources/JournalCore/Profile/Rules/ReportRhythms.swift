/// How often reports and reviews are made; an empty set means never (§9.7).
public struct ReportRhythms: Hashable, Sendable {
  /// Work of teachers with the journal (S0-5.1.2).
  public let teacherWork: Set<Rhythm>
  /// Activity of users (S0-8.1).
  public let activity: Set<Rhythm>
  /// Filling of the journal and number of marks (S0-8.2).
  public let filling: Set<Rhythm>
  /// Progress and attendance (S0-8.3).
  public let progressAttendance: Set<Rhythm>
  /// Review of missed lessons by the class teacher (S0-5.3.7).
  public let attendanceReview: Set<Rhythm>
  /// Passing on of changed lists by the secretary (S0-5.5.2).
  public let rosterTransfer: Set<Rhythm>

  init(_ reader: inout ProfileReader) {
    teacherWork = reader.words(.reportTeacherWork, mayBeEmpty: true)
    activity = reader.words(.reportActivity, mayBeEmpty: true)
    filling = reader.words(.reportFilling, mayBeEmpty: true)
    progressAttendance = reader.words(.reportProgressAttendance, mayBeEmpty: true)
    attendanceReview = reader.words(.attendanceReview, mayBeEmpty: true)
    rosterTransfer = reader.words(.rosterTransfer, mayBeEmpty: true)
  }
}

/// How often something is done.
public enum Rhythm: String, ProfileWord {
  case daily, weekly, monthly, period, year

  /// «еженедельно».
  public var printed: String {
    switch self {
    case .daily: "ежедневно"
    case .weekly: "еженедельно"
    case .monthly: "ежемесячно"
    case .period: "за каждый учебный период"
    case .year: "за год"
    }
  }
}
