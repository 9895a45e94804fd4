import ArgumentParser
import JournalCore
import ReportPipeline

/// Copies an archive onto other media, and enters a copy into the register.
struct ArchiveCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy an electronic archive onto other media and read each copy back.",
    discussion: """
      With --medium the one copy is entered into the journal's register: where it is kept, who gave it to whom.

      Example: reportgen archive copy архив-2025-2026 --to /media/a/2025 --to /media/b/2025
               reportgen archive copy архив-2025-2026 --to /media/a/2025 --medium 12 --place "сейф директора" \\
                 --giver "Иванова И.И." --receiver "Петров П.П." --year 2025/2026
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The archive's folder.")
  var bag: String

  @Option(name: .customLong("to"), help: "A new folder on another medium; repeat for more.")
  var places: [String]

  @Option(help: "The medium's number in the school's books.")
  var medium: String?

  @Option(help: "Where the medium is kept.")
  var place: String?

  @Option(help: "Who gives the copy.")
  var giver: String?

  @Option(help: "Who receives the copy.")
  var receiver: String?

  @Option(help: "The school year of the archive, like 2025/2026.")
  var year: String?

  private var handover: CopyRecordRun.Handover? {
    guard let medium, let place, let giver, let receiver else { return nil }
    return CopyRecordRun.Handover(medium: medium, place: place, giver: giver, receiver: receiver)
  }

  func validate() throws {
    if places.isEmpty { throw ValidationError("--to takes a new folder") }
    let told = [medium, place, giver, receiver, year].compactMap(\.self)
    guard told.isEmpty || told.count == 5 else {
      throw ValidationError("--medium, --place, --giver, --receiver and --year go together")
    }
    if let year, AcademicYear(label: year) == nil {
      throw ValidationError("--year takes a year like 2025/2026")
    }
    if !told.isEmpty, places.count > 1 {
      throw ValidationError("a copy is entered by itself: one --to with --medium")
    }
  }

  func run() throws {
    for place in places {
      let outcome = try ArchiveCopyRun(bag).perform(to: place)
      Console.say("\(outcome.bag): \(outcome.files) files, \(outcome.bytes) bytes, read back, equal")
    }
    guard let handover, let year = year.flatMap({ AcademicYear(label: $0) }) else { return }
    let workspace = try common.workspace()
    try CopyRecordRun(workspace, as: try actor.principal(in: workspace)).record(
      places[0], of: year, handover, on: try common.moment(in: workspace))
  }
}

/// Lists the registered copies of a year, or reads one again and enters what was found.
struct ArchiveCopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies", abstract: "List the registered copies of a year's archive, or check one again.",
    discussion: """
      Example: reportgen archive copies --year 2025/2026
               reportgen archive copies --year 2025/2026 --check 1 --at /media/a/2025
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Option(help: "The school year, like 2025/2026.")
  var year: String

  @Option(help: "The number of the copy that is read again.")
  var check: Int64?

  @Option(name: .customLong("at"), help: "The folder where the copy lies.")
  var folder: String?

  func validate() throws {
    guard AcademicYear(label: year) != nil else {
      throw ValidationError("--year takes a year like 2025/2026")
    }
    guard (check == nil) == (folder == nil) else { throw ValidationError("--check and --at go together") }
  }

  func run() throws {
    let workspace = try common.workspace()
    let run = CopyRecordRun(workspace, as: try actor.principal(in: workspace))
    guard let year = AcademicYear(label: year) else { return }
    if let check, let folder {
      let outcome = try run.check(check, at: folder, of: year, on: try common.moment(in: workspace))
      for finding in outcome.findings { Console.say("\(finding.file)\t\(finding.text)") }
      if !outcome.isSound { throw ExitCode(Problem.Kind.workspace.rawValue) }
      if !common.quiet { Console.say("Копия \(check) цела. Файлов: \(outcome.files).") }
      return
    }
    let lines = try run.lines(of: year)
    if common.json { return Console.say(Report.json(lines)) }
    for line in lines {
      let checked = line.checked.map { "\($0): \(line.findings ?? 0)" } ?? "не проверялась"
      Console.say(
        "\(line.number)\t\(line.day)\tноситель № \(line.medium)\t\(line.place)\t\(checked)\t\(line.manifest)")
    }
  }
}
