/// How much of a pupil may be stored (S0-11.1, S0-11.2.2, S0-11.3.4).
public enum DataLevel: String, Hashable, Sendable, CaseIterable {
  /// Everything that the school works with.
  case full
  /// Name, birth date and sex alone.
  case minimal
  /// The code name alone.
  case coded

  /// The level of a family in the state; without any record of consent the data are minimal.
  public init(_ family: FamilyState?) {
    switch family {
    case .consented, .diaryRefused, .paperOnly: self = .full
    case .consentRefused, nil: self = .minimal
    case .consentWithdrawn: self = .coded
    }
  }

  /// Whether the field may be stored.
  public func permits(_ field: PersonalField) -> Bool {
    switch self {
    case .full: true
    case .minimal: PersonalField.minimal.contains(field)
    case .coded: false
    }
  }

  /// Throws `noConsent`, `minimalData` or `codedData` when the field may not be stored of the pupil in the state.
  public static func require(
    _ field: PersonalField, of pupil: ID<Pupil>, in family: FamilyState?
  ) throws(PrivacyRefusal) {
    let level = DataLevel(family)
    if level.permits(field) { return }
    if level == .coded { throw .codedData(pupil, field) }
    throw family == nil ? .noConsent(pupil, field) : .minimalData(pupil, field)
  }
}

/// A field of a pupil's card that the level of data decides about.
public enum PersonalField: String, Hashable, Sendable, CaseIterable {
  case name, birthDate, sex
  case phone, email, address, photo, personalFile, limitedHealth, disability, delivery, portalAccount

  /// What is kept without consent (S0-11.2.2).
  public static let minimal: Set<PersonalField> = [.name, .birthDate, .sex]

  /// «телефон».
  public var printed: String {
    switch self {
    case .name: "ФИО"
    case .birthDate: "дата рождения"
    case .sex: "пол"
    case .phone: "телефон"
    case .email: "электронная почта"
    case .address: "адрес"
    case .photo: "фотография"
    case .personalFile: "номер личного дела"
    case .limitedHealth: "отметка об ОВЗ"
    case .disability: "отметка об инвалидности"
    case .delivery: "способ доставки сведений"
    case .portalAccount: "учётная запись родителя"
    }
  }
}
