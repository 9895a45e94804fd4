/// Grades, periods, groups and courses of a school (§9.2).
public struct ProfileStructure: Hashable, Sendable {
  /// The grades taught, within 0…12; 0 is the preparatory one (C-31).
  public let gradeRange: ClosedRange<Int>
  /// How each grade of the range divides its year (FORMS §22.1).
  public let periodScheme: PeriodScheme
  /// The grades that end with a final attestation; all of the range.
  public let completionGrades: Set<Int>
  /// How many days a school week has, 5 or 6.
  public let schoolWeekDays: Int
  /// Whether a pupil changes subgroup at the end of a period only (S0-5.4.8.b).
  public let subgroupTransferOnlyAtPeriodEnd: Bool
  /// Who moves a pupil to another subgroup.
  public let subgroupTransferBy: Role
  /// Whether pupils of several classes learn in one stream or group (S1-2.3.c).
  public let studyStreams: Bool
  /// Whether pupils learn by individual plans (S1-2.3.d).
  public let individualPlans: Bool
  /// What is kept of extracurricular courses; at least one thing.
  public let extracurricularJournal: Set<ExtracurricularRecord>
  /// Where extracurricular courses have marks (S3-1.5.a).
  public let extracurricularMarks: ExtracurricularMarks
  /// What the school calls a day without lessons at school because of the weather.
  public let activatedDayWord: String
  /// Who edits lists and data of pupils (C-32).
  public let rosterEditor: RosterEditor

  init(_ reader: inout ProfileReader) {
    gradeRange = reader.gradeRange(.gradeRange)
    periodScheme = reader.scheme(.periodScheme, covering: gradeRange)
    completionGrades = reader.grades(.completionGrades, of: gradeRange)
    schoolWeekDays = reader.integer(.schoolWeekDays, in: 5...6)
    subgroupTransferOnlyAtPeriodEnd = reader.truth(.subgroupTransferOnlyAtPeriodEnd)
    subgroupTransferBy = reader.read(.subgroupTransferBy)
    studyStreams = reader.truth(.studyStreams)
    individualPlans = reader.truth(.individualPlans)
    extracurricularJournal = reader.words(.extracurricularJournal)
    extracurricularMarks = reader.read(.extracurricularMarks)
    activatedDayWord = reader.text(.activatedDayWord)
    rosterEditor = reader.read(.rosterEditor)
  }
}

/// One thing that is kept of extracurricular courses.
public enum ExtracurricularRecord: String, ProfileWord {
  case planning, attendance, courses

  /// «посещаемость».
  public var printed: String {
    switch self {
    case .planning: "планирование"
    case .attendance: "посещаемость"
    case .courses: "перечень курсов"
    }
  }
}

/// Where extracurricular courses have marks.
public struct ExtracurricularMarks: ProfileReadable {
  /// In grades 0–4.
  public let primary: Bool
  /// In grades from 5 on.
  public let above: Bool

  static var standIn: ExtracurricularMarks { ExtracurricularMarks(primary: false, above: false) }

  private init(primary: Bool, above: Bool) {
    self.primary = primary
    self.above = above
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["primary", "above"])
    primary = try fields.required("primary").truth()
    above = try fields.required("above").truth()
  }

  /// Whether courses of the grade have marks.
  public func hold(inGrade grade: Int) -> Bool { grade <= 4 ? primary : above }

  /// «начальные классы — нет, остальные — нет».
  public var printed: String { "начальные классы — \(primary.printed), остальные — \(above.printed)" }
}

/// Who edits lists and data of pupils.
public enum RosterEditor: String, ProfileWord {
  /// The administrator does it all.
  case administrator
  /// The class teacher corrects data, the administrator adds and removes pupils (S0-5.3.5–6).
  case classTeacherCorrects
  /// The class teacher reports changes, the administrator enters them (S2-3.2.1.b).
  case classTeacherReports
  /// The class teacher fills the data, the administrator enters the lists (S3-3.4.b).
  case classTeacherFills

  /// «администратор».
  public var printed: String {
    switch self {
    case .administrator: "администратор"
    case .classTeacherCorrects: "данные исправляет классный руководитель, состав меняет администратор"
    case .classTeacherReports: "администратор по сообщению классного руководителя"
    case .classTeacherFills: "данные вносит классный руководитель, списки — администратор"
    }
  }
}
