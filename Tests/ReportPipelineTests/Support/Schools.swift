import Foundation
import JournalCore
import JournalStore
import ReportModels
import ReportPipeline
import SchoolTestSupport
import Testing

/// The files of the repository and the journals that the tests share.
enum Schools {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let house = HouseFiles(root: root)

  /// A journal on disk with everything that was made from it.
  struct School {
    let folder: TemporaryFolder
    let workspace: Workspace
    let report: RunReport

    /// The path of the only file of the class.
    func file(_ label: String) throws -> String {
      try #require(report.made.first { $0.classes == [label] }).path
    }
  }

  /// The made-up school of eleven classes and the year's sheet of each.
  static func sample() throws -> School { try sampleMade.get() }

  private static let sampleMade = Result { () throws -> School in
    let folder = try TemporaryFolder()
    let workspace = Workspace(house: house, database: folder.file("journal.sqlite"))
    _ = try SampleRun(
      classes: 11, pupils: 14, seed: 7, year: Journal.year, profile: "default", in: workspace
    ).perform()
    let request = ReportRequest(
      form: "progress-summary", moment: try Journal.day("2026-06-30"), folder: folder.file("out"))
    return School(
      folder: folder, workspace: workspace, report: try ReportRun(request, in: workspace).perform())
  }

  /// The sample export of the other program, imported, and the sheet of its class.
  static func imported() throws -> School { try importMade.get() }

  private static let importMade = Result { () throws -> School in
    let folder = try TemporaryFolder()
    let workspace = Workspace(house: house, database: folder.file("journal.sqlite"))
    _ = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    let moment = try Journal.day("2025-05-30")
    let run = try ImportRun(
      format: "netschool-report-card", map: nil, onlyClass: nil, moment: moment, in: workspace)
    let outcome = try run.perform(exportPath, isRehearsal: false)
    #expect(outcome.isApplied)
    var request = ReportRequest(form: "progress-summary", moment: moment, folder: folder.file("out"))
    request.overrides = ["gaps": "stamp"]
    return School(
      folder: folder, workspace: workspace, report: try ReportRun(request, in: workspace).perform())
  }

  /// A made-up school of eleven classes of twelve with a whole year of days, on disk.
  static func daily() throws -> (folder: TemporaryFolder, workspace: Workspace) { try dailyMade.get() }

  private static let dailyMade = Result { () throws -> (folder: TemporaryFolder, workspace: Workspace) in
    let folder = try TemporaryFolder()
    let workspace = Workspace(house: house, database: folder.file("journal.sqlite"))
    let store = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    let school = SampleSchool(
      classes: 11, pupilsPerClass: 12, seed: 17, year: Journal.year, profile: "default",
      catalogue: try workspace.subjects(), detail: .daily)
    _ = try store.perform(school, in: workspace.session(of: store, mode: .initialLoad))
    return (folder, workspace)
  }

  static let exportPath =
    root.appending(path: "samples/netschool/Табель успеваемости учащегося (весь класс).xlsx").path
}

/// A journal on disk that a test fills by operations.
struct FileJournal {
  let folder: TemporaryFolder
  let workspace: Workspace
  let store: JournalStore

  init(_ classes: ClassResults..., profile: String = "default", house: HouseFiles = Schools.house) throws {
    folder = try TemporaryFolder()
    workspace = Workspace(house: house, database: folder.file("journal.sqlite"))
    store = try workspace.create(profile: profile, fullName: "Школа № 0", shortName: "Ш0")
    for results in classes { try store.perform(LoadClassResults(results)) }
  }

  /// A request of the year's sheets into the folder `out`.
  func request(_ classes: String..., period: PeriodSelection = .year, to name: String = "out") throws
    -> ReportRequest
  {
    var request = ReportRequest(
      form: "progress-summary", moment: try Journal.day("2026-06-30"), folder: folder.file(name))
    request.classes = classes
    request.period = period
    return request
  }

  /// Makes the papers of the request.
  @discardableResult
  func make(_ request: ReportRequest, as principal: Principal? = nil) throws(Problem) -> RunReport {
    try ReportRun(request, in: workspace).perform(as: principal)
  }

  func pupil(_ name: String, of label: String = "7А") throws -> ID<Pupil> {
    let known = try store.snapshot(readers: 1).knownJournal(
      year: Journal.year, label: Journal.label(label), on: Journal.day("2026-08-31"))
    return try #require(known.pupils.first { $0.name.full == name }).id
  }
}

/// The problem that the body throws.
func problem(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) -> Problem? {
  #expect(throws: Problem.self, sourceLocation: sourceLocation, performing: body)
}
