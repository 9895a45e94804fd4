public import JournalCore
public import JournalStore

/// Everything one form needs, fetched at once: a plain value without a database inside.
public protocol ReportData: Sendable, Hashable {
  /// Reads the value for a scope; personal values stay sealed.
  ///
  /// Throws `StoreError` when the journal lacks what the scope names or cannot be read.
  static func fetch(
    _ scope: ReportScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> Self

  /// Opens or masks every personal value once.
  mutating func disclose(through clearance: inout Clearance)
}

/// What a paper is made for: a class, a period and the moment whose state it shows.
public struct ReportScope: Hashable, Sendable {
  /// The class.
  public let schoolClass: SchoolClass
  /// The period, or the whole year.
  public let period: PeriodSelection
  /// The day whose names, posts and lists are printed; papers show it in place of the clock (DECISIONS 12).
  public let moment: Day

  /// A scope of the parts.
  public init(schoolClass: SchoolClass, period: PeriodSelection, moment: Day) {
    self.schoolClass = schoolClass
    self.period = period
    self.moment = moment
  }
}
