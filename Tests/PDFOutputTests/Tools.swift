import Foundation
import Testing

/// The command line tools that read the produced files from outside.
enum Tools {
  struct Output {
    let code: Int32
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs a tool of /usr/bin on a file of the bytes; `FILE` among the arguments stands for its path.
  static func run(
    _ tool: String, _ arguments: [String], on bytes: [UInt8], environment: [String: String] = [:]
  ) throws -> Output {
    let file = FileManager.default.temporaryDirectory.appending(path: "pdfoutput-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + tool)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(code: process.terminationStatus, bytes: Array(data))
  }

  /// The text of the file in the order in which it was drawn.
  static func text(of bytes: [UInt8]) throws -> String {
    try run("pdftotext", ["-raw", "-enc", "UTF-8", "FILE", "-"], on: bytes).text
  }

  /// The file with objects and streams readable.
  static func plain(_ bytes: [UInt8]) throws -> String {
    try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: bytes).text
  }
}
