import ArgumentParser
import ReportPipeline

/// Proves an electronic archive; needs nothing but the archive.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read an electronic archive again and name every file that is not as it was made.",
    discussion: """
      Needs no journal. One line a finding: the file, a tab, what is wrong; exit status 3 when there is any.

      Example: reportgen verify архив-2025-2026
      """)

  @Argument(help: "The archive's folder.")
  var bag: String

  @Flag(help: "Print a machine-readable report on stdout.")
  var json = false

  @Flag(help: "Print nothing but findings.")
  var quiet = false

  func run() throws {
    let outcome = try VerifyRun(bag).perform()
    if json {
      Console.say(Report.json(outcome))
    } else {
      for finding in outcome.findings { Console.say("\(finding.file)\t\(finding.text)") }
    }
    guard outcome.isSound else {
      Console.complain(
        "\(bag) › архив не таков, каким его сделали; замечаний: \(outcome.findings.count) › возьмите другую копию и проверьте её"
      )
      throw ExitCode(Problem.Kind.workspace.rawValue)
    }
    guard !quiet, !json else { return }
    if !outcome.about.isEmpty { Console.say(outcome.about) }
    Console.say("Архив цел. Файлов: \(outcome.files), байтов: \(outcome.bytes).")
  }
}
