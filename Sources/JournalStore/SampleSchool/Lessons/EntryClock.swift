import JournalCore

/// When the records of the lessons of the made-up year were entered, and which of them were late by the school's terms.
struct EntryClock {
  /// The moments of a lesson's records.
  struct Entry {
    let at: LocalMoment
    let text: String
    let facts: DueFacts
  }

  private let school: DailySchool
  private let lastNumbers: [[Int]]
  private var random: SeededGenerator

  init(_ school: DailySchool) {
    self.school = school
    random = school.random(.clock)
    var last = Array(repeating: Array(repeating: 0, count: 8), count: school.classes.count)
    for assignment in school.assignments where !assignment.isAtHome {
      for place in assignment.places {
        for own in assignment.classes {
          last[own][place.weekday] = max(last[own][place.weekday], place.number)
        }
      }
    }
    lastNumbers = last
  }

  /// The entry of a lesson: mostly at its end, sometimes in the morning of the next school day.
  mutating func entry(of lesson: ScheduledLesson, next: ScheduledLesson?) -> Entry {
    let (day, assignment) = (Day(ordinal: lesson.day), school.assignments[lesson.assignment])
    let calendar = school.days[assignment.grade]
    let end = LocalMoment(day, second: SchoolDays.end(ofLesson: lesson.number))
    var terms = TermFacts(start: end)
    let weekday = calendar.timetableWeekday(on: day) ?? day.weekday
    let last = assignment.classes.map { lastNumbers[$0][weekday] }.max() ?? lesson.number
    terms.classLastLessonEnd = LocalMoment(day, second: SchoolDays.end(ofLesson: max(last, lesson.number)))
    terms.nextLesson = next.map {
      LocalMoment(Day(ordinal: $0.day), second: SchoolDays.end(ofLesson: $0.number) - 2_400)
    }
    if let period = calendar.period(on: day) {
      terms.periodEnd = period.days.last
      terms.lastSchoolDay = period.days.last
      terms.holidaysStart = period.days.last.adding(days: 1)
    }
    let facts = DueFacts(
      terms, isActivatedDay: lesson.format == .remote,
      counting: DayCounting(school.profile.identity.termDayKind, over: calendar))
    guard random.below(1_000) < 15 else { return Entry(at: end, text: end.iso, facts: facts) }
    let morning = LocalMoment(day.adding(days: 1), second: 8 * 3_600)
    return Entry(at: morning, text: morning.iso, facts: facts)
  }

  /// Whether a record of the kind entered at the moment was late.
  func isLate(_ record: DueRecord, at moment: LocalMoment, _ entry: Entry) -> Bool {
    entry.facts.due(record, under: school.profile).map { moment > $0 } ?? false
  }
}
