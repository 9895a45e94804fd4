/// Words that the rules of names must know one by one, in lower case with Ё as Е.
enum NameLists {
  // MARK: - First names

  /// Men's names that lose a vowel or the Ё of the nominative.
  static let irregularStems = ["лев": "льв", "павел": "павл", "петр": "петр"]

  /// Names in -о that people decline in two ways.
  static let folkNamesInO: Set<String> = [
    "данило", "михайло", "гаврило", "кирило", "кирилло", "самойло", "марко", "павло", "петро", "дмитро",
  ]

  /// Women's names in -ь that follow the third declension.
  static let thirdDeclension: Set<String> = [
    "любовь", "нинель", "рахиль", "эсфирь", "юдифь", "руфь", "агарь", "суламифь", "ассоль", "жизель",
  ]

  /// Women's names in -ь that do not change.
  static let foreignInSoft: Set<String> = ["мишель", "николь", "рашель", "изабель", "эстель", "сесиль"]

  /// Names in -я with the stress on the ending.
  static let stressedNamesInA: Set<String> = ["илья"]

  /// First words of double names that do not change: Жан-Жака.
  static let fixedFirstNames: Set<String> = ["жан", "сен"]

  // MARK: - Patronymics

  /// The word for a son after the father's name.
  static let sonWords: Set<String> = ["оглы", "оглу", "углы", "угли", "огли", "улы", "уулу"]

  /// The word for a daughter after the father's name.
  static let daughterWords: Set<String> = ["кызы", "гызы", "кизи", "кыз"]

  // MARK: - Surnames in parts

  /// First words of double-barrelled surnames that do not change: Бонч-Бруевича.
  static let fixedFirstParts: Set<String> = [
    "бонч", "грум", "демут", "кара", "тер", "сен", "сан", "мак", "тулуз", "ван", "фон", "дер", "де", "ди",
    "да", "дю", "ла", "ле", "дос", "аль", "эль", "бен", "ибн", "абу",
  ]

  /// Last words that keep the whole surname from changing: Гусейн-заде.
  static let kinWords: Set<String> = ["заде", "оглы", "огли", "кызы"]

  /// Particles in lower case before a surname.
  static let particles: Set<String> = [
    "фон", "ван", "дер", "ден", "де", "ди", "да", "дю", "ла", "ле", "дос", "дас", "цу", "аль", "эль", "бен",
    "ибн",
  ]
}
