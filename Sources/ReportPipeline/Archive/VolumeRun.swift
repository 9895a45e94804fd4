import Archive
public import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// Sews the summary sheets of a year into volumes: cover, inventory, sheets with running numbers, certification sheet,
/// label; every sheet is counted before it is printed and again in the made file (S0-7.5.3.a, K-41, K-42, FORMS §18).
public struct VolumeRun {
  /// The form that a volume is made of.
  static let summary = "progress-summary"
  /// The journal of a class, where the school keeps journals on paper (S2-9.c).
  static let journal = "class-journal"
  /// The applications to change the journal, where the school keeps them with it (S4-4.5).
  static let requests = "change-requests"
  /// The table of changes, which is sewn behind the summary sheet of a class that has any (S4-4.3).
  static let changes = "change-register"
  /// The order whose copy is sewn behind the summary sheet of a class with code names (FORMS §18.1).
  static let order = "code-name-order"
  /// The words of the sheets around, among the files of the program.
  static let words = "templates/archive/volume.yaml"

  let workspace: Workspace
  private let request: VolumeRequest
  let principal: Principal?
  let store: JournalStore
  let snapshot: StoreSnapshot
  private let profile: SchoolProfile
  let options: FormOptions
  private let phrases: Phrases<VolumePapers.Phrase>

  /// A run on the workspace's journal. Throws `Problem` when an option is unknown or the words are not there.
  public init(
    _ request: VolumeRequest, in workspace: Workspace, as principal: Principal? = nil
  ) throws(Problem) {
    self.workspace = workspace
    self.request = request
    do {
      store = try workspace.open()
      snapshot = try store.snapshot(readers: 1)
      profile = try workspace.profile(of: snapshot)
      options = try FormOptions(
        of: VolumePapers.descriptor, profile: profile, overrides: request.overrides,
        isDraft: request.isDraft)
    } catch {
      throw Problem(error)
    }
    phrases = try workspace.house.phrases(VolumeRun.words)
    self.principal = principal
  }

  /// Makes the volumes. When a paper is refused none is made, and the outcome names all that were.
  ///
  /// With the director's passphrase the certified copies of the orders on code names are sewn in, for paper alone; each
  /// opened link has its audit line. Without it a numbered sheet stands for each copy (DECISIONS 10).
  ///
  /// Throws `Problem` when volumes may not be built, the vault refuses the passphrase, a copy does not fit its sheet, sheets do
  /// not add up, or the folder cannot be written to.
  public func perform(passphrase: String? = nil) throws(Problem) -> VolumeOutcome {
    let classes = try ClassChoice.classes(request.classes, year: request.year, in: snapshot)
      .filter { request.period.isDivision(of: $0.periodKind) }.sorted { $0.label < $1.label }
    try requirePeriod(classes)
    let now = workspace.now(in: profile)
    let year = classes.first?.year ?? AcademicYear(containing: now.day)
    let moment = request.moment ?? min(now.day, year.days.last)
    let data = try data(year, moment, classes, now)
    var outcome = VolumeOutcome()
    let period = try period(year)
    var facts = VolumeFacts(
      volume: 0, classes: classes.map(\.label), ended: period.map { min(moment, $0.days.last) } ?? moment,
      retentionYears: profile.archive.retentionYears)
    facts.period = period
    facts.writesYo = try writesYo()
    let papers = VolumePapers(data, facts, phrases: phrases, options: options)
    var contents = VolumeContents(
      data, options: options, isByClass: !hasSummary)
    contents.changes = try changes(year, moment, classes, &outcome)
    if let passphrase { contents.copies = try copies(data, passphrase, year, moment, classes) }
    for form in forms {
      try gather(form, year, moment, classes, papers: papers, into: &contents, &outcome)
    }
    guard outcome.refused.isEmpty else { return outcome }
    try AtomicFile.makeFolder(request.folder)
    let binding = VolumeBinding(
      press: try Press(workspace), options: options, phrases: phrases, data: data,
      created: Timestamp.start(of: moment, zone: profile.timeZone))
    var bound: [BoundVolume] = []
    for pieces in contents.waves(options["bundleWaves"]) {
      bound += try bind(pieces, binding, facts, after: bound.count)
    }
    // A rehearsal and some classes alone are no volumes of the year, so the journal does not know of them.
    if !request.isDraft, request.classes.isEmpty { try enter(bound, year, moment) }
    let sink = FolderSink(folder: request.folder)
    for volume in bound {
      outcome.volumes.append(
        .init(
          path: try sink.take(volume.file), number: volume.facts.volume, classes: volume.file.labels,
          sheets: volume.facts.sheets, pages: volume.file.pdf.pageCount))
    }
    return outcome
  }

