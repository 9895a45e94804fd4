import GRDB
import JournalCore

/// What is known of the made-up school while its daily records are made: classes, pupils, teachers, assignments.
///
/// Other values are numbers of these lists, so that half a million marks need neither dictionaries nor lookups.
final class DailySchool {
  let db: Database
  let rows: JournalWriter
  let profile: SchoolProfile
  let catalogue: SubjectCatalogue
  let curricula: SampleCurricula
  let calendar: SampleCalendar
  let yearID: Int64
  let subjectIDs: [Int64]
  let days: DailyCalendar
  private let seed: UInt64

  /// The classes in the order of creation.
  var classes: [DailyClass] = []
  /// The pupils in the order of creation.
  var pupils: [DailyPupil] = []
  /// The director, the deputy, the secretary and the responsible person for the journal.
  var office: [Int64] = []
  /// The teachers: first those who lead classes, in the order of the classes.
  var teachers: [DailyTeacher] = []
  var groups: [DailyGroup] = []
  var assignments: [DailyAssignment] = []
  var plans: [DailyPlan] = []
  var guardians: [DailyGuardian] = []

  init(
    _ sample: SampleSchool, _ writer: SampleWriter, curricula: SampleCurricula, in transaction: Transaction
  )
    throws
  {
    db = transaction.db
    rows = writer.rows
    profile = transaction.session.profile
    catalogue = sample.catalogue
    self.curricula = curricula
    calendar = writer.calendar
    yearID = writer.yearID
    subjectIDs = writer.subjectIDs
    seed = sample.seed
    days = try DailyCalendar(writer.calendar, under: transaction.session.profile)
  }

  var year: AcademicYear { calendar.year }
  var director: Int64 { office[0] }
  var deputy: Int64 { office[1] }
  var secretary: Int64 { office[2] }
  var administrator: Int64 { office[3] }

  /// Numbers for one subject of the daily records; they never touch those of pupils and period marks.
  func random(_ stream: Stream) -> SeededGenerator {
    SeededGenerator(seed: seed, stream: 1_000_000 + stream.rawValue)
  }

  /// What has numbers of its own.
  enum Stream: Int {
    case staff, timetable, groups, families, accounts, absences, substitutions, lessons, marks, periods
    case messages, notes, control, clock, homework, presence, missed
  }

  /// The records of the pupils of the class on the day, as numbers of `pupils`.
  func roster(of schoolClass: Int, on day: Int) -> [Int] {
    classes[schoolClass].stays.compactMap { $0.first <= day && day <= $0.last ? $0.pupil : nil }
  }

  /// The class of the pupil on the day as a number of `classes`.
  func classIndex(of pupil: Int, on day: Int) -> Int? {
    pupils[pupil].stays.first { $0.first <= day && day <= $0.last }?.schoolClass
  }

  /// A document's text: the day of the year and the hour, `2025-10-05T14:30:00`.
  func moment(_ day: Day, _ hour: Int, _ minute: Int = 0) -> String {
    LocalMoment(day, second: hour * 3_600 + minute * 60).iso
  }

  /// Whether marks are given in the subject of the class at all.
  func hasMarks(_ subject: Int, in schoolClass: Int) -> Bool {
    curricula.subjects[subject].hasMarks && !profile.unmarkedGrades.contains(classes[schoolClass].label.grade)
  }
}

/// A class with its record, its leader and who is in it when.
struct DailyClass {
  /// A pupil's time in the class, by numbers of days since 1970.
  struct Stay {
    let pupil: Int
    let first: Int
    let last: Int
  }

  let label: ClassLabel
  let id: Int64
  let kind: PeriodKind
  /// The leader as a number of the school's teachers.
  let leader: Int
  var stays: [Stay] = []
}

/// A pupil with its record and the classes that it is in.
struct DailyPupil {
  /// The time in a class, by numbers of days since 1970.
  struct Stay {
    let schoolClass: Int
    let first: Int
    let last: Int
  }

  let id: Int64
  let made: SamplePupil
  let stays: [Stay]

  /// The family's state on the last day of the year.
  var family: FamilyState { made.families.last?.state ?? .consented }
  /// Whether contacts and accounts of the family may be stored at all.
  var isOpen: Bool { DataLevel(family) == .full }
}

/// A member of the staff who teaches.
struct DailyTeacher {
  let id: Int64
  let area: SubjectArea
  /// The class that the teacher leads.
  let leads: Int?
  /// The hours a week that the timetable gave so far.
  var hours = 0
  var room: Int64 = 0
}

/// A guardian of pupils.
struct DailyGuardian {
  let id: Int64
  let pupil: Int
  let isCoded: Bool
}

/// A subgroup, a stream or a course with its record.
struct DailyGroup {
  let id: Int64
  /// The pupils, as numbers.
  var members: Set<Int>
}
