/// The lock of a vault: its key, sealed under the director's passphrase.
///
/// The key is random; the passphrase only opens the lock, so a new passphrase leaves all boxes as they are. A lock is
/// stored beside the boxes and tells nothing without the passphrase. Format: docs/decisions/0010-sealed-vault.md.
public struct VaultLock: Hashable, Sendable {
  /// The fewest characters of a passphrase.
  public static let leastCharacters = 12
  private static let letters = "RGVL"
  private static let format: UInt8 = 1

  /// Which vault it is; every box carries the same 16 bytes.
  public let vault: [UInt8]
  private let effort: KeyEffort
  private let salt, nonce, sealedKey: [UInt8]

  /// A lock of a new vault and the vault's key.
  ///
  /// Throws `passphraseTooShort` or `noMemory`.
  public static func make(
    _ passphrase: SecretBytes, effort: KeyEffort = .ordinary
  ) throws(VaultError) -> (lock: VaultLock, key: VaultKey) {
    let vault = Sodium.randomBytes(16)
    var bytes = Sodium.randomBytes(SealedBytes.keySize)
    let key = VaultKey(vault: vault, key: SecretBytes(wiping: &bytes))
    return (try VaultLock(key, passphrase: passphrase, effort: effort), key)
  }

  private init(_ key: VaultKey, passphrase: SecretBytes, effort: KeyEffort) throws(VaultError) {
    guard passphrase.text.count >= VaultLock.leastCharacters else {
      throw .passphraseTooShort(least: VaultLock.leastCharacters)
    }
    (vault, self.effort) = (key.vault, effort)
    salt = Sodium.randomBytes(16)
    nonce = Sodium.randomBytes(SealedBytes.nonceSize)
    let opener = try effort.key(from: passphrase, salt: salt)
    let head = VaultLock.head(vault, effort, salt, nonce)
    sealedKey = SealedBytes.seal(key.key, key: opener, nonce: nonce, context: head)
  }

  /// The lock that was stored as the bytes; throws `altered` or `newerFormat`.
  public init(bytes: [UInt8]) throws(VaultError) {
    var reader = ByteReader(bytes)
    try reader.mark(VaultLock.letters, format: VaultLock.format)
    vault = try reader.take(16)
    effort = KeyEffort(passes: try reader.number(), memory: try reader.number())
    salt = try reader.take(16)
    nonce = try reader.take(SealedBytes.nonceSize)
    sealedKey = try reader.take(SealedBytes.keySize + SealedBytes.tagSize)
    let checksum = reader.takeRest()
    guard checksum == Sodium.checksum(bytes.dropLast(checksum.count)), effort.isPlausible else {
      throw .altered
    }
  }

  /// The key of the vault; throws `wrongPassphrase` or `noMemory`. It takes about a second.
  public func open(_ passphrase: SecretBytes) throws(VaultError) -> VaultKey {
    let opener = try effort.key(from: passphrase, salt: salt)
    let head = VaultLock.head(vault, effort, salt, nonce)
    guard let key = SealedBytes.open(sealedKey, key: opener, nonce: nonce, context: head) else {
      throw .wrongPassphrase
    }
    return VaultKey(vault: vault, key: key)
  }

  /// The lock of the same vault under a new passphrase; throws `wrongPassphrase`, `passphraseTooShort` or `noMemory`.
  public func changed(from old: SecretBytes, to new: SecretBytes) throws(VaultError) -> VaultLock {
    try VaultLock(open(old), passphrase: new, effort: effort)
  }

  /// What is stored; the checksum at the end tells damage from a wrong passphrase.
  public var bytes: [UInt8] {
    let all = VaultLock.head(vault, effort, salt, nonce) + sealedKey
    return all + Sodium.checksum(all)
  }

  private static func head(_ vault: [UInt8], _ effort: KeyEffort, _ salt: [UInt8], _ nonce: [UInt8])
    -> [UInt8]
  {
    Array(letters.utf8) + [format] + vault + effort.passes.bytes + effort.memory.bytes + salt + nonce
  }
}
