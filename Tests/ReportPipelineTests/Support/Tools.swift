import Foundation
import Testing

/// The command line tools that read the produced files from outside.
enum Tools {
  struct Output {
    let code: Int32
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs a tool of /usr/bin.
  static func run(_ tool: String, _ arguments: [String]) throws -> Output {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + tool)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(code: process.terminationStatus, bytes: Array(data))
  }

  /// The text of the file in the order in which it was drawn.
  static func text(of path: String) throws -> String {
    try run("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]).text
  }

  /// The names of the files that the PDF carries.
  static func attachments(of path: String) throws -> [String] {
    try run("qpdf", ["--list-attachments", path]).text.split(separator: "\n").compactMap { line in
      line.split(separator: " -> ").first.map(String.init)
    }
  }

  /// A file that the PDF carries.
  static func attachment(_ name: String, of path: String) throws -> [UInt8] {
    let output = try run("qpdf", ["--show-attachment=\(name)", path])
    #expect(output.code == 0)
    return output.bytes
  }

  /// The file with objects and streams readable.
  static func plain(_ path: String) throws -> [UInt8] {
    try run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]).bytes
  }
}

/// A folder of its own for one test, removed with the last reference.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "pipeline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The names in the folder, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(folder)).sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: file(name)))) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }
}
