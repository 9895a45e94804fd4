public import JournalCore
public import JournalStore

/// What an order on code names shows: each pupil with the family's refusal and the code names (S0-11.3.3, K-31).
///
/// Once a withdrawal has ended the names are in the vault alone, and the data hold none; who has opened the vault puts
/// them in with `revealed(by:)` before the data are disclosed.
public struct CodeNameOrderData: RevealableData {
  /// A pupil of the order with those who stand for the pupil.
  public struct Member: Hashable, Sendable {
    /// The class on the day from which the code names stand.
    public let schoolClass: SchoolClass
    /// The class teacher on that day; nil when none is recorded.
    public internal(set) var classTeacher: Personal<DeclinedPerson>?
    /// The written refusal on which the order rests (S0-11.3.1).
    public let refusal: PaperReference
    /// Who refused; the pupil when grown up.
    public internal(set) var applicant: OrderPerson
    /// The pupil.
    public internal(set) var pupil: OrderPerson
    /// The guardians who get code names by the order.
    public internal(set) var guardians: [OrderPerson]
  }

  /// What stands around the text.
  public private(set) var head: OrderHead
  /// The day from which the code names stand.
  public let inForceFrom: Day
  /// The pupils of the scope's classes, by the number of the code name.
  public private(set) var members: [Member]
  /// How many pupils the order names beside these (D-34).
  public let others: Int

  /// The orders of the choice that give code names.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [OrderScope] {
    try OrderScope.all(choice, from: snapshot).filter {
      if case .codeNames = $0.record { true } else { false }
    }
  }

  /// Reads the order with the pupils of the scope's classes alone.
  public static func fetch(
    _ scope: OrderScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> CodeNameOrderData {
    guard case .codeNames(let id) = scope.record else {
      throw StoreError.corrupt(detail: "an order that gives no code names")
    }
    let read = try snapshot.read { db in try CodeNameOrderQuery(db: db, id: id, scope: scope).read() }
    return CodeNameOrderData(
      head: try OrderHead.fetch(scope, from: snapshot, under: profile), inForceFrom: read.inForceFrom,
      members: read.members, others: read.others)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in members.indices {
      members[index].classTeacher?.disclose(through: &clearance, mask: .blank)
      members[index].applicant.disclose(through: &clearance)
      members[index].pupil.disclose(through: &clearance)
      for guardian in members[index].guardians.indices {
        members[index].guardians[guardian].disclose(through: &clearance)
      }
    }
  }

  /// The sealed data with the names that the director took out of the vault (D-16, DECISIONS 10).
  public func revealed(by links: [CodeLink]) -> CodeNameOrderData {
    var copy = self
    for index in members.indices {
      let member = members[index]
      copy.members[index].applicant = member.applicant.revealed(by: links, on: head.order.date)
      copy.members[index].pupil = member.pupil.revealed(by: links, on: head.order.date)
      copy.members[index].guardians = member.guardians.map {
        $0.revealed(by: links, on: head.order.date)
      }
    }
    return copy
  }
}
