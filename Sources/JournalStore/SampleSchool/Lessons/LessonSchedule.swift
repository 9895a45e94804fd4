import JournalCore

/// A lesson of the made-up year before it is written.
struct ScheduledLesson {
  /// Number of days since 1970.
  let day: Int
  let number: Int
  /// As a number of the school's assignments.
  let assignment: Int
  /// Who teaches, as a number of the school's teachers.
  var teacher: Int
  var substitution: Int64?
  var state: Lesson.State
  var format: Lesson.Format
  /// The place among the conducted lessons of the assignment, from 0; -1 for others.
  var turn = -1
  /// The next lesson of the assignment that is not cancelled, as a number of the schedule.
  var next: Int?
}

/// All lessons of the made-up year in the order of days and numbers.
struct LessonSchedule {
  private(set) var lessons: [ScheduledLesson] = []

  /// The timetable laid over the calendar; a few lessons are cancelled, a few were never recorded.
  init(_ school: DailySchool, substitutions: SubstitutionBook) {
    var random = school.random(.lessons)
    let byWeekday = (1...7).map { weekday in
      school.assignments.indices.flatMap { index in
        school.assignments[index].places.filter { $0.weekday == weekday }.map { (index, $0.number) }
      }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }
    for ordinal in school.days.span {
      let day = Day(ordinal: ordinal)
      let weekdays = (0...12).map { school.days[$0].timetableWeekday(on: day) }
      for weekday in Set(weekdays.compactMap { $0 }).sorted() {
        for (index, number) in byWeekday[weekday - 1] {
          let assignment = school.assignments[index]
          guard weekdays[assignment.grade] == weekday, assignment.from <= day else { continue }
          let isRemote = school.days[assignment.grade].isActivated(day)
          var lesson = ScheduledLesson(
            day: ordinal, number: number, assignment: index, teacher: assignment.teacher, state: .conducted,
            format: assignment.isAtHome ? .home : isRemote ? .remote : .usual)
          switch substitutions.answer(teacher: assignment.teacher, assignment: index, day: ordinal) {
          case .present: lesson.state = LessonSchedule.fate(&random)
          case .substituted(let id, let teacher): (lesson.substitution, lesson.teacher) = (id, teacher)
          case .cancelled: lesson.state = .cancelled
          }
          if assignment.isCourse, ordinal + 7 > school.days.span.upperBound { lesson.state = .planned }
          lessons.append(lesson)
        }
      }
    }
    link(school.assignments.count)
  }

  private static func fate(_ random: inout SeededGenerator) -> Lesson.State {
    switch random.below(1_000) {
    case 0..<3: .cancelled
    case 3..<5: .planned
    default: .conducted
    }
  }

  /// Counts the conducted lessons of each assignment and finds the next one of each lesson.
  private mutating func link(_ count: Int) {
    var turns = Array(repeating: 0, count: count)
    for index in lessons.indices where lessons[index].state == .conducted {
      lessons[index].turn = turns[lessons[index].assignment]
      turns[lessons[index].assignment] += 1
    }
    var next = [Int?](repeating: nil, count: count)
    for index in lessons.indices.reversed() {
      lessons[index].next = next[lessons[index].assignment]
      if lessons[index].state != .cancelled { next[lessons[index].assignment] = index }
    }
  }
}
