import JournalCore

/// Patronymics as Russian builds them from the father's name.
enum Patronymic {
  /// The patronymic of a son or a daughter of the father; sex is known.
  static func of(_ sex: Sex, father: String) -> String {
    if let irregular = irregular[father] { return sex == .female ? irregular.daughter : irregular.son }
    let endings = Patronymic.endings(father)
    return endings.stem + (sex == .female ? endings.daughter : endings.son)
  }

  private static let irregular: [String: (son: String, daughter: String)] = [
    "Илья": ("Ильич", "Ильинична"), "Кузьма": ("Кузьмич", "Кузьминична"), "Лука": ("Лукич", "Лукинична"),
    "Никита": ("Никитич", "Никитична"), "Савва": ("Саввич", "Саввична"), "Фома": ("Фомич", "Фоминична"),
    "Лев": ("Львович", "Львовна"), "Павел": ("Павлович", "Павловна"), "Пётр": ("Петрович", "Петровна"),
    "Яков": ("Яковлевич", "Яковлевна"), "Михаил": ("Михайлович", "Михайловна"),
  ]

  private static func endings(_ father: String) -> (stem: String, son: String, daughter: String) {
    let stem = String(father.dropLast())
    if father.hasSuffix("ий") {
      // Василий → Васильевич, but after two consonants the vowel stays: Дмитрий → Дмитриевич.
      let root = String(stem.dropLast())
      let soft = root.hasSuffix("нт") || !endsInTwoConsonants(root)
      return (root + (soft ? "ь" : "и"), "евич", "евна")
    }
    if father.hasSuffix("й") || father.hasSuffix("ь") { return (stem, "евич", "евна") }
    return (father, "ович", "овна")
  }

  private static func endsInTwoConsonants(_ text: String) -> Bool {
    text.lowercased().suffix(2).allSatisfy { !"аеёиоуыэюя".contains($0) }
  }
}
