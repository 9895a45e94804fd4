import ArgumentParser
import JournalCore
import ReportPipeline

/// Sews the summary sheets of a year into volumes.
struct ArchiveVolumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "volume",
    abstract:
      "Make the archive volumes of a year: cover, inventory, summary sheets with sheet numbers, certification.",
    discussion: """
      Options of a profile under form.archive-volume: sides, orderCopyInBundle, attendance, movement, bundleWaves,
      labelCount, documentIndex, changes. When a paper is refused no volume is made and every refused one is named.

      Example: reportgen archive volume --year 2025/2026 --index 02-15 --out тома --set sides=duplex
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(help: "The school year, like 2025/2026; default the newest of the journal.")
  var year: String?

  @Option(help: "A period, like Q2, for a school that prints its journals by periods; default the year.")
  var period = "year"

  @Option(name: .customLong("class"), help: "A class, like 7А or 7 «А»; repeat for more; none for all.")
  var classes: [String] = []

  @Option(
    name: .customLong("index"),
    help: "The index in the list of files, like 02-15; default a line for the hand.")
  var fileIndex = ""

  @Option(name: .customLong("most-sheets"), help: "The most sheets of a volume.")
  var mostSheets = 250

  @OptionGroup var setting: SettingOptions

  @Option(name: .customLong("out"), help: "The folder of the files.")
  var folder: String

  @Flag(
    help:
      "Sew in the certified copies of orders on code names, with real names, for paper alone; the director's passphrase comes from REPORTGEN_PASSPHRASE or stdin."
  )
  var reveal = false

  @Flag(help: "A rehearsal: papers are marked as preliminary and made with whatever there is.")
  var draft = false

  func validate() throws {
    if let year, AcademicYear(label: year) == nil {
      throw ValidationError("--year takes a year like 2025/2026")
    }
    guard PeriodSelection(code: period) != nil else {
      throw ValidationError("--period takes a period like Q2, or year")
    }
    guard mostSheets > 0 else { throw ValidationError("--most-sheets takes a number from 1") }
  }

  func run() throws {
    let workspace = try common.workspace()
    var request = VolumeRequest(folder: folder)
    request.fileIndex = fileIndex
    request.year = year.flatMap { AcademicYear(label: $0) }
    request.classes = classes
    request.period = PeriodSelection(code: period) ?? .year
    if common.date != nil { request.moment = try common.moment(in: workspace) }
    request.isDraft = draft
    request.mostSheets = mostSheets
    request.overrides = setting.overrides
    let run = try VolumeRun(request, in: workspace, as: try actor.principal(in: workspace))
    // A passphrase among the arguments would stand in the system's list of processes.
    let passphrase = reveal ? ProcedureOptions.passphrase : nil
    try tell(run.perform(passphrase: passphrase))
  }

  private func tell(_ outcome: VolumeOutcome) throws {
    for note in outcome.refused { Console.complain("\(note.name) › документ не напечатан › \(note.text)") }
    if !common.quiet {
      for note in outcome.warnings { Console.complain("\(note.name) › данные неполны › \(note.text)") }
    }
    if common.json {
      Console.say(Report.json(outcome))
    } else if !common.quiet {
      for volume in outcome.volumes {
        Console.say("\(volume.path)\tvolume \(volume.number), \(volume.sheets) sheets, \(volume.pages) p.")
      }
    }
    guard outcome.exitCode == 0 else { throw ExitCode(outcome.exitCode) }
  }
}
