import ArgumentParser
import JournalCore
import ReportPipeline

/// Makes a form for one class, several or all; or for pupils, teachers, courses, the school, as the form is.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a form for classes: one file a class, or one for all.",
    discussion: """
      Example: reportgen make progress-summary --class 7А --class 9А --period year --out papers
               reportgen make progress-summary --out papers --one-file
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The form's id; see reportgen forms.")
  var form: String

  @Option(name: .customLong("class"), help: "A class, like 7А or 7 «А»; repeat for more; none for all.")
  var classes: [String] = []

  @Option(name: .customLong("pupil"), help: "A pupil's number in the journal; repeat for more.")
  var pupils: [Int64] = []

  @Option(name: .customLong("teacher"), help: "A teacher's number in the journal; repeat for more.")
  var teachers: [Int64] = []

  @Option(name: .customLong("course"), help: "A course's number in the journal; repeat for more.")
  var courses: [Int64] = []

  @Option(help: "Q1…Q4, T1…T3, H1, H2 or year.")
  var period = "year"

  @Option(help: "The month of papers by month, YYYY-MM; default the month of the data moment.")
  var month: String?

  @Option(name: .customLong("from"), help: "The first day of papers over days, YYYY-MM-DD.")
  var firstDay: String?

  @Option(name: .customLong("to"), help: "The last day of papers over days, YYYY-MM-DD.")
  var lastDay: String?

  @Option(help: "The school year, like 2025/2026; default the newest of the journal.")
  var year: String?

  @Option(name: .customLong("out"), help: "The folder of the files.")
  var folder: String

  @Flag(help: "One file with all classes.")
  var oneFile = false

  @Flag(help: "Mark the papers as preliminary and make them with whatever there is.")
  var draft = false

  @Flag(help: "Tag the files so that they can be read out (PDF/A-3a, PDF/UA-1); at most 20 pages each.")
  var accessible = false

  @OptionGroup var setting: SettingOptions

  @Option(help: "The sheet in place of the profile's: A4 or A3.")
  var paper: String?

  @Option(
    name: .customLong("tables"),
    help: "Write the tables of each paper too, into NAME.data beside it: csv or json; repeat for both.",
    transform: Word.read)
  var tables: [TableFormat] = []

  @Flag(help: "Print why pages break where they break.")
  var explain = false

  @Flag(help: .hidden)
  var stats = false

  /// The period as CLI.md writes it; small letters mean the same.
  private var selection: PeriodSelection? {
    PeriodSelection(code: period) ?? PeriodSelection(code: period.uppercased())
  }

  /// The days from one to another; nil unless both are told and in order.
  private var days: DayRange? {
    guard let first = firstDay.flatMap(Day.init(iso:)), let last = lastDay.flatMap(Day.init(iso:)) else {
      return nil
    }
    return DayRange(first, last)
  }

  func validate() throws {
    guard selection != nil else {
      throw ValidationError("--period takes Q1…Q4, T1…T3, H1, H2 or year")
    }
    if let month, Month(iso: month) == nil { throw ValidationError("--month takes a month like 2025-11") }
    if firstDay != nil || lastDay != nil, days == nil {
      throw ValidationError("--from and --to take days like 2025-11-03, the first not after the last")
    }
    if let year, AcademicYear(label: year) == nil {
      throw ValidationError("--year takes a year like 2025/2026")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    var request = ReportRequest(form: form, moment: try common.moment(in: workspace), folder: folder)
    request.classes = classes
    request.pupils = Set(pupils.map { ID($0) })
    request.teachers = Set(teachers.map { ID($0) })
    request.courses = Set(courses.map { ID($0) })
    request.period = selection ?? .year
    request.month = month.flatMap(Month.init(iso:))
    request.days = days
    request.year = year.flatMap { AcademicYear(label: $0) }
    request.oneFile = oneFile
    request.isDraft = draft
    request.isAccessible = accessible
    request.tables = Set(tables)
    request.overrides = setting.overrides
    if let paper { request.overrides["paper"] = paper.uppercased() }
    let principal = try actor.principal(in: workspace)
    let report = try ReportRun(request, in: workspace).perform(as: principal, explains: explain) {
      done, total, pages in
      if !common.quiet { Console.show(progress: "\(done)/\(total) documents, \(pages) pages") }
    }
    Console.endProgress()
    Report.tell(report, json: common.json, quiet: common.quiet)
    if stats { Console.complain(ProcessUsage.line) }
    guard report.exitCode == 0 else { throw ExitCode(report.exitCode) }
  }
}
