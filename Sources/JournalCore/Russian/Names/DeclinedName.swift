/// A person's name in all six cases: forms that a person wrote, else forms by rule, else the nominative
/// (FORMS §23.2).
///
/// The nominative is always the recorded name, so an override of it has no effect. When the sex is not known, it is
/// taken from the patronymic or from a surname that tells it (Иванова, Белинский); a part that still depends on it
/// stays in the nominative and says so.
public struct DeclinedName: Hashable, Sendable {
  private let name: PersonName
  private let surname, given: NameReading
  private let patronymic: NameReading?
  private let overrides: [GrammaticalCase: PersonNameOverride]

  /// The forms of the name.
  public init(name: PersonName, sex: Sex, overrides: [GrammaticalCase: PersonNameOverride] = [:]) {
    let sex = sex == .unknown ? NameSex.evident(in: name) : sex
    self.name = name
    self.overrides = overrides
    surname = NameDeclension.surname(name.surname, sex: sex)
    given = NameDeclension.given(name.given, sex: sex)
    patronymic = name.patronymic.isEmpty ? nil : NameDeclension.patronymic(name.patronymic, sex: sex)
  }

  /// The name in the case.
  public subscript(_ grammaticalCase: GrammaticalCase) -> NameInCase {
    let override = grammaticalCase == .nominative ? nil : overrides[grammaticalCase]
    func part(_ reading: NameReading, _ written: String?) -> NamePart {
      guard let written else { return reading.part(in: grammaticalCase) }
      return NamePart(text: written, origin: .override)
    }
    let initials = [name.given, name.patronymic].compactMap { $0.first.map { "\($0)." } }.joined()
    return NameInCase(
      surname: part(surname, override?.surname), given: part(given, override?.given),
      patronymic: patronymic.map { part($0, override?.patronymic) }, initials: initials)
  }
}
