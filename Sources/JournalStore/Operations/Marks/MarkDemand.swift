import JournalCore

/// The rights that operations on marks and presence ask for; while data are loaded, the right to load.
extension Transaction {
  /// To write marks at the lesson.
  func writingMarks(at lesson: ID<Lesson>, manner: AccessManner = .direct) -> AccessDemand {
    orLoading(AccessDemand(.enterMarks, .write, .lesson(lesson.rawValue), manner: manner))
  }

  /// To write marks at the lesson of the work; throws `noSuchWork`.
  func writingMarks(for work: ID<Assessment>, manner: AccessManner = .direct) throws -> AccessDemand {
    writingMarks(at: try StoredWork.lesson(of: work, db), manner: manner)
  }

  /// To write presence at the lesson, or the reasons of absences.
  func writingAttendance(at lesson: ID<Lesson>, _ permission: Permission = .enterAttendance) -> AccessDemand {
    orLoading(AccessDemand(permission, .write, .lesson(lesson.rawValue)))
  }
}
