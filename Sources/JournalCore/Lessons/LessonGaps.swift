/// What the record of one conducted lesson lacks (S0-4.9.b, S0-4.15.3).
public struct LessonGaps: Hashable, Sendable {
  /// What is known of the lesson.
  public struct Facts: Hashable, Sendable {
    /// Whether a topic is recorded.
    public var hasTopic = false
    /// Whether homework, or «не задано», is recorded.
    public var hasHomework = false
    /// Whether a control work was held.
    public var isControlWork = false
    /// Whether it is the group's last lesson before holidays.
    public var isLastBeforeHolidays = false
    /// The grade.
    public var grade: Int
    /// Whether it is a lesson of a subject; courses have no homework.
    public var isSubject = true

    /// Nothing recorded.
    public init(grade: Int) { self.grade = grade }
  }

  /// Whether the topic is missing.
  public let topic: Bool
  /// Whether homework is missing.
  public let homework: Bool

  /// What the lesson lacks under the profile.
  ///
  /// Homework may be missing after control works and before holidays where the school allows it, in grades without
  /// marks, and in courses.
  public init(_ facts: Facts, under profile: SchoolProfile) {
    topic = !facts.hasTopic
    let kinds = profile.marks.homeworkKinds
    let isExcused =
      !facts.isSubject || profile.unmarkedGrades.contains(facts.grade)
      || (facts.isControlWork && kinds.contains(.emptyAfterControlWork))
      || (facts.isLastBeforeHolidays && kinds.contains(.emptyBeforeHolidays))
    homework = !facts.hasHomework && !isExcused
  }

  /// Whether nothing is missing.
  public var isComplete: Bool { !topic && !homework }
}
