/// A date of the school's calendar, without time and zone.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 01.01.1970; earlier days are negative.
  public let ordinal: Int

  /// The day with the number of days since 01.01.1970.
  public init(ordinal: Int) { self.ordinal = ordinal }

  /// The day of the Gregorian calendar, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant's days-from-civil: years begin in March so that the leap day is the last one.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    ordinal = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day written as `2025-11-12`, or nil when the text is not such a day.
  public init?(iso text: String) {
    // Papers read tens of thousands of days, so the bytes are looked at as they are.
    var text = text
    let found = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
        return nil
      }
      func number(_ places: Range<Int>) -> Int? {
        var value = 0
        for place in places {
          guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else { return nil }
          value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        }
        return value
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
      return (year, month, day)
    }
    guard let (year, month, day) = found else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { parts.year }

  /// The day of the week, 1 = Monday … 7 = Sunday.
  public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

  /// The day so many days later; negative counts go back.
  public func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// `2025-11-12`, the form of files and of the store.
  public var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `12.11.2025`, the form of tables (FORMS §23.3).
  public var dotted: String {
    let (year, month, day) = parts
    return "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))"
  }

  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// How many days a month has, leap years counted.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: CustomStringConvertible {
  public var description: String { iso }
}

/// A span of days, both ends included; never empty.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day.
  public let last: Day

  /// The span, or nil when it would end before it begins.
  public init?(_ first: Day, _ last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether the day lies in the span.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether the two spans share a day.
  public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

  /// How many days the span has, from 1.
  public var count: Int { last.ordinal - first.ordinal + 1 }
}
