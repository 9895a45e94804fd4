import Foundation

/// The files of the repository, by paths from its root.
enum Repository {
  /// The folder with `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all files that belong to the repository, sorted; new ones that are not ignored included.
  static func files() throws -> [String] {
    try listing.get()
  }

  /// The paths under a folder with an ending, sorted.
  static func files(under folder: String, ending: String) throws -> [String] {
    try files().filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(ending) }
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// Whether there is such a file.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static let listing = Result { try has(".git") ? gitFiles() : walkedFiles() }

  private static func gitFiles() throws -> [String] {
    let outcome = try Tool.run(
      "/usr/bin/env",
      ["git", "-C", root.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
    return outcome.output.split(separator: "\0").map(String.init).filter(has).sorted()
  }

  /// Where there is no git, every file outside of folders that are made by building.
  private static func walkedFiles() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { path in
      let isMade = path.hasPrefix(".build") || path.hasPrefix("out/") || path == "Package.resolved"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: root.appending(path: path).path, isDirectory: &isFolder)
      return !isMade && !isFolder.boolValue
    }.sorted()
  }
}

/// A program that is run to its end.
enum Tool {
  /// Runs the program; gives its exit code and what it wrote.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL? = nil
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
