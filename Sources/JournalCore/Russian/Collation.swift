/// The alphabetical order of Russian lists (FORMS §23.6).
///
/// Letters count without case, Ё as Е with Е first on a tie; Й follows И; spaces and hyphens stand before letters;
/// a run of digits counts as a number, so «Ученик 2» stands before «Ученик 10».
public struct CollationKey: Hashable, Sendable, Comparable {
  private let primary: [UInt32]
  private let ties: [UInt8]

  /// The key of the text.
  public init(_ text: String) {
    var primary: [UInt32] = []
    var ties: [UInt8] = []
    var number: UInt32?
    func close() {
      guard let value = number else { return }
      primary.append(Weight.digits + min(value, 999_999))
      number = nil
    }
    for scalar in text.precomposed.lowercased().unicodeScalars {
      if let digit = Int(String(scalar)), scalar.isASCII {
        number = min((number ?? 0) * 10 + UInt32(digit), 999_999)
        continue
      }
      close()
      primary.append(Weight.of(scalar))
      ties.append(scalar == "ё" ? 1 : 0)
    }
    close()
    self.primary = primary
    self.ties = ties
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    if left.primary != right.primary { return left.primary.lexicographicallyPrecedes(right.primary) }
    return left.ties.lexicographicallyPrecedes(right.ties)
  }

  private enum Weight {
    static let digits: UInt32 = 1_000
    private static let letters: UInt32 = 2_000_000

    static func of(_ scalar: Unicode.Scalar) -> UInt32 {
      switch scalar {
      case " ", "\u{00A0}": 1
      case "-", "–", "\u{2011}": 2
      case "ё": letters + UInt32(("е" as Unicode.Scalar).value) * 4
      // The Komi letters stand after the Russian ones they resemble.
      case "ӧ": letters + UInt32(("о" as Unicode.Scalar).value) * 4 + 2
      case "і": letters + UInt32(("и" as Unicode.Scalar).value) * 4 + 2
      default: letters + scalar.value * 4
      }
    }
  }
}

extension CollationKey {
  /// The key of a name: surname first, then first name, then patronymic.
  public static func name(_ name: PersonName) -> [CollationKey] {
    [CollationKey(name.surname), CollationKey(name.given), CollationKey(name.patronymic)]
  }
}
