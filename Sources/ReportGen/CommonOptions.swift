import ArgumentParser
import Foundation
import JournalCore
import ReportPipeline

/// Options that every command on a journal has.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("db"), help: "The journal's file; default REPORTGEN_DB or journal.sqlite.")
  var database: String?

  @Option(help: "The data moment, YYYY-MM-DD; default today in the school's time zone.")
  var date: String?

  @Flag(help: "Print a machine-readable report on stdout.")
  var json = false

  @Flag(help: "Print nothing but problems.")
  var quiet = false

  @Flag(help: "Write a log of the run to stderr.")
  var verbose = false

  /// The clock of the machine.
  static let clock = SystemClock { Date() }

  /// Seconds of a clock that only goes on, for progress and speed.
  static var seconds: Double { Double((ContinuousClock.now - started) / .microseconds(1)) / 1e6 }
  private static let started = ContinuousClock.now

  /// How many cores the machine has.
  static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The workspace: the journal named, and the files of the house.
  func workspace() throws -> Workspace {
    RunLog.start(isVerbose: verbose)
    let environment = ProcessInfo.processInfo.environment
    let path = database ?? environment["REPORTGEN_DB"] ?? "journal.sqlite"
    return Workspace(house: try HouseFolder.find(), database: path, clock: CommonOptions.clock)
  }

  /// The data moment: the day told, or today in the school's zone.
  func moment(in workspace: Workspace) throws -> Day {
    guard let date else { return try workspace.today() }
    guard let day = Day(iso: date) else {
      throw Problem(.usage, "--date \(date) › this is no day. Write it as 2026-05-29.")
    }
    return day
  }
}

/// The files that come with the program.
enum HouseFolder {
  /// Finds them by REPORTGEN_HOME, above the program, or above the working folder.
  static func find() throws -> HouseFiles {
    let working = URL(filePath: FileManager.default.currentDirectoryPath)
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return try HouseFiles.find(
      told: ProcessInfo.processInfo.environment["REPORTGEN_HOME"], program: program, workingFolder: working)
  }
}
