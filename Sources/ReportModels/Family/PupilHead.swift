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
    let people = try ClassPeople.fetch(scope.ofClass.id, on: scope.moment, from: snapshot)
    guard let pupil = people.pupil(scope.pupil), let name = people.name(of: scope.pupil),
      let genitive = people.genitive(of: scope.pupil)
    else { throw StoreError.corrupt(detail: "a pupil without a name") }
    return PupilHead(
      head: head, pupil: pupil, number: scope.number, name: Personal(sealed: name),
      genitive: Personal(sealed: genitive))
  }
}
