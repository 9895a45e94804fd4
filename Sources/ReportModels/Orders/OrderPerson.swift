public import JournalCore

/// Somebody of a family whom an order names: by the name while it is open, else by the record of the vault (D-16).
public struct OrderPerson: Hashable, Sendable {
  /// The person's record.
  public let person: Int64
  /// The number of the code name, which is that of the record in the vault; nil for somebody without one.
  public let number: Int?
  /// The code name; empty for somebody without one.
  public let code: String
  /// The name; nil once it lies in the vault alone.
  public private(set) var name: Personal<DeclinedPerson>?

  /// A person with a name or without.
  init(_ person: Int64, number: Int? = nil, code: String = "", name: Personal<DeclinedPerson>?) {
    self.person = person
    self.number = number
    self.code = code
    self.name = name
  }

  /// Opens or masks the name.
  public mutating func disclose(through clearance: inout Clearance) {
    name?.disclose(through: &clearance, mask: .blank)
  }

  /// The person with the name of the day out of the opened vault; unchanged when no link is about the person.
  func revealed(by links: [CodeLink], on day: Day) -> OrderPerson {
    guard let link = links.first(where: { $0.person == person }),
      let name = link.names.last(where: { $0.from <= day }) ?? link.names.first
    else { return self }
    return OrderPerson(
      person, number: number, code: code,
      name: Personal(sealed: DeclinedPerson(name.name, sex: link.sex)))
  }
}
