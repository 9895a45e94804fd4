import ArgumentParser
import JournalCore
import ReportPipeline

/// Carries out operations of the journal from a file.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Carry out an operation of the journal for every row of a file.",
    discussion: """
      The file is CSV with a head row, or a JSON array of objects; without an operation all of them are listed.
      All rows are carried out, or none: every refusal is told.

      Example: reportgen journal set-attendance --from absences.csv --as petrova --dry-run
               reportgen journal set-attendance --fields
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The operation; none for the list.")
  var operation: String?

  @Option(name: .customLong("from"), help: "The file, CSV or JSON in UTF-8.")
  var path: String?

  @Flag(help: "Print what would be done and change nothing.")
  var dryRun = false

  @Flag(help: "Carry out each row on its own; what is refused does not stop the rest.")
  var each = false

  @Flag(help: "Fill in what happened before the journal was kept here: terms and edit windows do not bind.")
  var initialLoad = false

  @Flag(help: "Print the fields of the operation.")
  var fields = false

  func validate() throws {
    if dryRun, each { throw ValidationError("--dry-run and --each exclude each other") }
    if operation != nil, path == nil, !fields { throw ValidationError("--from FILE is missing") }
  }

  func run() throws {
    guard let operation, let path, !fields else { return try list() }
    let workspace = try common.workspace()
    let run = try JournalRun(
      operation, from: path, in: workspace, as: try actor.principal(in: workspace),
      mode: initialLoad ? .initialLoad : .ordinary)
    let outcome =
      each
      ? try run.performEach { line in if !common.quiet, !common.json { say(line) } }
      : try run.perform(isRehearsal: dryRun)
    if common.json {
      Console.say(Report.json(outcome))
    } else if !common.quiet, !each {
      for line in outcome.done where outcome.refused.isEmpty { say(line) }
    }
    for line in outcome.refused { Console.complain("\(path), \(line.place) › \(line.text)") }
    guard outcome.exitCode == 0 else { throw ExitCode(outcome.exitCode) }
  }

  private func say(_ line: JournalRun.Line) { Console.say("\(line.place)\t\(line.text)") }

  private func list() throws {
    let entries = OperationList.entries.filter { operation == nil || $0.name == operation }
    guard !entries.isEmpty else {
      throw Problem(.usage, "операция «\(operation ?? "")» › такой операции нет › список: reportgen journal")
    }
    if common.json { return Console.say(Report.json(entries)) }
    for entry in entries {
      Console.say("\(entry.name)\t\(entry.summary)")
      guard fields else { continue }
      for field in entry.fields {
        Console.say("  \(field.name)\(field.isRequired ? "" : "?")\t\(field.kind)\t\(field.help)")
      }
    }
  }
}
