public import JournalCore
public import JournalStore

/// How each pupil of a class was at every lesson held for him while he was of the class (FORMS §3.2, §20, D-26).
///
/// Read it once a paper for all the days that the paper is about, then ask: `tally(of:in:counting:)` for lessons and days
/// missed, `visits(of:on:)` for a day's cells, `isListed(_:in:)` to tell an empty cell from none missed, `rate(in:)` for
/// the class. A pupil who moved between classes is split by date: each class's table has the own days only. Lessons held
/// are the conducted ones of the class, the own subgroups and streams, and those at home; courses, subjects left out by
/// an individual plan, activated days, and for a pupil at home the lessons of the class are not. Nothing after the
/// scope's moment is counted.
public struct AttendanceTable: Hashable, Sendable {
  /// A lesson held for a pupil.
  public struct Visit: Hashable, Sendable {
    /// The lesson.
    public let lesson: ID<Lesson>
    /// Its day.
    public let day: Day
    /// Its number in the day.
    public let number: Int
    /// What was taught.
    public let subject: ID<Subject>
    /// The code; nil for a pupil who was there.
    public let code: AbsenceCode?

    /// What a tally counts of it.
    public var presence: LessonPresence { LessonPresence(day: day, code: code) }
  }

  /// The days that were read; nil when none of them had come on the moment.
  public let days: DayRange?
  /// The days with lessons by the calendar of the class, and any other on which one was held; in order (FORMS §4).
  public let schoolDays: [Day]
  /// Those of them on which nobody had to come because of the weather; they count neither as held nor as missed (D-26).
  public let activated: Set<Day>
  /// Conducted lessons whose attendance nobody confirmed (S0-4.13.1).
  public let unconfirmed: Int
  /// Codes stored for pupils of the class at lessons that were not held for them; a paper over such days does not add up.
  public let strays: Int
  /// The codes of the school.
  public let rules: AttendanceRules
  private let stays: [ID<Pupil>: [DayRange]]
  private let visits: [ID<Pupil>: [Visit]]

  init(
    days: DayRange?, schoolDays: [Day] = [], activated: Set<Day> = [], unconfirmed: Int = 0, strays: Int = 0,
    rules: AttendanceRules, stays: [ID<Pupil>: [DayRange]] = [:], visits: [ID<Pupil>: [Visit]] = [:]
  ) {
    self.days = days
    self.schoolDays = schoolDays
    self.activated = activated
    self.unconfirmed = unconfirmed
    self.strays = strays
    self.rules = rules
    self.stays = stays
    self.visits = visits
  }

  /// Reads the table of the scope's class for the days up to its moment.
  ///
  /// Throws `StoreError` when the journal lacks the class or cannot be read.
  public static func fetch(
    _ scope: ClassScope, in days: DayRange, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> AttendanceTable {
    guard let days = DayRange(days.first, min(days.last, scope.moment)) else {
      return AttendanceTable(days: nil, rules: profile.attendance)
    }
    return try snapshot.remembering(Key(schoolClass: scope.ofClass.id, days: days, profile: profile)) {
      () throws(StoreError) in
      let calendar = try snapshot.calendar(of: scope.ofClass.id, under: profile)
      return try snapshot.read { db in
        try AttendanceQuery(db: db, schoolClass: scope.ofClass, days: days)
          .table(calendar: calendar, rules: profile.attendance)
      }
    }
  }

  /// What a table depends on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let days: DayRange
    let profile: SchoolProfile
  }

  /// The counting of the school's codes by the rules of a paper (FORMS §3.2).
  public func counting(
    dayRule: AttendanceCounting.DayRule = .allLessons, mixedDay: AttendanceCounting.MixedDay = .inTotalOnly
  ) -> AttendanceCounting {
    AttendanceCounting(rules, dayRule: dayRule, mixedDay: mixedDay)
  }

  /// Whether the pupil was of the class on a day of the span.
  public func isListed(_ pupil: ID<Pupil>, in span: DayRange) -> Bool {
    stays[pupil]?.contains { $0.overlaps(span) } ?? false
  }

  /// Whether the pupil was of the class on the day.
  public func isListed(_ pupil: ID<Pupil>, on day: Day) -> Bool {
    stays[pupil]?.contains { $0.contains(day) } ?? false
  }

  /// How many pupils were of the class on the day.
  public func listNumber(on day: Day) -> Int { stays.values.count { $0.contains { $0.contains(day) } } }

  /// The lessons held for the pupil in the span, by day and number; all that were read without one.
  public func visits(of pupil: ID<Pupil>, in span: DayRange? = nil) -> ArraySlice<Visit> {
    guard let own = visits[pupil] else { return [] }
    guard let span else { return own[...] }
    let first = AttendanceTable.place(in: own) { $0.day >= span.first }
    return own[first..<max(first, AttendanceTable.place(in: own) { $0.day > span.last })]
  }

  /// The lessons held for the pupil on the day, by number.
  public func visits(of pupil: ID<Pupil>, on day: Day) -> ArraySlice<Visit> {
    DayRange(day, day).map { visits(of: pupil, in: $0) } ?? []
  }

  /// Lessons held and missed, full days missed, by code (FORMS §3.2); all days that were read without a span.
  public func tally(
    of pupil: ID<Pupil>, in span: DayRange? = nil, counting: AttendanceCounting? = nil
  ) -> AttendanceTally {
    AttendanceTally(visits(of: pupil, in: span).map(\.presence), counting: counting ?? self.counting())
  }

  /// Lessons held and missed by all pupils of the class in the span (FORMS §21.5).
  public func rate(in span: DayRange? = nil) -> AttendanceRate {
    visits.keys.reduce(AttendanceRate(planned: 0, missed: 0)) { sum, pupil in
      let own = visits(of: pupil, in: span)
      return AttendanceRate(
        planned: sum.planned + own.count,
        missed: sum.missed + own.count { $0.code?.isAbsence ?? false })
    }
  }

  /// The first place from which on the condition holds, in visits that are in order of days.
  private static func place(in visits: [Visit], from isPast: (Visit) -> Bool) -> Int {
    var (low, high) = (0, visits.count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(visits[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
