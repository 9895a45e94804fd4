/// The files of a set that lie in a ZIP.
public enum JournalCSVZip {
  /// The files, unpacked; those that systems add for themselves are left out. Throws when the bytes are no sound ZIP or
  /// unpack to more than the limits of containers.
  public static func files(_ bytes: [UInt8]) throws(ContainerFault) -> [JournalCSVFile] {
    let archive = try ZipArchive(bytes)
    var files: [JournalCSVFile] = []
    for part in archive.partNames {
      guard let name = fileName(part), let content = try archive.read(part) else { continue }
      files.append(JournalCSVFile(name: name, bytes: { content }))
    }
    return files
  }

  /// The name without folders; nil for folders and for what systems add.
  static func fileName(_ path: String) -> String? {
    let parts = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.map(String.init)
    guard let name = parts.last, !name.isEmpty else { return nil }
    return parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" } ? nil : name
  }
}
