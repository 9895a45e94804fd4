import GRDB
public import JournalCore

/// Sets a day apart for some grades: a public holiday, holidays, a moved workday, a day without lessons by an act.
public struct SetCalendarDay: RecordedOperation {
  public static let name = "set-calendar-day"
  public static let summary = "Sets a day apart for a span of grades; kind school undoes it."
  public static let fields: [FieldSpec] = [
    .required("day", .day, "the date"),
    .required("kind", .word, "school, weekend, publicHoliday, holidays, activated or movedWorkday"),
    .optional("first-grade", .integer, "the lowest grade; without it all grades"),
    .optional("last-grade", .integer, "the highest grade; without it the lowest alone"),
    .optional("act", .text, "the number of the act of an activated day"),
    .optional("weekday", .integer, "1-7: whose timetable a moved workday follows"),
  ]

  let day: Day
  let kind: DayKind
  let grades: ClosedRange<Int>?
  let act: String?
  let weekday: Int?

  /// The day of the kind for the grades, nil for all that the school teaches.
  public init(
    _ day: Day, _ kind: DayKind, grades: ClosedRange<Int>? = nil, act: String? = nil, weekday: Int? = nil
  ) {
    self.day = day
    self.kind = kind
    self.grades = grades
    self.act = act
    self.weekday = weekday
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let first = try fields.integerIfAny("first-grade")
    let last = try fields.integerIfAny("last-grade") ?? first
    if let first, let last, first > last {
      throw FieldFault("last-grade", "меньше first-grade", advice: "поменяйте их местами")
    }
    self.init(
      try fields.day("day"), try fields.word("kind"), grades: first.flatMap { low in last.map { low...$0 } },
      act: fields.textIfAny("act"), weekday: try fields.integerIfAny("weekday"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `activatedNeedsAct`, `movedNeedsWeekday`, or `unknownGrade` for a grade that the school does not teach.
  public func perform(in transaction: Transaction) throws {
    let set = try CalendarDay(day, kind, actNumber: act, weekday: weekday)
    let range = transaction.session.profile.gradeRange
    let grades = grades ?? range
    if let stranger = grades.first(where: { !range.contains($0) }) {
      throw StoreError.rule(LessonRefusal.unknownGrade(stranger))
    }
    for grade in grades {
      try JournalWriter(transaction.db).run(
        """
        INSERT INTO calendar_day (day, grade, kind, act_number, weekday) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (day, grade) DO UPDATE SET kind = excluded.kind, act_number = excluded.act_number,
          weekday = excluded.weekday
        """, [day.iso, grade, kind.rawValue, set.actNumber, set.weekday])
    }
  }
}
