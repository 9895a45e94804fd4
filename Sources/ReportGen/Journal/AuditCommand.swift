import ArgumentParser
import ReportPipeline

/// Shows and verifies the audit trail.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Show or verify who changed what and when.",
    subcommands: [AuditShowCommand.self, AuditVerifyCommand.self])
}

/// Shows lines of the audit trail.
struct AuditShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show audit lines: ids and codes, no names.",
    discussion: "Example: reportgen audit show --from 100 --limit 20")

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(name: .customLong("from"), help: "The number of the first line.")
  var from: Int64 = 1

  @Option(help: "How many lines at most.")
  var limit = 1_000

  func run() throws {
    let workspace = try common.workspace()
    let lines = try AuditRun(workspace, as: try actor.principal(in: workspace)).lines(
      from: from, limit: limit)
    if common.json { return Console.say(Report.json(lines)) }
    for line in lines {
      Console.say(
        "\(line.sequence)\t\(line.at)\t\(line.actor)\t\(line.operation)\t\(line.changes)\t\(line.subject)\t\(line.flags)"
      )
    }
  }
}

/// Recomputes the audit trail.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute the whole trail and name the first broken line.",
    discussion: """
      Write the printed hash down on paper: with --expect it also shows that the end was not cut off.

      Example: reportgen audit verify --expect 3f…
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(help: "The hash of the last line as it was written down.")
  var expect: String?

  func run() throws {
    let workspace = try common.workspace()
    let verdict = try AuditRun(workspace, as: try actor.principal(in: workspace)).verify(expecting: expect)
    if common.json {
      Console.say(Report.json(verdict))
    } else if !common.quiet, verdict.fault == nil {
      Console.say("\(verdict.lines) lines are sound, head \(verdict.head)")
    }
    guard let fault = verdict.fault else { return }
    Console.complain(fault)
    throw ExitCode(Problem.Kind.workspace.rawValue)
  }
}
