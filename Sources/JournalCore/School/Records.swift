/// The school as papers name it; the official names come from the profile unless the store overrides them.
public struct School: Hashable, Sendable {
  /// The full official name, for heads of papers.
  public var fullName: String
  /// The short name.
  public var shortName: String

  /// A school of the names.
  public init(fullName: String, shortName: String) {
    self.fullName = fullName
    self.shortName = shortName
  }
}

/// A class of one school year.
public struct SchoolClass: Hashable, Sendable {
  /// The record.
  public let id: ID<SchoolClass>
  /// The year.
  public let year: AcademicYear
  /// Grade and letter.
  public let label: ClassLabel
  /// How the class divides its year.
  public let periodKind: PeriodKind

  /// A stored class.
  public init(id: ID<SchoolClass>, year: AcademicYear, label: ClassLabel, periodKind: PeriodKind) {
    self.id = id
    self.year = year
    self.label = label
    self.periodKind = periodKind
  }
}

/// A subject that classes study.
public struct Subject: Hashable, Sendable {
  /// The record.
  public let id: ID<Subject>
  /// The official name, as papers print it.
  public let name: String
  /// A shorter name for a column where the official one does not fit (FORMS §22.4); nil when there is none.
  public let shortName: String?

  /// A stored subject.
  public init(id: ID<Subject>, name: String, shortName: String?) {
    self.id = id
    self.name = name
    self.shortName = shortName
  }
}

/// A subject's place in the curriculum of a class.
public struct CurriculumItem: Hashable, Sendable {
  /// The subject.
  public let subject: Subject
  /// The order in the curriculum, from 1 (FORMS §2.1).
  public let position: Int
  /// Whether period marks are given in it; attendance-only courses have none.
  public let hasMarks: Bool

  /// A place in the curriculum.
  public init(subject: Subject, position: Int, hasMarks: Bool) {
    self.subject = subject
    self.position = position
    self.hasMarks = hasMarks
  }
}

/// A duty whose holder signs papers.
public enum Post: String, Hashable, Sendable, CaseIterable {
  case director, deputy, secretary, administrator, teacher
}
