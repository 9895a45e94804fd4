import Archive
public import JournalCore
import JournalStore
import Layouts

/// Makes the electronic archive of a year: every paper with its data, the whole journal as open tables, and a text for
/// those who open it long after, in one bag that appears whole or not at all (P-10, S0-7.5.4, K-42).
public struct ArchiveBagRun {
  /// Told after each document: the form's id, how many are done, of how many.
  public typealias Progress = (_ form: String, _ done: Int, _ total: Int) -> Void

  private let workspace: Workspace
  private let request: ArchiveBagRequest
  private let principal: Principal?
  private let store: JournalStore
  private let session: Session
  private let forms: [FormDescriptor]

  /// A run on the workspace's journal. Throws `Problem` when a form is unknown or the principal may not build archives.
  public init(
    _ request: ArchiveBagRequest, in workspace: Workspace, as principal: Principal? = nil
  ) throws(Problem) {
    self.workspace = workspace
    self.principal = principal
    store = try workspace.open()
    session = try workspace.session(of: store, as: principal)
    let rules = session.profile.archive
    var request = request
    if request.isWeekly {
      guard rules.electronicCopies.issues.contains(where: { $0.rhythm == .weekly }) else {
        throw .noWeeklyArchive
      }
      request.isDraft = true
    }
    self.request = request
    let standard =
      request.isWeekly ? ArchiveBagRequest.weeklyForms : ArchiveBagRequest.forms(for: rules.contents)
    var forms: [FormDescriptor] = []
    for id in request.forms.isEmpty ? standard : request.forms {
      guard let form = FormCatalogue.form(id) else { throw .unknownForm(id) }
      forms.append(form.descriptor)
    }
    self.forms = forms
    do {
      _ = try AccessPolicy.authorise(
        AccessDemand(.buildArchiveVolume, .execute, manner: .electronic), principal: session.principal,
        relations: [], profile: session.profile)
    } catch {
      throw Problem(error)
    }
  }

  /// Makes the archive and its copies. When a paper is refused nothing is kept, and the outcome names all that were.
  ///
  /// Throws `Problem` when the place is taken, the export is not allowed, or a medium fails; a finished archive stays
  /// when only a copy fails.
  public func perform(_ progress: Progress = { _, _, _ in }) throws(Problem) -> ArchiveBagOutcome {
    do {
      let writer = try BagWriter(to: request.place)
      var outcome = ArchiveBagOutcome()
      do {
        try store.perform(RecordExport(), in: session)
        try fill(writer, &outcome, progress)
      } catch {
        writer.discard()
        throw error
      }
      guard outcome.bag != nil else { return outcome }
      for place in request.copies {
        _ = try BagCopier.copy(request.place, to: place)
        outcome.copies.append(place)
      }
      if let year = outcome.year {
        let register = CopyRecordRun(workspace, as: principal)
        for (place, handover) in zip(request.copies, request.handovers) {
          try register.record(place, of: year, handover, on: outcome.moment ?? session.now.day)
        }
      }
      return outcome
    } catch {
      throw Problem(error)
    }
  }

  private func fill(
    _ writer: BagWriter, _ outcome: inout ArchiveBagOutcome, _ progress: Progress
  ) throws {
    let snapshot = try store.snapshot(readers: 1)
    let classes = try ClassChoice.classes(request.classes, year: request.year, in: snapshot)
    let year = classes.first?.year ?? AcademicYear(containing: session.now.day)
    let moment = request.moment ?? min(session.now.day, year.days.last)
    let sink = BagSink(writer, form: forms[0])
    for form in forms {
      sink.form = form
      try make(form, year, moment, snapshot, sink, &outcome) { progress(form.id, $0, $1) }
    }
    guard outcome.refused.isEmpty else {
      writer.discard()
      return
    }
    try sink.finish()
    _ = try JournalSetWriter(workspace.house).write(
      snapshot, into: BagFolder(writer: writer, folder: "journal"))
    let info = ArchiveBagInfo(
      school: try snapshot.school().school, year: year, classes: classes.map(\.label.compact), moment: moment,
      isDraft: request.isDraft, profile: session.profile)
    let readme = ArchiveReadme(info, papers: outcome.papers)
    try writer.add(Array(try readme.text(workspace.house).utf8), as: ArchiveReadme.name)
    let bag = try writer.finish(try info.fields())
    (outcome.bag, outcome.year, outcome.moment) = (request.place, year, moment)
    (outcome.files, outcome.bytes) = (bag.files.count, bag.size)
  }

  /// Makes the papers of a form; a form that has none in this journal is left out.
  private func make(
    _ form: FormDescriptor, _ year: AcademicYear, _ moment: Day, _ snapshot: StoreSnapshot, _ sink: BagSink,
    _ outcome: inout ArchiveBagOutcome, _ progress: (Int, Int) -> Void
  ) throws(Problem) {
    var wanted = ReportRequest(form: form.id, moment: moment, folder: request.place)
    wanted.classes = request.classes
    wanted.year = year
    wanted.isDraft = request.isDraft
    let run: ReportRun
    do throws(Problem) {
      run = try ReportRun(wanted, in: workspace, of: snapshot)
    } catch  where error == .nothingToPrint(form) {
      return
    }
    let report = try run.perform(as: principal, into: sink) { done, total, _ in progress(done, total) }
    if let stopped = report.stopped { throw stopped }
    func named(_ note: RunReport.Note) -> RunReport.Note {
      RunReport.Note(name: "\(form.id) \(note.name)", text: note.text)
    }
    outcome.papers += report.made.count
    outcome.pages += report.pages
    outcome.refused += report.refused.map(named)
    outcome.warnings += report.warnings.map(named)
  }
}

extension Problem {
  static let noWeeklyArchive = Problem(
    .usage,
    "недельный архив › профиль школы его не предусматривает › добавьте ритм weekly в archive.electronicCopies или уберите --weekly"
  )
}
