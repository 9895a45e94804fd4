/// Reads rows of RFC 4180 exactly as they stand: nothing is trimmed, no value and an empty text differ.
///
/// An unquoted empty field is no value, `""` is an empty text. Fields are parted by commas, rows by CRLF, LF or CR; an empty
/// line is no row. After a fault the reading goes on with the next line, so that all faults of a file are found.
struct CSVReader {
  /// A row with the number of its first line, from 1.
  struct Row: Hashable {
    let line: Int
    let fields: [String?]
  }

  /// What is wrong with a row, and its first line.
  struct Fault: Error, Hashable {
    let reason: CSVFault
    let line: Int
  }

  private let bytes: [UInt8]
  private var place: Int
  private var line = 1
  private var mayResume = true

  /// The rows of the bytes, which may begin with a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row or fault; nil at the end.
  mutating func next() -> Result<Row, Fault>? {
    while place < bytes.count, isEnd(bytes[place]) { endLine() }
    guard place < bytes.count else { return nil }
    let (start, first) = (place, line)
    do {
      return .success(try row(from: first))
    } catch {
      // A quote that is never closed swallows the rest; it is opened up once, for other faults behind it.
      if error.reason == .openQuote {
        guard mayResume else {
          place = bytes.count
          return .failure(error)
        }
        mayResume = false
      }
      (place, line) = (start, first)
      while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
      return .failure(error)
    }
  }

  private mutating func row(from first: Int) throws(Fault) -> Row {
    var fields: [String?] = []
    while true {
      fields.append(try field(first))
      guard place < bytes.count, bytes[place] == CSVBytes.comma else { break }
      place += 1
    }
    if place < bytes.count { endLine() }
    return Row(line: first, fields: fields)
  }

  /// One field; the reading then stands at a comma, the end of a line or of the file.
  private mutating func field(_ first: Int) throws(Fault) -> String? {
    if place < bytes.count, bytes[place] == CSVBytes.quote { return try quoted(first) }
    let start = place
    while place < bytes.count, bytes[place] != CSVBytes.comma, !isEnd(bytes[place]) {
      if bytes[place] == CSVBytes.quote { throw Fault(reason: .strayQuote, line: first) }
      place += 1
    }
    return place == start ? nil : try text(bytes[start..<place], first)
  }

  private mutating func quoted(_ first: Int) throws(Fault) -> String {
    var content: [UInt8] = []
    place += 1
    var start = place
    while place < bytes.count {
      guard bytes[place] == CSVBytes.quote else {
        if bytes[place] == CSVBytes.lineFeed { line += 1 }
        place += 1
        continue
      }
      content += bytes[start..<place]
      place += 1
      guard place < bytes.count, bytes[place] == CSVBytes.quote else {
        guard place == bytes.count || bytes[place] == CSVBytes.comma || isEnd(bytes[place]) else {
          throw Fault(reason: .textAfterQuote, line: first)
        }
        return try text(content[...], first)
      }
      // A doubled quote stands for one.
      start = place
      place += 1
    }
    throw Fault(reason: .openQuote, line: first)
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ first: Int) throws(Fault) -> String {
    guard !bytes.contains(0) else { throw Fault(reason: .zeroByte, line: first) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(reason: .notUTF8, line: first)
    }
    return text
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == CSVBytes.lineFeed || byte == CSVBytes.carriageReturn }

  /// Steps over the end of a line.
  private mutating func endLine() {
    let isPair =
      bytes[place] == CSVBytes.carriageReturn && place + 1 < bytes.count
      && bytes[place + 1] == CSVBytes.lineFeed
    place += isPair ? 2 : 1
    line += 1
  }
}

/// What can be wrong with a row before its values are looked at.
public enum CSVFault: Hashable, Sendable {
  /// A quote is opened and never closed.
  case openQuote
  /// Something stands between a closing quote and the comma.
  case textAfterQuote
  /// A quote within a field that does not begin with one.
  case strayQuote
  /// The bytes are no UTF-8.
  case notUTF8
  /// A byte of value zero.
  case zeroByte
}

/// The bytes that have a meaning in a CSV.
enum CSVBytes {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
