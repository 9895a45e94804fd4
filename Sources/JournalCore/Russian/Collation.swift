/// The alphabetical order of Russian lists (FORMS §23.6).
///
/// Letters count without case, Ё as Е with Е first on a tie; Й follows И; spaces and hyphens stand before letters;
/// a run of digits counts as a number, so «Ученик 2» stands before «Ученик 10». Two texts have equal keys only when
/// they differ in case, in the kind of space or hyphen, or in zeros before a number.
public struct CollationKey: Hashable, Sendable, Comparable {
  /// For each field its weights, a zero, the places of Ё, a zero; compared unit by unit.
  private let units: [UInt16]

  /// The key of the text.
  public init(_ text: String) { self.init(fields: [text]) }

  /// The key of a name: the surname first, then the first name, then the patronymic.
  public init(_ name: PersonName) { self.init(fields: [name.surname, name.given, name.patronymic]) }

  private init(fields: [String]) {
    var units: [UInt16] = []
    units.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 2 })
    for field in fields { CollationKey.append(field.precomposed, to: &units) }
    self.units = units
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    let count = min(left.units.count, right.units.count)
    for index in 0..<count where left.units[index] != right.units[index] {
      return left.units[index] < right.units[index]
    }
    return left.units.count < right.units.count
  }

  private static func append(_ text: String, to units: inout [UInt16]) {
    var digits: [UInt16] = []
    var places: [UInt16] = []
    var length = 0
    func close(_ units: inout [UInt16]) {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == 0 }
      units.append(CollationWeight.number + UInt16(min(significant.count, 60)))
      units.append(contentsOf: significant.lazy.map { CollationWeight.digit + $0 })
      digits.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.append(UInt16(scalar.value - 0x30))
        continue
      }
      close(&units)
      if scalar == "ё" || scalar == "Ё" {
        places.append(contentsOf: repeatElement(1, count: length - places.count))
        places.append(2)
      }
      length += 1
      CollationWeight.append(scalar, to: &units)
    }
    close(&units)
    units.append(0)
    units.append(contentsOf: places)
    units.append(0)
  }
}
