/// A duty that comes back by the calendar: a report, a check, a review or a paper (S0-5.1.2, S0-7.2, S0-8, S3-5.2.a).
public enum DutyKind: String, Hashable, Sendable, CaseIterable {
  /// The report on teachers' work with the journal.
  case teacherWorkReport
  /// The report on users' activity.
  case activityReport
  /// The report on filling and the number of marks.
  case fillingReport
  /// The report on progress and attendance.
  case progressReport
  /// The preliminary report of a period.
  case preliminaryReport
  /// The check of the journal.
  case check
  /// The deeper check at a quarter's end.
  case quarterCheck
  /// The class teacher's review of missed lessons.
  case attendanceReview
  /// Passing on of changed lists.
  case rosterTransfer
  /// Verification of the data of pupils and guardians.
  case cardVerification
  /// Lists of classes and teachers.
  case lists
  /// The sections that describe the educational process.
  case sections
  /// The timetable.
  case timetable
  /// The summary sheet in the archive.
  case summarySheet
  /// Printing of the journals.
  case journalPrint

  /// «отчёт о работе учителей с журналом».
  public var printed: String {
    switch self {
    case .teacherWorkReport: "отчёт о работе учителей с журналом"
    case .activityReport: "отчёт об активности пользователей"
    case .fillingReport: "отчёт о заполнении и накопляемости отметок"
    case .progressReport: "отчёт об успеваемости и посещаемости"
    case .preliminaryReport: "предварительный отчёт"
    case .check: "проверка журнала"
    case .quarterCheck: "углублённая проверка в конце четверти"
    case .attendanceReview: "просмотр пропусков"
    case .rosterTransfer: "передача изменений состава"
    case .cardVerification: "сверка данных обучающихся и родителей"
    case .lists: "списки классов и учителей"
    case .sections: "разделы журнала"
    case .timetable: "расписание"
    case .summarySheet: "сводная ведомость в архив"
    case .journalPrint: "печать журналов"
    }
  }

  /// Whether each class has the duty of its own.
  public var isByClass: Bool {
    switch self {
    case .preliminaryReport, .attendanceReview, .cardVerification, .summarySheet, .journalPrint: true
    default: false
    }
  }

  /// Who does it.
  public var responsible: Role {
    switch self {
    case .preliminaryReport, .attendanceReview, .cardVerification: .classTeacher
    case .rosterTransfer, .lists: .secretary
    case .sections, .timetable: .administrator
    default: .deputy
    }
  }
}

/// One date by which a duty is to be done.
public struct DueItem: Hashable, Sendable {
  /// The duty.
  public let kind: DutyKind
  /// The class; nil for the school.
  public let label: ClassLabel?
  /// The period that it is about; nil for spans of the calendar and the year.
  public let period: Period?
  /// The last day in time.
  public let due: Day

  /// A duty due on the day.
  public init(_ kind: DutyKind, label: ClassLabel? = nil, period: Period? = nil, due: Day) {
    self.kind = kind
    self.label = label
    self.period = period
    self.due = due
  }

  /// How the duty stands on a day, with the day on which it was done or nil.
  public func state(on day: Day, done: Day?) -> DueState {
    if let done, done <= day { return done <= due ? .done : .doneLate(days: done.ordinal - due.ordinal) }
    return day > due ? .overdue(days: day.ordinal - due.ordinal) : .pending
  }
}

/// How a duty stands.
public enum DueState: Hashable, Sendable {
  /// Not done, and there is time.
  case pending
  /// Done in time.
  case done
  /// Done so many days after its term.
  case doneLate(days: Int)
  /// Not done, so many days after its term.
  case overdue(days: Int)
}
