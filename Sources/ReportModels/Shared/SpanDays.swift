import JournalCore
import JournalStore

/// The days that a span means in a journal.
extension ReportScope {
  /// The days that the scope's document is about; of a year the days from its first period to its last.
  ///
  /// Papers of the whole school go by the dates of the period that was asked for, also for classes divided otherwise.
  func days(from snapshot: StoreSnapshot) throws(StoreError) -> DayRange {
    switch span {
    case .month(let month): return month.days
    case .days(let days): return days
    case .day: return DayRange(moment, moment) ?? year.days
    case .period(.period(let kind, let number)):
      let periods = try snapshot.periods(in: year, kind: kind)
      return periods.first { $0.number == number }?.days ?? year.days
    case .period(.year):
      var periods: [Period] = []
      for kind in PeriodKind.allCases { periods += try snapshot.periods(in: year, kind: kind) }
      let (first, last) = (periods.map(\.days.first).min(), periods.map(\.days.last).max())
      return first.flatMap { first in last.flatMap { DayRange(first, $0) } } ?? year.days
    }
  }
}
