/// The weights of single characters in `CollationKey`: space, hyphen, apostrophe, other signs, numbers, Latin letters,
/// Cyrillic letters, other letters.
enum CollationWeight {
  /// A number of so many significant digits more; its digits follow.
  static let number: UInt16 = 0x1000
  /// A digit of zero; others follow.
  static let digit: UInt16 = 0x1100
  private static let sign: UInt16 = 0x0100
  private static let latin: UInt16 = 0x2000
  private static let cyrillic: UInt16 = 0x3000
  private static let letter: UInt16 = 0xF000

  /// Appends the weight of a character that is no digit; case does not count.
  static func append(_ scalar: Unicode.Scalar, to units: inout [UInt16]) {
    switch scalar.value {
    case 0x0430...0x044F: units.append(cyrillic + UInt16(scalar.value - 0x0430) * 8)
    case 0x0410...0x042F: units.append(cyrillic + UInt16(scalar.value - 0x0410) * 8)
    case 0x0451, 0x0401: units.append(cyrillic + 5 * 8)
    case 0x0061...0x007A: units.append(latin + UInt16(scalar.value - 0x0061))
    case 0x0041...0x005A: units.append(latin + UInt16(scalar.value - 0x0041))
    case 0x0020, 0x00A0, 0x2009, 0x202F: units.append(1)
    case 0x002D, 0x2010...0x2014, 0x2212: units.append(2)
    case 0x0027, 0x2019, 0x02BC: units.append(3)
    default: appendRare(scalar, to: &units)
    }
  }

  /// Letters of the peoples of Russia after the Russian letter that they resemble: Komi Ӧ after О, І after И.
  private static let neighbours: [Unicode.Scalar: (letter: Unicode.Scalar, rank: UInt16)] = [
    "ә": ("а", 1), "ӓ": ("а", 2), "ӑ": ("а", 3), "ґ": ("г", 1), "ғ": ("г", 2), "ӗ": ("е", 1), "є": ("е", 2),
    "ӂ": ("ж", 1), "җ": ("ж", 2), "ӝ": ("ж", 3), "ҙ": ("з", 1), "ӟ": ("з", 2), "і": ("и", 1), "ї": ("и", 2),
    "ӣ": ("и", 3), "ӥ": ("и", 4), "ј": ("и", 5), "қ": ("к", 1), "ҡ": ("к", 2), "ӄ": ("к", 3), "ӆ": ("л", 1),
    "ң": ("н", 1), "ҥ": ("н", 2), "ӈ": ("н", 3), "ӧ": ("о", 1), "ө": ("о", 2), "ҫ": ("с", 1), "ў": ("у", 1),
    "ү": ("у", 2), "ұ": ("у", 3), "ӱ": ("у", 4), "ӳ": ("у", 5), "ҳ": ("х", 1), "һ": ("х", 2), "ӵ": ("ч", 1),
    "ҷ": ("ч", 2), "ӹ": ("ы", 1),
  ]

  private static func appendRare(_ scalar: Unicode.Scalar, to units: inout [UInt16]) {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let neighbour = neighbours[lower] {
      units.append(cyrillic + UInt16(neighbour.letter.value - 0x0430) * 8 + neighbour.rank)
      return
    }
    units.append(lower.properties.isAlphabetic ? letter : sign)
    units.append(UInt16(lower.value >> 16) + 1)
    units.append(UInt16(truncatingIfNeeded: lower.value))
  }
}
