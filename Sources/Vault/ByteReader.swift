/// Reads a stored head field by field; a head that ends too early is damage.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next bytes.
  mutating func take(_ count: Int) throws(VaultError) -> [UInt8] {
    guard rest.count >= count else { throw .altered }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// The next number, least byte first.
  mutating func number() throws(VaultError) -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Four letters and the format's number, which must not be newer than the known one.
  mutating func mark(_ letters: String, format known: UInt8) throws(VaultError) {
    guard try take(4) == Array(letters.utf8) else { throw .altered }
    let found = try take(1)[0]
    if found > known { throw .newerFormat(Int(found)) }
    if found != known { throw .altered }
  }

  /// All that is left.
  mutating func takeRest() -> [UInt8] {
    defer { rest = [] }
    return Array(rest)
  }
}

extension UInt64 {
  /// The number's eight bytes, least first.
  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}
