import CSodium

/// The fingerprints by which a file of a bag is known again (RFC 8493, 2.4).
public enum BagAlgorithm: String, CaseIterable, Hashable, Sendable {
  /// SHA-256 (FIPS 180-4).
  case sha256
  /// SHA-512 (FIPS 180-4).
  case sha512

  /// How many hexadecimal digits a fingerprint has.
  var digits: Int { self == .sha256 ? 64 : 128 }
}

/// The size of a file and its fingerprints, computed in one reading.
public struct FileDigest: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int
  /// The SHA-256, in lower-case hexadecimal digits.
  public let sha256: String
  /// The SHA-512, in lower-case hexadecimal digits.
  public let sha512: String

  /// The digest of bytes.
  public init(of bytes: [UInt8]) {
    var running = RunningDigest()
    bytes.withUnsafeBytes { running.add($0) }
    self = running.finished
  }

  fileprivate init(size: Int, sha256: String, sha512: String) {
    self.size = size
    self.sha256 = sha256
    self.sha512 = sha512
  }

  /// The fingerprint of the algorithm.
  public subscript(algorithm: BagAlgorithm) -> String { algorithm == .sha256 ? sha256 : sha512 }
}

/// A digest in the making, fed piece by piece.
struct RunningDigest {
  private var size = 0
  private var first = crypto_hash_sha256_state()
  private var second = crypto_hash_sha512_state()

  init() {
    crypto_hash_sha256_init(&first)
    crypto_hash_sha512_init(&second)
  }

  /// Adds the next bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let pointer = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    size += bytes.count
    crypto_hash_sha256_update(&first, pointer, UInt64(bytes.count))
    crypto_hash_sha512_update(&second, pointer, UInt64(bytes.count))
  }

  /// The digest of all that was added.
  var finished: FileDigest {
    var (a, b) = (first, second)
    var short = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    var long = [UInt8](repeating: 0, count: Int(crypto_hash_sha512_BYTES))
    crypto_hash_sha256_final(&a, &short)
    crypto_hash_sha512_final(&b, &long)
    return FileDigest(
      size: size, sha256: RunningDigest.hexadecimal(short), sha512: RunningDigest.hexadecimal(long))
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
