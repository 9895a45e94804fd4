import Foundation
public import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// A run of one form over scopes: one consistent view of the journal, one file a scope or one volume.
public struct ReportRun {
  /// Told after each document: how many are done, of how many, the pages so far.
  public typealias Progress = (_ done: Int, _ total: Int, _ pages: Int) -> Void

  private let workspace: Workspace
  private let request: ReportRequest
  private let snapshot: StoreSnapshot
  private let profile: SchoolProfile
  private let school: School
  private let descriptor: FormDescriptor
  private let fonts: FontBook
  private let maker: PaperMaker
  private let choice: ScopeChoice

  /// Opens the journal and everything the run needs; all that can be wrong before the first paper is found here.
  public init(_ request: ReportRequest, in workspace: Workspace) throws(Problem) {
    try self.init(request, in: workspace, of: nil)
  }

  /// A run on a view of the journal that other runs share; nil for a view of its own.
  init(_ request: ReportRequest, in workspace: Workspace, of shared: StoreSnapshot?) throws(Problem) {
    self.workspace = workspace
    self.request = request
    guard let form = FormCatalogue.form(request.form) else { throw .unknownForm(request.form) }
    descriptor = form.descriptor
    do {
      snapshot = try shared ?? workspace.open().snapshot(readers: 1)
      school = try snapshot.school().school
    } catch {
      throw Problem(error)
    }
    guard !school.fullName.isEmpty else { throw .noSchoolName }
    profile = try workspace.profile(of: snapshot)
    try FormIDs.check(profile)
    choice = try ReportRun.choice(request, descriptor.scope.span, in: snapshot)
    if request.moment < choice.year.days.first { throw .momentBeforeYear(request.moment, choice.year) }
    let press = try Press(workspace, isTagged: request.isAccessible)
    fonts = press.fonts
    maker = try ReportRun.maker(
      form, request, choice, snapshot: snapshot, profile: profile, house: workspace.house,
      typesetter: press.typesetter)
    guard !maker.scopes.isEmpty else { throw .nothingToPrint(descriptor) }
  }

  private static func maker<F: Form>(
    _ form: F.Type, _ request: ReportRequest, _ choice: ScopeChoice, snapshot: StoreSnapshot,
    profile: SchoolProfile, house: HouseFiles, typesetter: Typesetter
  ) throws(Problem) -> PaperMaker {
    let options: FormOptions
    do {
      options = try FormOptions(
        of: form.descriptor, profile: profile, overrides: request.overrides, isDraft: request.isDraft)
    } catch {
      throw Problem(error)
    }
    return try PaperMaker(
      form, choice: choice, snapshot: snapshot, profile: profile, options: options, house: house,
      typesetter: typesetter)
  }

  /// Makes the papers that can be made; what stops the run midway is told in the report beside what was made.
  ///
  /// Throws what stops it before the first paper: no access, no place to write.
  public func perform(
    as principal: Principal? = nil, explains: Bool = false, progress: Progress = { _, _, _ in }
  ) throws(Problem) -> RunReport {
    try perform(
      as: principal, into: FolderSink(folder: request.folder), explains: explains, progress: progress)
  }

  /// The same for papers that go elsewhere.
  func perform(
    as principal: Principal?, into sink: any PaperSink, explains: Bool = false,
    progress: Progress = { _, _, _ in }
  ) throws(Problem) -> RunReport {
    let clearances = try clearances(principal ?? Principal(roles: profile.localOperatorRoles))
    try sink.prepare()
    var report = RunReport(form: descriptor.id)
    var volume: PaperFile?
    var names = 0
    for (place, (index, granted)) in clearances.enumerated() {
      let scope = maker.scopes[index]
      do throws(Problem) {
        var clearance = granted
        let paper = try paper(index, scope, &clearance)
        names += clearance.visited
        report.warnings += paper.warnings.map { .init(name: scope.label, text: $0) }
        if explains { report.explanation += paper.pages.trace.map { "\(scope.label) › \($0)" } }
        var file: PaperFile
        if let volume { file = volume } else { file = try newFile() }
        try file.add(paper, scope.label)
        if request.oneFile { volume = file } else { report.made.append(try put(file, into: sink)) }
      } catch {
        RunLog.refused(scope.label)
        guard error.kind == .refusedDocument else {
          report.stopped = error
          break
        }
        report.refused.append(.init(name: scope.label, text: error.text))
      }
      progress(place + 1, clearances.count, report.pages + (volume?.pageCount ?? 0))
    }
    if let volume, report.stopped == nil { write(volume, into: sink, &report) }
    RunLog.done(report, names: names)
    return report
  }

