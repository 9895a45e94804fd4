/// A duty that gives rights: a column of REQUIREMENTS §8.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case director, deputy, secretary, administrator, classTeacher, subjectTeacher
  /// The deputy for educational work.
  case deputyEducation
  /// A teacher on the days of a substitution.
  case substitute
  /// A member of a commission that takes missed works (S1-2.5.d).
  case commission
  case guardian, pupil
  /// Technical support and the developer.
  case support
  /// An authority that gets aggregates.
  case authority

  /// All roles in the order of the columns of REQUIREMENTS §8.
  public static let columns: [Role] = [
    .director, .deputy, .deputyEducation, .administrator, .classTeacher, .subjectTeacher, .substitute,
    .commission, .secretary, .guardian, .pupil, .support, .authority,
  ]

  /// Which of the five user groups of S0-1.7 the role belongs to; nil for those outside of the school.
  public var group: UserGroup? {
    switch self {
    case .director, .deputy, .deputyEducation, .secretary, .administrator: .administration
    case .subjectTeacher, .substitute, .commission: .teachers
    case .classTeacher: .classTeachers
    case .pupil: .pupils
    case .guardian: .guardians
    case .support, .authority: nil
    }
  }

  /// Whether it is the role of a family, which never writes journal data (S0-3.10, S2-2.1.b).
  public var isFamily: Bool { self == .guardian || self == .pupil }
}

/// A group of users of the journal (S0-1.7, S3-1.10).
public enum UserGroup: String, Hashable, Sendable, CaseIterable {
  case administration, teachers, classTeachers, pupils, guardians
}

extension Role: ProfileWord {
  /// «классный руководитель».
  public var printed: String {
    switch self {
    case .director: "директор"
    case .deputy: "заместитель директора"
    case .deputyEducation: "заместитель директора по воспитательной работе"
    case .secretary: "секретарь"
    case .administrator: "администратор"
    case .classTeacher: "классный руководитель"
    case .subjectTeacher: "учитель-предметник"
    case .substitute: "заменяющий учитель"
    case .commission: "комиссия"
    case .guardian: "родитель"
    case .pupil: "ученик"
    case .support: "техническая поддержка"
    case .authority: "орган управления"
    }
  }
}
