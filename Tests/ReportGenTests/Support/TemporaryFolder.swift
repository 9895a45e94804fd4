import Foundation
import Testing

/// A folder of its own for one test, removed with the last reference.
final class TemporaryFolder {
  /// Where the output of a program goes.
  struct Sink {
    fileprivate let url: URL
    let handle: FileHandle

    func text() throws -> String {
      try handle.close()
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
  }

  let path: String
  private let sinks: URL
  private var sinkCount = 0

  init() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "reportgen-\(UUID().uuidString)")
    sinks = base.appending(path: "told")
    path = base.appending(path: "here").path
    try FileManager.default.createDirectory(at: sinks, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: sinks.deletingLastPathComponent()) }

  /// A new file beside the folder for what a program writes.
  func sink() throws -> Sink {
    sinkCount += 1
    let url = sinks.appending(path: "\(sinkCount)")
    try Data().write(to: url)
    return Sink(url: url, handle: try FileHandle(forWritingTo: url))
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: file(name)))) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  /// The names in a folder inside, sorted; all of them, hidden ones too.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(name)).sorted()
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  /// A copy of the house's files with the text of one of them changed; the old words must be there.
  func house(changing name: String, _ old: String, to new: String) throws -> URL {
    let house = URL(filePath: file("house"))
    try FileManager.default.createDirectory(at: house, withIntermediateDirectories: true)
    for folder in ["templates", "profiles", "fonts"] {
      try FileManager.default.copyItem(
        at: Program.root.appending(path: folder), to: house.appending(path: folder))
    }
    let url = house.appending(path: name)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: url)
    return house
  }
}
