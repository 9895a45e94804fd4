import ArgumentParser
import Foundation
import JournalCore
import ReportPipeline

/// Makes many papers of the school in one run, numbers them and enters them into the register.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Make all papers of a kind for the whole school in one run.",
    discussion: """
      KIND is term-archive, year-archive, digests, diaries, or ids of forms with commas between. Every document gets a number
      of the register and a control code; what did not change is not made again; a killed run goes on where it stopped.

      Example: reportgen batch term-archive --period Q2 --out term2
               reportgen batch digests --out digests --volumes class --print hp --sides long-edge
               reportgen batch progress-summary,class-report --grades 5-9 --period Q1 --out q1
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var printing: PrintOptions

  @Argument(help: "term-archive, year-archive, digests, diaries, or FORM,FORM…")
  var kind: String

  @Option(name: .customLong("class"), help: "A class, like 7А or 7 «А»; repeat for more; none for all.")
  var classes: [String] = []

  @Option(help: "Grades, like 5-9 or 11.")
  var grades: String?

  @Option(help: "Q1…Q4, T1…T3, H1, H2 or year.")
  var period = "year"

  @Option(name: .customLong("from"), help: "The first day of papers over days, YYYY-MM-DD.")
  var firstDay: String?

  @Option(name: .customLong("to"), help: "The last day of papers over days, YYYY-MM-DD.")
  var lastDay: String?

  @Option(help: "The school year, like 2025/2026; default the newest of the journal.")
  var year: String?

  @Option(name: .customLong("out"), help: "The folder of the files.")
  var folder: String

  @Option(help: "Workers at the same time; default one a core.")
  var jobs: Int?

  @Option(help: "Make only part I of N, like 2/4; see reportgen merge.")
  var shard: String?

  @Flag(help: "Make documents again that did not change.")
  var force = false

  @Flag(help: "Make only documents that differ from the issued ones.")
  var onlyChanged = false

  @Flag(help: "Mark the papers as preliminary and make them with whatever there is.")
  var draft = false

  @Option(help: "Bind volumes too: class (a file a class) or school (a file a form).", transform: Word.read)
  var volumes: BatchRequest.Volumes?

  @Option(help: "What sheets are marked with: qr or text.", transform: Word.read)
  var codes = BatchRequest.Codes.qr

  @Flag(help: "Tell what would be made and printed, and do nothing.")
  var dryRun = false

  @Flag(help: .hidden)
  var stats = false

  func validate() throws {
    guard selection != nil else { throw ValidationError("--period takes Q1…Q4, T1…T3, H1, H2 or year") }
    if let grades, gradeRange == nil { throw ValidationError("--grades \(grades): write 5-9 or 11") }
    if firstDay != nil || lastDay != nil, days == nil {
      throw ValidationError("--from and --to take days like 2025-11-03, the first not after the last")
    }
    if let year, AcademicYear(label: year) == nil {
      throw ValidationError("--year takes a year like 2025/2026")
    }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard \(shard): write 2/4, the part and their number")
    }
    if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes 1…64") }
    if shard != nil, printing.queue != nil {
      throw ValidationError("--print goes with the whole run: merge the parts first, then print their folder")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    let principal = try actor.principal(in: workspace)
    let run = try BatchRun(try request(in: workspace), in: workspace, as: principal)
    if dryRun { return try rehearse(run) }
    let progress = BatchProgress(isJSON: common.json, isQuiet: common.quiet)
    let report = try run.perform { progress.show($0) }
    progress.end()
    tell(report)
    if let queue = printing.printer { try queue.print(report.files.map { "\(folder)/\($0)" }) }
    if stats { Console.complain(ProcessUsage.line) }
    guard report.exitCode == 0 else { throw ExitCode(report.exitCode) }
  }

  private var selection: PeriodSelection? {
    PeriodSelection(code: period) ?? PeriodSelection(code: period.uppercased())
  }

  private var gradeRange: ClosedRange<Int>? {
    guard let grades else { return nil }
    let ends = grades.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], 1 <= first,
      first <= last, last <= 11
    else { return nil }
    return first...last
  }

  private var days: DayRange? {
    guard let first = firstDay.flatMap(Day.init(iso:)), let last = lastDay.flatMap(Day.init(iso:)) else {
      return nil
    }
    return DayRange(first, last)
  }

  private func request(in workspace: Workspace) throws -> BatchRequest {
    var request = BatchRequest(kind: kind, moment: try common.moment(in: workspace), folder: folder)
    request.classes = classes
    request.grades = gradeRange
    request.year = year.flatMap { AcademicYear(label: $0) }
    request.period = selection ?? .year
    request.days = days
    request.jobs = jobs ?? CommonOptions.cores
    request.shard = shard.flatMap { Shard($0) }
    request.isForced = force
    request.onlyChanged = onlyChanged
    request.isDraft = draft
    request.volumes = volumes
    request.codes = codes
    return request
  }

  private func rehearse(_ run: BatchRun) throws {
    let intents = try run.rehearse()
    if common.json { return Console.say(Report.json(intents)) }
    for intent in intents {
      let replaces = intent.replaces.map { " in place of \($0)" } ?? ""
      Console.say("\(intent.action)\t\(intent.number)\(replaces)\t\(intent.form)\t\(intent.label)")
    }
    guard let queue = printing.printer else { return }
    Console.say(queue.command(for: ["\(folder)/…"]).joined(separator: " "))
  }

  private func tell(_ report: BatchReport) {
    if common.json { return Console.say(Report.line(report)) }
    for entry in report.list.documents {
      guard let refused = entry.refused else { continue }
      Console.complain("\(entry.form) \(entry.label) › документ не напечатан › \(refused)")
    }
    guard !common.quiet else { return }
    for warning in report.warnings { Console.complain("\(warning.name) › данные неполны › \(warning.text)") }
    Console.say(
      "\(folder)\t\(report.made) made, \(report.pages) p.\t\(report.kept) unchanged\t\(report.refused) refused"
    )
  }
}
