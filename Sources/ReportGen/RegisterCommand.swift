import ArgumentParser
import JournalCore
import ReportPipeline

/// The register of issued documents.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Show the register of issued documents.",
    discussion: """
      One line a document: number, state, form, what it is about, data moment, pages, control code, file, SHA-256. A document is
      declared void by: reportgen journal void-document --from FILE

      Example: reportgen register show --form progress-summary
      """, subcommands: [Show.self])

  /// The entries.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the entries by number.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var actor: ActorOptions

    @Option(help: "Only documents of the form with the id.")
    var form: String?

    func run() throws {
      let workspace = try common.workspace()
      let lines = try RegisterRun(workspace, as: try actor.principal(in: workspace)).lines(form: form)
      if common.json { return Console.say(Report.json(lines)) }
      for line in lines {
        let status = line.status.printed + (line.replaces.map { ", взамен № \($0)" } ?? "")
        Console.say(
          [
            String(line.number), status, line.form, line.label, line.moment,
            line.pages.map(String.init) ?? "",
            line.code ?? "", line.file ?? "", line.sha256 ?? "",
          ].joined(separator: "\t"))
      }
    }
  }
}
