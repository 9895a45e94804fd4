public import JournalCore
import JournalStore
import Layouts
import PDFOutput
import Typeset

/// A run of one form over scopes: one consistent view of the journal, one file a scope or one volume.
public struct ReportRun {
  /// Told after each document: how many are done, of how many, the pages so far.
  public typealias Progress = (_ done: Int, _ total: Int, _ pages: Int) -> Void

  private let request: ReportRequest
  private let view: JournalView
  private let source: PaperSource

  /// Opens the journal and everything the run needs; all that can be wrong before the first paper is found here.
  public init(_ request: ReportRequest, in workspace: Workspace) throws(Problem) {
    try self.init(request, in: workspace, of: nil)
  }

  /// A run on a view of the journal that other runs share; nil for a view of its own.
  init(_ request: ReportRequest, in workspace: Workspace, of shared: StoreSnapshot?) throws(Problem) {
    self.request = request
    guard FormCatalogue.form(request.form) != nil else { throw .unknownForm(request.form) }
    view = try JournalView(workspace, of: shared)
    source = try PaperSource(
      request, from: view, press: try Press(workspace, isTagged: request.isAccessible))
  }

  /// Makes the papers that can be made; what stops the run midway is told in the report beside what was made.
  ///
  /// Throws what stops it before the first paper: no access, no place to write.
  public func perform(
    as principal: Principal? = nil, explains: Bool = false, progress: Progress = { _, _, _ in }
  ) throws(Problem) -> RunReport {
    try perform(
      as: principal, into: FolderSink(folder: request.folder, tables: request.tables), explains: explains,
      progress: progress)
  }

  /// The same for papers that go elsewhere.
  func perform(
    as principal: Principal?, into sink: any PaperSink, explains: Bool = false,
    progress: Progress = { _, _, _ in }
  ) throws(Problem) -> RunReport {
    let clearances = try source.clearances(principal ?? view.localOperator)
    try sink.prepare()
    var report = RunReport(form: source.descriptor.id)
    var volume: PaperFile?
    var names = 0
    for (place, (index, granted)) in clearances.enumerated() {
      let scope = source.scopes[index]
      do throws(Problem) {
        var clearance = granted
        let paper = try source.paper(try source.draft(index, &clearance))
        RunLog.laidOut(scope.label, pages: paper.pages.pages.count)
        names += clearance.visited
        report.warnings += paper.warnings.map { .init(name: scope.label, text: $0) }
        if explains { report.explanation += paper.pages.trace.map { "\(scope.label) › \($0)" } }
        if request.oneFile {
          if volume == nil { volume = try source.newFile() }
          try volume?.add(paper, scope.label)
        } else {
          var file = try source.newFile()
          try file.add(paper, scope.label)
          report.made.append(try put(file, into: sink))
        }
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

  /// Makes the papers without laying them out, for a volume that binds them; refused ones are told in the report.
  func drafts(
    as principal: Principal?, _ take: (PaperMaker.Scope, PaperMaker.Draft) -> Void
  ) throws(Problem) -> RunReport {
    var report = RunReport(form: source.descriptor.id)
    for (index, granted) in try source.clearances(principal ?? view.localOperator) {
      let scope = source.scopes[index]
      do throws(Problem) {
        var clearance = granted
        let draft = try source.draft(index, &clearance)
        report.warnings += draft.warnings.map { .init(name: scope.label, text: $0) }
        take(scope, draft)
      } catch {
        guard error.kind == .refusedDocument else { throw error }
        report.refused.append(.init(name: scope.label, text: error.text))
      }
    }
    return report
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
}
