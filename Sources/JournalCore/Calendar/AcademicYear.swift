/// A school year: from September to the next summer.
public struct AcademicYear: Hashable, Sendable, Comparable {
  /// The calendar year of the first of September.
  public let startYear: Int

  /// The school year beginning in the calendar year.
  public init(startYear: Int) { self.startYear = startYear }

  /// The school year written `2025/2026`, `2025-2026` or `2025–2026`, or nil for anything else.
  public init?(label: String) {
    let parts = label.split(whereSeparator: { "/-–".contains($0) })
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]),
      (1990...2200).contains(first), second == first + 1
    else { return nil }
    startYear = first
  }

  /// The school year that the day falls into; July and August belong to the year that ends.
  public init(containing day: Day) {
    let (year, month, _) = day.parts
    startYear = month >= 9 ? year : year - 1
  }

  /// `2025/2026`, as papers print it (FORMS §23.3).
  public var label: String { "\(startYear)/\(startYear + 1)" }

  /// `2025-2026`, as file names write it (CLI.md).
  public var fileLabel: String { "\(startYear)-\(startYear + 1)" }

  /// From 1 September to 31 August.
  public var days: DayRange {
    let first = Day(year: startYear, month: 9, day: 1)
    let last = Day(year: startYear + 1, month: 8, day: 31)
    guard let first, let last, let range = DayRange(first, last) else {
      preconditionFailure("a school year always has its days")
    }
    return range
  }

  public static func < (left: AcademicYear, right: AcademicYear) -> Bool {
    left.startYear < right.startYear
  }
}
