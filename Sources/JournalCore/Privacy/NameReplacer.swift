/// Replaces the names of several persons in texts, each by its code name: a pupil and the guardians of one withdrawal.
public struct NameReplacer: Sendable {
  private let persons: [(finder: NameFinder, code: String)]

  /// A replacer of the persons' names, all that they ever had; the earlier one wins where two would fit alike.
  public init(_ persons: [(names: [PersonName], code: String)]) {
    self.persons = persons.map { (NameFinder($0.names), $0.code) }
  }

  /// Whether one of the names stands in the text.
  public func isNamed(in text: String) -> Bool { persons.contains { $0.finder.isNamed(in: text) } }

  /// Whether one of the names may stand in a text that is written in another notation, such as JSON; never wrongly false.
  public func mayOccur(in text: String) -> Bool { persons.contains { $0.finder.mayOccur(in: text) } }

  /// The text with a code name in every place of a name; where names of two persons overlap, the longer one counts.
  public func replaced(in text: String) -> String {
    var places = persons.enumerated().flatMap { order, person in
      person.finder.places(in: text).map { (range: $0, order: order, code: person.code) }
    }
    places.sort { left, right in
      let (first, second) = (text[left.range].count, text[right.range].count)
      return first == second ? left.order < right.order : first > second
    }
    var chosen: [(range: Range<String.Index>, code: String)] = []
    for place in places where !chosen.contains(where: { $0.range.overlaps(place.range) }) {
      chosen.append((place.range, place.code))
    }
    var (result, rest) = ("", text.startIndex)
    for place in chosen.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += text[rest..<place.range.lowerBound] + place.code
      rest = place.range.upperBound
    }
    return result + text[rest...]
  }
}
