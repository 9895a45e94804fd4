import Foundation
import Testing

/// The built executable, run as a school runs it: its own process, a clean environment, its own working folder.
struct Program {
  /// How a run ended.
  struct Outcome {
    /// The exit code.
    let code: Int32
    /// What went to stdout.
    let output: String
    /// What went to stderr.
    let problems: String

    /// The lines of stdout.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The files of the house that the program uses.
  var house = Program.root
  /// Variables that are set beside PATH and REPORTGEN_HOME.
  var environment: [String: String] = ["LC_ALL": "C.UTF-8"]
  /// A shell command that runs before the program and may limit it.
  var limits: String?

  /// The folder with `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the test bundle.
  private static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "reportgen")

  /// The path of the program, for scripts that call it.
  static var path: String { executable.path }

  /// Runs the program in a folder, with the text as its input.
  func run(_ arguments: [String], in folder: TemporaryFolder, input: String = "") throws -> Outcome {
    let (output, problems) = (try folder.sink(), try folder.sink())
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    let process = try start(
      arguments, in: folder, output: output.handle, problems: problems.handle, input: pipe)
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try output.text(), problems: try problems.text())
  }

  /// Starts the program in a folder and lets it run.
  func start(
    _ arguments: [String], in folder: TemporaryFolder, output: FileHandle, problems: FileHandle,
    input: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    if let limits {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "\(limits); exec \"$0\" \"$@\"", Program.executable.path] + arguments
    } else {
      process.executableURL = Program.executable
      process.arguments = arguments
    }
    var variables = environment
    variables["PATH"] = "/usr/bin:/bin"
    variables["REPORTGEN_HOME"] = house.path
    process.environment = variables
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = output
    process.standardError = problems
    if let input { process.standardInput = input }
    try process.run()
    return process
  }

  /// Runs the program with the arguments of a line, split at blanks.
  func run(_ line: String, in folder: TemporaryFolder) throws -> Outcome {
    try run(line.split(separator: " ").map(String.init), in: folder)
  }
}

/// A tool that looks at produced files.
enum Tool {
  /// What the tool of /usr/bin wrote to stdout.
  static func output(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + name)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
