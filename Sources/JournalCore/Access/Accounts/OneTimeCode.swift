/// A code that opens an account once, for its owner to set a secret: «7K2QF-9TXDA» (S0-4.1.a).
///
/// Ten signs out of 32 that are not mistaken for each other on paper, so 50 bits. The code is told to its caller once and
/// kept nowhere; a description never shows it.
public struct OneTimeCode: Hashable, Sendable {
  private static let signs = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// The code as it is printed on the slip.
  public let text: String

  /// The code of random bytes; at least ten.
  public init(bytes: some Collection<UInt8>) {
    precondition(bytes.count >= 10, "a code needs ten random bytes")
    let signs = bytes.prefix(10).map { OneTimeCode.signs[Int($0 & 31)] }
    text = String(signs.prefix(5)) + "-" + String(signs.dropFirst(5))
  }

  /// The code as somebody typed it: small letters and blanks do not matter.
  public static func normalised(_ typed: String) -> String {
    let signs = typed.uppercased().filter { OneTimeCode.signs.contains($0) }
    guard signs.count == 10, typed.allSatisfy({ $0.isLetter || $0.isNumber || " -–".contains($0) }) else {
      return typed
    }
    return signs.prefix(5) + "-" + signs.dropFirst(5)
  }
}

extension OneTimeCode: CustomStringConvertible, CustomReflectable {
  public var description: String { "(code)" }
  /// Empty, so that a dump shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
