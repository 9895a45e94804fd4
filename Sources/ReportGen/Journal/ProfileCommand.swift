import ArgumentParser
import ReportPipeline

/// Looks at school profiles.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Show, check or compare school profiles.",
    subcommands: [ProfileShowCommand.self, ProfileCheckCommand.self, ProfileDiffCommand.self])
}

/// Shows all values of a profile.
struct ProfileShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show every value of a profile with its clause.",
    discussion: "Example: reportgen profile show school26")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The profile's id, or id@YYYY-MM-DD for the revision of a day.")
  var profile: String

  func run() throws { Console.say(try ProfileRun(try common.workspace()).sheet(profile)) }
}

/// Checks all profiles.
struct ProfileCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check all profiles; print all problems at once.",
    discussion: "Example: reportgen profile check")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let ids = try ProfileRun(try common.workspace()).check()
    if common.json { return Console.say(Report.json(ids)) }
    if !common.quiet { for id in ids { Console.say("ok  \(id)") } }
  }
}

/// Compares two profiles.
struct ProfileDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what differs between two profiles or revisions.",
    discussion: "Example: reportgen profile diff gymnasium2Vorkuta school26")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The first profile's id, or id@YYYY-MM-DD.")
  var first: String

  @Argument(help: "The second profile's id, or id@YYYY-MM-DD.")
  var second: String

  func run() throws { Console.say(try ProfileRun(try common.workspace()).difference(first, second)) }
}
