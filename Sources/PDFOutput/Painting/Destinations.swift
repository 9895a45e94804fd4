import Typeset

/// The named places of a file and the links that lead to them: all names must exist, once, when the file is closed.
struct Destinations {
  private var defined: Set<String> = []
  private var wanted: [String: Int] = [:]

  /// Notes a named place on a page. Throws `PDFError.destination` when the file has the name already.
  mutating func define(_ name: String, page: Int) throws(PDFError) {
    guard defined.insert(name).inserted else {
      throw .destination(name: name, page: page, reason: "the file has two places of the name; rename one")
    }
    wanted[name] = nil
  }

  /// Notes a link on a page; the place may come later.
  mutating func want(_ name: String, page: Int) {
    if !defined.contains(name), wanted[name] == nil { wanted[name] = page }
  }

  /// Throws `PDFError.destination` for the first link that leads nowhere.
  func check() throws(PDFError) {
    guard let lost = wanted.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
    throw .destination(
      name: lost.key, page: lost.value, reason: "a link leads to it and it is nowhere in the file")
  }

  /// The name as the file keeps it: cairo writes other letters than ASCII one way in places and another way in links.
  static func key(_ name: String) -> String {
    var key = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: key.unicodeScalars.append(Unicode.Scalar(byte))
      default: key += "_" + String(byte, radix: 16)
      }
    }
    return key
  }
}
