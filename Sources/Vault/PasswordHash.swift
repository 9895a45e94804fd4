import CSodium

/// How much work it costs to try one secret.
public enum PasswordEffort: Hashable, Sendable {
  /// For people who sign in: some 64 MiB and a tenth of a second.
  case interactive
  /// As little as the library permits; for made-up schools and trials, never for real people.
  case least

  fileprivate var operations: UInt64 {
    switch self {
    case .interactive: UInt64(crypto_pwhash_opslimit_interactive())
    case .least: UInt64(crypto_pwhash_opslimit_min())
    }
  }

  fileprivate var memory: Int {
    switch self {
    case .interactive: crypto_pwhash_memlimit_interactive()
    case .least: crypto_pwhash_memlimit_min()
    }
  }
}

/// A secret as it may be stored: a salted Argon2id hash from which nobody reads the secret (S0-4.2, S3-4.2.3).
///
/// The salt comes from the system's generator inside of the library; nothing that is printed depends on it.
public struct PasswordHash: Hashable, Sendable {
  /// The hash with its salt and its costs: `$argon2id$v=19$m=…`.
  public let text: String

  /// A hash that was stored.
  public init(stored text: String) { self.text = text }

  /// The hash of the secret; nil when the machine has too little memory for the effort.
  public init?(of secret: String, effort: PasswordEffort = .interactive) {
    precondition(sodium_init() >= 0, "libsodium did not start")
    var bytes = Array(secret.utf8).map { CChar(bitPattern: $0) }
    defer { sodium_memzero(&bytes, bytes.count) }
    var hash = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
    let result = crypto_pwhash_str_alg(
      &hash, bytes, UInt64(bytes.count), effort.operations, effort.memory, crypto_pwhash_alg_argon2id13())
    guard result == 0 else { return nil }
    text = String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the secret is the one that was hashed; a text that is no hash matches nothing.
  public func matches(_ secret: String) -> Bool {
    precondition(sodium_init() >= 0, "libsodium did not start")
    var bytes = Array(secret.utf8).map { CChar(bitPattern: $0) }
    defer { sodium_memzero(&bytes, bytes.count) }
    guard text.utf8.count < crypto_pwhash_strbytes() else { return false }
    return text.withCString { crypto_pwhash_str_verify($0, bytes, UInt64(bytes.count)) == 0 }
  }

  /// A hash of nothing that anybody types, so that an unknown login costs the same time as a wrong secret.
  public static let ofNobody = PasswordHash(of: "\u{0}nobody")
}
