import Foundation

/// Why the hyphenation dictionary cannot be used, as facts; the sentence is made in `description`.
public enum HyphenationProblem: Error, Hashable, Sendable {
  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// The file is not the pinned one.
  case otherDigest(path: String, expected: String, found: String)
  /// The file holds no patterns in KOI8-R.
  case noPatterns(path: String)
}

extension HyphenationProblem: CustomStringConvertible {
  /// Where › what › what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): the hyphenation dictionary cannot be read (\(reason)). Install the Debian package hyphen-ru (Scripts/bootstrap does)."
    case .otherDigest(let path, let expected, let found):
      "\(path): the hyphenation dictionary has SHA-256 \(found), the program expects \(expected). Install the package hyphen-ru of Debian 12; with other patterns lines of papers would end elsewhere."
    case .noPatterns(let path):
      "\(path): the file is no hyphenation dictionary in KOI8-R. Install the Debian package hyphen-ru (Scripts/bootstrap does)."
    }
  }
}

/// The bytes of the pinned dictionary of Russian patterns, read and verified once; each worker makes its hyphenator
/// of them.
public struct HyphenationDictionary: Sendable {
  /// Where the package hyphen-ru puts the dictionary.
  public static let path = "/usr/share/hyphen/hyph_ru_RU.dic"
  /// The SHA-256 of the dictionary in hyphen-ru 20030310-1.1.
  public static let sha256 = "022b669c16d98e5ccd92a78a157adb6bfef9e262c30b741b5ad3636dba7edde7"

  let path: String
  let bytes: [UInt8]

  /// Reads and checks the dictionary, by default the pinned one.
  ///
  /// Throws `HyphenationProblem` when it is missing, unreadable, another file or no dictionary.
  public init(
    path: String = HyphenationDictionary.path, sha256: String = HyphenationDictionary.sha256
  ) throws(HyphenationProblem) {
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .unreadable(path: path, reason: (error as NSError).localizedDescription)
    }
    let found = Digest.sha256(bytes)
    guard found == sha256.lowercased() else {
      throw .otherDigest(path: path, expected: sha256.lowercased(), found: found)
    }
    guard bytes.starts(with: Array("KOI8-R\n".utf8)) else { throw .noPatterns(path: path) }
    self.path = path
  }
}
