/// The open key of a vault: seals boxes and opens them; it lives as short as the work needs.
public struct VaultKey: Sendable {
  let vault: [UInt8]
  let key: SecretBytes

  init(vault: [UInt8], key: SecretBytes) {
    (self.vault, self.key) = (vault, key)
  }

  /// Seals the bytes for one purpose, such as `code-link 17`; the purpose is not stored.
  public func seal(_ plain: SecretBytes, for purpose: String) -> SealedBox {
    let nonce = Sodium.randomBytes(SealedBytes.nonceSize)
    let padded = Padding.padded(plain)
    let context = SealedBox.context(vault, nonce, purpose)
    return SealedBox(
      vault: vault, nonce: nonce,
      content: SealedBytes.seal(padded, key: key, nonce: nonce, context: context))
  }

  /// The bytes that were sealed for the purpose; throws `otherVault` or `altered`.
  public func open(_ box: SealedBox, for purpose: String) throws(VaultError) -> SecretBytes {
    guard box.vault == vault else { throw .otherVault }
    let context = SealedBox.context(vault, box.nonce, purpose)
    guard let padded = SealedBytes.open(box.content, key: key, nonce: box.nonce, context: context),
      let plain = Padding.removed(padded)
    else { throw .altered }
    return plain
  }
}

extension VaultKey: CustomStringConvertible {
  /// Always the same words.
  public var description: String { "(vault key)" }
}
