public import JournalCore

/// One approved assignment as papers name it: who teaches what to whom, from when to when (S0-3.4).
public struct LoadEntry: Hashable, Sendable {
  /// Who is taught, by the labels of classes.
  public enum Target: Hashable, Sendable {
    /// A whole class.
    case schoolClass(ClassLabel)
    /// A part of a class.
    case subgroup(ClassLabel, name: String)
    /// Pupils of several classes.
    case stream([ClassLabel])
    /// Those who take part in a course.
    case course(Course.Kind)
    /// A pupil of the class, taught at home (S0-1.11).
    case pupil(ClassLabel)
  }

  /// The record.
  public let id: ID<TeachingAssignment>
  /// Who teaches, by record.
  public let teacherID: ID<StaffMember>
  /// Who teaches; nil when no name is recorded.
  public internal(set) var teacher: Personal<PersonName>?
  /// The subject; nil for a course.
  public let subject: ID<Subject>?
  /// The name of the subject on the day, or of the course.
  public let name: String
  /// The subject's shorter name for narrow columns (FORMS §22.4); nil when there is none.
  public let shortName: String?
  /// Who is taught.
  public let target: Target
  /// The pupil taught at home; nil for other targets.
  public internal(set) var pupil: Personal<PupilName>?
  /// The classes whose pupils are taught; empty for a course.
  public let classes: [SchoolClass]
  /// The grades whose pupils are taught.
  public let grades: ClosedRange<Int>
  /// Hours a week.
  public let weekly: WeeklyHours
  /// The first day.
  public let first: Day
  /// The last day; nil while nothing ended it.
  public let last: Day?
  /// The subject's place in the curriculum; courses come last.
  let position: Int

  /// Whether the assignment is of a whole class, its part, a stream or a pupil of one of the classes; courses are of
  /// every class of their grades.
  public func touches(_ chosen: [SchoolClass]) -> Bool {
    classes.isEmpty
      ? chosen.contains { grades.contains($0.label.grade) }
      : classes.contains { own in chosen.contains { $0.id == own.id } }
  }

  /// Opens or masks the names.
  public mutating func disclose(through clearance: inout Clearance) {
    teacher?.disclose(through: &clearance, mask: .blank)
    pupil?.disclose(through: &clearance, mask: .code("Обучающийся"))
  }

  /// The order of papers: classes by grade and letter, subjects as in the curriculum, courses last.
  static func isBefore(_ left: LoadEntry, _ right: LoadEntry) -> Bool {
    switch (left.classes.first, right.classes.first) {
    case (nil, nil): return (CollationKey(left.name), left.id) < (CollationKey(right.name), right.id)
    case (nil, _): return false
    case (_, nil): return true
    case (let one?, let other?):
      if one.label != other.label { return one.label < other.label }
      return (left.rank, left.position, left.id) < (right.rank, right.position, right.id)
    }
  }

  /// Pupils taught at home stand behind their class.
  private var rank: Int { if case .pupil = target { 1 } else { 0 } }
}
