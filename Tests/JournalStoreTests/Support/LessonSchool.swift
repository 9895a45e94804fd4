import JournalCore
import JournalStore
import Testing

/// The school of REQUIREMENTS §0.5 under a profile: 7«А» with 25 pupils, математика five hours a week of 170 a year,
/// six lessons a day of which the last ends 14:05, and the classes of other grades that checks need.
///
/// Математика is the second lesson on Mondays and the first on other days; русский язык takes the other places.
struct LessonSchool {
  static let year = AcademicYear(startYear: 2024)
  static let monday = Day(ordinal: 20_010)
  static let subjects = ["Математика", "Русский язык", "Иностранный язык (английский)", "Литература"]

  let store: JournalStore
  let profileID: String
  /// «Teacher M», who teaches математика in 7«А».
  let teacher: ID<StaffMember>
  let other: ID<StaffMember>
  /// Математика and русский язык of 7«А».
  let mathematics: ID<TeachingAssignment>
  let russian: ID<TeachingAssignment>

  /// The school with the classes named by label and number of pupils; only 7«А» has plan, load and timetable.
  init(_ profile: String = "gymnasium2Vorkuta", _ classes: [(String, Int)] = [("7А", 25)]) throws {
    profileID = profile
    let session = try Fixture.session(profile: profile, at: "2024-09-01T09:00:00")
    store = try JournalStore.inMemory(school: Fixture.school, in: session)
    try store.perform(OpenYear(Self.year, periods: Self.periods()), in: session)
    for (label, count) in classes {
      try store.perform(LoadClassResults(Self.results(label, count)), in: session)
    }
    teacher = try Self.hire("Мельникова", store, session)
    other = try Self.hire("Орлова", store, session)
    let bells = try Self.bells()
    try store.perform(SetBells(bells, from: Fixture.day("2024-09-01")), in: session)
    let seven = try store.classID("7А")
    for (subject, hours, yearly) in [("Математика", 5, 170), ("Русский язык", 25, 850)] {
      try store.perform(
        SetPlanItem(
          subject, for: Fixture.label("7А"), in: Self.year, weekly: Self.hours(hours), yearly: yearly),
        in: session)
    }
    try store.perform(ApprovePlan(for: Fixture.label("7А"), in: Self.year), in: session)
    let first = try Fixture.day("2024-09-02")
    mathematics = try store.perform(
      AssignTeacher(
        teacher, subject: "Математика", to: .schoolClass(seven), weekly: Self.hours(5), from: first),
      in: session)
    russian = try store.perform(
      AssignTeacher(
        other, subject: "Русский язык", to: .schoolClass(seven), weekly: Self.hours(25), from: first),
      in: session)
    try store.perform(ApproveLoad([mathematics, russian]), in: session)
    try store.perform(
      SetTimetable(Self.slots(mathematics, russian), in: Self.year, from: first), in: session)
  }

  /// A session at the moment.
  func session(
    _ moment: String, _ roles: Set<Role> = [.director, .deputy, .administrator, .secretary, .subjectTeacher],
    mode: Session.Mode = .ordinary, user: ID<User>? = nil
  ) throws -> Session {
    let made = try Fixture.session(roles, profile: profileID, at: moment, mode: mode)
    return Session(
      Principal(roles: roles, user: user), now: made.now, under: made.profile, mode: mode)
  }

  /// Runs the operation at the moment, or at noon of Monday 14.10.2024.
  @discardableResult
  func run<Change: Operation>(
    _ operation: Change, at moment: String = "2024-10-14T12:00:00", mode: Session.Mode = .ordinary
  ) throws -> Change.Outcome {
    try store.perform(Unguarded(operation), in: session(moment, mode: mode))
  }

  /// The refusal of the operation at the moment; nil when it is accepted.
  func refusal<Change: Operation>(
    _ operation: Change, at moment: String = "2024-10-14T12:00:00", mode: Session.Mode = .ordinary
  ) throws -> LessonRefusal? {
    do {
      try run(operation, at: moment, mode: mode)
      return nil
    } catch StoreError.refused(.rule(let fault)) {
      return fault.refusal as? LessonRefusal
    }
  }

