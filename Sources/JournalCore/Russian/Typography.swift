import Foundation

extension String {
  /// The text with letters and their marks joined (NFC), the only form that papers print.
  public var precomposed: String {
    utf8.allSatisfy({ $0 < 0x80 }) ? self : precomposedStringWithCanonicalMapping
  }
}

/// Roman numerals of period names: «II четверть».
public enum Roman {
  /// The numeral of 1…12.
  public static func numeral(_ number: Int) -> String {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    precondition(numerals.indices.contains(number - 1), "a Roman numeral of 1…12")
    return numerals[number - 1]
  }
}

/// Words that follow a number: 1 лист, 2 листа, 5 листов (FORMS §23.5).
public enum Plural {
  /// Picks the form for the number.
  public static func form(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    let (tens, ones) = (abs(number) % 100, abs(number) % 10)
    if (11...14).contains(tens) { return many }
    switch ones {
    case 1: return one
    case 2...4: return few
    default: return many
    }
  }
}
