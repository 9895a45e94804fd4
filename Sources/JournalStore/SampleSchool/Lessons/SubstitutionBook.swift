import GRDB
import JournalCore

/// The absences of teachers in the made-up year and who stood in for them.
struct SubstitutionBook {
  /// What became of a lesson.
  enum Answer {
    case present
    case substituted(Int64, teacher: Int)
    case cancelled
  }

  private struct Absence {
    let days: ClosedRange<Int>
    /// By number of the assignment; an assignment without one is cancelled.
    var substitutes: [Int: (id: Int64, teacher: Int)] = [:]
  }

  private var absences: [Int: [Absence]] = [:]

  /// Lets every third teacher be absent for some days and writes that with the substitutions.
  init(_ school: DailySchool) throws {
    var random = school.random(.substitutions)
    let reasons = [
      ("болезнь", "листок нетрудоспособности"), ("курсы повышения квалификации", "приказ"),
      ("командировка", "приказ"),
    ]
    for teacher in school.teachers.indices
    where school.teachers[teacher].hours > 0 && random.chance(percent: 35) {
      let first = school.days.schoolDay(
        from: school.calendar.start.adding(days: random.number(in: 14...230)), grade: 5)
      let last = school.days.schoolDay(upTo: first.adding(days: random.number(in: 1...6)), grade: 5)
      let (reason, document) = random.pick(reasons)
      try school.rows.run(
        "INSERT INTO teacher_absence (teacher_id, first_day, last_day, reason, document) VALUES (?, ?, ?, ?, ?)",
        [
          school.teachers[teacher].id, first.iso, last.iso, reason,
          "\(document) № \(random.number(in: 100...999))",
        ])
      try add(teacher, first, max(first, last), reason, school, &random)
    }
  }

  /// What became of the lesson of the assignment on the day.
  func answer(teacher: Int, assignment: Int, day: Int) -> Answer {
    guard let absence = absences[teacher]?.first(where: { $0.days.contains(day) }) else { return .present }
    guard let found = absence.substitutes[assignment] else { return .cancelled }
    return .substituted(found.id, teacher: found.teacher)
  }

  private mutating func add(
    _ teacher: Int, _ first: Day, _ last: Day, _ reason: String, _ school: DailySchool,
    _ random: inout SeededGenerator
  ) throws {
    var absence = Absence(days: first.ordinal...last.ordinal)
    var taken: Set<[Int]> = []
    for (index, assignment) in school.assignments.enumerated()
    where assignment.teacher == teacher && !assignment.isAtHome && assignment.from <= first {
      let places = places(of: assignment, absence.days, school)
      guard !places.isEmpty,
        let substitute = substitute(for: teacher, places, absence.days, taken, school)
      else { continue }
      for place in places { taken.insert([substitute, place.day.ordinal, place.number]) }
      let order = random.chance(percent: 80)
      try school.rows.run(
        """
        INSERT INTO substitution (assignment_id, first_day, last_day, absent_id, substitute_id, reason, order_number,
          order_day, hours, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          assignment.id, first.iso, last.iso, school.teachers[teacher].id, school.teachers[substitute].id,
          reason,
          order ? "\(random.number(in: 10...400))-л" : nil, order ? first.iso : nil, places.count,
          order ? "deputy" : "substitute", school.moment(first, 8),
        ])
      absence.substitutes[index] = (school.db.lastInsertedRowID, substitute)
    }
    absences[teacher, default: []].append(absence)
    for (index, found) in absence.substitutes {
      standing[found.teacher, default: []].append((absence.days, index))
    }
  }

  /// Whom each teacher stands in for when, as numbers of assignments.
  private var standing: [Int: [(days: ClosedRange<Int>, assignment: Int)]] = [:]

  private func places(
    of assignment: DailyAssignment, _ days: ClosedRange<Int>, _ school: DailySchool
  ) -> [LessonPlace] {
    days.flatMap { ordinal in
      let day = Day(ordinal: ordinal)
      let weekday = school.days[assignment.grade].timetableWeekday(on: day)
      return assignment.places.filter { $0.weekday == weekday }.map { LessonPlace(day, $0.number) }
    }
  }

  /// A teacher who is at the school and free at all places, of the same area if there is one.
  private func substitute(
    for absent: Int, _ places: [LessonPlace], _ days: ClosedRange<Int>, _ taken: Set<[Int]>,
    _ school: DailySchool
  ) -> Int? {
    let area = school.teachers[absent].area
    let able = school.teachers.indices.filter { $0 != absent && school.teachers[$0].hours > 0 }
      .sorted {
        (school.teachers[$0].area == area ? 0 : 1, $0) < (school.teachers[$1].area == area ? 0 : 1, $1)
      }
    return able.first { teacher in
      absences[teacher]?.contains { $0.days.overlaps(days) } != true && standing[teacher] == nil
        && places.allSatisfy { place in
          !taken.contains([teacher, place.day.ordinal, place.number]) && isFree(teacher, place, school)
        }
    }
  }

  private func isFree(_ teacher: Int, _ place: LessonPlace, _ school: DailySchool) -> Bool {
    !school.assignments.contains { assignment in
      assignment.teacher == teacher
        && assignment.places.contains(
          WeekPlace(school.days[assignment.grade].timetableWeekday(on: place.day) ?? 0, place.number))
    }
  }
}
