import Foundation

extension String {
  /// The text with letters and their marks joined (NFC), the only form that papers print.
  public var precomposed: String {
    unicodeScalars.allSatisfy(\.isAlwaysPrecomposed) ? self : precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  /// Whether NFC leaves the character alone whatever stands beside it; false is safe for any other.
  fileprivate var isAlwaysPrecomposed: Bool {
    switch value {
    case 0..<0x0300, 0x0400...0x0482, 0x048A...0x052F, 0x2010...0x2027, 0x2116, 0x2212: true
    default: false
    }
  }
}
