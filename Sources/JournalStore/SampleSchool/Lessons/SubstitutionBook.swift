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

  /// A lesson of the absent teacher, with the place of the week whose timetable holds on the day.
  private struct Place: Hashable {
    let day: Int
    let week: WeekPlace
  }

  private var absences: [Int: [Absence]] = [:]
  /// Those who stand in for somebody; they are never away themselves.
  private var standing: Set<Int> = []
  /// Where each teacher teaches in the week.
  private let busy: [Set<WeekPlace>]

  /// Lets every third teacher be absent for some days and writes that with the substitutions.
  init(_ school: DailySchool) throws {
    var random = school.random(.substitutions)
    var busy = school.teachers.map { _ in Set<WeekPlace>() }
    for assignment in school.assignments { busy[assignment.teacher].formUnion(assignment.places) }
    self.busy = busy
    let reasons = [
      ("болезнь", "листок нетрудоспособности"), ("курсы повышения квалификации", "приказ"),
      ("командировка", "приказ"),
    ]
    for teacher in school.teachers.indices
    where school.teachers[teacher].hours > 0 && !standing.contains(teacher) && random.chance(percent: 35) {
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
    var taken = school.teachers.map { _ in Set<Place>() }
    for (index, assignment) in school.assignments.enumerated()
    where assignment.teacher == teacher && !assignment.isAtHome && assignment.from <= first {
      let places = places(of: assignment, absence.days, school)
      guard !places.isEmpty,
        let substitute = substitute(for: teacher, places, absence.days, taken, school)
      else { continue }
      taken[substitute].formUnion(places)
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
    for found in absence.substitutes.values { standing.insert(found.teacher) }
  }

  private func places(
    of assignment: DailyAssignment, _ days: ClosedRange<Int>, _ school: DailySchool
  ) -> [Place] {
    days.flatMap { ordinal in
      let weekday = school.days[assignment.grade].timetableWeekday(on: Day(ordinal: ordinal))
      return assignment.places.filter { $0.weekday == weekday }.map { Place(day: ordinal, week: $0) }
    }
  }

  /// A teacher who is at the school and free at all places, of the same area if there is one.
  private func substitute(
    for absent: Int, _ places: [Place], _ days: ClosedRange<Int>, _ taken: [Set<Place>], _ school: DailySchool
  ) -> Int? {
    let area = school.teachers[absent].area
    let able = school.teachers.indices.filter { $0 != absent && school.teachers[$0].hours > 0 }
      .sorted {
        (school.teachers[$0].area == area ? 0 : 1, $0) < (school.teachers[$1].area == area ? 0 : 1, $1)
      }
    return able.first { teacher in
      absences[teacher]?.contains { $0.days.overlaps(days) } != true && !standing.contains(teacher)
        && places.allSatisfy { !taken[teacher].contains($0) && !busy[teacher].contains($0.week) }
    }
  }
}