  /// A volume before it is written.
  private struct BoundVolume {
    let facts: VolumeFacts
    let scope: String
    let file: FinishedPaper
  }

  /// Enters the volumes into the journal before their files are written, so that volumes that lie on paper keep theirs.
  private func enter(_ bound: [BoundVolume], _ year: AcademicYear, _ moment: Day) throws(Problem) {
    let session = try workspace.session(of: store, as: principal)
    do {
      try store.perform(
        EnterVolumes(
          bound.map {
            EnterVolumes.Bound(
              label: $0.scope, sheets: $0.facts.sheets, sha256: FileDigest(of: $0.file.pdf.bytes).sha256)
          }, of: year, request.period, as: moment), in: session)
    } catch {
      throw Problem(error)
    }
  }

  /// The papers of classes by the profile's `archive.contents`, and those that options add; applications come last.
  private var forms: [String] {
    let contents = profile.archive.contents
    return (hasSummary ? [VolumeRun.summary] : [])
      + (contents.contains(.classJournals) || hasReportPages ? [VolumeRun.journal] : [])
      + (options["attendance"] == "true" ? ["attendance-summary"] : [])
      + (options["movement"] == "true" ? ["class-movement"] : [])
      + (contents.contains(.changeRequests) ? [VolumeRun.requests] : [])
  }

  /// Report pages with lists and marks are put on paper by periods, the summary sheets at the end of the year (S3-5.1, S3-5.2).
  private var hasReportPages: Bool {
    request.period != .year && profile.archive.contents.contains(.reportPages)
  }
  private var hasSummary: Bool { profile.archive.contents.contains(.summary) && !hasReportPages }

  /// Throws `Problem` for a quarterly volume that the school's act does not ask for, or that no class is divided for.
  private func requirePeriod(_ classes: [SchoolClass]) throws(Problem) {
    guard request.period != .year else { return }
    guard profile.archive.printFrequency.contains(.period) else {
      throw Problem(
        .usage,
        "том за \(request.period.code) › школа печатает журналы: \(profile.archive.printFrequency.map(\.printed).sorted().joined(separator: ", ")) › уберите --period или измените archive.printFrequency в профиле"
      )
    }
    guard !classes.isEmpty else {
      throw Problem(
        .usage, "том за \(request.period.code) › ни один класс так не делит учебный год › проверьте --period")
    }
  }

  /// Whether the titles of the summary sheets have «ё»; the inventory names them as they name themselves.
  private func writesYo() throws(Problem) -> Bool {
    do {
      return try FormOptions(of: ProgressSummaryForm.descriptor, profile: profile)["letterYo"] == "true"
    } catch {
      throw Problem(error)
    }
  }

  private func period(_ year: AcademicYear) throws(Problem) -> Period? {
    guard case .period(let kind, let number) = request.period else { return nil }
    do {
      return try snapshot.periods(in: year, kind: kind).first { $0.number == number }
    } catch {
      throw Problem(error)
    }
  }

  private func data(
    _ year: AcademicYear, _ moment: Day, _ classes: [SchoolClass], _ now: LocalMoment
  ) throws(Problem) -> VolumeData {
    do {
      var clearance = try snapshot.clearance(
        for: AccessDemand(.buildArchiveVolume, .execute),
        principal: principal ?? Principal(roles: profile.localOperatorRoles), at: now, under: profile)
      let scope = SchoolScope(year, .period(.year), moment: moment, classes: classes)
      var data = try VolumeData.fetch(scope, from: snapshot, under: profile)
      data.disclose(through: &clearance)
      return data
    } catch {
      throw Problem(error)
    }
  }

