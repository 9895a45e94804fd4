/// The lessons of one assignment, or of all of a class, over the days of a year: timetable, calendar and bells together.
///
/// Lessons that were recorded outside of the timetable count, cancelled ones do not.
public struct LessonDays: Sendable {
  /// A version of the timetable with the places of the assignment or class in it.
  public struct Version: Hashable, Sendable {
    /// The first day on which it holds; it holds until the next one.
    public let first: Day
    /// The places of a week.
    public let places: Set<WeekPlace>

    /// A version from the day on.
    public init(from first: Day, _ places: Set<WeekPlace>) {
      self.first = first
      self.places = places
    }
  }

  /// The days.
  public let calendar: SchoolCalendar
  private let versions: [Version]
  private let added: Set<LessonPlace>
  private let cancelled: Set<LessonPlace>
  private let bells: [(first: Day, schedule: BellSchedule)]

  /// The lessons of the versions; `added` were recorded beside the timetable, `cancelled` did not take place.
  public init(
    calendar: SchoolCalendar, versions: [Version], bells: [(first: Day, schedule: BellSchedule)],
    added: Set<LessonPlace> = [], cancelled: Set<LessonPlace> = []
  ) {
    self.calendar = calendar
    self.versions = versions.sorted { $0.first < $1.first }
    self.bells = bells.sorted { $0.first < $1.first }
    self.added = added
    self.cancelled = cancelled
  }

  /// The numbers that the timetable in force gives to the day, in order; nil when no timetable is in force yet.
  public func timetabled(on day: Day) -> [Int]? {
    guard let version = versions.last(where: { $0.first <= day }) else { return nil }
    guard let weekday = calendar.timetableWeekday(on: day) else { return [] }
    return version.places.filter { $0.weekday == weekday }.map(\.number).sorted()
  }

  /// The numbers of the lessons that take place on the day, in order.
  public func numbers(on day: Day) -> [Int] {
    let own = Set(timetabled(on: day) ?? []).union(added.filter { $0.day == day }.map(\.number))
    return own.filter { !cancelled.contains(LessonPlace(day, $0)) }.sorted()
  }

  /// The first lesson after the place; nil when there is none within so many days (S0-5.4.10).
  public func next(after place: LessonPlace, within days: Int = 120) -> LessonPlace? {
    if let number = numbers(on: place.day).first(where: { $0 > place.number }) {
      return LessonPlace(place.day, number)
    }
    for day in (1...max(1, days)).lazy.map(place.day.adding(days:)) {
      if let number = numbers(on: day).first { return LessonPlace(day, number) }
    }
    return nil
  }

  /// When the lesson begins; nil when no bells are known for it.
  public func start(of place: LessonPlace) -> LocalMoment? {
    bell(of: place).map { LocalMoment(place.day, $0.starts) }
  }

  /// When the lesson ends; nil when no bells are known for it.
  public func end(of place: LessonPlace) -> LocalMoment? {
    bell(of: place).map { LocalMoment(place.day, $0.ends) }
  }

  /// When the last lesson of the day ends, cancelled ones left out; nil without lessons or bells (S3-3.5.c).
  public func lastEnd(on day: Day) -> LocalMoment? {
    numbers(on: day).last.flatMap { end(of: LessonPlace(day, $0)) }
  }

  private func bell(of place: LessonPlace) -> BellSchedule.Bell? {
    bells.last { $0.first <= place.day }?.schedule[place.number]
  }
}
