import GRDB
public import JournalCore
package import JournalStore

/// Whom a paper for a family is about: one pupil with the school, the class and who signs (FORMS §13; nobody else).
public struct PupilHead: Hashable, Sendable {
  /// School, class and signers (FORMS §1.2).
  public private(set) var head: ClassHead
  /// Identity, sex and family state on the data moment (REQUIREMENTS D-36).
  public let pupil: Pupil
  /// The place in the list of the class, which names the pupil on masked papers (FORMS §1.3).
  public let number: Int
  /// The name on the data moment, or the code name (FORMS §1.7).
  public private(set) var name: Personal<PupilName>
  /// Surname and first name in the genitive, as «об успеваемости … Иванова Ивана» (FORMS §13, §23.2).
  public private(set) var genitive: Personal<String>

  /// Opens or masks the names.
  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    name.disclose(through: &clearance, mask: .code("Обучающийся № \(number)"))
    genitive.disclose(through: &clearance, mask: "Обучающийся № \(number)")
  }

  /// Reads the head of the scope's pupil.
  package static func fetch(_ scope: PupilScope, from snapshot: StoreSnapshot) throws(StoreError) -> PupilHead
  {
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let head = try ClassHead.fetch(own, from: snapshot)
    return try snapshot.read { db in
      let person = scope.pupil.rawValue
      guard let name = try NamesOnDay(of: [person], on: scope.moment, db).pupil(person) else {
        throw StoreError.corrupt(detail: "a pupil without a name")
      }
      let pupil = try pupil(scope.pupil, on: scope.moment, db)
      return PupilHead(
        head: head, pupil: pupil, number: scope.number, name: Personal(sealed: name),
        genitive: Personal(sealed: try genitive(of: name, pupil, on: scope.moment, db)))
    }
  }

  private static func pupil(_ id: ID<Pupil>, on day: Day, _ db: Database) throws -> Pupil {
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT sex, (SELECT state FROM family_state WHERE person_id = ?1 AND valid_from <= ?2
            ORDER BY valid_from DESC LIMIT 1) FROM person WHERE id = ?1
          """), arguments: [id.rawValue, day.iso])
    guard let row else { throw StoreError.corrupt(detail: "a pupil without a person") }
    return Pupil(
      id: id, sex: try row.word(0), family: row.hasNull(atIndex: 1) ? .consented : try row.word(1))
  }

  private static func genitive(
    of name: PupilName, _ pupil: Pupil, on day: Day, _ db: Database
  ) throws -> String {
    guard case .real(let real) = name else { return name.short }
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT surname, given, patronymic FROM name_case
          WHERE person_id = ?1 AND grammatical_case = 'genitive' AND valid_from = (
            SELECT max(valid_from) FROM person_name WHERE person_id = ?1 AND valid_from <= ?2)
          """), arguments: [pupil.id.rawValue, day.iso])
    let written = row.map { PersonNameOverride(surname: $0[0], given: $0[1], patronymic: $0[2]) }
    let overrides = written.map { [GrammaticalCase.genitive: $0] } ?? [:]
    return DeclinedName(name: real, sex: pupil.sex, overrides: overrides)[.genitive].short
  }
}
