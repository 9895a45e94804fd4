/// Bytes as hexadecimal digits, the form of the store and of ledgers.
enum Hexadecimal {
  /// Two lower-case digits a byte.
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes; throws `altered` for anything but pairs of lower-case digits.
  static func bytes(_ text: String) throws(VaultError) -> [UInt8] {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { throw .altered }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { throw .altered }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}

extension SealedBox {
  /// The box that was stored as the digits; throws `altered` or `newerFormat`.
  public init(hexadecimal text: String) throws(VaultError) { try self.init(bytes: Hexadecimal.bytes(text)) }

  /// What is stored, as hexadecimal digits.
  public var hexadecimal: String { Hexadecimal.text(bytes) }
}

extension VaultLock {
  /// The lock that was stored as the digits; throws `altered` or `newerFormat`.
  public init(hexadecimal text: String) throws(VaultError) { try self.init(bytes: Hexadecimal.bytes(text)) }

  /// What is stored, as hexadecimal digits.
  public var hexadecimal: String { Hexadecimal.text(bytes) }
}
