import Foundation
import JournalCore

/// The profile files of the repository, as tests read them.
enum ProfileFiles {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file named from the top of the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// All school profiles by their file names.
  static func all() throws -> [(fileName: String, text: String)] {
    let folder = root.appending(path: "profiles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    return try names.filter { $0.hasSuffix(".yaml") }
      .map { (fileName: "profiles/\($0)", text: try text("profiles/\($0)")) }
  }

  /// The profile with the id.
  static func profile(_ id: String) throws -> SchoolProfile { try ProfileLibrary(all()).profile(id) }
}
