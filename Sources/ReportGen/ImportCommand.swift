import ArgumentParser
import JournalCore
import ReportPipeline

/// Loads files of another journal system.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Load files of another journal system, each in one transaction.",
    discussion: """
      Formats: netschool-report-card («Табель успеваемости учащегося (весь класс)», XLSX); journal-csv (the open set
      of tables that export writes, a folder or a ZIP, into an empty journal).
      Doubts are reported all at once; a map file (CSV: kind,key,value) settles those of a report card.

      Example: reportgen import netschool-report-card 8А.xlsx --dry-run --map 8А-map.csv
               reportgen import journal-csv выгрузка --errors ошибки.csv
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The format.")
  var format: String

  @Argument(help: "The files.")
  var paths: [String]

  @Option(name: .customLong("class"), help: "Load only this class; another one in a file is a problem.")
  var schoolClass: String?

  @Option(help: "A CSV file that settles namesakes, subjects and sex.")
  var map: String?

  @Option(help: "A new CSV file for all faults of a journal-csv set.")
  var errors: String?

  @Flag(help: "Print what would change and change nothing.")
  var dryRun = false

  func validate() throws {
    guard format == SetImportRun.format else {
      if errors != nil { throw ValidationError("--errors goes with journal-csv") }
      return
    }
    guard paths.count == 1 else { throw ValidationError("journal-csv takes one folder or ZIP") }
    guard map == nil, schoolClass == nil else {
      throw ValidationError("journal-csv is loaded whole: --class and --map do not go with it")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    let principal = try actor.principal(in: workspace)
    if format == SetImportRun.format {
      let run = try SetImportRun(in: workspace, as: principal)
      return try SetImportReport(run.perform(paths[0], isRehearsal: dryRun)).tell(common, table: errors)
    }
    try importFiles(in: workspace, as: principal)
  }

  private func importFiles(in workspace: Workspace, as principal: Principal?) throws {
    let run = try ImportRun(
      format: format, map: map, onlyClass: schoolClass, moment: try common.moment(in: workspace),
      in: workspace, as: principal)
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
