/// Writes a bag file by file into a folder beside its place; the place gets the whole bag or nothing.
public final class BagWriter {
  private let folder: PartFolder
  private var files: [Bag.File] = []
  private var made: Set<String> = []

  /// A writer for a place that is free. Throws `taken`, `busy`, or what the system refused.
  public init(to place: String) throws(ArchiveError) {
    folder = try PartFolder(for: place)
    try SystemFile.makeFolder("\(folder.path)/data")
  }

  /// Writes a payload file. Throws `badName` for a name that was written before or that a bag cannot hold.
  public func add(_ bytes: [UInt8], as name: String) throws(ArchiveError) {
    let path = try PayloadPath(name)
    try makeFolders(above: path)
    try SystemFile.write(bytes, to: "\(folder.path)/\(path.inBag)")
    files.append(Bag.File(path, FileDigest(of: bytes)))
  }

  /// Writes manifests and what the bag says of itself, and gives the bag its place.
  @discardableResult
  public func finish(_ info: BagInfo) throws(ArchiveError) -> Bag {
    let bag = try Bag(files, info: info)
    for tag in bag.tagFiles { try SystemFile.write(tag.bytes, to: "\(folder.path)/\(tag.name)") }
    try folder.publish()
    return bag
  }

  /// Removes what was written; for runs that cannot go on.
  public func discard() { folder.discard() }

  private func makeFolders(above path: PayloadPath) throws(ArchiveError) {
    var above = "data"
    for name in path.text.split(separator: "/").dropLast() {
      above += "/\(name)"
      if made.insert(above).inserted { try SystemFile.makeFolder("\(folder.path)/\(above)") }
    }
  }
}
