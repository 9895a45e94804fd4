/// A time of day to the minute, 00:00…23:59.
public struct ClockTime: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0…1439.
  public let minutes: Int

  /// The time, or nil when there is none such.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// The time written `15:00`, or nil when the text is not one.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// `15:00`.
  public var printed: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

/// A second of the school's calendar, in the school's own zone.
public struct LocalMoment: Hashable, Sendable, Comparable {
  /// The day.
  public let day: Day
  /// Seconds since midnight, 0…86399.
  public let second: Int

  /// The moment so many seconds after the day's midnight; whole days are carried over.
  public init(_ day: Day, second: Int) {
    let remainder = ((second % 86_400) + 86_400) % 86_400
    self.day = day.adding(days: (second - remainder) / 86_400)
    self.second = remainder
  }

  /// The beginning of the minute.
  public init(_ day: Day, _ time: ClockTime) { self.init(day, second: time.minutes * 60) }

  /// The last second of the day (REQUIREMENTS §9).
  public static func end(of day: Day) -> LocalMoment { LocalMoment(day, second: 86_399) }

  /// The moment so many minutes later by the clock on the wall.
  public func adding(minutes: Int) -> LocalMoment { LocalMoment(day, second: second + minutes * 60) }

  public static func < (left: LocalMoment, right: LocalMoment) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }
}
