public import JournalCore
import JournalStore

/// The days that a paper of a period or the year is about, and the day whose list its figures count (FORMS §21.1).
public struct PeriodFrame: Hashable, Sendable {
  /// What was asked for.
  public let selection: PeriodSelection
  /// From the first day of the period, or of the year's first one, to the last.
  public let days: DayRange
  /// The last day of the period; while it goes on the data moment.
  public let countingDay: Day

  /// The place of the marks that the paper shows.
  public var slot: MarkSlot {
    switch selection {
    case .period(_, let number): .period(number)
    case .year: .year
    }
  }

  /// Whether the period goes on at the data moment.
  public var isUnfinished: Bool { countingDay < days.last }

  /// The days up to the counting day.
  public var elapsed: DayRange { DayRange(days.first, countingDay) ?? days }

  /// The frame of a selection over the periods of a year; the whole year where none are entered.
  init(_ selection: PeriodSelection, periods: [Period], year: AcademicYear, moment: Day) {
    self.selection = selection
    let meant =
      switch selection {
      case .period(_, let number): periods.filter { $0.number == number }
      case .year: periods
      }
    let span = meant.first.flatMap { first in
      meant.last.flatMap { DayRange(first.days.first, $0.days.last) }
    }
    days = span ?? year.days
    countingDay = max(days.first, min(days.last, moment))
  }

  /// The frame of a class.
  static func fetch(_ scope: ClassScope, from snapshot: StoreSnapshot) throws(StoreError) -> PeriodFrame {
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind)
    return PeriodFrame(scope.period, periods: periods, year: scope.year, moment: scope.moment)
  }
}

extension ClassRoster.Entry {
  /// Whether a stay holds on the day; the last day of a stay counts.
  public func isListed(on day: Day) -> Bool {
    stays.contains { $0.first <= day && ($0.last.map { day <= $0 } ?? true) }
  }

  /// Whether a stay has a day in common with the days.
  public func isListed(in days: DayRange) -> Bool {
    stays.contains { $0.first <= days.last && ($0.last.map { days.first <= $0 } ?? true) }
  }
}

extension ClassRoster {
  /// Those who were in the class in the days.
  func listed(in days: DayRange) -> ClassRoster {
    var copy = self
    copy.entries = entries.filter { $0.isListed(in: days) }
    return copy
  }

  /// Those who are in the class on the day.
  func listed(on day: Day) -> ClassRoster {
    var copy = self
    copy.entries = entries.filter { $0.isListed(on: day) }
    return copy
  }
}
