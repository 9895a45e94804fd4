/// How current marks are given, and what is owed for missed works (§9.3).
public struct MarkRules: Hashable, Sendable {
  /// The marks allowed at a lesson, of 1…5; at least one (S0-4.12.4).
  public let currentMarkScale: Set<Int>
  /// The grades taught without marks; all of the range (C-10).
  public let unmarkedGrades: Set<Int>
  /// What is kept in grades without marks (C-11).
  public let unmarkedGradesKeep: Set<UnmarkedRecord>
  /// Whether every mark needs a type of work (S0-5.4.15.a, S1-2.6.b).
  public let workTypeRequired: Bool
  /// Whether every mark needs a weight (S0-5.4.15.b).
  public let markWeightRequired: Bool
  /// The kinds of homework that may be written down.
  public let homeworkKinds: Set<HomeworkKind>
  /// After so many missed lessons in a row no failing mark is given, 1…30; nil for no such rule (S0-4.12.7.a).
  public let noFailingMarkAfterAbsence: Int?
  /// Whether no failing mark is given after holidays (S0-4.12.7.b).
  public let noFailingMarkAfterHolidays: Bool
  /// How many lessons the two rules protect, 1…5.
  public let noFailingMarkGraceLessons: Int
  /// Whether everybody present gets a mark for a control work (S0-4.12.5.b).
  public let controlWorkAllPresentMarked: Bool
  /// Whether control works must be in a schedule (S0-5.4.16).
  public let controlWorkScheduleRequired: Bool
  /// What a missed obligatory work leads to (C-26).
  public let missedWork: MissedWork
  /// A debt is due so many days after it was opened, 1…60, and at the period's end at the latest (DECISIONS 16).
  public let debtDays: Int
  /// The sign of a debt in a cell, one character (S0-4.12.8.a).
  public let debtMarkSymbol: String
  /// Whether a made-up work needs the number of a protocol (S1-2.5.e).
  public let makeUpProtocolRequired: Bool
  /// The language of lesson records.
  public let recordLanguage: RecordLanguage

  init(_ reader: inout ProfileReader, gradeRange: ClosedRange<Int>) {
    currentMarkScale = reader.scale(.currentMarkScale)
    unmarkedGrades = reader.grades(.unmarkedGrades, of: gradeRange)
    unmarkedGradesKeep = reader.words(.unmarkedGradesKeep)
    workTypeRequired = reader.truth(.workTypeRequired)
    markWeightRequired = reader.truth(.markWeightRequired)
    homeworkKinds = reader.words(.homeworkKinds)
    noFailingMarkAfterAbsence = reader.integerOrOff(.noFailingMarkAfterAbsence, in: 1...30)
    noFailingMarkAfterHolidays = reader.truth(.noFailingMarkAfterHolidays)
    noFailingMarkGraceLessons = reader.integer(.noFailingMarkGraceLessons, in: 1...5)
    controlWorkAllPresentMarked = reader.truth(.controlWorkAllPresentMarked)
    controlWorkScheduleRequired = reader.truth(.controlWorkScheduleRequired)
    missedWork = reader.read(.missedWork)
    debtDays = reader.integer(.debtDays, in: 1...60, .day)
    debtMarkSymbol = reader.symbol(.debtMarkSymbol)
    makeUpProtocolRequired = reader.truth(.makeUpProtocolRequired)
    recordLanguage = reader.read(.recordLanguage)
    if markWeightRequired, !workTypeRequired {
      reader.contradict(
        .markWeightRequired, .workTypeRequired, "вес отметки без вида работы не определить",
        "поставьте workTypeRequired: true")
    }
    if missedWork == .makeUpWithProtocol, !makeUpProtocolRequired {
      reader.contradict(
        .missedWork, .makeUpProtocolRequired, "зачёт по протоколу, а протокол не обязателен",
        "поставьте makeUpProtocolRequired: true")
    }
  }
}

/// One thing that is kept in grades without marks.
public enum UnmarkedRecord: String, ProfileWord {
  case planning, attendance, movement, topics, communication

  /// «посещаемость».
  public var printed: String {
    switch self {
    case .planning: "планирование"
    case .attendance: "посещаемость"
    case .movement: "движение"
    case .topics: "темы уроков"
    case .communication: "общение с родителями"
    }
  }
}

/// One kind of homework, or a reason for an empty field.
public enum HomeworkKind: String, ProfileWord {
  case common, creative, individual, practical, emptyAfterControlWork, emptyBeforeHolidays, explicitlyNotSet

  /// «общее».
  public var printed: String {
    switch self {
    case .common: "общее"
    case .creative: "творческое"
    case .individual: "индивидуальное"
    case .practical: "практическое"
    case .emptyAfterControlWork: "может не быть после контрольной работы"
    case .emptyBeforeHolidays: "может не быть перед каникулами"
    case .explicitlyNotSet: "отмечается «не задано»"
    }
  }
}

/// What a missed obligatory work leads to.
public enum MissedWork: String, ProfileWord {
  /// Nothing is kept.
  case off
  /// A debt, shown as a sign in the cell, due within `debtDays` and by the period's end (S0-4.12.8–9).
  case debt
  /// The work is made up with a protocol, the absence stays (S1-2.5.d–f).
  case makeUpWithProtocol
  /// A later result needs a granted request to change (S4-4.b).
  case resitByChangeRequest

  /// «задолженность».
  public var printed: String {
    switch self {
    case .off: "не учитывается"
    case .debt: "задолженность до сдачи, не позже конца периода"
    case .makeUpWithProtocol: "зачёт по протоколу"
    case .resitByChangeRequest: "пересдача по заявке на изменение"
    }
  }
}

/// The language of lesson records, and what happens with other letters (S0-5.4.7.a).
public struct RecordLanguage: ProfileReadable {
  /// The ISO 639 code: `ru`.
  public let language: String
  /// Whether records with other letters are warned about.
  public let warns: Bool

  static var standIn: RecordLanguage { RecordLanguage(language: "ru", warns: false) }

  private init(language: String, warns: Bool) {
    self.language = language
    self.warns = warns
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["language", "warn"])
    let code = try fields.required("language")
    language = try code.languageCode()
    warns = try fields.required("warn").truth()
  }

  /// «ru, с предупреждением».
  public var printed: String { warns ? "\(language), с предупреждением" : "\(language), без проверки" }
}
