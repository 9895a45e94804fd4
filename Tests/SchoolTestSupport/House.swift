import Foundation
package import JournalCore

/// The files of the repository that tests read: profiles and subjects.
package enum House {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file named from the top of the repository.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of the files and folders in a folder.
  package static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
  }

  /// The profile with the id; `changes` replace parts of its text.
  package static func profile(_ id: String = "default", _ changes: [String: String] = [:]) throws
    -> SchoolProfile
  {
    var text = try text("profiles/\(id).yaml")
    for (old, new) in changes {
      precondition(text.contains(old), "the profile \(id) holds \(old)")
      text = text.replacing(old, with: new)
    }
    return try SchoolProfile(yaml: text, file: "profiles/\(id).yaml")
  }

  /// The subjects of the federal programme.
  package static func catalogue() throws -> SubjectCatalogue {
    let file = "profiles/subjects/federal.yaml"
    return try SubjectCatalogue(yaml: text(file), file: file)
  }
}
