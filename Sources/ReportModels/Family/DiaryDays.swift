public import JournalCore
import JournalStore

/// A day of a pupil's diary: its lessons with homework, marks and absences (FORMS §14.1).
public struct DiaryDay: Hashable, Sendable {
  /// A line of the day.
  public struct Line: Hashable, Sendable {
    /// The number of the lesson.
    public let number: Int
    /// What is taught by whom; nil where the lesson is only in the timetable.
    let assignment: ID<TeachingAssignment>?
    /// The subject's id.
    public let subject: ID<Subject>
    /// The subject's name on the data moment.
    public let name: String
    /// What was to be done for this lesson, set at an earlier one (FORMS §14.1).
    public internal(set) var homework: [String]
    /// The marks of works at the lesson.
    public let marks: [PupilWorks.GivenMark]
    /// Absence or lateness; nil for one who was there, or where nothing is recorded.
    public let code: AbsenceCode?
    /// What the lesson was about; empty where none is recorded.
    public let topic: String
  }

  /// The day.
  public let day: Day
  /// What it is by the calendar of the class.
  public let kind: DayKind
  /// The lessons, by number.
  public internal(set) var lines: [Line]
}

/// The days of a pupil's diary with what belongs to each (FORMS §14.1, S0-4.15).
enum DiaryDays {
  /// How far back homework may have been set for a lesson of the days: over the longest holidays.
  private static let reach = 45

  /// Reads all days from the first to the last.
  static func fetch(
    _ scope: PupilScope, in days: DayRange, calendar: SchoolCalendar, from snapshot: StoreSnapshot,
    under profile: SchoolProfile
  ) throws(StoreError) -> [DiaryDay] {
    let before = DayRange(days.first.adding(days: -reach), days.last) ?? days
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let table = try AttendanceTable.fetch(own, in: days, from: snapshot, under: profile)
    let codes = Dictionary(
      table.visits(of: scope.pupil).map { ($0.lesson, $0.code) }, uniquingKeysWith: { first, _ in first })
    let pupil = scope.pupil
    let moment = scope.moment
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind)
    let since = PupilWorks.beginning(of: days, in: periods)
    let works = try ClassWorks.fetch(scope.ofClass.id, in: DayRange(since, days.last) ?? days, from: snapshot)
      .works(of: pupil).limited(to: days)
    let diary = try ClassDiary.fetch(scope.ofClass.id, in: before, on: moment, from: snapshot)
    let lessons = diary.lessons(of: pupil)
    let slots = try ClassSlots.fetch(scope.ofClass, on: moment, from: snapshot).slots(of: pupil)
    var result = (days.first.ordinal...days.last.ordinal).map { ordinal -> DiaryDay in
      let day = Day(ordinal: ordinal)
      let held = lessons.filter { $0.day == day }
      let marks = works.marks.filter { $0.day == day }
      let lines =
        held.isEmpty && day > moment
        ? planned(on: day, calendar, slots)
        : held.map { lesson in
          DiaryDay.Line(
            number: lesson.number, assignment: lesson.assignment, subject: lesson.subject, name: lesson.name,
            homework: [],
            marks: marks.filter { $0.subject == lesson.subject && $0.number == lesson.number },
            code: codes[lesson.id].flatMap(\.self), topic: lesson.topic)
        }
      return DiaryDay(day: day, kind: calendar.kind(of: day), lines: lines)
    }
    place(diary.homework(for: pupil, of: lessons), set: lessons, in: &result)
    return result
  }

  /// The lessons of the timetable that holds on a day to come, for which none are recorded yet.
  private static func planned(
    on day: Day, _ calendar: SchoolCalendar, _ slots: [ClassSlots.Slot]
  ) -> [DiaryDay.Line] {
    guard let weekday = calendar.timetableWeekday(on: day),
      let version = slots.map(\.validFrom).filter({ $0 <= day }).max()
    else { return [] }
    return slots.filter { $0.validFrom == version && $0.weekday == weekday }.map {
      DiaryDay.Line(
        number: $0.number, assignment: nil, subject: $0.subject, name: $0.name, homework: [], marks: [],
        code: nil, topic: "")
    }
  }

  /// Puts homework on the lesson for which it is set: the one told, else the next of the subject (FORMS §14.1).
  ///
  /// What was set at a lesson that the pupil did not belong to counts for lessons of the same teaching, as for one who
  /// came in between.
  private static func place(
    _ homework: [ClassDiary.SetWork], set lessons: [ClassDiary.Held], in days: inout [DiaryDay]
  ) {
    guard let first = days.first?.day else { return }
    let own = Set(lessons.map(\.id))
    let past = lessons.filter { $0.day < first }
    for work in homework {
      let isOwn = own.contains(work.lesson)
      func concerns(_ subject: ID<Subject>, _ assignment: ID<TeachingAssignment>?) -> Bool {
        isOwn ? subject == work.subject : assignment == work.assignment
      }
      let due = work.due.map { ($0.day, $0.number) } ?? (work.day, work.number + 1)
      // A lesson of the subject between that one and the days means that the homework was due before them.
      let isPast =
        due.0 < first && past.contains { ($0.day, $0.number) >= due && concerns($0.subject, $0.assignment) }
      if isPast { continue }
      for index in days.indices where days[index].day >= due.0 {
        let isLater = days[index].day > due.0
        let line = days[index].lines.firstIndex {
          concerns($0.subject, $0.assignment) && (isLater || $0.number >= due.1)
        }
        guard let line else { continue }
        days[index].lines[line].homework.append(work.text)
        break
      }
    }
  }
}
