/// Writes a ZIP of stored parts, and of parts that are wrong on purpose.
struct ZipWriter {
  /// A part as it lies in the file.
  struct Part {
    var name: String
    var packed: [UInt8]
    var size: Int
    var crc: UInt32
    var method: UInt16 = 0
    var flags: UInt16 = 0x0800

    /// A stored part.
    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      packed = bytes
      size = bytes.count
      crc = ZipWriter.crc32(bytes)
    }
  }

  var parts: [Part] = []

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = file.count
      let fields =
        little(20, 2) + little(Int(part.flags), 2) + little(Int(part.method), 2) + little(0, 2)
        + little(0x5A21, 2) + little(Int(part.crc), 4) + little(part.packed.count, 4) + little(part.size, 4)
        + little(part.name.utf8.count, 2) + little(0, 2)
      file += little(0x0403_4B50, 4) + fields + part.name.utf8 + part.packed
      directory += little(0x0201_4B50, 4) + little(20, 2) + fields
      directory += [UInt8](repeating: 0, count: 10) + little(offset, 4) + part.name.utf8
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
    return file + directory + end
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

/// A deflate stream of very many equal bytes, made by hand: a ZIP bomb.
enum Bomb {
  /// At two bits for 258 zeros it unpacks to about a thousand times its size (RFC 1951 §3.2.7).
  static func dense(megabytes: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.number(0b101, 3)  // the last block, with codes of its own
    bits.number(286 - 257, 5)
    bits.number(0, 5)
    bits.number(18 - 4, 4)
    // Lengths of the codes of lengths, in the order 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1.
    for length in [0, 0, 1] + [Int](repeating: 0, count: 12) + [2, 0, 2] { bits.number(length, 3) }
    func zeros(_ count: Int) {
      bits.code(0b0, 1)
      bits.number(count - 11, 7)
    }
    bits.code(0b11, 2)  // the zero byte: 2 bits
    zeros(138)
    zeros(117)
    bits.code(0b11, 2)  // the end: 2 bits
    zeros(28)
    bits.code(0b10, 2)  // 258 bytes again: 1 bit
    bits.code(0b10, 2)  // from one byte back: 1 bit
    bits.code(0b10, 2)
    for _ in 0..<(megabytes << 20) / 258 {
      bits.code(0b0, 1)
      bits.code(0b0, 1)
    }
    bits.code(0b11, 2)
    return bits.bytes
  }

  /// At thirteen bits for 258 spaces it stays under the ratio limit and grows over the size limit.
  static func loose(megabytes: Int, head: String = "", tail: String = "") -> [UInt8] {
    var bits = BitWriter()
    bits.number(0b011, 3)  // the last block, with the fixed codes
    for byte in head.utf8 + [0x20] { bits.code(0x30 + Int(byte), 8) }
    for _ in 0..<(megabytes << 20) / 258 {
      bits.code(0b1100_0101, 8)
      bits.code(0, 5)
    }
    for byte in tail.utf8 { bits.code(0x30 + Int(byte), 8) }
    bits.code(0, 7)
    return bits.bytes
  }
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func bit(_ isSet: Bool) {
    if used == 8 {
      bytes.append(0)
      used = 0
    }
    if isSet { bytes[bytes.count - 1] |= 1 << UInt8(used) }
    used += 1
  }

  /// A number, its lowest bit first.
  mutating func number(_ value: Int, _ count: Int) {
    for place in 0..<count { bit(value >> place & 1 == 1) }
  }

  /// A code, its highest bit first.
  mutating func code(_ value: Int, _ count: Int) {
    for place in (0..<count).reversed() { bit(value >> place & 1 == 1) }
  }
}
