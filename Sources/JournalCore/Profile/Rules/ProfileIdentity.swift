/// What a school calls itself, its journal and its pupils, and the act that its rules come from (§9.1).
public struct ProfileIdentity: Hashable, Sendable {
  /// The full official name; empty until it is set at install, and papers refuse an empty name (G-3).
  public let fullName: String
  /// The short official name.
  public let shortName: String
  /// The letterhead as the school typed it; empty when the name alone is the letterhead (S0-H.a).
  public let letterheadLines: [String]
  /// The languages of the letterhead by their ISO 639 codes: `ru`, `kv`; at least one.
  public let letterheadLanguages: [String]
  /// What the school calls itself: «гимназия».
  public let institutionWord: String
  /// The name of the electronic journal: «Сетевой город».
  public let systemName: String
  /// The act that the rules come from.
  public let regulation: Regulation
  /// The body that agreed to the act: «педагогический совет»; empty for none.
  public let regulationAgreedBy: String
  /// The first day of the electronic journal; earlier lessons are refused (S2-O1).
  public let electronicSince: ElectronicSince
  /// The time zone by its IANA name: `Europe/Moscow`.
  public let timeZone: String
  /// How days of terms are counted.
  public let termDayKind: TermDayKind
  /// What the school calls a pupil: «обучающийся».
  public let pupilWord: String

  init(_ reader: inout ProfileReader) {
    fullName = reader.text(.fullName, mayBeEmpty: true)
    shortName = reader.text(.shortName)
    letterheadLines = reader.lines(.letterheadLines)
    letterheadLanguages = reader.languages(.letterheadLanguages)
    institutionWord = reader.text(.institutionWord)
    systemName = reader.text(.systemName)
    regulation = reader.read(.regulation)
    regulationAgreedBy = reader.text(.regulationAgreedBy, mayBeEmpty: true)
    electronicSince = reader.read(.electronicSince)
    timeZone = reader.zone(.timeZone)
    termDayKind = reader.read(.termDayKind)
    pupilWord = reader.text(.pupilWord)
  }
}

/// The act of a school that its rules come from.
public struct Regulation: ProfileReadable {
  /// What the act is: «Положение», «Регламент», «Порядок».
  public let kind: String
  /// Who passed it and when; empty until it is set at install.
  public let adopted: String

  static var standIn: Regulation { Regulation(kind: "", adopted: "") }

  private init(kind: String, adopted: String) {
    self.kind = kind
    self.adopted = adopted
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["kind", "adopted"])
    kind = try fields.required("kind").line()
    adopted = try fields.required("adopted").line(mayBeEmpty: true)
  }

  /// «Регламент, педсовет № 1 от 31.08.2023».
  public var printed: String { adopted.isEmpty ? "\(kind), дата не указана" : "\(kind), \(adopted)" }
}

/// The first day of the electronic journal.
public enum ElectronicSince: ProfileReadable {
  /// The day.
  case day(Day)
  /// The first day of the first school year that is loaded.
  case firstLoadedDay

  static var standIn: ElectronicSince { .firstLoadedDay }

  init(yaml node: YAMLNode) throws(Misreading) {
    if node.text == "firstLoadedDay" {
      self = .firstLoadedDay
    } else if let day = node.text.flatMap(Day.init(iso:)) {
      self = .day(day)
    } else {
      throw Misreading(expected: "дата вида ГГГГ-ММ-ДД или firstLoadedDay", at: node)
    }
  }

  /// «01.09.2022».
  public var printed: String {
    switch self {
    case .day(let day): day.dotted
    case .firstLoadedDay: "первый день первого загруженного учебного года"
    }
  }
}

/// How days of terms are counted.
public enum TermDayKind: String, ProfileWord {
  /// Every day counts.
  case calendar
  /// Only days on which the school works count.
  case working

  /// «календарные».
  public var printed: String {
    switch self {
    case .calendar: "календарные дни"
    case .working: "рабочие дни"
    }
  }
}
