/// A course outside of the plan's subjects, with pupils of any class of its grades (S0-1.12, S3-1.5).
public struct Course: Hashable, Sendable {
  /// What the course is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Элективный курс.
    case elective
    /// Факультатив.
    case optional
    /// Курс внеурочной деятельности.
    case extracurricular
    /// Кружок.
    case club
    /// Секция.
    case section

    /// «факультатив», as papers call it.
    public var printed: String {
      switch self {
      case .elective: "элективный курс"
      case .optional: "факультатив"
      case .extracurricular: "внеурочный курс"
      case .club: "кружок"
      case .section: "секция"
      }
    }
  }

  /// The record.
  public let id: ID<Course>
  /// The year.
  public let year: AcademicYear
  /// What the course is.
  public let kind: Kind
  /// The name, the only one of the year.
  public let name: String
  /// The grades whose pupils may take part, within 0…12.
  public let grades: ClosedRange<Int>

  /// A stored course.
  public init(id: ID<Course>, year: AcademicYear, kind: Kind, name: String, grades: ClosedRange<Int>) {
    self.id = id
    self.year = year
    self.kind = kind
    self.name = name
    self.grades = grades
  }

  /// Whether pupils of the grade get marks in it under the profile; otherwise only attendance is kept (S3-1.5.a).
  public static func hasMarks(inGrade grade: Int, under profile: SchoolProfile) -> Bool {
    profile.structure.extracurricularMarks.hold(inGrade: grade)
  }
}
