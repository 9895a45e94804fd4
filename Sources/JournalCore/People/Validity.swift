/// The days on which something holds: from a day on, up to a last day or with an open end.
public struct Validity: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day; nil while nothing ended it.
  public let last: Day?

  /// The days, or nil when they would end before they begin.
  public init?(from first: Day, to last: Day? = nil) {
    if let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// The days of the span.
  public init(_ days: DayRange) {
    first = days.first
    last = days.last
  }

  /// Whether it holds on the day.
  public func contains(_ day: Day) -> Bool { first <= day && last.map { day <= $0 } ?? true }

  /// Whether the two share a day.
  public func overlaps(_ other: Validity) -> Bool {
    other.last.map { first <= $0 } ?? true && last.map { other.first <= $0 } ?? true
  }

  /// Whether it holds on every day of the other.
  public func covers(_ other: Validity) -> Bool {
    guard first <= other.first else { return false }
    guard let last else { return true }
    return other.last.map { $0 <= last } ?? false
  }

  /// «с 01.09.2025», «с 01.09.2025 по 26.05.2026».
  public var printed: String {
    "с \(first.dotted)" + (last.map { " по \($0.dotted)" } ?? "")
  }
}

/// Values that each hold from a day until the next one does: names, contacts, leaders (D-10).
public struct DatedValues<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One value with its first day.
  public struct Entry: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The value.
    public let value: Value

    /// A value from the day on.
    public init(first: Day, value: Value) { (self.first, self.value) = (first, value) }
  }

  /// The entries by their days.
  public let entries: [Entry]

  /// Values by their first days; of two for one day the later one in the list holds.
  public init(_ entries: [Entry]) {
    var values: [Day: Value] = [:]
    for entry in entries { values[entry.first] = entry.value }
    self.entries = values.map { Entry(first: $0.key, value: $0.value) }.sorted { $0.first < $1.first }
  }

  /// The value of the day; nil before the first one.
  public func value(on day: Day) -> Value? { entries.last { $0.first <= day }?.value }

  /// The value of the day, or the first one for a day before all: a person always has a name.
  public func nearest(to day: Day) -> Value? { value(on: day) ?? entries.first?.value }
}
