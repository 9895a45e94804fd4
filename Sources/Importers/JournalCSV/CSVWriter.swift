/// Writes rows of RFC 4180 that `CSVReader` reads back exactly: no value as nothing, an empty text as `""`.
public struct CSVWriter {
  /// What was written and not yet taken.
  public private(set) var bytes: [UInt8] = []

  /// An empty text.
  public init() {}

  /// Appends a row, ended by CRLF.
  public mutating func add(_ row: [String?]) {
    for (index, field) in row.enumerated() {
      if index > 0 { bytes.append(CSVBytes.comma) }
      guard let field else { continue }
      if CSVWriter.needsQuotes(field) { addQuoted(field) } else { bytes += field.utf8 }
    }
    bytes += [CSVBytes.carriageReturn, CSVBytes.lineFeed]
  }

  /// The bytes, which are then forgotten here.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func addQuoted(_ field: String) {
    bytes.append(CSVBytes.quote)
    for byte in field.utf8 {
      if byte == CSVBytes.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(CSVBytes.quote)
  }

  private static func needsQuotes(_ field: String) -> Bool {
    let bytes = field.utf8
    // Blanks at the ends are quoted because many programs drop them.
    guard let first = bytes.first, first != UInt8(ascii: " "), bytes.last != UInt8(ascii: " ") else {
      return true
    }
    return bytes.contains { byte in
      byte == CSVBytes.quote || byte == CSVBytes.comma || byte == CSVBytes.lineFeed
        || byte == CSVBytes.carriageReturn
    }
  }
}
