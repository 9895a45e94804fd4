/// A teacher in another's place for the days of one assignment; it lets the substitute write (S0-4.11, S0-5.4.3).
public struct Substitution: Hashable, Sendable {
  /// The record.
  public let id: ID<Substitution>
  /// The assignment taught.
  public let assignment: ID<TeachingAssignment>
  /// The days, both ends included.
  public let days: DayRange
  /// The assigned teacher who is absent.
  public let absent: ID<StaffMember>
  /// Who stands in.
  public let substitute: ID<StaffMember>

  /// A stored substitution.
  public init(
    id: ID<Substitution>, assignment: ID<TeachingAssignment>, days: DayRange, absent: ID<StaffMember>,
    substitute: ID<StaffMember>
  ) {
    self.id = id
    self.assignment = assignment
    self.days = days
    self.absent = absent
    self.substitute = substitute
  }

  /// Whether the person stands in on the day; on no other day may they write (S0-4.11).
  public func lets(_ person: ID<StaffMember>, writeOn day: Day) -> Bool {
    person == substitute && days.contains(day)
  }
}

/// A teacher's absence with its document: a ground for substitutions and changes (S4-4.c).
public struct TeacherAbsence: Hashable, Sendable {
  /// The record.
  public let id: ID<TeacherAbsence>
  /// Who is absent.
  public let teacher: ID<StaffMember>
  /// The days, both ends included.
  public let days: DayRange
  /// Whether a document is on file.
  public let isDocumented: Bool

  /// A stored absence.
  public init(id: ID<TeacherAbsence>, teacher: ID<StaffMember>, days: DayRange, isDocumented: Bool) {
    self.id = id
    self.teacher = teacher
    self.days = days
    self.isDocumented = isDocumented
  }
}
