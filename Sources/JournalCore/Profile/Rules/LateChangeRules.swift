/// How a locked record is changed (§9.5, C-8, S4 §4).
public struct LateChangeRules: Hashable, Sendable {
  /// By request or by a deputy.
  public let mode: LateChangeMode
  /// The grounds that are accepted; at least one.
  public let grounds: Set<LateChangeGround>
  /// Who may ask; at least one.
  public let initiators: Set<ChangeParty>
  /// Who decides.
  public let approver: ChangeParty
  /// Who makes the change, in the order in which one stands in for another; at least one (S4-4.4).
  public let executors: [ChangeParty]
  /// Whether the table of changes is sewn to the summary sheet (S4-4.3.b).
  public let registerAttached: Bool
  /// How long requests are kept.
  public let keepYears: LateChangeKeeping

  init(_ reader: inout ProfileReader) {
    mode = reader.read(.lateChangeMode)
    grounds = reader.words(.lateChangeGrounds)
    initiators = reader.words(.lateChangeInitiators)
    approver = reader.read(.lateChangeApprover)
    executors = reader.orderedWords(.lateChangeExecutor)
    registerAttached = reader.truth(.lateChangeRegisterAttached)
    keepYears = reader.read(.lateChangeKeepYears)
    if grounds.contains(.anyWithText), grounds.count > 1 {
      reader.contradict(
        .lateChangeGrounds, .lateChangeGrounds, "anyWithText допускает любое основание, остальные лишние",
        "оставьте одно anyWithText или уберите его")
    }
  }
}

/// The way in which a locked record is changed.
public enum LateChangeMode: String, ProfileWord {
  /// A registered request with leave (S4-4.1–4.2).
  case changeRequest
  /// A deputy has it corrected (S3-3.6.k).
  case deputyFix

  /// «по заявке».
  public var printed: String {
    switch self {
    case .changeRequest: "по зарегистрированной заявке"
    case .deputyFix: "исправление под контролем заместителя"
    }
  }
}

/// A ground for changing a locked record.
public enum LateChangeGround: String, ProfileWord {
  case anyWithText, errorReport, documentedAbsence, documentedResit, documentedTeacherAbsence

  /// «сообщение об ошибке».
  public var printed: String {
    switch self {
    case .anyWithText: "любое, изложенное письменно"
    case .errorReport: "сообщение об ошибке"
    case .documentedAbsence: "пропуск урока по документу"
    case .documentedResit: "пересдача по документу"
    case .documentedTeacherAbsence: "отсутствие учителя по документу"
    }
  }
}

/// Somebody who takes part in changing a locked record.
public enum ChangeParty: String, ProfileWord {
  case teacher, classTeacher, deputy, director, administrator, guardian

  /// «учитель».
  public var printed: String {
    switch self {
    case .teacher: "учитель"
    case .classTeacher: "классный руководитель"
    case .deputy: "заместитель директора"
    case .director: "директор"
    case .administrator: "администратор"
    case .guardian: "родитель"
    }
  }
}

/// How long requests to change are kept.
public enum LateChangeKeeping: ProfileReadable {
  /// As long as the volume that they belong to.
  case asVolume
  /// So many years, 1…100.
  case years(Int)

  static var standIn: LateChangeKeeping { .asVolume }

  init(yaml node: YAMLNode) throws(Misreading) {
    guard node.text != "asVolume" else {
      self = .asVolume
      return
    }
    guard node.text.flatMap({ Int($0) }) != nil else {
      throw Misreading(expected: "asVolume или число лет", at: node)
    }
    self = .years(try node.integer(in: 1...100))
  }

  /// «столько же, сколько том».
  public var printed: String {
    switch self {
    case .asVolume: "столько же, сколько том"
    case .years(let years): Span.accusative(years, .year)
    }
  }
}
