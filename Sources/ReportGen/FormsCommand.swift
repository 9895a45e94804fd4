import ArgumentParser
import ReportPipeline

/// Lists the forms.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "List the forms: id, code, version, scope, paper, title.",
    discussion: "Example: reportgen forms --json")

  @Flag(help: "Print the list as JSON, with the options of each form.")
  var json = false

  func run() throws {
    Console.say(json ? Report.json(FormIDs.records) : FormIDs.lines.joined(separator: "\n"))
  }
}
