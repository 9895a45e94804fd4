import ArgumentParser
import ReportPipeline

/// Puts the parts of a sharded run together.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the parts of a batch made with --shard together, checked for completeness.",
    discussion: """
      The parts must come from one frozen copy of the journal (reportgen backup). --db is that copy, or with --register the
      journal itself, whose register gets the documents.

      Example: reportgen merge part1 part2 part3 part4 --out term2 --db journal.sqlite --register
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The folders of the parts.")
  var parts: [String]

  @Option(name: .customLong("out"), help: "The folder of the whole.")
  var folder: String

  @Flag(help: "Enter the documents into the journal's register.")
  var register = false

  func run() throws {
    let workspace = try common.workspace()
    let report = try MergeRun(workspace, as: try actor.principal(in: workspace))
      .perform(parts, into: folder, registers: register)
    if common.json {
      Console.say(Report.line(report))
    } else if !common.quiet {
      Console.say("\(folder)\t\(report.made) documents, \(report.pages) p.\t\(report.refused) refused")
    }
    guard report.exitCode == 0 else { throw ExitCode(report.exitCode) }
  }
}
