import ArgumentParser
import ReportPipeline

/// Loads files of another journal system.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Load files of another journal system, each in one transaction.",
    discussion: """
      Formats: netschool-report-card («Табель успеваемости учащегося (весь класс)», XLSX).
      Doubts are reported all at once; a map file (CSV: kind,key,value) settles them.

      Example: reportgen import netschool-report-card 8А.xlsx --dry-run --map 8А-map.csv
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The format.")
  var format: String

  @Argument(help: "The files.")
  var paths: [String]

  @Option(name: .customLong("class"), help: "Load only this class; another one in a file is a problem.")
  var schoolClass: String?

  @Option(help: "A CSV file that settles namesakes, subjects and sex.")
  var map: String?

  @Flag(help: "Print what would change and change nothing.")
  var dryRun = false

  func run() throws {
    let workspace = try common.workspace()
    let run = try ImportRun(
      format: format, map: map, onlyClass: schoolClass, moment: try common.moment(in: workspace),
      in: workspace)
    // Every file is looked at before the first is loaded, so that all doubts come at once and nothing is half done.
    var problems: [Problem] = []
    for path in paths {
      do {
        _ = try run.perform(path, isRehearsal: true)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else {
      throw Problem(.workspace, problems.map(\.text).joined(separator: "\n"))
    }
    let outcomes = try paths.map { try run.perform($0, isRehearsal: dryRun) }
    if common.json {
      Console.say(outcomes.count == 1 ? Report.json(outcomes[0]) : Report.json(outcomes))
    } else if !common.quiet {
      for outcome in outcomes { Console.say(outcome.plan) }
    }
  }
}
