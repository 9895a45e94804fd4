/// How a class divides its year; one class has exactly one way a year (FORMS §22.1).
public enum PeriodKind: String, Hashable, Sendable, CaseIterable {
  case quarter, trimester, halfYear

  /// How many periods a year has.
  public var count: Int {
    switch self {
    case .quarter: 4
    case .trimester: 3
    case .halfYear: 2
    }
  }

  /// The letter of period codes: `Q2`, `T1`, `H2` (CLI.md).
  public var code: Character {
    switch self {
    case .quarter: "Q"
    case .trimester: "T"
    case .halfYear: "H"
    }
  }
}

/// One period of a year with its dates.
public struct Period: Hashable, Sendable {
  /// The division that the period belongs to.
  public let kind: PeriodKind
  /// The number in the year, from 1 to `kind.count`.
  public let number: Int
  /// The days of the period.
  public let days: DayRange

  /// A period, or nil when the division has no such number.
  public init?(_ kind: PeriodKind, _ number: Int, _ days: DayRange) {
    guard (1...kind.count).contains(number) else { return nil }
    self.kind = kind
    self.number = number
    self.days = days
  }

  /// `Q2`, `T1`, `H2`.
  public var code: String { "\(kind.code)\(number)" }
}

/// What a command asks to be printed: one period or the whole year.
public enum PeriodSelection: Hashable, Sendable {
  /// One period of a division.
  case period(PeriodKind, Int)
  /// The whole year.
  case year

  /// The selection written `Q1…Q4`, `T1…T3`, `H1`, `H2` or `year`, or nil for anything else.
  public init?(code: String) {
    if code == "year" {
      self = .year
      return
    }
    guard let letter = code.first, let number = Int(code.dropFirst()),
      let kind = PeriodKind.allCases.first(where: { $0.code == letter }),
      (1...kind.count).contains(number)
    else { return nil }
    self = .period(kind, number)
  }

  /// The code as commands and file names write it.
  public var code: String {
    switch self {
    case .period(let kind, let number): "\(kind.code)\(number)"
    case .year: "year"
    }
  }

  /// Whether classes with the division have it: all have the year.
  public func isDivision(of kind: PeriodKind) -> Bool {
    guard case .period(let own, _) = self else { return true }
    return own == kind
  }
}
