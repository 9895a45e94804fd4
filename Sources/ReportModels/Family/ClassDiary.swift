import JournalCore
import JournalStore

/// The lessons and homework that can concern a pupil of a class; read once for the diaries of all of them.
struct ClassDiary: Sendable {
  /// A lesson that was not cancelled, recorded or only planned.
  struct Held: Hashable, Sendable {
    let id: ID<Lesson>
    let day: Day
    let number: Int
    let assignment: ID<TeachingAssignment>
    let subject: ID<Subject>
    let name: String
    let topic: String
  }

  /// Homework with the lesson at which it was set.
  struct SetWork: Hashable, Sendable {
    /// The day and number of the lesson for which it was set.
    struct Due: Hashable, Sendable {
      let day: Day
      let number: Int
    }

    let lesson: ID<Lesson>
    let assignment: ID<TeachingAssignment>
    let subject: ID<Subject>
    let day: Day
    let number: Int
    let text: String
    let due: Due?
    /// For whom it was set; nil for everybody.
    let pupils: Set<ID<Pupil>>?
  }

  private let teaching: ClassTeaching
  private let lessons: [Held]
  private let homework: [SetWork]

  /// The pupil's lessons of the days, by day and number.
  func lessons(of pupil: ID<Pupil>) -> [Held] {
    let belonging = teaching.belonging(of: pupil)
    return lessons.filter { lesson in
      teaching.assignments[lesson.assignment].map { belonging.includes($0, on: lesson.day) } ?? false
    }
  }

  /// What was set at lessons of what the lessons belong to, for all or for the pupil himself (S0-4.15.2.c).
  func homework(for pupil: ID<Pupil>, of lessons: [Held]) -> [SetWork] {
    let taught = Set(lessons.map(\.assignment))
    return homework.filter { taught.contains($0.assignment) && $0.pupils?.contains(pupil) ?? true }
  }

  /// What a diary depends on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let days: DayRange
    let moment: Day
  }

  /// The lessons and homework of the days, under the names of the scope's moment.
  static func fetch(
    _ schoolClass: ID<SchoolClass>, in days: DayRange, on moment: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassDiary {
    let key = Key(schoolClass: schoolClass, days: days, moment: moment)
    return try snapshot.remembering(key) { () throws(StoreError) in
      let teaching = try ClassTeaching.fetch(schoolClass, from: snapshot)
      return try snapshot.read { db in
        let query = DiaryQuery(db: db, teaching: teaching, names: try SubjectNames(on: moment, db))
        return ClassDiary(
          teaching: teaching, lessons: try query.lessons(in: days), homework: try query.homework(in: days))
      }
    }
  }
}
