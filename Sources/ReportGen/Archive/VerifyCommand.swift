import ArgumentParser
import JournalCore
import ReportPipeline

/// Proves an electronic archive, which needs nothing but the archive, or a sheet by the code on it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read an electronic archive again, or find the document of a sheet by its control code.",
    discussion: """
      An archive needs no journal: one line a finding, the file, a tab, what is wrong; exit status 3 when there is any.
      A code is looked up in the journal's register (--db): which document it is, whether it counts, and with --file whether a
      print is the registered one; --against names the archived copy whose data a differing print is compared with.

      Example: reportgen verify архив-2025-2026
               reportgen verify --code 58-3F2A9-C1B04 --file print.pdf --against archive/print.pdf
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The archive's folder.")
  var bag: String?

  @Option(help: "The control code on the sheet.")
  var code: String?

  @Option(help: "A print to be held against the register.")
  var file: String?

  @Option(help: "The archived copy to compare a differing print with.")
  var against: String?

  func validate() throws {
    guard (bag == nil) != (code == nil) else {
      throw ValidationError("verify takes an archive's folder or --code")
    }
    if code == nil, file != nil || against != nil {
      throw ValidationError("--file and --against go with --code")
    }
    if against != nil, file == nil { throw ValidationError("--against goes with --file") }
  }

  func run() throws {
    if let code { return try verify(code: code) }
    if let bag { try verify(bag: bag) }
  }

  private func verify(code: String) throws {
    let outcome = try CodeRun(try common.workspace()).perform(code, file: file, archived: against)
    if common.json {
      Console.say(Report.json(outcome))
    } else if !common.quiet {
      let document = outcome.document
      Console.say("Документ № \(document.number): \(document.form), \(document.label), на \(document.moment)")
      let successor = outcome.successor.map { "; действует № \($0)" } ?? ""
      Console.say("Состояние: \(document.status.printed)\(successor)")
      Console.say(
        "Файл: \(document.file ?? ""), страниц: \(document.pages ?? 0), SHA-256: \(document.sha256 ?? "")")
      if let isSame = outcome.isSameFile {
        Console.say(isSame ? "Файл тот же, что в реестре." : "Файл не тот, что в реестре.")
      }
      if let differences = outcome.differences {
        if differences.isEmpty { Console.say("Данные те же, что в архивном экземпляре.") }
        for difference in differences { Console.say(difference) }
      }
    }
    guard outcome.isGood else { throw ExitCode(Problem.Kind.refusedDocument.rawValue) }
  }

  private func verify(bag: String) throws {
    let outcome = try VerifyRun(bag).perform()
    if common.json {
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
    guard !common.quiet, !common.json else { return }
    if !outcome.about.isEmpty { Console.say(outcome.about) }
    Console.say("Архив цел. Файлов: \(outcome.files), байтов: \(outcome.bytes).")
  }
}
