import ArgumentParser
import ReportPipeline

/// Looks at fonts, profiles, words and the journal.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check fonts, profiles, words and the journal; print all problems at once.",
    discussion: "Example: reportgen check --db journal.sqlite")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let findings = CheckRun(try common.workspace()).perform()
    if common.json {
      Console.say(Report.json(findings.map { ["subject": $0.subject, "problem": $0.problem ?? ""] }))
    }
    for finding in findings {
      if let problem = finding.problem {
        Console.complain(problem)
      } else if !common.quiet, !common.json {
        Console.say("ok  \(finding.subject)")
      }
    }
    guard findings.allSatisfy({ $0.problem == nil }) else { throw ExitCode(Problem.Kind.workspace.rawValue) }
  }
}