  /// A conducted lesson of математика, recorded on its day at noon.
  func lesson(
    _ iso: String = "2024-10-14", _ number: Int = 2, of assignment: ID<TeachingAssignment>? = nil,
    at moment: String? = nil
  ) throws -> ID<Lesson> {
    let place = LessonPlace(try Fixture.day(iso), number)
    return try run(
      RecordLesson(assignment ?? mathematics, at: place), at: moment ?? "\(iso)T12:00:00"
    ).id
  }

  static func hours(_ hours: Int) throws -> WeeklyHours { try #require(WeeklyHours(hours)) }

  static func slots(
    _ mathematics: ID<TeachingAssignment>, _ russian: ID<TeachingAssignment>
  ) -> [TimetableSlot] {
    (1...5).flatMap { day in
      (1...6).map { number in
        let isOwn = number == (day == 1 ? 2 : 1)
        return TimetableSlot(isOwn ? mathematics : russian, at: WeekPlace(day, number))
      }
    }
  }

  static func periods() throws -> [Period] {
    let quarters = [
      ("2024-09-02", "2024-10-25"), ("2024-11-05", "2024-12-27"), ("2025-01-09", "2025-03-21"),
      ("2025-03-31", "2025-05-23"),
    ]
    let halves = [("2024-09-02", "2024-12-27"), ("2025-01-09", "2025-05-23")]
    return try spans(.quarter, quarters) + spans(.halfYear, halves)
  }

  private static func spans(_ kind: PeriodKind, _ days: [(String, String)]) throws -> [Period] {
    try days.enumerated().map { index, days in
      let span = try #require(DayRange(Fixture.day(days.0), Fixture.day(days.1)))
      return try #require(Period(kind, index + 1, span))
    }
  }

  static func bells() throws -> [BellSchedule.Bell] {
    let times = [
      ("09:00", "09:45"), ("09:55", "10:40"), ("10:45", "11:30"), ("11:35", "12:20"), ("12:25", "13:10"),
      ("13:20", "14:05"), ("14:10", "14:55"),
    ]
    return try times.enumerated().map { index, times in
      let starts = try #require(ClockTime(times.0))
      let ends = try #require(ClockTime(times.1))
      return BellSchedule.Bell(number: index + 1, starts: starts, ends: ends)
    }
  }

  private static func hire(
    _ surname: String, _ store: JournalStore, _ session: Session
  ) throws -> ID<StaffMember> {
    try store.perform(
      Appoint(.new(Fixture.name(surname, "Мария"), .female), to: .teacher, from: Fixture.day("2024-08-26")),
      in: session)
  }

  /// A class of so many pupils with made-up surnames, none of them twice.
  private static func results(_ label: String, _ count: Int) throws -> ClassResults {
    let letters = Array("абвгдежзиклмнопрстуфхцчшэюя")
    return ClassResults(
      schoolName: "", year: year, label: try Fixture.label(label),
      periodKind: label.hasPrefix("1") && label.count > 2 ? .halfYear : .quarter,
      subjects: subjects.map { .init(name: $0, shortName: nil, hasMarks: true) },
      pupils: try (0..<count).map { index in
        let surname =
          "Класс" + String(label.dropLast().map { letters[Int(String($0)) ?? 0] })
          + String([letters[index / letters.count], letters[index % letters.count]])
        return .init(
          name: try Fixture.name(surname, label.hasSuffix("А") ? "Анна" : "Белла"), sex: .female,
          existing: nil, marks: [])
      })
  }
}

/// Runs an operation past the question of access, which tests of its own ask.
struct Unguarded<Change: Operation>: Operation {
  static var name: String { Change.name }
  let operation: Change

  init(_ operation: Change) { self.operation = operation }

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws -> Change.Outcome {
    try operation.perform(in: transaction)
  }
}

extension JournalStore {
  /// The class of the year 2024/2025.
  func classID(_ label: String) throws -> ID<SchoolClass> {
    let label = try Fixture.label(label)
    let found = try snapshot().classes(in: LessonSchool.year).first { $0.label == label }
    return try #require(found).id
  }

  /// The pupils of the class of the year 2024/2025.
  func pupils(of label: String) throws -> [ID<Pupil>] {
    try rows(
      "SELECT person_id FROM enrolment WHERE class_id = ? ORDER BY person_id", [classID(label).rawValue]
    ).compactMap { Int64($0).map { ID($0) } }
  }

  /// The flags of the last audit line.
  func lastFlags() throws -> String {
    try rows("SELECT flags FROM audit_line ORDER BY sequence DESC LIMIT 1").first ?? ""
  }
}
