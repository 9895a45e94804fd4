import JournalCore

/// The days of the made-up year: public holidays, one activated day, one workday that was moved.
struct DailyCalendar {
  /// A day set apart for some grades.
  struct Special {
    let day: CalendarDay
    let grades: ClosedRange<Int>
  }

  /// The days set apart.
  let special: [Special]
  /// The first day of the year and the last one with lessons, by numbers of days since 1970.
  let span: ClosedRange<Int>
  private let byGrade: [Int: SchoolCalendar]

  init(_ calendar: SampleCalendar, under profile: SchoolProfile) throws {
    special = try DailyCalendar.special(calendar, profile)
    var byGrade: [Int: SchoolCalendar] = [:]
    var ends: [Day] = []
    for grade in 0...12 {
      let own = special.filter { $0.grades.contains(grade) }.map(\.day)
      let periods = calendar.periods(calendar.kind(ofGrade: grade))
      ends += periods.map(\.days.last)
      byGrade[grade] = SchoolCalendar(
        periods: periods, weekDays: profile.structure.schoolWeekDays, special: own)
    }
    self.byGrade = byGrade
    span = calendar.start.ordinal...(ends.max() ?? calendar.start).ordinal
  }

  /// The calendar of a grade 0…12.
  subscript(grade: Int) -> SchoolCalendar {
    guard let calendar = byGrade[grade] else { preconditionFailure("a grade of 0…12") }
    return calendar
  }

  /// The last school day on the day or before it.
  func schoolDay(upTo day: Day, grade: Int) -> Day {
    var found = day
    while !self[grade].hasLessons(on: found), found.ordinal > span.lowerBound {
      found = found.adding(days: -1)
    }
    return found
  }

  /// The first school day on the day or after it.
  func schoolDay(from day: Day, grade: Int) -> Day {
    var found = day
    while !self[grade].hasLessons(on: found), found.ordinal < span.upperBound {
      found = found.adding(days: 1)
    }
    return found
  }

  private static func special(_ calendar: SampleCalendar, _ profile: SchoolProfile) throws -> [Special] {
    let all = profile.gradeRange
    var days: [Special] = []
    func set(
      _ day: Day, _ kind: DayKind, _ grades: ClosedRange<Int>? = nil, act: String? = nil,
      as weekday: Int? = nil
    )
      throws
    {
      days.append(
        Special(day: try CalendarDay(day, kind, actNumber: act, weekday: weekday), grades: grades ?? all))
    }
    // Between quarters everybody rests, also the grades whose half-year goes on.
    let quarters = calendar.periods(.quarter)
    for grade in all where calendar.kind(ofGrade: grade) != .quarter {
      let own = calendar.periods(calendar.kind(ofGrade: grade))
      for (before, after) in zip(quarters, quarters.dropFirst()) {
        for day in (before.days.last.ordinal + 1..<after.days.first.ordinal).map(Day.init(ordinal:))
        where own.contains(where: { $0.days.contains(day) }) {
          try set(day, .holidays, grade...grade)
        }
      }
    }
    for (date, month) in [(4, 11), (23, 2), (8, 3), (1, 5), (9, 5)] {
      let day = calendar.day(date, month)
      try set(day, .publicHoliday)
      // A holiday on a day of rest is made good on the Monday after it.
      if day.weekday > 5 { try set(day.adding(days: 8 - day.weekday), .publicHoliday) }
    }
    let frost = workday(from: calendar.day(22, 1))
    try set(frost, .activated, all.lowerBound...min(9, all.upperBound), act: "12")
    let (february, may) = (calendar.day(14, 2), calendar.day(13, 5))
    try set(february.adding(days: 6 - february.weekday), .movedWorkday, as: 1)
    try set(may.adding(days: 7 - may.weekday), .weekend)
    try set(workday(from: calendar.day(3, 9)), .school)
    var seen: Set<[Int]> = []
    return days.filter { entry in
      entry.grades.allSatisfy { seen.insert([entry.day.day.ordinal, $0]).inserted }
    }
  }

  private static func workday(from day: Day) -> Day {
    day.weekday <= 5 ? day : day.adding(days: 8 - day.weekday)
  }
}
