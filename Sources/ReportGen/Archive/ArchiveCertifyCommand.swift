import ArgumentParser
import JournalCore
import ReportPipeline

/// Leads the volumes of a year from the file to the shelf, or tells how far each has come.
struct ArchiveCertifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Enter that volumes were printed, certified, put into the archive; or list them.",
    discussion: """
      A volume goes draft, printed, certified, archived and never back. It counts as certified when it was certified in every way
      of the profile's archive.certification. When the last volume of a year is in the archive, its finished classes are closed
      for good. Without --volume the volumes of the year are listed.

      Example: reportgen archive certify --year 2025/2026
               reportgen archive certify --year 2025/2026 --volume 1 --printed
               reportgen archive certify --year 2025/2026 --volume 1 --kind directorSignature --post директор --sheets 87
               reportgen archive certify --year 2025/2026 --volume 1 --archived --place "архив, стеллаж 3"
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(help: "The school year, like 2025/2026.")
  var year: String

  @Option(help: "The period of a quarterly volume, like Q2; default the year.")
  var period = "year"

  @Option(help: "The number of the volume.")
  var volume: Int?

  @Flag(help: "The volume lies on paper.")
  var printed = false

  @Option(
    help:
      "A way of certifying: sewn, sealedSheet, approval, certifiedByHead, directorSignature, officialSeal.",
    transform: Word.read)
  var kind: Certification?

  @Option(help: "The post of the one who certified.")
  var post: String?

  @Option(help: "How many sheets are certified.")
  var sheets: Int?

  @Flag(help: "The volume lies in the archive.")
  var archived = false

  @Option(help: "Where in the archive the volume lies.")
  var place: String?

  private var step: VolumeStateRun.Step? {
    if printed { return .printed }
    if archived, let place { return .archived(place: place) }
    guard let kind, let post, let sheets else { return nil }
    return .certified(kind, post: post, sheets: sheets)
  }

  func validate() throws {
    guard AcademicYear(label: year) != nil else {
      throw ValidationError("--year takes a year like 2025/2026")
    }
    guard PeriodSelection(code: period) != nil else {
      throw ValidationError("--period takes a period like Q2, or year")
    }
    let told = [kind?.rawValue, post, sheets.map(String.init)].compactMap(\.self)
    guard told.isEmpty || told.count == 3 else {
      throw ValidationError("--kind, --post and --sheets go together")
    }
    guard archived == (place != nil) else { throw ValidationError("--archived and --place go together") }
    let steps = [printed, archived, !told.isEmpty].count { $0 }
    guard steps == (volume == nil ? 0 : 1) else {
      throw ValidationError("--volume takes one step: --printed, --kind … or --archived …")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    let run = VolumeStateRun(workspace, as: try actor.principal(in: workspace))
    guard let year = AcademicYear(label: year), let period = PeriodSelection(code: period) else { return }
    guard let volume, let step else {
      let lines = try run.lines(of: year)
      if common.json { return Console.say(Report.json(lines)) }
      return lines.forEach(tell)
    }
    let outcome = try run.enter(
      step, of: ArchiveVolume.Place(year, period, number: volume), on: try common.moment(in: workspace))
    if common.json { return Console.say(Report.json(outcome.line)) }
    guard !common.quiet else { return }
    tell(outcome.line)
    if !outcome.archived.isEmpty {
      Console.say("Год сдан в архив, классы: \(outcome.archived.joined(separator: ", ")).")
    }
    for unfinished in outcome.unfinished {
      Console.complain(
        "\(unfinished) › год класса не завершён › недостающее: reportgen ready, затем: reportgen journal archive-year"
      )
    }
  }

  private func tell(_ line: VolumeStateRun.Line) {
    let state = ArchiveVolume.State(rawValue: line.state)?.printed ?? line.state
    let lacking = line.lacking.isEmpty ? "" : "не хватает: \(line.lacking.joined(separator: ", "))"
    Console.say(
      [
        "\(line.period)\tтом \(line.volume)", line.classes, "листов \(line.sheets)", state, lacking,
        "хранить по \(Day(iso: line.keptUntil)?.dotted ?? line.keptUntil)", line.place ?? "",
      ].joined(separator: "\t"))
  }
}
