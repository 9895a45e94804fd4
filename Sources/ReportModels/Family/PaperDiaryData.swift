public import JournalCore
public import JournalStore

/// What a paper diary shows: teachers, bells, timetable, the weeks of the days, results (FORMS §14, K-13; S0-11.4.2).
public struct PaperDiaryData: ReportData {
  /// A week with lessons, Monday first, and how many lessons were missed in it.
  public struct Week: Hashable, Sendable {
    /// The days of the school week.
    public let days: [DiaryDay]
    /// Lessons held and missed.
    public let tally: AttendanceTally
  }

  /// The pupil, school, class and signers.
  public private(set) var head: PupilHead
  /// The weeks that have a school day among the days, whole.
  public let weeks: [Week]
  /// The holidays of the days, each from the first day without lessons to the last.
  public let holidays: [DayRange]
  /// The subjects of the curriculum.
  public let subjects: [Subject]
  /// Who teaches the class.
  public private(set) var teachers: SubjectTeachers
  /// When lessons begin and end; nil where the school has no bells.
  public let bells: BellSchedule?
  /// The subjects of the timetable by day of the week and number.
  public let timetable: [WeekPlace: String]
  /// Marks and absences of the year.
  public let results: DiaryResults
  /// What teachers wrote in the weeks.
  public private(set) var notes: [FamilyNote]

  /// The pupils whose families refused the electronic diary; others on request (D-36, S0-11.4.2).
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [PupilScope] {
    try FamilyScopes.recipients(choice, from: snapshot) { $0.state == .diaryRefused }
  }

  /// Reads the diary of the scope's pupil.
  public static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> PaperDiaryData {
    let asked = try scope.days(from: snapshot)
    let (monday, sunday) = (
      asked.first.adding(days: 1 - asked.first.weekday), asked.last.adding(days: 7 - asked.last.weekday)
    )
    let span = DayRange(monday, sunday) ?? asked
    let calendar = try snapshot.calendar(of: scope.ofClass.id, under: profile)
    let days = try DiaryDays.fetch(scope, in: span, calendar: calendar, from: snapshot, under: profile)
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let table = try AttendanceTable.fetch(own, in: span, from: snapshot, under: profile)
    let source = try SummarySource.fetch(own, from: snapshot)
    let pupil = scope.pupil
    let (moment, schoolClass) = (scope.moment, scope.ofClass)
    let frame = try ClassFrame.fetch(schoolClass, in: span, on: moment, from: snapshot)
    let slots = try ClassSlots.fetch(schoolClass, on: moment, from: snapshot).slots(of: pupil)
    let version = slots.map(\.validFrom).filter { $0 <= asked.last }.max()
    return PaperDiaryData(
      head: try PupilHead.fetch(scope, from: snapshot),
      weeks: weeks(of: days, calendar).map { week in
        Week(
          days: week,
          tally: table.tally(of: pupil, in: DayRange(week[0].day, week[week.count - 1].day) ?? span))
      },
      holidays: holidays(in: days),
      subjects: source.subjects.filter { !source.isExcluded(pupil, $0.subject.id) }.map(\.subject),
      teachers: frame.teachers, bells: frame.bells,
      timetable: slots.filter { $0.validFrom == version }.reduce(into: [:]) { places, slot in
        places[WeekPlace(slot.weekday, slot.number)] = slot.name
      }, results: try DiaryResults.fetch(scope, from: snapshot, under: profile),
      notes: try FamilyNote.fetch(of: pupil, in: schoolClass.id, span, on: moment, from: snapshot))
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    teachers.disclose(through: &clearance)
    for index in notes.indices { notes[index].disclose(through: &clearance) }
  }

  /// The weeks that have a day with lessons, without the days after the school week that have none.
  private static func weeks(of days: [DiaryDay], _ calendar: SchoolCalendar) -> [[DiaryDay]] {
    stride(from: 0, to: days.count, by: 7).map { start in
      days[start..<min(start + 7, days.count)].filter { day in
        day.day.weekday <= calendar.weekDays || !day.lines.isEmpty
      }
    }.filter { week in week.contains { !$0.lines.isEmpty || $0.kind.hasLessons } }
  }

  /// The spans without lessons that hold a day of holidays; a school day between ends one.
  private static func holidays(in days: [DiaryDay]) -> [DayRange] {
    days.split { $0.kind.hasLessons }.filter { $0.contains { $0.kind == .holidays } }.compactMap { run in
      let free = run.drop { $0.kind != .holidays }
      guard let first = free.first, let last = free.last else { return nil }
      return DayRange(first.day, last.day)
    }
  }
}

/// What all diaries of a class have in common; read once for them.
private struct ClassFrame: Sendable {
  let teachers: SubjectTeachers
  let bells: BellSchedule?

  /// What the frame depends on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let days: DayRange
    let moment: Day
  }

  static func fetch(
    _ schoolClass: SchoolClass, in days: DayRange, on moment: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassFrame {
    let key = Key(schoolClass: schoolClass.id, days: days, moment: moment)
    return try snapshot.remembering(key) { () throws(StoreError) in
      try snapshot.read { db in
        let sheets = try TimetableQuery(db: db, year: schoolClass.year, days: days, classes: [schoolClass])
          .sheets(of: [])
        return ClassFrame(
          teachers: try SubjectTeachers.fetch(schoolClass.id, on: moment, db),
          bells: sheets.last?.bells.first?.schedule)
      }
    }
  }
}
