import Foundation

extension String {
  /// The text in normalisation form C, in which Ӧ is one character and not two.
  ///
  /// Almost all text of a school is in it already, which a scan over the bytes shows without the tables of Unicode.
  var composed: String {
    unicodeScalars.allSatisfy(Normalisation.isSurelyComposed) ? self : precomposedStringWithCanonicalMapping
  }
}

private enum Normalisation {
  /// Whether the character is in form C whatever stands beside it; false means "perhaps not".
  static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x2116: true
    default: false
    }
  }
}
