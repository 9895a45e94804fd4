/// A place in a class's days: a day and the number of a lesson on it.
public struct LessonPlace: Hashable, Sendable, Comparable {
  /// The day.
  public let day: Day
  /// The number in the day's timetable, 0…12.
  public let number: Int

  /// The place.
  public init(_ day: Day, _ number: Int) {
    self.day = day
    self.number = number
  }

  public static func < (left: LessonPlace, right: LessonPlace) -> Bool {
    (left.day, left.number) < (right.day, right.number)
  }
}

/// A place in a week of the timetable.
public struct WeekPlace: Hashable, Sendable, Comparable {
  /// The day of the week, 1 = Monday … 7 = Sunday.
  public let weekday: Int
  /// The number of the lesson, 0…12.
  public let number: Int

  /// The place.
  public init(_ weekday: Int, _ number: Int) {
    self.weekday = weekday
    self.number = number
  }

  public static func < (left: WeekPlace, right: WeekPlace) -> Bool {
    (left.weekday, left.number) < (right.weekday, right.number)
  }
}
