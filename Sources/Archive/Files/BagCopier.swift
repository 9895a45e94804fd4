/// Copies a bag onto another medium and reads the copy back from it.
public enum BagCopier {
  /// Copies a sound bag to a free place; the place gets the whole copy or nothing.
  ///
  /// Throws `copyDiffers` when the bag itself is not sound or the copy that was read back is not, `taken`, `busy`, or what
  /// the system refused.
  public static func copy(_ source: String, to place: String) throws(ArchiveError) -> BagReport {
    let original = try BagVerifier.verify(source)
    guard original.isSound else { throw .copyDiffers(source, original.findings) }
    let folder = try PartFolder(for: place)
    do throws(ArchiveError) {
      for entry in FolderListing(source).entries {
        let path = "\(folder.path)/\(entry.path)"
        if entry.kind == .folder {
          try SystemFile.makeFolder(path)
        } else {
          try SystemFile.copy("\(source)/\(entry.path)", to: path)
        }
      }
      let copy = try BagVerifier.verify(folder.path)
      guard copy == original else { throw .copyDiffers(place, copy.findings) }
      try folder.publish()
      return copy
    } catch {
      folder.discard()
      throw error
    }
  }
}
