import ArgumentParser
import ReportPipeline

/// Makes a new, empty journal.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new journal for a school profile.",
    discussion: "Example: reportgen init --profile gymnasium2Vorkuta --db journal.sqlite")

  @OptionGroup var common: CommonOptions

  @Option(help: "The school profile: a file of the folder profiles, without its ending.")
  var profile: String

  @Option(help: "The school's full official name; default the profile's, or what the first import says.")
  var schoolName: String?

  @Option(help: "The school's short name; default the profile's.")
  var shortName: String?

  func run() throws {
    let workspace = try common.workspace()
    _ = try workspace.create(profile: profile, fullName: schoolName, shortName: shortName)
    guard !common.quiet else { return }
    Console.say(
      common.json
        ? Report.json(["journal": workspace.database, "profile": profile]) : "made \(workspace.database)")
  }
}
