/// Until when records are due; later ones are late, not refused (§0.4, §9.5).
public struct Deadlines: Hashable, Sendable {
  /// Topic and fact of a lesson, from the lesson (S0-5.4.1.a).
  public let lessonRecord: Term
  /// Presence and absence, from the lesson (C-2).
  public let attendance: Term
  /// Marks at a lesson, from the lesson (C-1, I-3).
  public let currentMark: Term
  /// Homework, from the lesson (C-3).
  public let homework: Term
  /// Everything of a day without lessons at school because of the weather (S0-5.4.1.b); none: as on other days.
  public let activatedDay: Term
  /// Marks for written works, from the work (C-4).
  public let writtenWork: WorkTable<Term>
  /// Marks for works of internal monitoring, from the work (C-5).
  public let internalMonitoring: MonitoringTerm
  /// Period and year marks, from the period (C-6).
  public let periodMark: Term
  /// When families see a period mark, from its setting (S0-10.3).
  public let periodMarkVisible: VisibilityTerm
  /// Preliminary reports of a period, from the period (S0-5.3.9).
  public let preliminaryReport: Term

  init(_ reader: inout ProfileReader) {
    lessonRecord = reader.term(.deadlineLessonRecord, from: .lesson)
    attendance = reader.term(.deadlineAttendance, from: .lesson)
    currentMark = reader.term(.deadlineCurrentMark, from: .lesson)
    homework = reader.term(.deadlineHomework, from: .lesson)
    activatedDay = reader.term(.deadlineActivatedDay, from: .activatedDay)
    writtenWork = reader.workTerms(.deadlineWrittenWork)
    internalMonitoring = reader.read(.deadlineInternalMonitoring)
    periodMark = reader.term(.deadlinePeriodMark, from: .period)
    periodMarkVisible = reader.read(.deadlinePeriodMarkVisible)
    preliminaryReport = reader.term(.deadlinePreliminaryReport, from: .period)
  }

  /// The term of a work of internal monitoring; the subject by its catalogue name, the work by its type's code.
  public func internalMonitoring(grade: Int, subject: String, work: String) -> Term {
    switch internalMonitoring {
    case .asWrittenWork: writtenWork.outcome(grade: grade, subject: subject, work: work)
    case .own(let term): term
    }
  }
}

/// The term of works of internal monitoring.
public enum MonitoringTerm: ProfileReadable {
  /// That of written works.
  case asWrittenWork
  /// One of its own, from the work.
  case own(Term)

  static var standIn: MonitoringTerm { .asWrittenWork }

  init(yaml node: YAMLNode) throws(Misreading) {
    self = node.text == "asWrittenWork" ? .asWrittenWork : .own(try Term(yaml: node, from: .work))
  }

  /// «как для письменных работ».
  public var printed: String {
    switch self {
    case .asWrittenWork: "как для письменных работ"
    case .own(let term): term.printed(from: .work)
    }
  }
}

/// When families see a period mark.
public struct VisibilityTerm: ProfileReadable {
  /// The term, from the setting of the mark.
  public let term: Term
  /// Whether it holds for results of examinations too (S2-A2.4.b).
  public let holdsForExams: Bool

  static var standIn: VisibilityTerm { VisibilityTerm(term: .none, holdsForExams: false) }

  private init(term: Term, holdsForExams: Bool) {
    self.term = term
    self.holdsForExams = holdsForExams
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["term", "exams"])
    term = try Term(yaml: try fields.required("term"), from: .periodMark)
    holdsForExams = try fields.required("exams").truth()
  }

  /// «в течение 24 часов после выставления отметки за период».
  public var printed: String {
    term.printed(from: .periodMark) + (holdsForExams ? ", для экзаменов тоже" : "")
  }
}
