import ArgumentParser
import JournalCore
import ReportPipeline

/// Lists what is missing before a final print.
struct ReadyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ready", abstract: "List what is missing before a final print of a period.",
    discussion: """
      One line a gap: class, pupil, subject, what is missing, where, who is to mend it; exit status 1 when there is any.

      Example: reportgen ready --class 7А --period Q2
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(name: .customLong("class"), help: "A class, like 7А or 7 «А»; repeat for more; none for all.")
  var classes: [String] = []

  @Option(help: "Q1…Q4, T1…T3, H1, H2 or year.")
  var period = "year"

  func validate() throws {
    guard PeriodSelection(code: period) != nil else {
      throw ValidationError("--period takes Q1…Q4, T1…T3, H1, H2 or year")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    let lines = try ReadyRun(
      workspace, classes: classes, period: PeriodSelection(code: period) ?? .year,
      moment: try common.moment(in: workspace), as: try actor.principal(in: workspace)
    ).lines()
    if common.json {
      Console.say(Report.json(lines))
    } else if !common.quiet {
      if !lines.isEmpty { Console.say(ReadyRun.header.joined(separator: "\t")) }
      for line in lines {
        Console.say(
          [line.schoolClass, line.pupil, line.subject, line.gap, line.place, line.responsible].joined(
            separator: "\t"))
      }
      Console.say(lines.isEmpty ? "всё готово" : "не хватает: \(lines.count)")
    }
    guard lines.isEmpty else { throw ExitCode(Problem.Kind.refusedDocument.rawValue) }
  }
}
