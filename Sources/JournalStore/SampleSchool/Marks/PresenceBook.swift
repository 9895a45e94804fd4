import GRDB
import JournalCore

/// Who was absent when in the made-up year, and the entries of it.
struct PresenceBook {
  /// Days in a row on which a pupil is away for one reason.
  private struct Spell {
    let days: ClosedRange<Int>
    let code: AbsenceCode
    /// Whether the leader of the class found the reason out.
    let byLeader: Bool
    let document: String?
  }

  /// What keeps a pupil from the lessons of the day: all of them, those from a number on, or the one with the number.
  private struct Today {
    let code: AbsenceCode
    let numbers: ClosedRange<Int>
    let byLeader: Bool
    let document: String?
  }

  private let school: DailySchool
  private let spells: [[Spell]]
  private var today: [Today?]
  private var documented: Set<Int> = []
  private var random: SeededGenerator

  init(_ school: DailySchool) {
    self.school = school
    var random = school.random(.absences)
    spells = school.pupils.map { pupil in PresenceBook.spells(of: pupil, school, &random) }
    today = Array(repeating: nil, count: school.pupils.count)
    self.random = school.random(.presence)
  }

  /// Whether the pupil is away all of the day.
  func isAway(_ pupil: Int, on day: Int) -> Bool { spells[pupil].contains { $0.days.contains(day) } }

  /// Begins the day: decides who is away, leaves early, misses one lesson or is late for one.
  mutating func begin(_ day: Int) {
    for pupil in school.pupils.indices {
      if let spell = spells[pupil].first(where: { $0.days.contains(day) }) {
        today[pupil] = Today(
          code: spell.code, numbers: 0...12, byLeader: spell.byLeader,
          document: day == spell.days.lowerBound ? spell.document : nil)
        continue
      }
      let exempt = school.pupils[pupil].made.edgeCase == .exempt
      switch random.below(1_000) {
      case 0..<4: today[pupil] = Today(code: .validReason, numbers: 5...12, byLeader: false, document: nil)
      case 4..<6: today[pupil] = Today(code: .ill, numbers: 4...12, byLeader: true, document: nil)
      case 6..<9 where !exempt: today[pupil] = single(.invalidReason, 2...6)
      case 9..<22: today[pupil] = single(.late, 1...2)
      default: today[pupil] = nil
      }
    }
    documented.removeAll(keepingCapacity: true)
  }

  private mutating func single(_ code: AbsenceCode, _ numbers: ClosedRange<Int>) -> Today {
    let number = random.number(in: numbers)
    return Today(code: code, numbers: number...number, byLeader: false, document: nil)
  }

  /// Writes the entries of a lesson; tells each seat's code.
  mutating func write(
    _ lesson: Int64, _ scheduled: ScheduledLesson, teacher: Int64, _ seats: [DailySeat],
    _ entry: EntryClock.Entry, isLate: Bool
  ) throws -> [AbsenceCode?] {
    try seats.map { seat in
      guard seat.standing.isExpected, let today = today[seat.pupil], today.numbers.contains(scheduled.number),
        scheduled.format != .home
      else { return nil }
      // A reason that the leader sets is known by the evening.
      let leader = today.byLeader ? leader(of: seat.pupil, on: scheduled.day) : nil
      try school.rows.run(
        """
        INSERT INTO attendance_entry (lesson_id, person_id, code, entered_at, author_id, reason_set_by, reason_set_at,
          late, initial_load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        [
          lesson, school.pupils[seat.pupil].id, today.code.rawValue, entry.text, teacher, leader,
          leader.map { _ in school.moment(entry.at.day, 17) }, isLate,
        ])
      if let document = today.document, documented.insert(seat.pupil).inserted {
        try school.rows.run(
          "INSERT INTO attendance_document (lesson_id, person_id, text) VALUES (?, ?, ?)",
          [lesson, school.pupils[seat.pupil].id, document])
      }
      return today.code
    }
  }

  private func leader(of pupil: Int, on day: Int) -> Int64? {
    school.classIndex(of: pupil, on: day).map { school.teachers[school.classes[$0].leader].id }
  }

  /// Illnesses, single days with and without a reason, and for a few pupils an absence that nobody explained.
  private static func spells(
    of pupil: DailyPupil, _ school: DailySchool, _ random: inout SeededGenerator
  ) -> [Spell] {
    let span = school.days.span
    var spells = (0..<random.below(4)).map { _ in
      let first = random.number(in: span.lowerBound...span.upperBound - 8)
      let document = random.chance(percent: 60) ? "справка № \(random.number(in: 100...9_999))" : nil
      return Spell(
        days: first...first + random.number(in: 2...7), code: .ill, byLeader: random.chance(percent: 60),
        document: pupil.isOpen ? document : nil)
    }
    for _ in 0..<random.below(3) {
      let day = random.number(in: span)
      let isTold = random.chance(percent: 30)
      spells.append(
        Spell(
          days: day...day, code: .validReason, byLeader: random.chance(percent: 50),
          document: isTold && pupil.isOpen ? "заявление родителей" : nil))
    }
    if let leave = school.sanatorium(of: pupil) {
      spells.insert(Spell(days: leave, code: .validReason, byLeader: false, document: nil), at: 0)
    }
    guard random.chance(percent: 8), pupil.made.edgeCase != .exempt else { return spells }
    let day = random.number(in: span)
    return spells + [
      Spell(
        days: day...day, code: random.chance(percent: 30) ? .unknownReason : .invalidReason, byLeader: false,
        document: nil)
    ]
  }
}

extension DailySchool {
  /// The days that a pupil spends in a sanatorium by a movement that leaves the class list as it is; one pupil does.
  func sanatorium(of pupil: DailyPupil) -> ClosedRange<Int>? {
    guard let chosen = onLeave, chosen.id == pupil.id else { return nil }
    let first = calendar.day(9, 2).ordinal
    return first...first + 20
  }

  /// The pupil of the sanatorium: an ordinary one of the last class.
  var onLeave: DailyPupil? {
    pupils.last { pupil in
      pupil.made.edgeCase == nil && pupil.stays.count == 1 && pupil.stays[0].first == calendar.start.ordinal
    }
  }
}
