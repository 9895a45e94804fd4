import GRDB
import JournalCore

/// Writes what the timetable stands on: special days, bells, shifts and rooms.
struct SchoolDays {
  let school: DailySchool

  /// When the lessons of a shift begin and end, from lesson 1 on; both shifts share no lesson.
  private static let shifts: [[(String, String)]] = [
    [
      ("08:30", "09:10"), ("09:20", "10:00"), ("10:15", "10:55"), ("11:10", "11:50"), ("12:05", "12:45"),
      ("12:55", "13:35"), ("13:45", "14:25"), ("14:35", "15:15"), ("15:25", "16:05"), ("16:15", "16:55"),
    ],
    [("13:30", "14:10"), ("14:20", "15:00"), ("15:15", "15:55"), ("16:10", "16:50"), ("17:00", "17:40")],
  ]

  /// When the lesson with the number ends, in seconds of the day.
  static func end(ofLesson number: Int) -> Int {
    let time = ClockTime(shifts[0][max(0, min(number, shifts[0].count) - 1)].1)
    return (time?.minutes ?? 900) * 60
  }

  /// The bells of the first shift as rules need them.
  static func bells() throws -> BellSchedule {
    try BellSchedule(
      shifts[0].enumerated().compactMap { index, times in
        guard let starts = ClockTime(times.0), let ends = ClockTime(times.1) else { return nil }
        return BellSchedule.Bell(number: index + 1, starts: starts, ends: ends)
      })
  }

  /// Writes special days, bells and shifts.
  func write() throws {
    for special in school.days.special {
      for grade in special.grades {
        try school.rows.run(
          "INSERT INTO calendar_day (day, grade, kind, act_number, weekday) VALUES (?, ?, ?, ?, ?)",
          [
            special.day.day.iso, grade, special.day.kind.rawValue, special.day.actNumber, special.day.weekday,
          ])
      }
    }
    for (index, times) in SchoolDays.shifts.enumerated() {
      try school.rows.run(
        "INSERT INTO bell_schedule (shift, valid_from) VALUES (?, ?)", [index + 1, school.calendar.start.iso])
      let schedule = school.db.lastInsertedRowID
      for (number, time) in times.enumerated() {
        try school.rows.run(
          "INSERT INTO bell (schedule_id, number, starts, ends) VALUES (?, ?, ?, ?)",
          [schedule, number + 1, time.0, time.1])
      }
    }
    for own in school.classes {
      try school.rows.run(
        "INSERT INTO class_shift (class_id, valid_from, shift) VALUES (?, ?, 1)",
        [own.id, school.calendar.start.iso])
    }
  }

  /// A room of his own for every teacher.
  func writeRooms() throws {
    var halls = 0
    for index in school.teachers.indices {
      let isHall = school.teachers[index].area == .sport
      halls += isHall ? 1 : 0
      let code = isHall ? "С\(halls)" : String(100 * (1 + index / 30) + index % 30 + 1)
      try school.rows.run(
        "INSERT INTO room (code, name) VALUES (?, ?)",
        [code, isHall ? "Спортивный зал \(halls)" : "Кабинет \(code)"])
      school.teachers[index].room = school.db.lastInsertedRowID
    }
  }
}
