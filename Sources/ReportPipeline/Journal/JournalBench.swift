import JournalCore
import JournalStore

/// Reads a large journal as reports do, for `make bench`: snapshots, and every class's pages of a term.
public struct JournalBench {
  /// What was read.
  public struct Outcome: Hashable, Sendable, Codable {
    /// How many snapshots were taken.
    public var snapshots = 0
    /// CPU seconds of all snapshots.
    public var snapshotSeconds = 0.0
    /// How many classes were read.
    public var classes = 0
    /// How many pages: one an assignment of a class.
    public var pages = 0
    /// How many marks stood on them.
    public var marks = 0
    /// CPU seconds of all pages.
    public var pageSeconds = 0.0
  }

  private let store: JournalStore
  private let seconds: () -> Double

  /// A reading of the workspace's journal; `seconds` tells the CPU time that the process has used.
  public init(_ workspace: Workspace, seconds: @escaping () -> Double) throws(Problem) {
    store = try workspace.open()
    self.seconds = seconds
  }

  /// Takes a hundred snapshots, then reads all pages of the second quarter.
  public func perform() throws(Problem) -> Outcome {
    do {
      var outcome = Outcome()
      let begin = seconds()
      for _ in 0..<100 {
        _ = try store.snapshot(readers: 1)
        outcome.snapshots += 1
      }
      outcome.snapshotSeconds = seconds() - begin
      let snapshot = try store.snapshot(readers: 1)
      guard let year = try snapshot.years().last,
        let days = try snapshot.periods(in: year, kind: .quarter).first(where: { $0.number == 2 })?.days
      else { return outcome }
      let start = seconds()
      for schoolClass in try snapshot.classes(in: year) {
        var filter = LessonFilter(days: days)
        filter.schoolClass = schoolClass.id
        outcome.classes += 1
        for assignment in Set(try snapshot.lessons(filter).map(\.lesson.assignment)).sorted() {
          let page = try snapshot.journalPage(of: assignment, in: days)
          outcome.pages += 1
          outcome.marks += page.cells.values.reduce(0) { sum, cells in
            sum + cells.values.reduce(0) { $0 + $1.marks.count }
          }
        }
      }
      outcome.pageSeconds = seconds() - start
      return outcome
    } catch {
      throw Problem(error)
    }
  }
}
