/// All values of a profile with their sources as text, chapter by chapter, for people who check it.
public struct ProfileSheet: Hashable, Sendable, CustomStringConvertible {
  private let profile: SchoolProfile

  /// The sheet of the profile.
  public init(_ profile: SchoolProfile) { self.profile = profile }

  /// How many values are defaults that the school has still to confirm.
  public var defaultCount: Int { profile.settings.values.count(where: \.isDefault) }

  /// The sheet: the profile's name and date, how many values are defaults, then each key with its value and source.
  public var description: String {
    let values = Plural.form(defaultCount, "значение", "значения", "значений")
    let head = """
      \(profile.title)
      \(profile.nameWithDate)
      по умолчанию \(defaultCount) \(values) из \(profile.settings.count), их подтверждает школа
      """
    let chapters = ProfileChapter.allCases.map { chapter in
      ([chapter.title] + chapter.keys.map(line)).joined(separator: "\n")
    }
    let options = profile.optionSettings.sorted { $0.key < $1.key }
      .map { "  \($0.key): \($0.value.withSource)" }
    let forms = options.isEmpty ? [] : [(["Настройки форм"] + options).joined(separator: "\n")]
    return ([head] + chapters + forms).joined(separator: "\n\n")
  }

  private func line(_ key: ProfileKey) -> String {
    "  \(key.rawValue) — \(key.title): \(profile.settings[key]?.withSource ?? "")"
  }
}

extension ProfileSetting {
  /// Whether no clause of the school's act sets the value.
  public var isDefault: Bool { source.hasPrefix("default") }
}
