/// What a family agreed to; the five states differ in documents, names and data (REQUIREMENTS D-36).
public enum FamilyState: String, Hashable, Sendable, CaseIterable {
  /// Consent given, electronic diary used.
  case consented
  /// Consent refused: minimal data (name, birth date, sex), no guardian account.
  case consentRefused
  /// Consent withdrawn: a code name by the director's order.
  case consentWithdrawn
  /// Consent kept, electronic diary refused: paper diary.
  case diaryRefused
  /// Consent kept, electronic forms cannot be used: printed digest.
  case paperOnly

  /// «согласие дано».
  public var printed: String {
    switch self {
    case .consented: "согласие дано"
    case .consentRefused: "в согласии отказано"
    case .consentWithdrawn: "согласие отозвано"
    case .diaryRefused: "отказ от электронного дневника"
    case .paperOnly: "сведения на бумаге"
    }
  }
}

/// The name that replaces a withdrawn pupil's in every paper: «Ученик 1» (S0-11.3.3).
public struct CodeName: Hashable, Sendable {
  /// The number, unique in the school and never reused, from 1.
  public let number: Int
  /// The name as printed, made from the profile's pattern.
  public let text: String
  /// The order that gave it.
  public let order: OrderReference

  /// A code name given by the order.
  public init(number: Int, text: String, order: OrderReference) {
    self.number = number
    self.text = text
    self.order = order
  }
}

/// Number and date of a director's order.
public struct OrderReference: Hashable, Sendable {
  /// The number as written in the register.
  public let number: String
  /// The date of the order.
  public let date: Day

  /// A reference to the order.
  public init(number: String, date: Day) {
    self.number = number
    self.date = date
  }
}
