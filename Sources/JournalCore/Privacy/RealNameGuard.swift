/// Finds names of persons who go by a code name in a list that comes from outside, so that an import does not bring a real
/// name back as somebody new (D-15).
///
/// It compares with the opened links of the vault. A fingerprint of names outside of the vault would let anybody who
/// has the file try all surnames of a town, so there is none: without the director's passphrase there is no guard
/// (docs/decisions/0011-real-names-on-import.md).
public struct RealNameGuard: Sendable {
  private let persons: [String: Int64]

  /// A guard of the persons whose links are open.
  public init(_ links: [CodeLink]) {
    persons = Dictionary(
      links.flatMap { link in link.names.map { (RealNameGuard.key($0.name), link.person) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The person who goes by a code name and bore the name, or nil; case, Ё, look-alike letters and a missing patronymic do
  /// not count.
  public func person(named name: PersonName) -> Int64? {
    if let exact = persons[RealNameGuard.key(name)] { return exact }
    guard name.patronymic.isEmpty else { return nil }
    let beginning = RealNameGuard.key(name)
    let found = Set(persons.filter { $0.key.hasPrefix(beginning) }.values)
    return found.count == 1 ? found.first : nil
  }

  private static func key(_ name: PersonName) -> String {
    [name.surname, name.given].map { FoldedText.key($0) + "|" }.joined() + FoldedText.key(name.patronymic)
  }
}
