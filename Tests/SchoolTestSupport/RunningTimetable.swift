import JournalCore
import Testing

/// The three timetables of the running example, made so that 40 lessons are held before the arrival and 130 up to the
/// departure of 240 in all (FORMS §3.3).
enum RunningTimetable {
  /// A place of the week.
  struct Place {
    let weekday: Int
    let number: Int
    let subject: String
  }

  /// A lesson of the quarter; one was not held.
  struct Lesson {
    let day: Day
    let number: Int
    /// How many lessons the day had.
    let lessons: Int
    let subject: String
    let isCancelled: Bool
  }

  /// Timetables with their first days: 8 lessons a day, 5, then 7 or 6; algebra stands first.
  static let versions: [(first: String, places: [Place])] = [
    (
      "2025-11-05",
      places([8, 8, 8, 8, 8], algebra: [3, 5]) + [Place(weekday: 4, number: 9, subject: "Алгебра")]
    ),
    ("2025-11-12", places([5, 5, 5, 5, 5], algebra: [1, 3, 5])),
    ("2025-12-08", places([7, 7, 6, 6, 6], algebra: [1, 3, 5])),
  ]

  /// The lessons of the quarter in order.
  static func lessons() throws -> [Lesson] {
    let starts = try versions.map { try Journal.day($0.first) }
    let (first, last) = (starts[0], try Journal.day(RunningExample.end))
    return (first.ordinal...last.ordinal).map(Day.init(ordinal:)).flatMap { day in
      let version = versions[starts.lastIndex { $0 <= day } ?? 0]
      let places = version.places.filter { $0.weekday == day.weekday }
      return places.map { place in
        Lesson(
          day: day, number: place.number, lessons: places.count { $0.number < 9 }, subject: place.subject,
          isCancelled: place.number == 9)
      }
    }
  }

  private static func places(_ counts: [Int], algebra: Set<Int>) -> [Place] {
    let others = RunningExample.subjects.filter { $0 != "Алгебра" }
    var next = 0
    return counts.enumerated().flatMap { index, count in
      (1...count).map { number in
        if number == 1, algebra.contains(index + 1) {
          return Place(weekday: index + 1, number: number, subject: "Алгебра")
        }
        next += 1
        return Place(weekday: index + 1, number: number, subject: others[next % others.count])
      }
    }
  }
}

/// Who was absent when in the running example: 41 full days, 30 of them ill, and lessons that make the sums of FORMS §5.3.
struct RunningAbsences {
  /// Absences lie between the arrival and this day.
  static let end = Day(ordinal: 20_423)

  private struct Key: Hashable {
    let day: Day
    let pupil: ID<Pupil>
  }

  private let codes: [Key: [AbsenceCode]]

  /// Absences of the pupils; each day of them has five lessons.
  init(_ pupils: [ID<Pupil>]) throws {
    let first = try Journal.day("2025-11-12")
    let days = (first.ordinal..<RunningAbsences.end.ordinal).map(Day.init(ordinal:)).filter {
      $0.weekday <= 5
    }
    var codes: [Key: [AbsenceCode]] = [:]
    for (index, absent) in RunningAbsences.patterns.enumerated() {
      codes[Key(day: days[index * 5 % days.count], pupil: pupils[index % pupils.count])] = absent
    }
    self.codes = codes
  }

  /// The codes of one lesson of the day.
  func codes(on day: Day, at number: Int, of lessons: Int) -> [(pupil: ID<Pupil>, code: AbsenceCode)] {
    codes.filter { $0.key.day == day && number <= $0.value.count }
      .map { (pupil: $0.key.pupil, code: $0.value[number - 1]) }
  }

  /// What was missed of a day, from its first lesson on.
  private static let patterns: [[AbsenceCode]] =
    many(30, [.ill, .ill, .ill, .ill, .ill])
    + many(6, [.validReason, .validReason, .validReason, .validReason, .validReason])
    + many(3, [.invalidReason, .invalidReason, .invalidReason, .invalidReason, .invalidReason])
    + many(2, [.validReason, .validReason, .validReason, .invalidReason, .invalidReason])
    + many(20, [.ill, .ill, .ill]) + many(13, [.validReason, .validReason]) + many(9, [.invalidReason])
    + many(6, [.unknownReason, .unknownReason])

  private static func many(_ count: Int, _ pattern: [AbsenceCode]) -> [[AbsenceCode]] {
    Array(repeating: pattern, count: count)
  }
}
