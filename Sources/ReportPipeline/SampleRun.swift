public import JournalCore
public import JournalStore

/// A new journal filled with a made-up school.
public struct SampleRun {
  private let school: SampleSchool
  private let store: JournalStore
  private let session: Session
  private let database: String

  /// A school of the size in the workspace's journal, which is made; with results only, or with everything of the year.
  public init(
    classes: Int, pupils: Int, seed: UInt64, year: AcademicYear, profile: String,
    detail: SampleSchool.Detail = .results, in workspace: Workspace
  ) throws(Problem) {
    school = SampleSchool(
      classes: classes, pupilsPerClass: pupils, seed: seed, year: year, profile: profile,
      catalogue: try workspace.subjects(), detail: detail)
    database = workspace.database
    store = try workspace.create(profile: profile, fullName: nil, shortName: nil)
    session = try workspace.session(of: store, mode: .initialLoad)
  }

  /// Fills the journal.
  public func perform() throws(Problem) -> SampleSchool.Outcome {
    do {
      return try store.perform(school, in: session)
    } catch {
      // A journal without its school is of no use to anybody and would stand in the way of the next run.
      try? store.close()
      AtomicFile.remove(database: database)
      throw Problem(error)
    }
  }
}
