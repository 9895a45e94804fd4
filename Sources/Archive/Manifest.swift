/// The lines of a manifest: a fingerprint and a path each (RFC 8493, 2.1.3 and 2.2.1).
struct Manifest: Hashable, Sendable {
  /// A line.
  struct Entry: Hashable, Sendable {
    let digest: String
    let path: String
  }

  /// The entries in the order of the file.
  private(set) var entries: [Entry] = []
  /// Lines that are no entry, counted from 1.
  private(set) var badLines: [Int] = []

  /// The entries, to be written.
  init(_ entries: [Entry]) { self.entries = entries }

  /// The manifest in a text, with fingerprints of the algorithm.
  init(reading text: String, _ algorithm: BagAlgorithm) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where !line.isEmpty {
      let digest = line.prefix { $0 != " " && $0 != "\t" }
      let path = line.dropFirst(digest.count).drop { $0 == " " || $0 == "\t" }
      guard Manifest.isDigest(digest, algorithm), let path = Manifest.decoded(path), !path.isEmpty else {
        badLines.append(index + 1)
        continue
      }
      entries.append(Entry(digest: digest.lowercased(), path: path))
    }
  }

  /// A fingerprint has its full length and one kind of letters: mixed ones show a flipped bit.
  private static func isDigest(_ text: Substring, _ algorithm: BagAlgorithm) -> Bool {
    text.utf8.count == algorithm.digits && text.allSatisfy { $0.isASCII && $0.isHexDigit }
      && (text == text.lowercased() || text == text.uppercased())
  }

  /// The text of the file.
  var text: String { entries.map { "\($0.digest)  \(Manifest.encoded($0.path))\n" }.joined() }

  /// The path with line ends and percent signs as `%0D`, `%0A`, `%25`.
  static func encoded(_ path: String) -> String {
    String(
      decoding: path.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case 0x0D: Array("%0D".utf8)
        case 0x0A: Array("%0A".utf8)
        case 0x25: Array("%25".utf8)
        default: [byte]
        }
      }, as: UTF8.self)
  }

  /// The path of an encoded one; nil for a percent sign that begins none of the three.
  static func decoded(_ text: Substring) -> String? {
    var (bytes, rest) = ([UInt8](), text.utf8[...])
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      switch String(decoding: rest.prefix(2), as: UTF8.self).uppercased() {
      case "0D": bytes.append(0x0D)
      case "0A": bytes.append(0x0A)
      case "25": bytes.append(0x25)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
