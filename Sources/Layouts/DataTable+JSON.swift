extension DataTable {
  /// The table as JSON in UTF-8: title, the heads of the columns, and the same cells as in the CSV, row by row, as texts.
  public var json: [UInt8] {
    var out = JSONText()
    out.raw("{\n  \"title\": ")
    out.string(title)
    out.raw(",\n  \"columns\": ")
    out.array(header)
    out.raw(",\n  \"rows\": [")
    for (index, row) in rows.enumerated() {
      out.raw(index == 0 ? "\n    " : ",\n    ")
      out.array(row)
    }
    out.raw(rows.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return out.bytes
  }
}

/// JSON in the making (RFC 8259).
private struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func array(_ texts: [String]) {
    raw("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { raw(", ") }
      string(text)
    }
    raw("]")
  }

  mutating func string(_ text: String) {
    raw("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    raw("\"")
  }
}
