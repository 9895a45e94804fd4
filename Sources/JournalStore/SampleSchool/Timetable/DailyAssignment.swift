import JournalCore

/// A teacher's load with its places in the week.
struct DailyAssignment {
  /// Who is taught.
  enum Target {
    case schoolClass
    /// A subgroup, a stream or a course, as a number of the school's groups.
    case group(Int)
    case pupil(Int)
  }

  let id: Int64
  /// As a number of the school's teachers.
  let teacher: Int
  /// Nil for a course.
  let subject: Int?
  let target: Target
  /// The classes, as numbers; empty for a course.
  let classes: [Int]
  /// The grade by whose calendar it goes.
  let grade: Int
  let places: [WeekPlace]
  /// The thematic plan, as a number; nil for a course.
  let plan: Int?
  /// Whether works are marked at the lessons.
  let hasMarks: Bool
  /// The first day.
  let from: Day

  var isCourse: Bool { subject == nil }
  var isAtHome: Bool { if case .pupil = target { true } else { false } }
}

/// A thematic plan with the records of its rows.
struct DailyPlan {
  /// One row: a lesson of one hour.
  struct Row {
    let id: Int64
    let topic: String
    let workType: WorkType?
    let isMonitoring: Bool
  }

  let id: Int64
  let subject: Int
  let grade: Int
  var rows: [Row] = []
}
