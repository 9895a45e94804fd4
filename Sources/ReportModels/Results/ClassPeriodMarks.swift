public import JournalCore

/// The marks of a class for one period or the year, in list and curriculum order, and what follows from them (FORMS §6, §21.1).
public struct ClassPeriodMarks: Hashable, Sendable {
  /// A pupil's marks.
  public struct Row: Hashable, Sendable {
    /// A cell a subject; all empty for a pupil who is not counted.
    public let cells: [PupilResults.Cell]
    /// Whether the pupil is on the list on the counting day, so that the figures have him.
    public let isCounted: Bool

    /// The marks, nil where there is none.
    public var marks: [PeriodMark?] { cells.map(\.mark) }
  }

  /// The subjects of the curriculum that have marks.
  public let subjects: [CurriculumItem]
  /// The rows in the order of the list.
  public let rows: [Row]

  /// The counts of a subject over the pupils who are counted and study it (FORMS §6).
  public func counts(of subject: Int) -> MarkCounts {
    MarkCounts(
      rows.filter { $0.isCounted && $0.cells[subject] != .notStudied }.map { $0.cells[subject].mark })
  }

  /// The counts of all marks of the class: «Средний балл по классу» is their average (FORMS §6).
  public var allCounts: MarkCounts {
    subjects.indices.map { counts(of: $0) }.reduce(MarkCounts([PeriodMark?]()), +)
  }

  /// The outcomes in the order of the list; nil for those who are not counted.
  public func outcomes(failingFirst: Bool) -> [PupilOutcome?] {
    rows.map { $0.isCounted ? PupilOutcome($0.marks, failingFirst: failingFirst) : nil }
  }

  /// How many pupils are counted.
  public var counted: Int { rows.count { $0.isCounted } }

  /// The marks of the pupils of a list, whose results have one slot.
  init(_ results: [PupilResults], of roster: ClassRoster, subjects all: [CurriculumItem], on day: Day) {
    let kept = all.indices.filter { all[$0].hasMarks }
    subjects = kept.map { all[$0] }
    rows = zip(results, roster.entries).map { results, entry in
      let isCounted = entry.isListed(on: day)
      return Row(cells: kept.map { isCounted ? results.cells[0][$0] : .empty }, isCounted: isCounted)
    }
  }
}
