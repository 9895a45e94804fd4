/// Texts as PDF writes them.
enum TextString {
  /// UTF-16 with the high byte first, after the mark that says so (ISO 32000-1, 7.9.2.2).
  static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFE, 0xFF]
    bytes.reserveCapacity(2 + 2 * text.utf8.count)
    for unit in text.utf16 {
      bytes.append(UInt8(unit >> 8))
      bytes.append(UInt8(unit & 0xFF))
    }
    return bytes
  }
}
