/// How a user stands to the target of a demand, as the journal tells it on the day of the target.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// Leads the class, or the pupil's class.
  case classTeacher
  /// Teaches the assignment, the class or the pupil.
  case assignedTeacher
  /// Stands in for the assigned teacher on that day.
  case substitute
  /// Is a guardian of the pupil.
  case guardian
  /// Is the person.
  case selfPerson
  /// Leads the course.
  case courseLeader
  /// Wrote the record.
  case author
}

/// Where a right reaches: a letter in brackets of REQUIREMENTS §8.
public enum AccessScope: String, Hashable, Sendable, CaseIterable {
  /// «s», and cells without a letter.
  case wholeSchool
  /// «o».
  case ownAssignments
  /// «c».
  case ownClass
  /// «d».
  case substitutionDates
  /// «k».
  case ownChild
  /// «m».
  case oneself
  /// «own»: records that one wrote.
  case ownRecords

  /// The relations of which one is needed; empty where none is.
  public var relations: Set<Relation> {
    switch self {
    case .wholeSchool: []
    case .ownAssignments: [.assignedTeacher, .courseLeader]
    case .ownClass: [.classTeacher]
    case .substitutionDates: [.substitute]
    case .ownChild: [.guardian]
    case .oneself: [.selfPerson]
    case .ownRecords: [.author]
    }
  }

  /// «свой класс»; empty for the whole school.
  public var printed: String {
    switch self {
    case .wholeSchool: ""
    case .ownAssignments: "свои предметы"
    case .ownClass: "свой класс"
    case .substitutionDates: "дни замены"
    case .ownChild: "свой ребёнок"
    case .oneself: "о себе"
    case .ownRecords: "свои записи"
    }
  }
}
