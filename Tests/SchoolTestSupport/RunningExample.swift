package import JournalCore
package import JournalStore
package import ReportModels
import Testing

/// The class that all worked figures are reckoned for, 7 «А» in the II quarter of 2025/2026, made by operations once for
/// all tests of a process (FORMS §0.4).
///
/// 25 pupils on 05.11.2025, one comes on 12.11., one leaves on 05.12., 25 on 30.12.: 3 with fives only, 11 with fours and
/// fives of whom 2 have one four, 4 with one three, 4 other passing, 2 failing in one and in two subjects, 1 not attested.
/// Algebra: 6 fives, 9 fours, 8 threes, 1 two, 1 not attested; 24 lessons planned, 23 held; two control works.
/// Attendance: 240 lessons, 6090 places, 312 missed (210 ill, 62 valid, 28 invalid, 12 unknown), 41 full days, 30 ill.
package struct RunningExample {
  package let journal: Journal

  /// The class.
  package static let label = "7А"
  /// The subjects in curriculum order.
  package static let subjects = [
    "Русский язык", "Литература", "Алгебра", "Геометрия", "История", "Физика",
  ]
  /// The period.
  package static let period = PeriodSelection.period(.quarter, 2)
  /// The last day of the period.
  package static let end = "2025-12-30"
  /// Two weeks before it, when preliminary reports are printed (FORMS §5).
  package static let twoWeeksBefore = "2025-12-16"
  /// Who came on 12.11.2025 and who left on 05.12.2025.
  package static let (arrived, departed) = ("Юдина Яна Олеговна", "Чернов Егор Ильич")

  /// The state after the period.
  package static func snapshot() throws -> StoreSnapshot { try made.get().snapshot }

  /// The journal itself, to be read only.
  package static func journal() throws -> Journal { try made.get().example.journal }

  /// The class and the period on a day.
  package static func scope(on moment: String = end) throws -> ClassScope {
    try journal().scope(label, period, on: moment)
  }

  /// The assignment of the whole class in the subject.
  package static func teacher(of subject: String) throws -> ID<StaffMember> {
    try #require(made.get().example.teachers[subject])
  }

  private static let made = Result { () throws -> (example: RunningExample, snapshot: StoreSnapshot) in
    let example = try RunningExample()
    return (example, try example.journal.store.snapshot(readers: 1))
  }

  /// Who teaches which subject.
  let teachers: [String: ID<StaffMember>]

  private init() throws {
    journal = try Journal()
    let session = try RunningExample.session()
    let store = journal.store
    try store.perform(SetSchool(RunningExample.school, profile: "default"), in: session)
    try store.perform(OpenYear(Journal.year, periods: RunningExample.periods()), in: session)
    try store.perform(
      LoadClassResults(
        classOf(
          RunningPupil.all.map { TestPupil($0.name, $0.sex, $0.marks) }, label: RunningExample.label,
          subjects: RunningExample.subjects)), in: session)
    let day = try Journal.day("2025-11-12")
    try store.perform(
      RecordMovement(
        Movement(
          kind: .arrival, date: day, from: nil, to: Journal.label(RunningExample.label),
          order: OrderReference(number: "1", date: day)), of: .known(journal.pupil(RunningExample.arrived)),
        detail: .init(organisation: "МБОУ «СОШ № 2»")), in: session)
    try journal.move(
      .departure, .known(journal.pupil(RunningExample.departed)), on: "2025-12-05",
      from: RunningExample.label)
    teachers = try RunningExample.staff(store, session)
    try RunningLessons(journal, teachers: teachers, session: session).record()
  }

  /// The rules of the school: the default ones, with debts, weights, and marks proposed by the weighted average.
  package static func profile() throws -> SchoolProfile { try rules.get() }

  private static let rules = Result { try House.profile("default", changes) }

  /// What is changed in the text of the default profile.
  package static let changes = [
    "missedWork: { value: off,": "missedWork: { value: debt,",
    "workTypeWeights: { value: equal,": "workTypeWeights: { value: standard,",
    "periodMarkMethod: { value: teacherDecides,": "periodMarkMethod: { value: weightedAverage,",
  ]

  /// A session of everybody who fills the journal, after the period.
  static func session() throws -> Session {
    Session(
      try House.loading().principal, now: LocalMoment(try Journal.day("2026-01-12"), second: 32_400),
      under: try profile(), mode: .initialLoad)
  }

  private static let school = School(
    fullName:
      "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 0»",
    shortName: "МАОУ «СОШ № 0»")

  private static func periods() throws -> [Period] {
    let ends = [
      ("2025-09-01", "2025-10-24"), ("2025-11-05", end), ("2026-01-12", "2026-03-20"),
      ("2026-03-30", "2026-05-26"),
    ]
    return try ends.enumerated().map { index, days in
      let range = try #require(DayRange(Journal.day(days.0), Journal.day(days.1)))
      return try #require(Period(.quarter, index + 1, range))
    }
  }

  private static func staff(
    _ store: JournalStore, _ session: Session
  ) throws -> [String: ID<StaffMember>] {
    let start = try Journal.day("2025-09-01")
    func hire(_ name: String, _ post: Post, _ sex: Sex = .female) throws -> ID<StaffMember> {
      try store.perform(Appoint(.new(Journal.name(name), sex), to: post, from: start), in: session)
    }
    _ = try hire("Соколов Андрей Юрьевич", .director, .male)
    _ = try hire("Смирнова Надежда Андреевна", .deputy)
    let leader = try hire("Петрова Мария Сергеевна", .teacher)
    let algebra = try hire("Жданова Тамара Игоревна", .teacher)
    let physics = try hire("Котов Степан Павлович", .teacher, .male)
    let history = try hire("Юсупова Лейла Маратовна", .teacher)
    try store.perform(
      SetLeadership(of: Journal.label(label), in: Journal.year, leader: .known(leader), from: start),
      in: session)
    return [
      "Русский язык": leader, "Литература": leader, "Алгебра": algebra, "Геометрия": algebra,
      "История": history, "Физика": physics,
    ]
  }
}
