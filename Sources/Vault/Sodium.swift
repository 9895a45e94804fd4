import CSodium

/// The few calls of libsodium that every part of the vault needs.
///
/// Salts, nonces and keys must never repeat, so they come from the system's generator here, at the edge; nothing that is
/// printed or counted depends on them.
enum Sodium {
  private static let started: Bool = sodium_init() >= 0

  /// Makes the library ready; it is done once and cannot fail later.
  static func start() {
    precondition(started, "libsodium did not start")
  }

  /// Bytes that nobody can foretell.
  static func randomBytes(_ count: Int) -> [UInt8] {
    start()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// A checksum of 16 bytes (BLAKE2b): it finds damage, it proves nothing.
  static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    start()
    var digest = [UInt8](repeating: 0, count: 16)
    crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
    return digest
  }
}
