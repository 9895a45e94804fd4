import ArgumentParser
import JournalCore
import ReportPipeline

/// Makes the electronic archive of a year.
struct ArchiveBagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bag",
    abstract: "Make the electronic archive of a year: papers, their data, the whole journal as open tables.",
    discussion: """
      The archive is a BagIt bag (RFC 8493) with its checksums; it appears whole or not at all. When a paper is refused
      nothing is kept and every refused one is named. Real names behind code names are in it only under seal.

      Example: reportgen archive bag --year 2025/2026 --out архив-2025-2026 --copy-to /media/a/2025 --copy-to /media/b/2025
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(help: "The school year, like 2025/2026; default the newest of the journal.")
  var year: String?

  @Option(name: .customLong("class"), help: "A class, like 7А or 7 «А»; repeat for more; none for all.")
  var classes: [String] = []

  @Option(
    name: .customLong("form"),
    help: "A form's id; repeat for more; default \(ArchiveBagRequest.forms.joined(separator: ", ")).")
  var forms: [String] = []

  @Option(name: .customLong("out"), help: "The new folder of the archive.")
  var place: String

  @Option(
    name: .customLong("copy-to"), help: "A new folder on another medium; read back there; repeat for more.")
  var copies: [String] = []

  @Flag(help: "A rehearsal: papers are marked as preliminary and made with whatever there is.")
  var draft = false

  func validate() throws {
    if let year, AcademicYear(label: year) == nil {
      throw ValidationError("--year takes a year like 2025/2026")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    var request = ArchiveBagRequest(place: place)
    request.copies = copies
    request.year = year.flatMap { AcademicYear(label: $0) }
    request.classes = classes
    if !forms.isEmpty { request.forms = forms }
    if common.date != nil { request.moment = try common.moment(in: workspace) }
    request.isDraft = draft
    let run = try ArchiveBagRun(request, in: workspace, as: try actor.principal(in: workspace))
    let outcome = try run.perform { form, done, total in
      if !common.quiet { Console.show(progress: "\(form) \(done)/\(total)") }
    }
    Console.endProgress()
    tell(outcome)
    guard outcome.exitCode == 0 else { throw ExitCode(outcome.exitCode) }
  }

  private func tell(_ outcome: ArchiveBagOutcome) {
    for note in outcome.refused { Console.complain("\(note.name) › документ не напечатан › \(note.text)") }
    if !common.quiet {
      for note in outcome.warnings { Console.complain("\(note.name) › данные неполны › \(note.text)") }
    }
    if common.json { return Console.say(Report.json(outcome)) }
    guard let bag = outcome.bag else {
      return Console.complain(
        "\(place) › архив не сделан: не напечатано документов: \(outcome.refused.count) › исправьте и повторите"
      )
    }
    guard !common.quiet else { return }
    Console.say(
      "\(bag): \(outcome.papers) papers, \(outcome.pages) pages, \(outcome.files) files, \(outcome.bytes) bytes"
    )
    for copy in outcome.copies { Console.say("\(copy): copied, read back, equal") }
  }
}
