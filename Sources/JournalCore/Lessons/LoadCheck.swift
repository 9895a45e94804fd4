/// One teacher's part of the hours of a subject in a class, as the comparison with the plan needs it.
public struct LoadShare: Hashable, Sendable {
  /// The subgroup or stream; nil for the whole class.
  public let part: AssignmentTarget?
  /// Hours a week.
  public let weekly: WeeklyHours
  /// The first day.
  public let first: Day
  /// The last day; nil while nothing ended it.
  public let last: Day?

  /// Hours for the class or a part of it over the days.
  public init(part: AssignmentTarget? = nil, weekly: WeeklyHours, first: Day, last: Day?) {
    self.part = part
    self.weekly = weekly
    self.first = first
    self.last = last
  }

  private func holds(on day: Day) -> Bool { first <= day && (last.map { day <= $0 } ?? true) }

  /// The most hours, in hundredths, that any one pupil of a class gets on one day: those of the whole class with those
  /// of one of its parts. For each group the sum may not exceed the plan (S0-3.4, S2-2.5).
  public static func most(_ shares: [LoadShare]) -> Int {
    shares.map(\.first).map { day in
      let held = shares.filter { $0.holds(on: day) }
      let whole = held.filter { $0.part == nil }.reduce(0) { $0 + $1.weekly.hundredths }
      let parts = Dictionary(grouping: held.filter { $0.part != nil }, by: \.part).values
      return whole + (parts.map { $0.reduce(0) { $0 + $1.weekly.hundredths } }.max() ?? 0)
    }.max() ?? 0
  }

  /// Throws `loadOverPlan` when the hours exceed those of the plan.
  public static func check(_ shares: [LoadShare], plan: WeeklyHours) throws(LessonRefusal) {
    let load = most(shares)
    if load > plan.hundredths { throw .loadOverPlan(load: load, plan: plan.hundredths) }
  }
}
