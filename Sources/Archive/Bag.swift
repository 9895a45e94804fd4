/// A BagIt bag (RFC 8493) as a value: what its payload is and what it says of itself; the same value gives the same bytes.
public struct Bag: Hashable, Sendable {
  /// A payload file with its fingerprints.
  public struct File: Hashable, Sendable {
    /// Where it lies below `data/`.
    public let path: PayloadPath
    /// What it is known by.
    public let digest: FileDigest

    /// A file at the path.
    public init(_ path: PayloadPath, _ digest: FileDigest) {
      self.path = path
      self.digest = digest
    }
  }

  /// A file that stands beside the payload.
  struct TagFile: Hashable, Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// What every bag begins with.
  static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
  /// The name of the declaration.
  static let declarationName = "bagit.txt"
  /// The name of the file with what the bag says of itself.
  static let infoName = "bag-info.txt"

  /// The payload, sorted by the bytes of the paths.
  public let files: [File]
  /// What the bag says of itself, without its size.
  public let info: BagInfo

  /// A bag of the files. Throws `sameName` when two names are the same on some medium.
  public init(_ files: [File], info: BagInfo) throws(ArchiveError) {
    var seen: [String: String] = [:]
    for file in files {
      if let other = seen.updateValue(file.path.text, forKey: file.path.folded) {
        throw .sameName(file.path.text, other)
      }
    }
    self.files = files.sorted { $0.path < $1.path }
    self.info = info
  }

  /// The bytes of the payload.
  public var size: Int { files.reduce(0) { $0 + $1.digest.size } }
  /// Bytes and files of the payload, as `Payload-Oxum` tells them.
  var oxum: String { "\(size).\(files.count)" }

  /// Everything that stands beside the payload, in the order of writing: each file is listed by those after it.
  var tagFiles: [TagFile] {
    var tags = [
      TagFile(name: Bag.declarationName, bytes: Array(Bag.declaration.utf8)),
      TagFile(name: Bag.infoName, bytes: Array(info.text(oxum: oxum).utf8)),
    ]
    for algorithm in BagAlgorithm.allCases {
      let entries = files.map { Manifest.Entry(digest: $0.digest[algorithm], path: $0.path.inBag) }
      tags.append(
        TagFile(
          name: "manifest-\(algorithm.rawValue).txt", bytes: Array(Manifest(entries).text.utf8)))
    }
    let listed = tags.map { ($0.name, FileDigest(of: $0.bytes)) }.sorted { $0.0 < $1.0 }
    for algorithm in BagAlgorithm.allCases {
      let entries = listed.map { Manifest.Entry(digest: $0.1[algorithm], path: $0.0) }
      tags.append(
        TagFile(
          name: "tagmanifest-\(algorithm.rawValue).txt", bytes: Array(Manifest(entries).text.utf8)))
    }
    return tags
  }
}
