public import JournalCore

/// A pupil's block of the summary sheet: the marks that this class's sheet shows, and the council's decision.
public struct PupilResults: Hashable, Sendable {
  /// What stands in one cell.
  public enum Cell: Hashable, Sendable {
    /// A mark.
    case mark(PeriodMark)
    /// A mark brought from the statement of a former school; it carries an asterisk (FORMS §1.7).
    case carried(PeriodMark)
    /// No mark, though one could be there.
    case empty
    /// The pupil does not study the subject (individual plan).
    case notStudied

    /// The mark, carried or not.
    public var mark: PeriodMark? {
      switch self {
      case .mark(let mark), .carried(let mark): mark
      case .empty, .notStudied: nil
      }
    }
  }

  /// The cells: a row a slot, a column a subject.
  public let cells: [[Cell]]
  /// How many rows from the top belong to the pupil's time in the class; the rest is crossed by a note of leaving.
  public let shownRows: Int
  /// The decision; nil while there is none, and on sheets of a period, which end no year.
  public let decision: CouncilDecision?

  /// The block of a roster entry.
  ///
  /// Marks of periods that begin after the moment are not shown: on that day nobody could have had them.
  init(
    _ entry: ClassRoster.Entry, source: SummarySource, slots: [MarkSlot], periods: [Period], moment: Day,
    isYear: Bool
  ) {
    let shown = PupilResults.shownRows(of: entry, slots: slots, periods: periods)
    shownRows = shown
    cells = slots.enumerated().map { row, slot in
      source.subjects.map { item in
        if source.isExcluded(entry.pupil.id, item.subject.id) { return .notStudied }
        guard row < shown, PupilResults.hasBegun(slot, periods, on: moment),
          let mark = source.marks.entry(entry.pupil.id, item.subject.id, slot)
        else {
          return .empty
        }
        return mark.isCarried ? .carried(mark.mark) : .mark(mark.mark)
      }
    }
    decision = isYear && shown == slots.count ? source.decisions[entry.pupil.id] : nil
  }

  /// A pupil who left keeps the rows of the periods that had ended by then.
  private static func shownRows(of entry: ClassRoster.Entry, slots: [MarkSlot], periods: [Period]) -> Int {
    guard let left = entry.left, let yearEnd = periods.last?.days.last, left < yearEnd else {
      return slots.count
    }
    let ended = periods.filter { $0.days.last <= left }.count
    return slots.prefix { slot in
      if case .period(let number) = slot { number <= ended } else { false }
    }.count
  }

  /// Whether a slot could hold a mark on the day: its period, or for the year's results the last one, has begun.
  static func hasBegun(_ slot: MarkSlot, _ periods: [Period], on moment: Day) -> Bool {
    guard let last = periods.last else { return true }
    if case .period(let number) = slot, let period = periods.first(where: { $0.number == number }) {
      return period.days.first <= moment
    }
    return last.days.first <= moment
  }
}
