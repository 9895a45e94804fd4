import GRDB
import JournalCore

/// Writes the guardians of the made-up pupils with what a school keeps of families.
///
/// A family that did not consent leaves names only, one that withdrew a code name only (S0-11.2.2, S0-11.3).
struct FamilyMaker {
  private let school: DailySchool
  private var random: SeededGenerator
  private let fathers: [String: String]
  private let masculine: [String: String]

  init(_ school: DailySchool) {
    self.school = school
    random = school.random(.families)
    fathers = Dictionary(
      GivenNames.fathers.flatMap { name in
        [(Patronymic.of(.male, father: name), name), (Patronymic.of(.female, father: name), name)]
      }, uniquingKeysWith: { first, _ in first })
    masculine = Dictionary(
      Surnames.masculine.map { (Surnames.feminine(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes every family; one pupil of the ninth grade has nobody yet, and that is on record.
  func make(names: inout NameMaker) throws {
    var maker = self
    let alone = school.pupils.lastIndex {
      $0.made.edgeCase == nil && $0.made.finalLabel?.grade == 9
        || $0.made.edgeCase == nil && $0.made.finalLabel?.grade == 7
    }
    for index in school.pupils.indices {
      if index == alone {
        try school.rows.run(
          "INSERT INTO no_representative (pupil_id, noted_on, reason) VALUES (?, ?, ?)",
          [school.pupils[index].id, school.calendar.day(3, 9).iso, "опекун назначается, документы ожидаются"])
      } else {
        try maker.writeFamily(index, &names)
      }
      try maker.writeDetails(index)
    }
  }

  private mutating func writeFamily(_ index: Int, _ names: inout NameMaker) throws {
    let pupil = school.pupils[index]
    if pupil.made.code != nil { return try writeCoded(index) }
    guard let child = pupil.made.names.last?.name else { return }
    let surname = pupil.made.sex == .female ? child.surname : Surnames.feminine(of: child.surname)
    let (relation, document) = FamilyMaker.relation(index)
    if let name = unused(surname, .female, &names) {
      try guardian(index, name, .female, relation, document: document)
    }
    let own = pupil.made.sex == .female ? masculine[child.surname] : child.surname
    guard random.chance(percent: 35), relation == .mother, let own, let given = fathers[child.patronymic]
    else { return }
    let father = NameMaker.name(own, given, father: random.pick(GivenNames.grandfathers), .male)
    if names.take(father) { try guardian(index, father, .male, .father, document: "") }
    guard index % 45 == 20, let aunt = unused(surname, .female, &names) else { return }
    try guardian(index, aunt, .female, .other, document: "заявление о доверенном лице")
  }

  /// Every fortieth pupil has somebody else than parents.
  private static func relation(_ index: Int) -> (GuardianRelation, String) {
    switch index % 40 {
    case 9: (.adoptiveParent, "")
    case 18: (.appointedGuardian, "постановление № \(100 + index)")
    case 27: (.trustee, "постановление № \(100 + index)")
    case 36: (.fosterParent, "договор № \(100 + index)")
    default: (.mother, "")
    }
  }

  private mutating func unused(_ surname: String, _ sex: Sex, _ names: inout NameMaker) -> PersonName? {
    for _ in 0..<20 {
      let name = NameMaker.exact(
        surname, random.pick(GivenNames.women),
        Patronymic.of(sex, father: random.pick(GivenNames.grandfathers)))
      if names.take(name) { return name }
    }
    return nil
  }

  private mutating func guardian(
    _ index: Int, _ name: PersonName, _ sex: Sex, _ relation: GuardianRelation, document: String
  ) throws {
    let pupil = school.pupils[index]
    let id = try school.rows.person(.guardian, sex: sex)
    let from = pupil.made.stays[0].first
    try school.rows.name(name, of: id, from: from)
    try bind(id, to: pupil.id, from, relation, document)
    school.guardians.append(DailyGuardian(id: id, pupil: index, isCoded: false))
    guard pupil.isOpen else { return }
    try contact(id, .phone, "+7 (000) \(100 + id % 900)-\(10 + id % 90)-\(10 + id * 7 % 90)", from)
    if random.chance(percent: 60) { try contact(id, .email, "semya-\(id)@example.invalid", from) }
    // A number that is not in use any more.
    guard id % 50 == 0 else { return }
    try contact(id, .phone, nil, school.calendar.day(20, 1))
  }

  /// The guardian of a pupil with a code name goes by a code name too.
  private mutating func writeCoded(_ index: Int) throws {
    let id = try school.rows.person(.guardian, sex: .unknown)
    let pattern = CodeKind.guardian.pattern(in: school.profile)
    try school.rows.run(
      """
      INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from, kind)
      VALUES (?, 1, ?, '96', ?, ?, 'guardian')
      """, [id, pattern.name(1), school.calendar.day(9, 10).iso, school.calendar.day(10, 10).iso])
    try bind(id, to: school.pupils[index].id, school.calendar.start, .mother, "")
    school.guardians.append(DailyGuardian(id: id, pupil: index, isCoded: true))
  }

  private func bind(
    _ guardian: Int64, to pupil: Int64, _ from: Day, _ relation: GuardianRelation, _ document: String
  ) throws {
    try school.rows.run(
      """
      INSERT INTO guardianship (guardian_id, pupil_id, valid_from, relation, is_legal, document) VALUES (?, ?, ?, ?, ?, ?)
      """, [guardian, pupil, from.iso, relation.rawValue, relation != .other, document])
  }

  private func contact(_ person: Int64, _ kind: ContactKind, _ value: String?, _ from: Day) throws {
    try school.rows.run(
      "INSERT INTO contact (person_id, kind, valid_from, value, source) VALUES (?, ?, ?, ?, ?)",
      [person, kind.rawValue, from.iso, value, "заявление от \(from.dotted)"])
  }

  private mutating func writeDetails(_ index: Int) throws {
    let pupil = school.pupils[index]
    guard pupil.isOpen, let from = pupil.made.stays.first?.first else { return }
    let isAtHome = pupil.made.homeTeaching != nil
    try school.rows.run(
      "INSERT INTO pupil_details (person_id, personal_file, limited_health, disability) VALUES (?, ?, ?, ?)",
      [
        pupil.id, "К-\(pupil.id)", isAtHome || random.chance(percent: 3),
        isAtHome || random.chance(percent: 1),
      ])
    try contact(pupil.id, .address, "ул. Образцовая, д. \(1 + index % 90), кв. \(1 + index * 3 % 120)", from)
    guard pupil.made.edgeCase == .komiLetters || index == 0, let name = pupil.made.names.first else { return }
    let declined = DeclinedName(name: name.name, sex: pupil.made.sex)
    for form in GrammaticalCase.allCases where form != .nominative {
      try school.rows.run(
        """
        INSERT INTO name_case (person_id, valid_from, grammatical_case, surname, given, patronymic)
        VALUES (?, ?, ?, ?, NULL, NULL)
        """, [pupil.id, name.from.iso, form.rawValue, declined[form].surname.text])
    }
  }
}
