/// That somebody stands for a pupil over some days (REQUIREMENTS §6.2).
public struct Guardianship: Hashable, Sendable {
  /// Who stands for the pupil.
  public let guardian: ID<Guardian>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// What the guardian is to the pupil.
  public let relation: GuardianRelation
  /// Whether the guardian is a lawful representative.
  public let isLegal: Bool
  /// The document that shows it; empty for a parent named in the pupil's file.
  public let document: String
  /// The days.
  public let validity: Validity

  /// A guardianship over the days.
  public init(
    guardian: ID<Guardian>, pupil: ID<Pupil>, relation: GuardianRelation, isLegal: Bool, document: String,
    validity: Validity
  ) {
    self.guardian = guardian
    self.pupil = pupil
    self.relation = relation
    self.isLegal = isLegal
    self.document = document
    self.validity = validity
  }
}

/// What a guardian is to a pupil.
public enum GuardianRelation: String, Hashable, Sendable, CaseIterable {
  case mother, father, adoptiveParent, appointedGuardian, trustee, fosterParent, other

  /// Whether a document must show the relation: all but parents by birth or adoption.
  public var needsDocument: Bool {
    switch self {
    case .mother, .father, .adoptiveParent, .other: false
    case .appointedGuardian, .trustee, .fosterParent: true
    }
  }

  /// «мать».
  public var printed: String {
    switch self {
    case .mother: "мать"
    case .father: "отец"
    case .adoptiveParent: "усыновитель"
    case .appointedGuardian: "опекун"
    case .trustee: "попечитель"
    case .fosterParent: "приёмный родитель"
    case .other: "иное лицо"
    }
  }
}

/// Who may stand for a pupil, and that a minor is never left without a lawful representative (S4-1.9, S4-1.13).
public enum GuardianshipRules {
  /// The age at which a pupil needs no representative, in years.
  static let ageOfMajority = 18

  /// Throws when the relation lacks its document, or the guardian is no lawful representative by the relation.
  public static func check(_ guardianship: Guardianship) throws(PeopleRefusal) {
    guard guardianship.guardian.rawValue != guardianship.pupil.rawValue else {
      throw .ownGuardian(guardianship.pupil)
    }
    let needsDocument = guardianship.isLegal && guardianship.relation.needsDocument
    if needsDocument && guardianship.document.isEmpty { throw .noGuardianDocument(guardianship.relation) }
    if guardianship.isLegal && guardianship.relation == .other { throw .notLawful(guardianship.relation) }
  }

  /// Whether the pupil is under age on the day; one whose birth date is not known counts as under age.
  public static func isMinor(born: Day?, on day: Day) -> Bool {
    guard let born else { return true }
    let (year, month, date) = born.parts
    let birthday =
      Day(year: year + ageOfMajority, month: month, day: date)
      ?? Day(year: year + ageOfMajority, month: 3, day: 1)
    return birthday.map { day < $0 } ?? true
  }

  /// Throws when a minor would have no lawful representative on the day; `isFlagged` accepts that on record.
  public static func requireRepresentative(
    of pupil: ID<Pupil>, born: Day?, among guardianships: [Guardianship], on day: Day, isFlagged: Bool
  ) throws(PeopleRefusal) {
    let hasOne = guardianships.contains { $0.isLegal && $0.validity.contains(day) }
    guard !hasOne, !isFlagged, isMinor(born: born, on: day) else { return }
    throw .minorWithoutGuardian(pupil, day: day)
  }
}
