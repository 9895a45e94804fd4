/// One held lesson of a subject as a pupil lived it in the pupil's own class, subgroup or stream.
public struct LessonFact: Hashable, Sendable, Comparable {
  /// The day.
  public let day: Day
  /// The place in the day, from 0.
  public let number: Int
  /// Whether the pupil missed it; lateness is presence.
  public let isMissed: Bool

  /// A held lesson.
  public init(day: Day, number: Int, isMissed: Bool) {
    self.day = day
    self.number = number
    self.isMissed = isMissed
  }

  public static func < (left: LessonFact, right: LessonFact) -> Bool {
    (left.day, left.number) < (right.day, right.number)
  }
}

/// Decides whether a failing mark may be given at a lesson (S0-4.12.7).
public enum FailingMarkProtection {
  /// Why no failing mark may be given.
  public enum Ground: Hashable, Sendable {
    /// So many lessons of the subject in a row were missed just before (S0-4.12.7.a).
    case absence(missed: Int)
    /// The holidays that ended on the day (S0-4.12.7.b).
    case holidays(until: Day)
  }

  /// Whether the mark is a failing one.
  public static func isFailing(_ value: Int) -> Bool { value <= 2 }

  /// Why no failing mark may be given at the lesson; nil when it may.
  ///
  /// `history` holds the subject's held lessons of the pupil's group in any order; later ones are skipped. A run of
  /// missed lessons protects the lessons that the pupil attends after it, holidays protect the lessons held after them,
  /// as many as `noFailingMarkGraceLessons` says. `lastHoliday` is the last day of the latest holidays before the lesson.
  public static func ground(
    day: Day, number: Int, history: [LessonFact], lastHoliday: Day?, rules: MarkRules
  ) -> Ground? {
    let before = history.filter { ($0.day, $0.number) < (day, number) }.sorted()
    return absence(before, rules) ?? holidays(day, before, lastHoliday, rules)
  }

  private static func absence(_ before: [LessonFact], _ rules: MarkRules) -> Ground? {
    guard let least = rules.noFailingMarkAfterAbsence else { return nil }
    let attended = before.reversed().prefix { !$0.isMissed }.count
    guard attended < rules.noFailingMarkGraceLessons else { return nil }
    let missed = before.dropLast(attended).reversed().prefix { $0.isMissed }.count
    return missed >= least ? .absence(missed: missed) : nil
  }

  private static func holidays(
    _ day: Day, _ before: [LessonFact], _ last: Day?, _ rules: MarkRules
  ) -> Ground? {
    guard rules.noFailingMarkAfterHolidays, let last, last < day else { return nil }
    let since = before.filter { $0.day > last }.count
    return since < rules.noFailingMarkGraceLessons ? .holidays(until: last) : nil
  }
}
