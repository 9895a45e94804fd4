/// When the lessons of a day begin and end in one shift.
public struct BellSchedule: Hashable, Sendable {
  /// One lesson of the day.
  public struct Bell: Hashable, Sendable {
    /// The number, 0…12.
    public let number: Int
    /// When it begins.
    public let starts: ClockTime
    /// When it ends, after its beginning.
    public let ends: ClockTime

    /// A lesson of the day.
    public init(number: Int, starts: ClockTime, ends: ClockTime) {
      self.number = number
      self.starts = starts
      self.ends = ends
    }
  }

  /// The lessons by number.
  public let bells: [Bell]

  /// The schedule of the lessons; throws `bellsDoNotRise` at the first number that begins before the one before ended.
  public init(_ bells: [Bell]) throws(LessonRefusal) {
    let ordered = bells.sorted { $0.number < $1.number }
    guard let first = ordered.first else { throw .bellsDoNotRise(number: 0) }
    guard first.starts < first.ends else { throw .bellsDoNotRise(number: first.number) }
    for (before, bell) in zip(ordered, ordered.dropFirst()) {
      guard before.number < bell.number, before.ends <= bell.starts, bell.starts < bell.ends else {
        throw .bellsDoNotRise(number: bell.number)
      }
    }
    self.bells = ordered
  }

  /// The lesson with the number; nil when the day has no such lesson.
  public subscript(number: Int) -> Bell? { bells.first { $0.number == number } }
}
