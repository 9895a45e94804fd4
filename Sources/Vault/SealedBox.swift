/// A box of a vault as it is stored: only the vault's key opens it.
public struct SealedBox: Hashable, Sendable {
  private static let letters = "RGSB"
  private static let format: UInt8 = 1

  let vault, nonce, content: [UInt8]

  init(vault: [UInt8], nonce: [UInt8], content: [UInt8]) {
    (self.vault, self.nonce, self.content) = (vault, nonce, content)
  }

  /// The box that was stored as the bytes; throws `altered` or `newerFormat`.
  public init(bytes: [UInt8]) throws(VaultError) {
    var reader = ByteReader(bytes)
    try reader.mark(SealedBox.letters, format: SealedBox.format)
    vault = try reader.take(16)
    nonce = try reader.take(SealedBytes.nonceSize)
    content = reader.takeRest()
  }

  /// What is stored.
  public var bytes: [UInt8] { SealedBox.head(vault, nonce) + content }

  /// What is sealed along with the content: the head of the box and its purpose.
  static func context(_ vault: [UInt8], _ nonce: [UInt8], _ purpose: String) -> [UInt8] {
    head(vault, nonce) + Array(purpose.utf8)
  }

  private static func head(_ vault: [UInt8], _ nonce: [UInt8]) -> [UInt8] {
    Array(letters.utf8) + [format] + vault + nonce
  }
}

/// Filling up to whole blocks of 256 bytes, so that the length of a box does not tell the length of a name.
enum Padding {
  private static let block = 256

  /// The length in 8 bytes, the bytes, zeros.
  static func padded(_ plain: SecretBytes) -> SecretBytes {
    let blocks = (plain.count + 8 + block - 1) / block
    return SecretBytes(count: blocks * block) { memory in
      for (index, byte) in UInt64(plain.count).bytes.enumerated() { memory[index] = byte }
      plain.withBytes { bytes in for index in bytes.indices { memory[8 + index] = bytes[index] } }
    }
  }

  /// The bytes without the filling, or nil when the length is impossible.
  static func removed(_ padded: SecretBytes) -> SecretBytes? {
    padded.withBytes { bytes in
      guard bytes.count >= 8 else { return nil }
      let length = (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[$1]) }
      guard length <= UInt64(bytes.count - 8) else { return nil }
      return SecretBytes(count: Int(length)) { memory in
        for index in 0..<Int(length) { memory[index] = bytes[8 + index] }
      }
    }
  }
}
