import Foundation
import ReportPipeline

/// The terminal: results go to stdout, problems and progress to stderr; the only place that writes to either.
enum Console {
  /// Writes a line of results.
  static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// Writes a line of trouble.
  static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Writes the lines of a problem.
  static func print(_ problem: Problem) {
    endProgress()
    complain(problem.text)
  }

  /// Replaces the line that the terminal shows; nothing when stderr is no terminal.
  static func show(progress text: String) {
    guard isTerminal else { return }
    FileHandle.standardError.write(Data(("\r\u{1B}[2K" + text).utf8))
  }

  /// Clears the line of progress.
  static func endProgress() { show(progress: "") }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never { Foundation.exit(code) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
