/// A kind of record that is due by a term of the profile; after it an entry is late, never refused (§0.4).
public enum DueRecord: Hashable, Sendable {
  /// The fact of a lesson and its topic.
  case lessonRecord
  /// Presence and absence.
  case attendance
  /// Marks at a lesson: oral, practical (I-3).
  case currentMark
  /// Homework.
  case homework
  /// Marks for a written work; the subject by its catalogue name, the work by its code.
  case writtenWork(grade: Int, subject: String, work: String)
  /// Marks for a work of internal monitoring.
  case internalMonitoring(grade: Int, subject: String, work: String)
  /// Period and year marks.
  case periodMark
  /// Showing a period mark to families.
  case periodMarkVisible
  /// Preliminary reports of a period.
  case preliminaryReport

  /// The profile's key of the term.
  public var key: ProfileKey {
    switch self {
    case .lessonRecord: .deadlineLessonRecord
    case .attendance: .deadlineAttendance
    case .currentMark: .deadlineCurrentMark
    case .homework: .deadlineHomework
    case .writtenWork: .deadlineWrittenWork
    case .internalMonitoring: .deadlineInternalMonitoring
    case .periodMark: .deadlinePeriodMark
    case .periodMarkVisible: .deadlinePeriodMarkVisible
    case .preliminaryReport: .deadlinePreliminaryReport
    }
  }

  /// Whether an activated day has its own term for the record (S0-5.4.1.b).
  private var goesByTheLesson: Bool {
    switch self {
    case .lessonRecord, .attendance, .currentMark, .homework: true
    default: false
    }
  }

  /// The term under the profile; `onActivatedDay` tells whether the lesson's day is one.
  public func term(under profile: SchoolProfile, onActivatedDay: Bool = false) -> Term {
    let terms = profile.deadlines
    if onActivatedDay, goesByTheLesson, terms.activatedDay != .none { return terms.activatedDay }
    return switch self {
    case .lessonRecord: terms.lessonRecord
    case .attendance: terms.attendance
    case .currentMark: terms.currentMark
    case .homework: terms.homework
    case .writtenWork(let grade, let subject, let work):
      terms.writtenWork.outcome(grade: grade, subject: subject, work: work)
    case .internalMonitoring(let grade, let subject, let work):
      terms.internalMonitoring(grade: grade, subject: subject, work: work)
    case .periodMark: terms.periodMark
    case .periodMarkVisible: terms.periodMarkVisible.term
    case .preliminaryReport: terms.preliminaryReport
    }
  }
}
