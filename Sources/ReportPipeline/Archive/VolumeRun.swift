import Archive
public import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels

/// Sews the summary sheets of a year into volumes: cover, inventory, sheets with running numbers, certification sheet,
/// label; every sheet is counted before it is printed and again in the made file (S0-7.5.3.a, K-41, K-42, FORMS §18).
public struct VolumeRun {
  /// The form that a volume is made of.
  static let summary = "progress-summary"
  /// The words of the sheets around, among the files of the program.
  static let words = "templates/archive/volume.yaml"

  private let workspace: Workspace
  private let request: VolumeRequest
  private let principal: Principal?
  private let snapshot: StoreSnapshot
  private let profile: SchoolProfile
  private let options: FormOptions
  private let phrases: Phrases<VolumePapers.Phrase>

  /// A run on the workspace's journal. Throws `Problem` when an option is unknown or the words are not there.
  public init(
    _ request: VolumeRequest, in workspace: Workspace, as principal: Principal? = nil
  ) throws(Problem) {
    self.workspace = workspace
    self.request = request
    do {
      snapshot = try workspace.open().snapshot(readers: 1)
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
  /// Throws `Problem` when volumes may not be built, sheets do not add up, or the folder cannot be written to.
  public func perform() throws(Problem) -> VolumeOutcome {
    let classes = try ClassChoice.classes(request.classes, year: request.year, in: snapshot)
      .sorted { $0.label < $1.label }
    let now = workspace.now(in: profile)
    let year = classes.first?.year ?? AcademicYear(containing: now.day)
    let moment = request.moment ?? min(now.day, year.days.last)
    let data = try data(year, moment, classes, now)
    var outcome = VolumeOutcome()
    let facts = VolumeFacts(
      volume: 0, classes: classes.map(\.label), ended: moment,
      retentionYears: profile.archive.retentionYears)
    let papers = VolumePapers(data, facts, phrases: phrases, options: options)
    var contents = VolumeContents(data, options: options)
    for form in forms {
      try gather(form, year, moment, classes, papers: papers, into: &contents, &outcome)
    }
    guard outcome.refused.isEmpty else { return outcome }
    try AtomicFile.makeFolder(request.folder)
    let binding = VolumeBinding(
      press: try Press(workspace), options: options, phrases: phrases, data: data,
      created: Timestamp.start(of: moment, zone: profile.timeZone))
    for pieces in contents.waves(options["bundleWaves"]) {
      try bind(pieces, binding, moment, &outcome)
    }
    return outcome
  }

  private var forms: [String] {
    [VolumeRun.summary] + (options["attendance"] == "true" ? ["attendance-summary"] : [])
      + (options["movement"] == "true" ? ["class-movement"] : [])
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
    var wanted = ReportRequest(form: form, moment: moment, folder: request.folder)
    wanted.classes = classes.map(\.label.compact)
    wanted.year = year
    wanted.isDraft = request.isDraft
    let report = try ReportRun(wanted, in: workspace, of: snapshot).drafts(as: principal) { scope, draft in
      guard let schoolClass = scope.schoolClass else { return }
      contents.add(draft, of: form, schoolClass, papers: papers)
    }
    outcome.refused += report.refused.map { .init(name: "\(form) \($0.name)", text: $0.text) }
    outcome.warnings += report.warnings.map { .init(name: "\(form) \($0.name)", text: $0.text) }
  }

  /// Plans a wave and makes its volumes; their numbers go on from the wave before.
  private func bind(
    _ pieces: [VolumeContents.Piece], _ binding: VolumeBinding, _ moment: Day,
    _ outcome: inout VolumeOutcome
  ) throws(Problem) {
    let plan: SheetPlan
    do {
      var items: [SheetItem] = []
      for piece in pieces { items.append(piece.item(pages: try binding.pages(of: piece.document))) }
      plan = try SheetPlan(
        items, sides: options["sides"] == "duplex" ? .both : .one, atMost: request.mostSheets)
    } catch {
      throw Problem(error)
    }
    let sink = FolderSink(folder: request.folder)
    let earlier = outcome.volumes.count
    var rest = pieces[...]
    for planned in plan.volumes {
      let own = Array(rest.prefix(planned.entries.count))
      rest = rest.dropFirst(own.count)
      let labels = Set(own.map(\.label)).sorted()
      var facts = VolumeFacts(
        volume: earlier + planned.number, classes: labels, ended: moment,
        retentionYears: profile.archive.retentionYears)
      facts.fileIndex = request.fileIndex
      facts.fill(
        planned, own, papers: VolumePapers(binding.data, facts, phrases: phrases, options: options))
      let scope = DocumentName.scope(of: labels.map(\.compact), areClasses: true)
      let file = try binding.file(planned, own, facts: facts, scope: scope)
      outcome.volumes.append(
        .init(
          path: try sink.take(file), number: facts.volume, classes: file.labels, sheets: facts.sheets,
          pages: file.pdf.pageCount))
    }
  }
}
