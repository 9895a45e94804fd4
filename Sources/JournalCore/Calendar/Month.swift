/// A month of the calendar.
public struct Month: Hashable, Sendable, Comparable {
  /// The year of the calendar.
  public let year: Int
  /// 1…12.
  public let number: Int

  /// A month, or nil when the number is not in 1…12 or the year not in 1…9999.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// The month that holds the day.
  public init(containing day: Day) { (year, number, _) = day.parts }

  /// The month written as `2025-11`, or nil when the text is no month.
  public init?(iso text: String) {
    guard let day = Day(iso: text + "-01") else { return nil }
    self.init(containing: day)
  }

  /// `2025-11`.
  public var iso: String { String(days.first.iso.prefix(7)) }

  /// All days of the month.
  public var days: DayRange {
    guard let first = Day(year: year, month: number, day: 1),
      let days = DayRange(first, first.adding(days: Day.length(ofMonth: number, year: year) - 1))
    else { preconditionFailure("a month has days") }
    return days
  }

  /// «ноябрь 2025 г.», the form of headings (FORMS §23.3).
  public var printed: String { RussianDate.month(of: days.first) }

  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
