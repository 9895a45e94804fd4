import TestSupport
import Testing

@testable import Importers

@Suite struct CSVReaderTests {
  /// The rows as texts; `–` stands for no value, `!` for a fault.
  private func read(_ bytes: [UInt8]) -> [String] {
    var (reader, told) = (CSVReader(bytes), [String]())
    while let next = reader.next() {
      switch next {
      case .success(let row):
        told.append("\(row.line): " + row.fields.map { $0.map { "[\($0)]" } ?? "–" }.joined())
      case .failure(let fault): told.append("\(fault.line)! \(fault.reason)")
      }
    }
    return told
  }

  private func read(_ text: String) -> [String] { read(Array(text.utf8)) }

  static let readings: [(text: String, rows: [String])] = [
    ("", []), ("\r\n\n\n", []), ("a", ["1: [a]"]), ("a,b\r\n", ["1: [a][b]"]),
    ("a,b\nc,d", ["1: [a][b]", "2: [c][d]"]),
    ("a\rb\r", ["1: [a]", "2: [b]"]),
    // No value and an empty text.
    (",\"\",\n", ["1: –[]–"]), ("\"\"", ["1: []"]),
    // Nothing is trimmed.
    (" a , b\n", ["1: [ a ][ b]"]),
    ("\"a,\"\"b\"\"\",c", ["1: [a,\"b\"][c]"]), ("\"\"\"\"", ["1: [\"]"]),
    ("\"x\r\ny\",z\n\nw", ["1: [x\r\ny][z]", "4: [w]"]),
    ("\u{FEFF}а,б", ["1: [а][б]"]), ("a;b", ["1: [a;b]"]),
    // Faults, each with its line; the reading goes on behind them.
    ("a\"b,c\nd", ["1! strayQuote", "2: [d]"]), ("\"a\"b,c\nd", ["1! textAfterQuote", "2: [d]"]),
    ("a\n\"b,c\nd\ne", ["1: [a]", "2! openQuote", "3: [d]", "4: [e]"]),
    ("a\n\u{0}b\nc", ["1: [a]", "2! zeroByte", "3: [c]"]),
  ]

  @Test(arguments: readings)
  func rowsAreReadExactly(_ text: String, _ rows: [String]) { #expect(read(text) == rows) }

  @Test func bytesThatAreNoUnicodeAreAFaultOfTheirLine() {
    #expect(read(Array("a\n".utf8) + [0xC0, 0x0A] + Array("b".utf8)) == ["1: [a]", "2! notUTF8", "3: [b]"])
  }

  /// A file of quotes that are never closed is read once more from the first of them, and not from each.
  @Test func quotesWithoutEndDoNotTakeForEver() {
    let lines = String(repeating: "\"\"\"a\n", count: 200_000)
    #expect(read(lines).count < 200_001)
  }

  /// Fixed seeds: what the writer writes, the reader reads, and so does a reader that knows nothing of it.
  @Test(arguments: 1...50)
  func writtenRowsComeBack(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["", "a", "Ё", "й", " ", ",", ";", "\"", "\r", "\n", "\r\n", "=1", "\u{FEFF}", "👩‍🏫"]
    let rows = (0..<20).map { _ in
      (0..<3).map { _ -> String? in
        guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
        return (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
      }
    }
    var writer = CSVWriter()
    writer.add(["x", "y", "z"])
    for row in rows { writer.add(row) }
    var (reader, found) = (CSVReader(writer.bytes), [[String?]]())
    while let next = reader.next() {
      guard case .success(let row) = next else {
        Issue.record("\(next)")
        return
      }
      found.append(row.fields)
    }
    #expect(found == [["x", "y", "z"]] + rows)
    let strange = CSVReading.rows(String(decoding: writer.bytes, as: UTF8.self))
    #expect(strange == found.map { $0.map { $0 ?? "" } })
  }

  /// Fixed seeds: any bytes are read to their end.
  @Test(arguments: 1...60)
  func randomBytesAreReadToTheirEnd(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let signs: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x61, 0xD0, 0x81, 0xEF, 0xBB, 0xBF]
    let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &generator)]
    }
    #expect(read(bytes).count <= bytes.count)
  }
}
