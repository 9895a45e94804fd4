/// One lesson of an assignment on a day (§6.4).
public struct Lesson: Hashable, Sendable {
  /// How the lesson is held.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// At school.
    case usual
    /// Дистанционно (S3-2.2.c).
    case remote
    /// At the pupil's home (S0-1.11).
    case home

    /// «дистанционно»; empty for a usual lesson, which papers do not note.
    public var printed: String {
      switch self {
      case .usual: ""
      case .remote: "дистанционно"
      case .home: "на дому"
      }
    }
  }

  /// How far the lesson got.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case planned, conducted, cancelled
  }

  /// The record.
  public let id: ID<Lesson>
  /// The assignment.
  public let assignment: ID<TeachingAssignment>
  /// The day.
  public let day: Day
  /// The number in the day's timetable, 0…12.
  public let number: Int
  /// Who taught or is to teach it.
  public let teacher: ID<StaffMember>
  /// The substitution that lets another than the assigned teacher teach it.
  public let substitution: ID<Substitution>?
  /// How it is held.
  public let format: Format
  /// How far it got.
  public let state: State
  /// When it was recorded as conducted, in the school's zone.
  public let recordedAt: LocalMoment?
  /// Whether it was recorded after the term (§0.4).
  public let isLate: Bool
  /// Whether it was filled in afterwards in the mode of initial load (S2-A1.7).
  public let isInitialLoad: Bool

  /// A stored lesson.
  public init(
    id: ID<Lesson>, assignment: ID<TeachingAssignment>, day: Day, number: Int, teacher: ID<StaffMember>,
    substitution: ID<Substitution>? = nil, format: Format = .usual, state: State,
    recordedAt: LocalMoment? = nil, isLate: Bool = false, isInitialLoad: Bool = false
  ) {
    self.id = id
    self.assignment = assignment
    self.day = day
    self.number = number
    self.teacher = teacher
    self.substitution = substitution
    self.format = format
    self.state = state
    self.recordedAt = recordedAt
    self.isLate = isLate
    self.isInitialLoad = isInitialLoad
  }

  /// Where the lesson is.
  public var place: LessonPlace { LessonPlace(day, number) }
}
