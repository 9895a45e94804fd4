public import JournalCore
import JournalStore

/// Leads the volumes of a year from the file to the shelf: printed, certified, put into the archive (S0-7.5.3.a, S1-2.14.b, S3-5.2).
public struct VolumeStateRun {
  /// A step of a volume.
  public enum Step: Hashable, Sendable {
    /// It lies on paper.
    case printed
    /// It was certified in a way by the holder of a post, with so many sheets.
    case certified(Certification, post: String, sheets: Int)
    /// It lies in the place in the archive.
    case archived(place: String)
  }

  /// A volume as it is told.
  public struct Line: Hashable, Sendable, Codable {
    /// The year, or the period of a quarterly volume, as `year`, `Q2`.
    public let period: String
    /// The number of the volume.
    public let volume: Int
    /// The classes in it.
    public let classes: String
    /// Sheets of documents.
    public let sheets: Int
    /// How far it has come, as `draft`, `printed`, `certified`, `archived`.
    public let state: String
    /// The ways of certifying that are lacking, as words of the profile.
    public let lacking: [String]
    /// The last day of keeping.
    public let keptUntil: String
    /// Where it lies; nil before it is in the archive.
    public let place: String?
  }

  /// What a step led to.
  public struct Outcome: Hashable, Sendable {
    /// The volume now.
    public let line: Line
    /// The classes whose year went into the archive with the last volume.
    public let archived: [String]
    /// The classes whose year stays open, with how much they lack.
    public let unfinished: [String]
  }

  private let workspace: Workspace
  private let principal: Principal?

  /// The volumes of the workspace's journal.
  public init(_ workspace: Workspace, as principal: Principal? = nil) {
    self.workspace = workspace
    self.principal = principal
  }

  /// The volumes of the year.
  public func lines(of year: AcademicYear) throws(Problem) -> [Line] {
    do {
      let snapshot = try workspace.open().snapshot(readers: 1)
      let rules = try workspace.profile(of: snapshot).archive
      return try snapshot.archiveVolumes(of: year).map { VolumeStateRun.line($0, rules) }
    } catch {
      throw Problem(error)
    }
  }

  /// Enters the step. With the last volume of the year in the archive its finished classes go there too, and nobody changes them
  /// any more (S0-7.5).
  ///
  /// Throws `Problem` when the journal knows no such volume, the step is not its next, or sheets or ways of certifying differ.
  public func enter(_ step: Step, of volume: ArchiveVolume.Place, on day: Day) throws(Problem) -> Outcome {
    let store = try workspace.open()
    let session = try workspace.session(of: store, as: principal)
    do {
      var closed: ArchiveYear.Outcome?
      switch step {
      case .printed: try store.perform(MarkVolumePrinted(volume, on: day), in: session)
      case .certified(let kind, let post, let sheets):
        try store.perform(
          CertifyVolume(volume, ArchiveVolume.Certificate(kind, by: post, on: day), sheets: sheets),
          in: session)
      case .archived(let place):
        closed = try shelve(volume, ArchiveVolume.Shelf(place, since: day), in: store, session)
      }
      let all = try store.snapshot(readers: 1).archiveVolumes(of: volume.year)
      guard let own = all.first(where: { $0.place == volume }) else {
        throw StoreError.rule(VolumeRefusal.noSuchVolume(volume))
      }
      let unfinished = closed?.unfinished.sorted { $0.key < $1.key } ?? []
      return Outcome(
        line: VolumeStateRun.line(own, session.profile.archive),
        archived: closed?.archived.sorted().map(\.compact) ?? [],
        unfinished: unfinished.map { "\($0.key.compact): \($0.value.count)" })
    } catch {
      throw Problem(error)
    }
  }

  /// Shelves the volume; the last one of a year together with the year, in one transaction. Gives what became of the year: nil while
  /// volumes are on their way, for those of a period, and when all classes lie in the archive already.
  private func shelve(
    _ volume: ArchiveVolume.Place, _ shelf: ArchiveVolume.Shelf, in store: JournalStore, _ session: Session
  ) throws(StoreError) -> ArchiveYear.Outcome? {
    let step = ShelveVolume(volume, shelf)
    let others = try store.snapshot(readers: 1).archiveVolumes(of: volume.year)
      .filter { $0.place.period == .year && $0.place != volume }
    if volume.period == .year, others.allSatisfy({ $0.shelf != nil }) {
      let results = try store.perform(all: [step, ArchiveYear(volume.year)], in: session)
      if case .success = results[0] {
        switch results[1] {
        case .success(let outcome): return outcome as? ArchiveYear.Outcome
        case .failure(.rule(PeriodRefusal.wholeYearArchived(volume.year))): break
        case .failure(let error): throw error
        }
      }
    }
    try store.perform(step, in: session)
    return nil
  }

  private static func line(_ volume: ArchiveVolume, _ rules: ArchiveRules) -> Line {
    Line(
      period: volume.place.period.code, volume: volume.place.number, classes: volume.label,
      sheets: volume.sheets, state: volume.state(under: rules).rawValue,
      lacking: volume.lacking(under: rules).map(\.rawValue), keptUntil: volume.keptUntil.iso,
      place: volume.shelf?.place)
  }
}
