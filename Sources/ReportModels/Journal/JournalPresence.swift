public import JournalCore

/// The lessons held for each pupil of a journal, and how the pupils were there (FORMS §3.2, §3.5, D-26).
public struct JournalPresence: Hashable, Sendable {
  private let lessons: [[LessonPresence]]
  private let stays: [[ClassRoster.Stay]]
  private let counting: AttendanceCounting

  /// The presence at the lessons of the pages; days without lessons at school and, for those taught at home, lessons of
  /// the class are not held.
  init(
    _ pages: [JournalPages], roster: ClassRoster, source: JournalSource,
    counting: AttendanceCounting
  ) {
    var lessons = [[LessonPresence]](repeating: [], count: roster.entries.count)
    for set in pages {
      for lesson in set.lessons where !source.unheldDays.contains(lesson.day) {
        for (row, index) in set.rows.enumerated() {
          guard let cell = lesson.places[row].cell else { continue }
          let home = source.atHome[roster.entries[index].pupil.id] ?? []
          if home.contains(where: { $0.contains(lesson.day) }), !set.isAtHome { continue }
          lessons[index].append(LessonPresence(day: lesson.day, code: cell.code))
        }
      }
    }
    self.lessons = lessons
    stays = roster.entries.map(\.stays)
    self.counting = counting
  }

  /// The days on which lessons were held, in order.
  public var days: [Day] { Set(lessons.joined().map(\.day)).sorted() }

  /// What the pupil of the list missed in the days.
  public func tally(of pupil: Int, in days: DayRange) -> AttendanceTally {
    AttendanceTally(lessons[pupil].filter { days.contains($0.day) }, counting: counting)
  }

  /// The codes of the pupil of the list on the day.
  public func codes(of pupil: Int, on day: Day) -> [AbsenceCode] {
    lessons[pupil].filter { $0.day == day }.compactMap(\.code)
  }

  /// Whether the pupil of the list was of the class on any of the days.
  public func isEnrolled(_ pupil: Int, in days: DayRange) -> Bool {
    stays[pupil].contains { $0.first <= days.last && ($0.last.map { $0 >= days.first } ?? true) }
  }
}

extension JournalPages {
  /// Whether the pages are of a pupil taught at home.
  public var isAtHome: Bool { if case .home = group { true } else { false } }
}
