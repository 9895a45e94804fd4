import Archive
import Foundation
import Testing

/// A folder of its own for one test, removed with the last reference.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: file(name)))) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  /// Everything in a folder, hidden things too, sorted.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: file(name)).sorted()
  }
}

/// The bag of the tests: three small files of two folders.
enum SmallBag {
  static let payload: [(name: String, text: String)] = [
    ("papers/7А/svodnaya.pdf", "%PDF-1.7 sheet of 7А"),
    ("papers/7Б/svodnaya.pdf", "%PDF-1.7 sheet of 7Б, longer"),
    ("README.txt", "Прочтите меня.\n"),
  ]

  static func info() throws -> BagInfo {
    try BagInfo([
      .init("Source-Organization", "МБОУ «Школа № 1»"), .init("Bagging-Date", "2026-06-30"),
    ])
  }

  /// Writes the bag as `bag` of the folder, in the order told.
  @discardableResult
  static func write(
    to scratch: Scratch, _ name: String = "bag", _ files: [(name: String, text: String)] = payload
  ) throws -> Bag {
    let writer = try BagWriter(to: scratch.file(name))
    for file in files { try writer.add(Array(file.text.utf8), as: file.name) }
    return try writer.finish(try info())
  }

  /// The bag in a fresh folder.
  static func made() throws -> Scratch {
    let scratch = try Scratch()
    try write(to: scratch)
    return scratch
  }
}
