import ArgumentParser
import JournalCore
import ReportPipeline

/// Writes the whole journal in an open format.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the whole journal in an open format; the export is recorded.",
    discussion: """
      Formats: journal-csv (one CSV a table, with a dictionary of all columns in Russian).
      The folder holds personal data; passwords and the history of changes are not in it.

      Example: reportgen export journal-csv выгрузка-2026-06-30
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The format.")
  var format: String

  @Argument(help: "The new folder.")
  var path: String

  @Option(help: "The number of the registered third party that gets the data.")
  var recipient: Int64?

  func run() throws {
    let workspace = try common.workspace()
    let run = try ExportRun(
      format: format, recipient: recipient.map { ID($0) }, in: workspace,
      as: try actor.principal(in: workspace))
    let outcome = try run.perform(to: path)
    if common.json {
      Console.say(Report.json(outcome))
    } else if !common.quiet {
      Console.say("\(outcome.path): \(outcome.tables) tables, \(outcome.rows) rows")
    }
  }
}
