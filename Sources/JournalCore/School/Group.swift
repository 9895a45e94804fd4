/// A part of a class for one subject: «английский, 1 группа» (S0-5.3.3).
public struct Subgroup: Hashable, Sendable {
  /// The record.
  public let id: ID<Subgroup>
  /// The class.
  public let schoolClass: ID<SchoolClass>
  /// The subject that the class is divided for.
  public let subject: ID<Subject>
  /// The name, the only one of the class and subject.
  public let name: String

  /// A stored subgroup.
  public init(id: ID<Subgroup>, schoolClass: ID<SchoolClass>, subject: ID<Subject>, name: String) {
    self.id = id
    self.schoolClass = schoolClass
    self.subject = subject
    self.name = name
  }
}

/// Pupils of several classes who study one subject together; marks print in each pupil's own class (S1-2.3.c).
public struct StudyStream: Hashable, Sendable {
  /// The record.
  public let id: ID<StudyStream>
  /// The year.
  public let year: AcademicYear
  /// The subject.
  public let subject: ID<Subject>
  /// The name, the only one of the year and subject.
  public let name: String
  /// The classes whose pupils may belong to it.
  public let classes: Set<ID<SchoolClass>>

  /// A stored stream.
  public init(
    id: ID<StudyStream>, year: AcademicYear, subject: ID<Subject>, name: String, classes: Set<ID<SchoolClass>>
  ) {
    self.id = id
    self.year = year
    self.subject = subject
    self.name = name
    self.classes = classes
  }
}