  /// The scopes that the principal may print, each with its clearance; a refusal when there is none, or when one that
  /// was named is not among them.
  private func clearances(_ principal: Principal) throws(Problem) -> [(index: Int, clearance: Clearance)] {
    var granted: [(index: Int, clearance: Clearance)] = []
    var refusal: Problem?
    let now = workspace.now(in: profile)
    for (index, scope) in maker.scopes.enumerated() {
      let demand = AccessDemand(
        descriptor.permission, descriptor.action, scope.target, manner: descriptor.manner)
      do {
        granted.append(
          (index, try snapshot.clearance(for: demand, principal: principal, at: now, under: profile)))
      } catch {
        refusal = refusal ?? Problem(error)
      }
    }
    if let refusal, granted.isEmpty || request.namesScopes { throw refusal }
    return granted
  }

  private func write(_ volume: PaperFile, into sink: any PaperSink, _ report: inout RunReport) {
    do {
      report.made.append(try put(volume, into: sink))
    } catch {
      report.stopped = error
    }
  }

  private func put(_ file: PaperFile, into sink: any PaperSink) throws(Problem) -> RunReport.Made {
    var file = file
    let paper = try file.finish()
    return RunReport.Made(
      path: try sink.take(paper), classes: paper.labels, pages: paper.pdf.pageCount, sha256: paper.pdf.sha256)
  }

  private func paper(
    _ index: Int, _ scope: PaperMaker.Scope, _ clearance: inout Clearance
  ) throws(Problem) -> PaperMaker.Paper {
    try requirePrintable(scope)
    let paper = try maker.paper(index, &clearance)
    RunLog.laidOut(scope.label, pages: paper.pages.pages.count)
    return paper
  }

  /// Makes the papers without laying them out, for a volume that binds them; refused ones are told in the report.
  func drafts(
    as principal: Principal?, _ take: (PaperMaker.Scope, PaperMaker.Draft) -> Void
  ) throws(Problem) -> RunReport {
    var report = RunReport(form: descriptor.id)
    for (index, granted) in try clearances(principal ?? Principal(roles: profile.localOperatorRoles)) {
      let scope = maker.scopes[index]
      do throws(Problem) {
        try requirePrintable(scope)
        var clearance = granted
        let draft = try maker.draft(index, &clearance)
        report.warnings += draft.warnings.map { .init(name: scope.label, text: $0) }
        take(scope, draft)
      } catch {
        guard error.kind == .refusedDocument else { throw error }
        report.refused.append(.init(name: scope.label, text: error.text))
      }
    }
    return report
  }

  /// Refuses a paper of a period that the class does not have, and a final one of a class that lacks something.
  private func requirePrintable(_ scope: PaperMaker.Scope) throws(Problem) {
    if let schoolClass = scope.schoolClass, case .period(.period(let kind, _)) = scope.span,
      kind != schoolClass.periodKind
    {
      throw Problem.wrongPeriod(scope.span.period, divided: schoolClass.periodKind)
    }
    try requireComplete(scope)
  }

  /// Refuses a final paper of a class that lacks what the form needs (D-12, S0-5.3.11.h).
  private func requireComplete(_ scope: PaperMaker.Scope) throws(Problem) {
    guard !request.isDraft, !descriptor.completeness.isEmpty, let schoolClass = scope.schoolClass else {
      return
    }
    do {
      let data = try ReadinessData.fetch(
        ClassScope(schoolClass, scope.span, moment: request.moment), from: snapshot, under: profile)
      let counts = data.counts(of: descriptor.completeness)
      guard counts.isEmpty else { throw Problem.incomplete(scope.label, counts, period: scope.span.period) }
    } catch {
      throw Problem(error)
    }
  }

  private func newFile() throws(Problem) -> PaperFile {
    let scope = descriptor.scope
    return try PaperFile(
      PaperFile.Head(
        form: descriptor, year: choice.year, time: choice.span.code(on: choice.moment),
        isDraft: request.isDraft, namesScopes: scope.isOfClasses,
        isAccessible: request.isAccessible, author: school.fullName,
        created: Timestamp.start(of: request.moment, zone: profile.timeZone)), fonts: fonts)
  }
}

extension ReportRun {
  /// What the request means for a form whose documents are about the kind of span.
  private static func choice(
    _ request: ReportRequest, _ span: FormDescriptor.Span, in snapshot: StoreSnapshot
  ) throws(Problem) -> ScopeChoice {
    let classes = try ClassChoice.classes(request.classes, year: request.year, in: snapshot)
    let year = classes.first?.year ?? AcademicYear(containing: request.moment)
    var choice = ScopeChoice(
      year: year, span: try self.span(span, request), moment: request.moment, classes: classes)
    choice.pupils = request.pupils
    choice.teachers = request.teachers
    choice.courses = request.courses
    return choice
  }

  private static func span(_ span: FormDescriptor.Span, _ request: ReportRequest) throws(Problem)
    -> ReportSpan
  {
    switch span {
    case .period: return .period(request.period)
    case .month: return .month(request.month ?? Month(containing: request.moment))
    case .day: return .day
    case .days:
      guard let days = request.days else { throw .daysMissing }
      return .days(days)
    }
  }
}
