/// What must be known of a work before it is admitted.
public struct AssessmentFacts: Hashable, Sendable {
  /// The lesson.
  public var lesson: ID<Lesson>
  /// How far the lesson got.
  public var state: Lesson.State
  /// The grade of the class; for a stream or a course the lowest grade of its pupils.
  public var grade: Int
  /// Whether the lesson is one of a course outside of the plan.
  public var isCourse = false
  /// Whether the class's plan has marks in the subject.
  public var subjectHasMarks = true
  /// The name or code of the type of work; nil when none is given.
  public var workType: String?
  /// The weight; nil for that of the type.
  public var weight: Int?

  /// Facts of the lesson alone.
  public init(lesson: ID<Lesson>, state: Lesson.State, grade: Int) {
    self.lesson = lesson
    self.state = state
    self.grade = grade
  }
}

/// Decides whether a work may be entered, and of which type and weight it is (S0-4.12.2, S0-5.4.15).
public enum AssessmentRule {
  /// What an admitted work is.
  public struct Terms: Hashable, Sendable {
    /// The type; nil where none is given and none is wanted.
    public let workType: WorkType?
    /// The weight, 1…5.
    public let weight: Int
  }

  /// The type and weight of the work.
  ///
  /// Throws `lessonNotConducted`, `unmarkedGrade`, `unmarkedCourse`, `unmarkedSubject`, `noWorkType`,
  /// `unknownWorkType`, `ambiguousWorkType` or `weightOutOfRange`.
  public static func admit(
    _ facts: AssessmentFacts, under profile: SchoolProfile
  ) throws(MarkRefusal) -> Terms {
    guard facts.state == .conducted else { throw .lessonNotConducted(facts.lesson) }
    try requireMarks(facts.lesson, grade: facts.grade, isCourse: facts.isCourse, under: profile)
    guard facts.subjectHasMarks else { throw .unmarkedSubject(facts.lesson) }
    let type = try workType(facts, under: profile)
    let weight = facts.weight ?? type?.weight ?? 1
    guard (1...5).contains(weight) else {
      throw .weightOutOfRange(
        facts.lesson, weight: weight, clause: ClauseText.of(.markWeightRequired, in: profile))
    }
    return Terms(workType: type, weight: weight)
  }

  /// Throws `unmarkedGrade` or `unmarkedCourse` where pupils of the grade get no marks (S0-4.7.a, S3-1.5.a).
  public static func requireMarks(
    _ lesson: ID<Lesson>, grade: Int, isCourse: Bool, under profile: SchoolProfile
  ) throws(MarkRefusal) {
    if profile.unmarkedGrades.contains(grade) {
      throw .unmarkedGrade(
        lesson, grade: grade, clause: ClauseText.of(.unmarkedGrades, in: profile))
    }
    if isCourse, !Course.hasMarks(inGrade: grade, under: profile) {
      throw .unmarkedCourse(
        lesson, grade: grade, clause: ClauseText.of(.extracurricularMarks, in: profile))
    }
  }

  private static func workType(
    _ facts: AssessmentFacts, under profile: SchoolProfile
  ) throws(MarkRefusal) -> WorkType? {
    guard let text = facts.workType else {
      guard !profile.marks.workTypeRequired else {
        throw .noWorkType(
          facts.lesson, clause: ClauseText.of(.workTypeRequired, in: profile))
      }
      return nil
    }
    let clause = ClauseText.of(.workTypeRequired, in: profile)
    let meant = profile.workTypes.meant(by: text)
    guard let type = meant.first else { throw .unknownWorkType(facts.lesson, text: text, clause: clause) }
    guard meant.count == 1 else {
      throw .ambiguousWorkType(facts.lesson, code: text, names: meant.map(\.name), clause: clause)
    }
    return type
  }
}
