import CSodium

/// A running SHA-256 (FIPS 180-4), the fingerprint of audit lines and of stored images.
public struct SHA256: Sendable {
  private var state = crypto_hash_sha256_state()

  /// A fingerprint of nothing yet.
  public init() { crypto_hash_sha256_init(&state) }

  /// Adds the bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// Adds the text in UTF-8 with its length before it, so that two texts never run together.
  public mutating func add(field text: String) {
    var text = text
    text.withUTF8 { bytes in
      let length = UInt64(bytes.count)
      withUnsafeBytes(of: length.bigEndian) { add($0) }
      crypto_hash_sha256_update(&state, bytes.baseAddress, length)
    }
  }

  /// The 32 bytes; the fingerprint goes on after it.
  public var digest: [UInt8] {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&copy, &digest)
    return digest
  }

  /// The 32 bytes as 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
