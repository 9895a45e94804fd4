/// When a pupil's data must be looked through again: once a month (S0-5.3.6, S0-4.3, S2-3.2.1.a).
public enum DataVerification {
  /// The day a month after; where that month is shorter, its last day.
  public static func due(after verified: Day) -> Day {
    let (year, month, day) = verified.parts
    let (nextYear, nextMonth) = month == 12 ? (year + 1, 1) : (year, month + 1)
    let length = Day.length(ofMonth: nextMonth, year: nextYear)
    return Day(year: nextYear, month: nextMonth, day: min(day, length)) ?? verified
  }

  /// Whether more than a month has passed since the data were looked through; never looked through is due.
  public static func isDue(_ verified: Day?, on day: Day) -> Bool {
    guard let verified else { return true }
    return day > due(after: verified)
  }
}
