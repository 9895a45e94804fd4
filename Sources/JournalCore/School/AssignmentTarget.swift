/// Whom a teacher teaches under one assignment.
public enum AssignmentTarget: Hashable, Sendable {
  /// A whole class.
  case schoolClass(ID<SchoolClass>)
  /// A part of a class.
  case subgroup(ID<Subgroup>)
  /// Pupils of several classes.
  case stream(ID<StudyStream>)
  /// Those who take part in a course.
  case course(ID<Course>)
  /// One pupil taught at home (S0-1.11).
  case pupil(ID<Pupil>)
}
