import JournalCore

/// Makes names of pupils and staff, no full name twice in a school.
struct NameMaker {
  private var used: Set<String> = []

  /// Reserves a name that is fixed, so that nobody else gets it.
  mutating func reserve(_ name: PersonName) -> PersonName {
    used.insert(name.full)
    return name
  }

  /// Takes the name for one person; false when somebody has it.
  mutating func take(_ name: PersonName) -> Bool { used.insert(name.full).inserted }

  /// A pupil's name.
  mutating func pupil(_ sex: Sex, _ random: inout SeededGenerator) -> PersonName {
    unused(sex, sex == .female ? GivenNames.girls : GivenNames.boys, GivenNames.fathers, &random)
  }

  /// A name of a member of the staff.
  mutating func staff(_ sex: Sex, _ random: inout SeededGenerator) -> PersonName {
    unused(sex, sex == .female ? GivenNames.women : GivenNames.men, GivenNames.grandfathers, &random)
  }

  private mutating func unused(
    _ sex: Sex, _ given: [String], _ fathers: [String], _ random: inout SeededGenerator
  ) -> PersonName {
    while true {
      let name = NameMaker.name(
        random.pick(Surnames.masculine), random.pick(given), father: random.pick(fathers), sex)
      if take(name) { return name }
    }
  }

  /// The name of the surname's masculine form, the first name and the father's name.
  static func name(_ surname: String, _ given: String, father: String, _ sex: Sex) -> PersonName {
    exact(
      sex == .female ? Surnames.feminine(of: surname) : surname, given, Patronymic.of(sex, father: father))
  }

  /// The name of the parts as they stand; they are not empty.
  static func exact(_ surname: String, _ given: String, _ patronymic: String) -> PersonName {
    guard let name = PersonName(surname: surname, given: given, patronymic: patronymic) else {
      preconditionFailure("a made-up name has its parts")
    }
    return name
  }
}
