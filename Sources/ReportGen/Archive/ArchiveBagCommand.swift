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
    help:
      "A form's id; repeat for more; default \(ArchiveBagRequest.forms.joined(separator: ", ")) and what the profile's archive.contents adds."
  )
  var forms: [String] = []

  @Option(name: .customLong("out"), help: "The new folder of the archive.")
  var place: String

  @Option(
    name: .customLong("copy-to"), help: "A new folder on another medium; read back there; repeat for more.")
  var copies: [String] = []

  @Option(
    help:
      "The number of a copy's medium in the school's books, which enters the copy; one for each --copy-to.")
  var medium: [String] = []

  @Option(name: .customLong("place"), help: "Where the medium is kept; one for each --copy-to.")
  var keptAt: [String] = []

  @Option(help: "Who gives the copies.")
  var giver: String?

  @Option(help: "Who receives the copies.")
  var receiver: String?

  @Flag(
    help: "The archive of a week, for a school that keeps one: the journals of the classes as they stand.")
  var weekly = false

  @Flag(help: "A rehearsal: papers are marked as preliminary and made with whatever there is.")
  var draft = false

  func validate() throws {
    if let year, AcademicYear(label: year) == nil {
      throw ValidationError("--year takes a year like 2025/2026")
    }
    guard !medium.isEmpty || !keptAt.isEmpty || giver != nil || receiver != nil else { return }
    guard medium.count == copies.count, keptAt.count == copies.count, giver != nil, receiver != nil else {
      throw ValidationError(
        "--medium and --place stand once for each --copy-to, with one --giver and one --receiver")
    }
    guard !weekly, !draft else {
      throw ValidationError("only the archive of a year is entered: no --medium with --weekly or --draft")
    }
  }

  private var handovers: [CopyRecordRun.Handover] {
    guard let giver, let receiver else { return [] }
    return zip(medium, keptAt).map {
      CopyRecordRun.Handover(medium: $0, place: $1, giver: giver, receiver: receiver)
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    var request = ArchiveBagRequest(place: place)
    request.copies = copies
    request.year = year.flatMap { AcademicYear(label: $0) }
    request.classes = classes
    request.forms = forms
    request.isWeekly = weekly
    request.handovers = handovers
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
    if medium.isEmpty, !outcome.copies.isEmpty, !weekly, !draft {
      Console.complain(
        "копии › не внесены в журнал выданных копий › укажите --medium, --place, --giver, --receiver")
    }
  }
}
