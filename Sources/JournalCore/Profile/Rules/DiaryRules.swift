/// How families get and follow the electronic diary (§9.6).
public struct DiaryRules: Hashable, Sendable {
  /// Whether the diary is given to all or to those who ask (C-14).
  public let provision: DiaryProvision
  /// Who keeps the paper diary of a family that refused the electronic one (S0-11.4.2.b).
  public let paperKeeper: PaperDiaryKeeper
  /// A guardian looks in so many times a week, 0…14 (C-23).
  public let guardianViewsPerWeek: Int
  /// A pupil looks in every so many days, 1…31 (C-24).
  public let pupilViewsEveryDays: Int
  /// Whether guardians acknowledge period marks (S2-A2.6.b).
  public let guardianAcknowledgesPeriod: Bool

  init(_ reader: inout ProfileReader) {
    provision = reader.read(.diaryProvision)
    paperKeeper = reader.read(.paperDiaryKeeper)
    guardianViewsPerWeek = reader.integer(.parentViewMinPerWeek, in: 0...14)
    pupilViewsEveryDays = reader.integer(.pupilViewEveryDays, in: 1...31, .day)
    guardianAcknowledgesPeriod = reader.truth(.parentPeriodAcknowledgement)
  }
}

/// Whether the electronic diary is given to all or to those who ask.
public enum DiaryProvision: String, ProfileWord {
  /// To all.
  case automatic
  /// To all who have not refused by application, with an order (S0-11.4).
  case automaticRefusalByOrder
  /// To all who have not refused by a statement (S2-A2.2).
  case automaticRefusalByStatement
  /// To those who applied (S4-1.12.d).
  case onApplication

  /// Whether a family has the diary without asking.
  public var isAutomatic: Bool { self != .onApplication }

  /// «всем».
  public var printed: String {
    switch self {
    case .automatic: "всем"
    case .automaticRefusalByOrder: "всем; отказ — по заявлению и приказу"
    case .automaticRefusalByStatement: "всем; отказ — по заявлению"
    case .onApplication: "по заявлению"
    }
  }
}

/// Who keeps the paper diary.
public enum PaperDiaryKeeper: String, ProfileWord {
  /// The pupil, daily, and teachers put marks in it.
  case pupil
  /// The school prints it.
  case school

  /// «ученик».
  public var printed: String {
    switch self {
    case .pupil: "ученик ежедневно, отметки ставят учителя"
    case .school: "печатает школа"
    }
  }
}
