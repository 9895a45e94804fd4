import Foundation
import JournalCore
import PDFOutput

/// The fingerprint of everything outside the journal that a document can depend on: words, profile, fonts, the program
/// itself. While it and the journal stay the same, so does every document.
enum HouseDigest {
  /// 64 hexadecimal digits. Throws `Problem` when a file cannot be read.
  static func of(_ house: HouseFiles, profile id: String) throws(Problem) -> String {
    var bytes: [UInt8] = []
    for name in try names(house.root, profile: id) {
      guard let data = FileManager.default.contents(atPath: house.root.appending(path: name).path) else {
        throw .houseFileMissing(name)
      }
      bytes.append(contentsOf: "\(name) \(data.count)\n".utf8)
      bytes.append(contentsOf: data)
    }
    bytes.append(contentsOf: program.utf8)
    return Digest.sha256(bytes)
  }

  private static func names(_ root: URL, profile id: String) throws(Problem) -> [String] {
    var names = ["fonts/fonts.yaml", "templates/draft.yaml"]
    for (folder, isMeant) in [
      ("templates/forms", { (_: String) in true }), ("templates/orders", { _ in true }),
      ("templates/batch", { _ in true }), ("profiles", { $0.hasPrefix(id) }),
      ("profiles/subjects", { _ in true }),
    ] {
      guard
        let found = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      else {
        throw .houseFileMissing(folder)
      }
      names += found.filter { $0.hasSuffix(".yaml") && isMeant($0) }.map { "\(folder)/\($0)" }
    }
    return names.sorted()
  }

  /// The version of the program, and size and time of its file, which tell builds of one version apart.
  private static var program: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return Workspace.version }
    return "\(Workspace.version) \(status.st_size) \(status.st_mtim.tv_sec)"
  }
}
