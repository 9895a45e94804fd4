import ArgumentParser
import Foundation
import ReportPipeline

/// Codes and secrets of accounts.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Issue an account's single-use code, or set one's own secret.",
    discussion: """
      Accounts are made by `journal register-user`.

      Example: reportgen account code 7
               reportgen account secret teacher-12
      """,
    subcommands: [AccountCodeCommand.self, AccountSecretCommand.self])
}

/// Issues a single-use code.
struct AccountCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Issue a single-use code; it is shown once and kept nowhere.",
    discussion: "Example: reportgen account code 7 --through 3")

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The account's number, as register-user told it.")
  var user: Int64

  @Option(help: "The account of the class teacher who hands the code over.")
  var through: Int64?

  func run() throws {
    let workspace = try common.workspace()
    let run = try AccountRun(workspace, as: try actor.principal(in: workspace))
    let code = try run.issueCode(to: user, through: through, entropy: try randomBytes())
    Console.say(common.json ? Report.json(["code": code]) : code)
  }

  private func randomBytes() throws -> [UInt8] {
    guard let data = try FileHandle(forReadingAtPath: "/dev/urandom")?.read(upToCount: 32), data.count == 32
    else { throw Problem(.workspace, "/dev/urandom › случайные числа не читаются › проверьте систему") }
    return [UInt8](data)
  }
}

/// Sets a secret of one's own.
struct AccountSecretCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secret",
    abstract: "Replace the code or the old secret (first line of stdin) by a new one (second line).",
    discussion: "Example: reportgen account secret teacher-12")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The login.")
  var login: String

  func run() throws {
    guard let old = readLine(), let new = readLine() else {
      throw Problem(.usage, "stdin › нужны две строки › прежний код или секрет, затем новый")
    }
    try AccountRun(try common.workspace()).changeSecret(login: login, old: old, new: new)
    if !common.quiet, !common.json { Console.say("готово") }
  }
}
