import CLcms2
import CSodium

/// Checksums of bytes, as the manifest, the font list and the attachments of a PDF ask for them.
public enum Digest {
  /// The SHA-256 of the bytes (FIPS 180-4) as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { sha256($0) }
  }

  static func sha256(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes.baseAddress, UInt64(bytes.count))
    return hexadecimal(digest)
  }

  /// The MD5 of the bytes: only a check against damage, which is all that ISO 32000-1, 7.11.4, asks for.
  static func md5(_ bytes: [UInt8]) -> [UInt8] {
    guard let state = cmsMD5alloc(nil) else { preconditionFailure("no memory for a checksum") }
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int(Int32.max))
      part.withUnsafeBufferPointer { cmsMD5add(state, $0.baseAddress, UInt32($0.count)) }
      rest = rest.dropFirst(part.count)
    }
    var identifier = cmsProfileID()
    cmsMD5finish(&identifier, state)
    return withUnsafeBytes(of: identifier) { Array($0) }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
