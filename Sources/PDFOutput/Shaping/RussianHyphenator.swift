import CHyphen
import Glibc
public import Typeset

/// The hyphenator on the patterns of libhyphen's Russian dictionary; belongs to one worker.
///
/// Words with letters that are not Russian (Komi ones among them) are not divided: the patterns do not know them.
public final class RussianHyphenator: Hyphenator {
  private let patterns: OpaquePointer
  private var known: [String: [Int]] = [:]

  /// A hyphenator on the dictionary.
  ///
  /// Throws `HyphenationProblem.noPatterns` when libhyphen cannot read it.
  public init(_ dictionary: HyphenationDictionary) throws(HyphenationProblem) {
    var bytes = dictionary.bytes
    let patterns = bytes.withUnsafeMutableBytes { buffer -> OpaquePointer? in
      guard let file = fmemopen(buffer.baseAddress, buffer.count, "r") else { return nil }
      defer { fclose(file) }
      return OpaquePointer(hnj_hyphen_load_file(file))
    }
    guard let patterns else { throw .noPatterns(path: dictionary.path) }
    self.patterns = patterns
  }

  deinit { hnj_hyphen_free(UnsafeMutablePointer(patterns)) }

  /// After how many letters the patterns divide the word, whatever its capitals; kept for the next time.
  public func breaks(in word: String) -> [Int] {
    let lowercased = word.lowercased()
    if let breaks = known[lowercased] { return breaks }
    let breaks = find(in: lowercased)
    if known.count >= 10_000 { known.removeAll(keepingCapacity: true) }
    known[lowercased] = breaks
    return breaks
  }

  private func find(in word: String) -> [Int] {
    let letters = word.compactMap { RussianHyphenator.codes[$0] }
    guard letters.count == word.count, let length = Int32(exactly: letters.count), length > 1 else {
      return []
    }
    // The library writes a few bytes past the word.
    var marks = [CChar](repeating: 0, count: letters.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var (positions, cuts): (UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?)
    let code = letters.withUnsafeBufferPointer { buffer in
      hnj_hyphen_hyphenate2(
        UnsafeMutablePointer(patterns), buffer.baseAddress, length, &marks, nil, &replacements, &positions,
        &cuts)
    }
    // Russian patterns replace no letters, so that the library makes none of the three lists.
    guard code == 0 else { return [] }
    return (1..<letters.count).filter { marks[$0 - 1] & 1 == 1 }
  }

  /// The small letters in KOI8-R (RFC 1489).
  private static let codes: [Character: CChar] = {
    var codes: [Character: CChar] = ["ё": CChar(bitPattern: 0xA3)]
    for (offset, letter) in "юабцдефгхийклмнопярстужвьызшэщчъ".enumerated() {
      codes[letter] = CChar(bitPattern: 0xC0 + UInt8(offset))
    }
    return codes
  }()
}
