/// The sex that a name itself tells.
enum NameSex {
  /// The sex that the patronymic and the surname tell, unknown when they tell none or contradict each other.
  static func evident(in name: PersonName) -> Sex {
    let told = Set([ofPatronymic(name.patronymic), ofSurname(name.surname)]).subtracting([.unknown])
    return told.count == 1 ? told.first ?? .unknown : .unknown
  }

  /// Иванович and «оглы» are a man's, Ивановна and «кызы» a woman's.
  static func ofPatronymic(_ text: String) -> Sex {
    let words = text.precomposed.lowercased().split { NameDeclension.separators.contains($0) }
    guard let last = words.last else { return .unknown }
    if words.count > 1 {
      if NameLists.sonWords.contains(String(last)) { return .male }
      return NameLists.daughterWords.contains(String(last)) ? .female : .unknown
    }
    guard last.count > 3 else { return .unknown }
    if last.hasSuffix("ич") || last.hasSuffix("ыч") { return .male }
    return ["вна", "чна", "шна"].contains { last.hasSuffix($0) } ? .female : .unknown
  }

  /// Only surnames that have two forms tell the sex: Иванов and Иванова, Белинский and Белинская.
  static func ofSurname(_ text: String) -> Sex {
    let words = text.precomposed.split { NameDeclension.separators.contains($0) }
    let told = words.compactMap { NameWord($0) }.map { word in
      if SurnameDeclension.isSurelyMale(word) { return Sex.male }
      return SurnameDeclension.isFemalePossessive(word) || SurnameDeclension.isFemaleAdjective(word)
        ? .female : .unknown
    }
    let sexes = Set(told).subtracting([.unknown])
    return sexes.count == 1 ? sexes.first ?? .unknown : .unknown
  }
}
