/// Searches in the bytes of a file.
enum ByteSearch {
  /// Where the text first begins in the part of the bytes; nil when it does not occur.
  static func place(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    var found: Int?
    bytes.withUnsafeBufferPointer { part in
      forEach(Array(text.utf8), in: part) { place in
        found = bytes.startIndex + place
        return false
      }
    }
    return found
  }

  /// The place of the first stream whose end is not on a line of its own (ISO 19005-2, 6.1.7.1); nil when there is
  /// none.
  static func streamWithoutLineEnd(_ bytes: [UInt8]) -> Int? {
    var found: Int?
    bytes.withUnsafeBufferPointer { file in
      forEach(Array("endstream\nendobj".utf8), in: file) { place in
        let isOnNewLine = place > 0 && (file[place - 1] == 0x0A || file[place - 1] == 0x0D)
        if !isOnNewLine { found = place }
        return isOnNewLine
      }
    }
    return found
  }

  /// Visits each place of the pattern until told to stop; looks at few bytes, leaping by the pattern's length
  /// (Horspool).
  private static func forEach(
    _ pattern: [UInt8], in file: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Bool
  ) {
    let last = pattern.count - 1
    var leap = [Int](repeating: pattern.count, count: 256)
    for (index, byte) in pattern.dropLast().enumerated() { leap[Int(byte)] = last - index }
    var place = 0
    while place + last < file.count {
      let byte = file[place + last]
      if byte == pattern[last],
        UnsafeBufferPointer(rebasing: file[place..<place + last]).elementsEqual(pattern[..<last])
      {
        if !visit(place) { return }
      }
      place += leap[Int(byte)]
    }
  }
}
