/// A pupil's coming, going or change of class, with its order (REQUIREMENTS §6.8).
public struct Movement: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Came from outside the school.
    case arrival
    /// Left the school.
    case departure
    /// Went from one class of the school to another in the same year.
    case classTransfer
    /// Went into a class of the next grade with the new school year.
    case yearTransfer
    /// Went into a class of the same grade with the new school year.
    case `repeat`
    /// Left the school after the last grade of a level.
    case graduation
    /// Does not attend for a while and stays on the list.
    case temporaryLeave
    /// Attends again after a temporary leave.
    case returnFromLeave
  }

  /// What happened.
  public let kind: Kind
  /// The first day in the new class, of the leave or after it, or the last day before leaving.
  public let date: Day
  /// The class left; nil for an arrival and a return.
  public let from: ClassLabel?
  /// The class entered; nil for a departure, a graduation and a leave.
  public let to: ClassLabel?
  /// The order.
  public let order: OrderReference

  /// A movement by the order.
  public init(kind: Kind, date: Day, from: ClassLabel?, to: ClassLabel?, order: OrderReference) {
    self.kind = kind
    self.date = date
    self.from = from
    self.to = to
    self.order = order
  }
}

extension Movement.Kind {
  /// Whether the movement names the class that the pupil was in.
  public var hasFrom: Bool { self != .arrival && self != .returnFromLeave }

  /// Whether the movement names the class that the pupil will be in.
  public var hasTo: Bool {
    switch self {
    case .arrival, .classTransfer, .yearTransfer, .repeat, .returnFromLeave: true
    case .departure, .graduation, .temporaryLeave: false
    }
  }

  /// Whether the pupil is on no list of the school afterwards.
  public var leavesSchool: Bool { self == .departure || self == .graduation }

  /// Whether the list of a class changes; a leave does not take the pupil off it.
  public var changesList: Bool { self != .temporaryLeave && self != .returnFromLeave }

  /// Whether the movement carries a pupil from one school year into the next.
  public var turnsYear: Bool { self == .yearTransfer || self == .repeat }

  /// Whether a leave that runs goes on: a change of class does not end it.
  var keepsLeave: Bool { self == .classTransfer || turnsYear }

  /// «перевод в другой класс».
  public var printed: String {
    switch self {
    case .arrival: "прибытие"
    case .departure: "выбытие"
    case .classTransfer: "перевод в другой класс"
    case .yearTransfer: "перевод на следующий год"
    case .repeat: "повторное обучение"
    case .graduation: "выпуск"
    case .temporaryLeave: "временное выбытие"
    case .returnFromLeave: "возвращение"
    }
  }
}
