/// Reads a bag again, every byte of it, without anything but the bag.
public enum BagVerifier {
  /// What is found in the folder. Throws only when there is no such folder or it cannot be read.
  public static func verify(_ folder: String) throws(ArchiveError) -> BagReport {
    let listing = FolderListing(folder)
    guard !listing.unreadable.contains(".") else { throw .system(folder, code: 2) }
    var contents = BagInspection.Contents()
    contents.findings += listing.unreadable.map { .unreadable($0) }
    for entry in listing.entries {
      switch entry.kind {
      case .folder: continue
      case .link: contents.findings.append(.link(entry.path))
      case .special: contents.findings.append(.special(entry.path))
      case .file: read(entry.path, in: folder, &contents)
      }
    }
    return BagInspection.report(contents)
  }

  private static func read(_ path: String, in folder: String, _ contents: inout BagInspection.Contents) {
    let isText = !path.contains("/") && path.hasSuffix(".txt")
    var (digest, bytes) = (RunningDigest(), [UInt8]())
    do {
      try SystemFile.read("\(folder)/\(path)") { piece in
        digest.add(piece)
        if isText { bytes += piece }
      }
    } catch {
      contents.findings.append(.unreadable(path))
    }
    // Two names that differ only in how letters are put together.
    if contents.files.updateValue(digest.finished, forKey: path) != nil {
      contents.findings.append(.unlisted(path))
    }
    guard isText else { return }
    if let text = String(validating: bytes, as: UTF8.self) {
      contents.texts[path] = text
    } else {
      contents.findings.append(.unreadable(path))
    }
  }
}