  private func gather(
    _ form: String, _ year: AcademicYear, _ moment: Day, _ classes: [SchoolClass], papers: VolumePapers,
    into contents: inout VolumeContents, _ outcome: inout VolumeOutcome
  ) throws(Problem) {
    var wanted = request(form, year, moment, classes)
    if form == VolumeRun.requests { wanted.classes = [] }
    let run: ReportRun
    do throws(Problem) {
      run = try ReportRun(wanted, in: workspace, of: snapshot)
    } catch  where form == VolumeRun.requests && error == .nothingToPrint(ChangeRequestsForm.descriptor) {
      return
    }
    let report = try run.drafts(as: principal) { scope, draft in
      contents.add(draft, of: form, scope.schoolClass, papers: papers)
    }
    outcome.refused += report.refused.map { .init(name: "\(form) \($0.name)", text: $0.text) }
    outcome.warnings += report.warnings.map { .init(name: "\(form) \($0.name)", text: $0.text) }
  }

  /// The tables of changes of the classes that have changes.
  private func changes(
    _ year: AcademicYear, _ moment: Day, _ classes: [SchoolClass], _ outcome: inout VolumeOutcome
  ) throws(Problem) -> [ID<SchoolClass>: PaperMaker.Draft] {
    guard options["changes"] == "true" else { return [:] }
    var drafts: [ID<SchoolClass>: PaperMaker.Draft] = [:]
    let wanted = request(VolumeRun.changes, year, moment, classes)
    let report = try ReportRun(wanted, in: workspace, of: snapshot).drafts(as: principal) { scope, draft in
      guard let schoolClass = scope.schoolClass, draft.tables.contains(where: { !$0.rows.isEmpty }) else {
        return
      }
      drafts[schoolClass.id] = draft
    }
    outcome.refused += report.refused.map { .init(name: "\(VolumeRun.changes) \($0.name)", text: $0.text) }
    return drafts
  }

  func request(
    _ form: String, _ year: AcademicYear, _ moment: Day, _ classes: [SchoolClass]
  ) -> ReportRequest {
    var wanted = ReportRequest(form: form, moment: moment, folder: request.folder)
    wanted.classes = classes.map(\.label.compact)
    wanted.year = year
    wanted.isDraft = request.isDraft
    wanted.period = request.period
    if form == VolumeRun.journal { wanted.overrides["binding"] = "archive" }
    return wanted
  }

  /// Plans a wave and makes its volumes; their numbers go on from the wave before.
  private func bind(
    _ pieces: [VolumeContents.Piece], _ binding: VolumeBinding, _ whole: VolumeFacts, after earlier: Int
  ) throws(Problem) -> [BoundVolume] {
    let plan: SheetPlan
    do {
      var items: [SheetItem] = []
      for piece in pieces { items.append(piece.item(pages: try binding.pages(of: piece.document))) }
      plan = try SheetPlan(
        items, sides: options["sides"] == "duplex" ? .both : .one, atMost: request.mostSheets)
    } catch {
      throw Problem(error)
    }
    var bound: [BoundVolume] = []
    var rest = pieces[...]
    for planned in plan.volumes {
      let own = Array(rest.prefix(planned.entries.count))
      rest = rest.dropFirst(own.count)
      let labels = Set(own.compactMap(\.label)).sorted()
      var facts = VolumeFacts(
        volume: earlier + planned.number, classes: labels, ended: whole.ended,
        retentionYears: whole.retentionYears)
      facts.period = whole.period
      facts.writesYo = whole.writesYo
      facts.fileIndex = request.fileIndex
      facts.fill(
        planned, own, papers: VolumePapers(binding.data, facts, phrases: phrases, options: options))
      let scope = labels.isEmpty ? "shkola" : DocumentName.scope(of: labels.map(\.compact), areClasses: true)
      let file = try binding.file(planned, own, facts: facts, scope: scope)
      bound.append(BoundVolume(facts: facts, scope: scope, file: file))
    }
    return bound
  }
}
