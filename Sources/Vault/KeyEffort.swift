import CSodium

/// How much work one guess at a passphrase costs (Argon2id): passes over so much memory.
public struct KeyEffort: Hashable, Sendable {
  /// Passes over the memory.
  let passes: UInt64
  /// Memory in bytes.
  let memory: UInt64

  /// For use: 3 passes over 256 MiB, about a second.
  public static let ordinary = KeyEffort(
    passes: UInt64(crypto_pwhash_argon2id_OPSLIMIT_MODERATE), memory: 268_435_456)
  /// For tests alone: one pass over 8 KiB, which guards nothing.
  public static let trial = KeyEffort(passes: 1, memory: 8192)

  /// Whether a lock may ask for it: outside of this the lock was tampered with, or would exhaust the machine.
  var isPlausible: Bool { (1...64).contains(passes) && (8192...4_294_967_296).contains(memory) }

  /// The key that the passphrase and the salt give.
  func key(from passphrase: SecretBytes, salt: [UInt8]) throws(VaultError) -> SecretBytes {
    var status: Int32 = 0
    let key = SecretBytes(count: SealedBytes.keySize) { memory in
      status = passphrase.withPointer { words in
        words.withMemoryRebound(to: CChar.self, capacity: passphrase.count) { words in
          crypto_pwhash(
            memory, UInt64(SealedBytes.keySize), words, UInt64(passphrase.count), salt, passes,
            Int(clamping: self.memory), crypto_pwhash_ALG_ARGON2ID13)
        }
      }
    }
    guard status == 0 else { throw .noMemory(mebibytes: Int(memory >> 20)) }
    return key
  }
}
