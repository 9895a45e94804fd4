import Foundation
public import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// A run of one form over classes: one consistent view of the journal, one file a class or one volume.
public struct ReportRun {
  /// Told after each class: how many are done, of how many, the pages so far.
  public typealias Progress = (_ done: Int, _ total: Int, _ pages: Int) -> Void

  private let workspace: Workspace
  private let request: ReportRequest
  private let snapshot: StoreSnapshot
  private let profile: SchoolProfile
  private let school: School
  private let descriptor: FormDescriptor
  private let fonts: FontBook
  private let maker: PaperMaker
  private let classes: [SchoolClass]

  /// Opens the journal and everything the run needs; all that can be wrong before the first paper is found here.
  public init(_ request: ReportRequest, in workspace: Workspace) throws(Problem) {
    self.workspace = workspace
    self.request = request
    guard let form = FormCatalogue.form(request.form) else { throw .unknownForm(request.form) }
    descriptor = form.descriptor
    do {
      snapshot = try workspace.open().snapshot(readers: 1)
      school = try snapshot.school().school
    } catch {
      throw Problem(error)
    }
    guard !school.fullName.isEmpty else { throw .noSchoolName }
    profile = try workspace.profile(of: snapshot)
    try FormIDs.check(profile)
    classes = try ClassChoice.classes(request.classes, year: request.year, in: snapshot)
    if let year = classes.first?.year, request.moment < year.days.first {
      throw .momentBeforeYear(request.moment, year)
    }
    let fonts: FontBook
    do {
      fonts = try FontBook(try workspace.fonts())
    } catch {
      throw Problem(error)
    }
    self.fonts = fonts
    maker = try ReportRun.maker(
      form, request, snapshot: snapshot, profile: profile, house: workspace.house,
      shaper: HarfBuzzShaper(fonts))
  }

  private static func maker<F: Form>(
    _ form: F.Type, _ request: ReportRequest, snapshot: StoreSnapshot, profile: SchoolProfile,
    house: HouseFiles,
    shaper: any TextShaper
  ) throws(Problem) -> PaperMaker {
    let options: FormOptions
    do {
      options = try FormOptions(
        of: form.descriptor, profile: profile, overrides: request.overrides, isDraft: request.isDraft)
    } catch {
      throw Problem(error)
    }
    return try PaperMaker(
      form, snapshot: snapshot, profile: profile, options: options, house: house, shaper: shaper)
  }

  /// Makes the papers that can be made; what stops the run midway is told in the report beside what was made.
  ///
  /// Throws what stops it before the first paper: no access, no place to write.
  public func perform(
    as principal: Principal? = nil, explains: Bool = false, progress: Progress = { _, _, _ in }
  ) throws(Problem) -> RunReport {
    var clearance: Clearance
    do {
      clearance = try AccessPolicy.decide(
        .printClassPapers, for: principal ?? Principal(roles: profile.localOperatorRoles))
    } catch {
      throw Problem(error)
    }
    try AtomicFile.makeFolder(request.folder)
    var report = RunReport(form: descriptor.id)
    var volume: PaperFile?
    for (index, schoolClass) in classes.enumerated() {
      let name = schoolClass.label.compact
      do throws(Problem) {
        let paper = try paper(of: schoolClass, &clearance)
        report.warnings += paper.warnings.map { .init(name: name, text: $0) }
        if explains { report.explanation += paper.pages.trace.map { "\(name) › \($0)" } }
        var file: PaperFile
        if let volume { file = volume } else { file = try newFile() }
        try file.add(paper, schoolClass.label)
        if request.oneFile { volume = file } else { report.made.append(try file.write(to: request.folder)) }
      } catch {
        RunLog.refused(name)
        guard error.kind == .refusedDocument else {
          report.stopped = error
          break
        }
        report.refused.append(.init(name: name, text: error.text))
      }
      progress(index + 1, classes.count, report.pages + (volume?.pageCount ?? 0))
    }
    if let volume, report.stopped == nil { write(volume, &report) }
    RunLog.done(report, names: clearance.visited)
    return report
  }

  private func write(_ volume: PaperFile, _ report: inout RunReport) {
    do {
      report.made.append(try volume.write(to: request.folder))
    } catch {
      report.stopped = error
    }
  }

  private func paper(
    of schoolClass: SchoolClass, _ clearance: inout Clearance
  ) throws(Problem) -> PaperMaker.Paper {
    if descriptor.scope == .classPeriod, case .period(let kind, _) = request.period,
      kind != schoolClass.periodKind
    {
      throw Problem.wrongPeriod(request.period, divided: schoolClass.periodKind)
    }
    let scope = ReportScope(schoolClass: schoolClass, period: request.period, moment: request.moment)
    let paper = try maker.paper(scope, &clearance)
    RunLog.laidOut(schoolClass.label.compact, pages: paper.pages.pages.count)
    return paper
  }

  private func newFile() throws(Problem) -> PaperFile {
    try PaperFile(
      PaperFile.Head(
        form: descriptor, year: classes.first?.year ?? AcademicYear(containing: request.moment),
        period: request.period, moment: request.moment, isDraft: request.isDraft, author: school.fullName,
        created: Timestamp.start(of: request.moment, zone: profile.timeZone)), fonts: fonts)
  }
}
