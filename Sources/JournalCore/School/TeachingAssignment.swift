/// A teacher's load: one subject or course for one class, group or pupil from a day on (S0-3.4).
public struct TeachingAssignment: Hashable, Sendable {
  /// The record.
  public let id: ID<TeachingAssignment>
  /// Who teaches.
  public let teacher: ID<StaffMember>
  /// The subject; nil for a course.
  public let subject: ID<Subject>?
  /// Who is taught.
  public let target: AssignmentTarget
  /// Hours a week.
  public let weekly: WeeklyHours
  /// Whether the director approved it; lessons need that (S3-3.7.d).
  public let isApproved: Bool
  /// The first day.
  public let first: Day
  /// The last day; nil while nothing ended it.
  public let last: Day?

  /// A stored assignment.
  public init(
    id: ID<TeachingAssignment>, teacher: ID<StaffMember>, subject: ID<Subject>?, target: AssignmentTarget,
    weekly: WeeklyHours, isApproved: Bool, first: Day, last: Day?
  ) {
    self.id = id
    self.teacher = teacher
    self.subject = subject
    self.target = target
    self.weekly = weekly
    self.isApproved = isApproved
    self.first = first
    self.last = last
  }

  /// Whether it holds on the day.
  public func holds(on day: Day) -> Bool { first <= day && (last.map { day <= $0 } ?? true) }
}
