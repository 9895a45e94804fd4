public import JournalCore

/// What keeps a summary sheet from being final, in counts and without names (FORMS §1.7, DECISIONS 18).
public struct SummaryGaps: Hashable, Sendable {
  /// Cells that should hold a mark and do not.
  public let missingMarks: Int
  /// Pupils who should have a decision of the council and do not.
  public let missingDecisions: Int
  /// Marks that the school's profile does not permit, by the sign.
  public let forbidden: [PeriodMark: Int]
  /// Marks in a grade that is taught without them; 0 in any other grade.
  public let marksWhereNoneAreGiven: Int

  /// Whether the sheet is printed with «ДАННЫЕ НЕПОЛНЫ».
  public var isIncomplete: Bool { missingMarks > 0 || missingDecisions > 0 }

  init(
    results: [PupilResults], roster: ClassRoster, slots: [MarkSlot], source: SummarySource, isUnmarked: Bool,
    periods: [Period], moment: Day, isYear: Bool, profile: SchoolProfile
  ) {
    let groups = SummaryGaps.groups(of: source.subjects)
    var missing = 0
    var forbidden: [PeriodMark: Int] = [:]
    for (block, entry) in zip(results, roster.entries) where !isUnmarked {
      let firstPeriod = SummaryGaps.firstPeriod(of: entry, periods)
      let elsewhere = SummaryGaps.studiedElsewhere(block, groups)
      for (row, slot) in slots.enumerated().prefix(block.shownRows)
      where PupilResults.hasBegun(slot, periods, on: moment) {
        for (index, item) in source.subjects.enumerated() {
          let cell = block.cells[row][index]
          if let mark = cell.mark {
            if !profile.permits(mark) { forbidden[mark, default: 0] += 1 }
          } else if cell == .empty, item.hasMarks, !elsewhere.contains(index),
            SummaryGaps.isDue(slot, from: firstPeriod)
          {
            missing += 1
          }
        }
      }
    }
    marksWhereNoneAreGiven =
      isUnmarked
      ? results.reduce(0) { count, block in count + block.cells.joined().count { $0.mark?.grade != nil } }
      : 0
    missingMarks = profile.everyPupilNeedsPeriodValue ? missing : 0
    self.forbidden = forbidden
    let needsDecisions = isYear && profile.councilDecisionColumn == .required
    missingDecisions =
      needsDecisions ? results.count { $0.decision == nil && $0.shownRows == slots.count } : 0
  }

  /// Subjects that are groups of one by their names: «Труд (девочки)» and «Труд (мальчики)».
  private static func groups(of subjects: [CurriculumItem]) -> [[Int]] {
    let bases = Dictionary(grouping: subjects.indices) { index in
      SubjectCatalogue.folded(String(subjects[index].subject.name.prefix { $0 != "(" }))
    }
    return bases.values.filter { $0.count > 1 }
  }

  /// Groups in which the pupil has no mark at all, while he has some in another group of the subject.
  private static func studiedElsewhere(_ block: PupilResults, _ groups: [[Int]]) -> Set<Int> {
    groups.reduce(into: []) { elsewhere, group in
      let empty = group.filter { index in block.cells.allSatisfy { $0[index].mark == nil } }
      if empty.count < group.count { elsewhere.formUnion(empty) }
    }
  }

  /// Examination and final marks are not due from everybody; period and year marks are.
  private static func isDue(_ slot: MarkSlot, from first: Int) -> Bool {
    switch slot {
    case .period(let number): number >= first
    case .year: true
    case .exam, .stateExam, .final: false
    }
  }

  /// The first period at whose end the pupil was in the class.
  private static func firstPeriod(of entry: ClassRoster.Entry, _ periods: [Period]) -> Int {
    guard let first = entry.stays.first?.first else { return 1 }
    return periods.first { $0.days.last >= first }?.number ?? periods.count + 1
  }
}

extension SchoolProfile {
  /// Whether the school gives the sign as a period mark; marks that only courses have are always permitted.
  func permits(_ mark: PeriodMark) -> Bool {
    switch mark {
    case .passed, .failed: true
    default: periodMarkValues.contains(mark)
    }
  }
}
