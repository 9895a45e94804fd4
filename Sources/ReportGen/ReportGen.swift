import ArgumentParser
import ReportPipeline

/// The command line: prints the papers that a school owes from its journal.
struct ReportGenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reportgen",
    abstract: "Prints every paper that a school owes from its class journal, as archival PDFs.",
    discussion: """
      Exit codes: 0 done, 1 some documents refused (the rest is made), 2 wrong usage, 3 workspace or input unusable,
      4 not allowed. Problems go to stderr as: where › what › what to do.

      Example: reportgen init --profile default && reportgen import netschool-report-card 8А.xlsx \\
                 && reportgen make progress-summary --class 8А --out papers
      """,
    version: "reportgen \(Workspace.version)",
    subcommands: [
      InitCommand.self, SampleCommand.self, ImportCommand.self, ExportCommand.self, FormsCommand.self,
      ReadyCommand.self, MakeCommand.self, BatchCommand.self, MergeCommand.self, RegisterCommand.self,
      ArchiveCommand.self, VerifyCommand.self,
      JournalCommand.self, AuditCommand.self, BackupCommand.self, RestoreCommand.self, AccountCommand.self,
      ProfileCommand.self,
      ConsentCommand.self, AnonymiseCommand.self, ChangeRequestCommand.self,
      CheckCommand.self, DemoCommand.self, BenchJournalCommand.self,
    ])
}

@main
enum ReportGen {
  static func main() {
    do {
      var command = try ReportGenCommand.parseAsRoot()
      try command.run()
    } catch let problem as Problem {
      Console.print(problem)
      Console.exit(problem.kind.rawValue)
    } catch let code as ExitCode {
      Console.exit(code.rawValue)
    } catch {
      let isHelp = ReportGenCommand.exitCode(for: error) == .success
      let text = ReportGenCommand.fullMessage(for: error)
      if isHelp { Console.say(text) } else { Console.complain(text) }
      Console.exit(isHelp ? 0 : Problem.Kind.usage.rawValue)
    }
  }
}
