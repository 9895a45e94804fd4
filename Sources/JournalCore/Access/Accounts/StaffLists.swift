/// What a member of the staff may do with personal data, by the director's order (S2-2.4.c).
public struct PersonalDataPower: Hashable, Sendable {
  /// The member of the staff, by the person's id.
  public let person: Int64
  /// What the member may do: «ввод и печать данных учеников 7А».
  public let powers: String
  /// The order of the director.
  public let order: OrderReference
  /// The first day.
  public let first: Day
  /// The last day; nil while nothing ended it.
  public let last: Day?

  /// Powers over the days; throws when the order has no number or the days are reversed.
  public init(
    of person: Int64, _ powers: String, by order: OrderReference, from first: Day, to last: Day? = nil
  ) throws(AccountRefusal) {
    guard !order.number.isEmpty else { throw .powerWithoutOrder(person: person) }
    if let last, last < first { throw .daysReversed }
    self.person = person
    self.powers = powers
    self.order = order
    self.first = first
    self.last = last
  }

  /// Whether it holds on the day.
  public func holds(on day: Day) -> Bool { first <= day && last.map { day <= $0 } ?? true }
}

/// A member of the group that secures the work of the journal (S4-1.3, S4-1.4).
public struct WorkingGroupMember: Hashable, Sendable {
  /// What somebody is in the group.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case leader, member
  }

  /// The member of the staff, by the person's id.
  public let person: Int64
  /// Leader or member.
  public let part: Part
  /// The post in the group, as papers print it.
  public let post: String
  /// The order that approves the group.
  public let order: OrderReference
  /// The first day.
  public let first: Day
  /// The last day; nil while nothing ended it.
  public let last: Day?

  /// A member over the days; throws when the order has no number or the days are reversed.
  public init(
    _ person: Int64, as part: Part, post: String, by order: OrderReference, from first: Day,
    to last: Day? = nil
  ) throws(AccountRefusal) {
    guard !order.number.isEmpty else { throw .memberWithoutOrder(person: person) }
    if let last, last < first { throw .daysReversed }
    self.person = person
    self.part = part
    self.post = post
    self.order = order
    self.first = first
    self.last = last
  }

  /// Whether it holds on the day.
  public func holds(on day: Day) -> Bool { first <= day && last.map { day <= $0 } ?? true }

  private func overlaps(_ other: WorkingGroupMember) -> Bool {
    last.map { other.first <= $0 } ?? true && other.last.map { first <= $0 } ?? true
  }

  /// Throws when the member may not join the others: a second leader in the same days (S4-3.1), or the same person twice.
  public func check(among others: [WorkingGroupMember]) throws(AccountRefusal) {
    let rivals = others.filter(overlaps)
    if rivals.contains(where: { $0.person == person }) { throw .memberTwice(person: person) }
    if part == .leader, rivals.contains(where: { $0.part == .leader }) { throw .secondLeader(person: person) }
  }
}
