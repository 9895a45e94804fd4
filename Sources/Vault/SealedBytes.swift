import CSodium

/// Authenticated encryption of bytes under a key (XChaCha20-Poly1305): the one place that calls the cipher.
enum SealedBytes {
  static let keySize = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  static let nonceSize = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  static let tagSize = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  /// The plain bytes under the key; `context` is not stored and must be given again to open them.
  static func seal(_ plain: SecretBytes, key: SecretBytes, nonce: [UInt8], context: [UInt8]) -> [UInt8] {
    Sodium.start()
    var sealed = [UInt8](repeating: 0, count: plain.count + tagSize)
    var length: UInt64 = 0
    plain.withPointer { bytes in
      key.withPointer { key in
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
          &sealed, &length, bytes, UInt64(plain.count), context, UInt64(context.count), nil, nonce, key)
      }
    }
    return sealed
  }

  /// The plain bytes, or nil when key, context or a single bit differs.
  static func open(_ sealed: [UInt8], key: SecretBytes, nonce: [UInt8], context: [UInt8]) -> SecretBytes? {
    guard sealed.count >= tagSize else { return nil }
    Sodium.start()
    var status: Int32 = -1
    let plain = SecretBytes(count: sealed.count - tagSize) { memory in
      status = key.withPointer { key in
        crypto_aead_xchacha20poly1305_ietf_decrypt(
          memory, nil, nil, sealed, UInt64(sealed.count), context, UInt64(context.count), nonce, key)
      }
    }
    return status == 0 ? plain : nil
  }
}
