/// A moment of civil time with its offset from UTC, as the metadata of a PDF state it; always passed in, never read
/// from the clock.
public struct PDFTimestamp: Hashable, Sendable {
  /// The year, 1…9999.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month.
  public let day: Int
  /// The hour, 0…23.
  public let hour: Int
  /// The minute, 0…59.
  public let minute: Int
  /// The second, 0…59.
  public let second: Int
  /// Minutes that local time is ahead of UTC, -1439…1439; +180 for Moscow.
  public let offsetMinutes: Int

  /// The moment, or nil when a part is out of its range.
  public init?(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, offsetMinutes: Int
  ) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day), (0...23).contains(hour), (0...59).contains(minute),
      (0...59).contains(second), (-1439...1439).contains(offsetMinutes)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offsetMinutes = offsetMinutes
  }

  /// The moment as ISO 8601 writes it: `2026-11-21T12:34:56+03:00`.
  public var iso8601: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))\(sign)\(zoneHours):\(zoneMinutes)"
  }

  /// The moment as ISO 32000-1, 7.9.4, writes it: `D:20261121123456+03'00'`.
  public var pdf: String {
    "D:\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))"
      + "\(padded(hour, 2))\(padded(minute, 2))\(padded(second, 2))\(sign)\(zoneHours)'\(zoneMinutes)'"
  }

  private var sign: String { offsetMinutes < 0 ? "-" : "+" }
  private var zoneHours: String { padded(abs(offsetMinutes) / 60, 2) }
  private var zoneMinutes: String { padded(abs(offsetMinutes) % 60, 2) }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
