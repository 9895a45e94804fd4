import GRDB
import JournalCore
import JournalStore

/// What the store holds for a class journal besides list and results: one statement a table, joined by id in memory.
struct JournalSource {
  /// The group that an assignment teaches.
  enum Target: Hashable {
    case schoolClass
    case subgroup(Int64, String)
    case stream(Int64, String)
    case home(ID<Pupil>)
  }

  /// A teacher's load that the class takes part in.
  struct Assignment {
    let id: ID<TeachingAssignment>
    let teacher: ID<StaffMember>
    let subject: Subject
    let target: Target
    let first: Day
    let last: Day?
  }

  /// A lesson that was held, or should have been.
  struct HeldLesson {
    let id: ID<Lesson>
    let assignment: ID<TeachingAssignment>
    let day: Day
    let number: Int
    let teacher: ID<StaffMember>
    let format: Lesson.Format
    let isConducted: Bool
  }

  /// A work with its marks.
  struct Work {
    let weight: Int
    let workType: String?
    var marks: [(pupil: ID<Pupil>, value: Int)] = []
  }

  /// A span of days of a pupil; an open end lasts.
  struct Span: Hashable {
    let first: Day
    let last: Day?

    func contains(_ day: Day) -> Bool { first <= day && (last.map { day <= $0 } ?? true) }
  }

  var assignments: [Assignment] = []
  var lessons: [HeldLesson] = []
  var topics: [ID<Lesson>: String] = [:]
  var homework: [ID<Lesson>: [String]] = [:]
  var works: [ID<Lesson>: [Work]] = [:]
  var codes: [ID<Lesson>: [ID<Pupil>: AbsenceCode]] = [:]
  var debts: [ID<Lesson>: Set<ID<Pupil>>] = [:]
  var voided: [ID<Lesson>: Set<ID<Pupil>>] = [:]
  var subgroups: [Int64: [ID<Pupil>: [Span]]] = [:]
  var streams: [Int64: [ID<Pupil>: [Span]]] = [:]
  var notStudied: [ID<Pupil>: [ID<Subject>: [Span]]] = [:]
  var atHome: [ID<Pupil>: [Span]] = [:]
  var extensions: [ID<Pupil>: [ID<Subject>: [Int: Day]]] = [:]
  /// Days of thematic plans with their hours, by assignment.
  var planned: [ID<TeachingAssignment>: [(day: Day, hours: Int)]] = [:]
  var unheldDays: Set<Day> = []
  var staff: [ID<StaffMember>: Personal<PersonName>] = [:]
  var remarks: [JournalRemark] = []

  static func fetch(
    _ scope: ClassScope, _ days: DayRange, from snapshot: StoreSnapshot
  ) throws(StoreError) -> JournalSource {
    try snapshot.read { db in
      var source = JournalSource()
      let query = JournalQuery(db: db, scope: scope, days: days)
      try query.lessons(into: &source)
      try query.records(into: &source)
      try query.people(into: &source)
      try query.remarks(into: &source)
      return source
    }
  }
}
