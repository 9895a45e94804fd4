import Foundation
import JournalCore
import JournalStore

/// The main job on real data: the sample export becomes an archival sheet, and a made-up school all of its sheets.
public struct DemoRun {
  /// The director beside the usual operator, since some orders are for the director alone.
  private static let everybody = Principal(roles: [.director, .deputy, .secretary, .administrator])

  private let house: HouseFiles
  private let folder: String
  private let clock: SystemClock

  /// A demonstration that writes into the folder; journals of an earlier one there are replaced.
  public init(house: HouseFiles, folder: String, clock: SystemClock) {
    self.house = house
    self.folder = folder
    self.clock = clock
  }

  /// Does everything and tells it line by line; throws the first problem.
  public func perform(_ tell: (String) -> Void) throws(Problem) {
    try AtomicFile.makeFolder("\(folder)/demo-journals")
    try importSample(tell)
    try makeSchool(tell)
  }

  private func importSample(_ tell: (String) -> Void) throws(Problem) {
    let sample = "samples/netschool/Табель успеваемости учащегося (весь класс).xlsx"
    let workspace = try freshWorkspace("import.sqlite")
    _ = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    let moment = day(2025, 5, 30)
    let run = try ImportRun(
      format: "netschool-report-card", map: nil, onlyClass: nil, moment: moment, in: workspace)
    let outcome = try run.perform(house.root.appending(path: sample).path, isRehearsal: false)
    tell("import \(sample)")
    tell(outcome.plan)
    // The export has no year mark in chemistry: a final sheet is refused, one that says so is what the school can have.
    var sheet = ReportRequest(form: "progress-summary", moment: moment, folder: "\(folder)/import")
    sheet.overrides = ["gaps": "stamp"]
    try make(sheet, in: workspace, tell)
  }

  private func makeSchool(_ tell: (String) -> Void) throws(Problem) {
    let workspace = try freshWorkspace("school.sqlite")
    let store = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    let school = SampleSchool(
      classes: 25, pupilsPerClass: 28, seed: 2025, year: AcademicYear(startYear: 2025), profile: "default",
      catalogue: try workspace.subjects(), detail: .daily)
    let session = try workspace.session(of: store, mode: .initialLoad)
    do {
      let outcome = try store.perform(school, in: session)
      tell(
        "made-up school: \(outcome.classes) classes, \(outcome.pupils) pupils, \(outcome.marks) marks, "
          + "\(outcome.lessons) lessons with \(outcome.currentMarks) marks")
    } catch {
      throw Problem(error)
    }
    for form in FormIDs.all { try make(form, in: workspace, tell) }
    var volume = ReportRequest(form: "progress-summary", moment: day(2026, 6, 30), folder: "\(folder)/school")
    volume.oneFile = true
    try make(volume, in: workspace, tell)
  }

  /// The papers of a form at the time of the year when a school prints it.
  private func make(_ form: String, in workspace: Workspace, _ tell: (String) -> Void) throws(Problem) {
    var request = ReportRequest(form: form, moment: day(2026, 6, 30), folder: "\(folder)/school/\(form)")
    switch form {
    case "class-report-preliminary", "subject-report-preliminary":
      request.period = .period(.quarter, 2)
      request.moment = day(2025, 12, 16)
    case "class-journal":
      request.classes = ["7А", "1А"]
      request.period = .period(.quarter, 1)
    case "forecast-letter":
      request.classes = ["7А"]
      request.period = .period(.quarter, 2)
      request.moment = day(2025, 12, 16)
    case "diary-extract": request.classes = ["7А"]
    default: break
    }
    request.month = Month(year: 2025, number: 11)
    request.days = DayRange(day(2025, 11, 3), day(2025, 11, 16))
    try make(request, in: workspace, tell)
  }

  /// Tells what was made; a paper that the rules rightly refuse is told with its reason and is no failure.
  private func make(
    _ request: ReportRequest, in workspace: Workspace, _ tell: (String) -> Void
  ) throws(Problem) {
    let run: ReportRun
    do {
      run = try ReportRun(request, in: workspace)
    } catch {
      guard error.kind == .usage else { throw error }
      return tell("nothing to print for \(request.form): \(error.text)")
    }
    let report = try run.perform(as: DemoRun.everybody)
    for made in report.made { tell("wrote \(made.path) (\(made.pages) p.)") }
    for warning in report.warnings { tell("note \(warning.name): \(warning.text)") }
    for refused in report.refused { tell("refused \(request.form) \(refused.name): \(refused.text)") }
    if let stopped = report.stopped { throw stopped }
  }

  private func freshWorkspace(_ name: String) throws(Problem) -> Workspace {
    let path = "\(folder)/demo-journals/\(name)"
    for old in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: old) {
      do {
        try FileManager.default.removeItem(atPath: old)
      } catch {
        throw Problem(
          .workspace, "\(old) › the journal of an earlier demonstration cannot be removed. Remove it.")
      }
    }
    return Workspace(house: house, database: path, clock: clock)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("a day of the calendar")
    }
    return day
  }
}
