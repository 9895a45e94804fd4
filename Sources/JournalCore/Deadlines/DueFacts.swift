/// Everything that the terms of a record are reckoned from, taken from calendar, timetable, bells and lessons.
public struct DueFacts: Sendable {
  /// The dates and times of the terms; the start is the end of the lesson or work, or the day that a period ends.
  public var terms: TermFacts
  /// Whether the lesson's day is one without lessons at school because of the weather.
  public var isActivatedDay: Bool
  /// How days are counted.
  public var counting: DayCounting

  /// The facts of the start alone.
  public init(_ terms: TermFacts, isActivatedDay: Bool = false, counting: DayCounting = .calendar) {
    self.terms = terms
    self.isActivatedDay = isActivatedDay
    self.counting = counting
  }

  /// The facts of a lesson: `own` are the lessons of its group in its subject, `day` those of the whole class.
  ///
  /// Without bells the lesson ends with its day.
  public init(
    lesson place: LessonPlace, own: LessonDays, day: LessonDays, orderDate: Day? = nil,
    under profile: SchoolProfile
  ) {
    let calendar = own.calendar
    var terms = TermFacts(start: own.end(of: place) ?? .end(of: place.day))
    terms.classLastLessonEnd = day.lastEnd(on: place.day)
    terms.nextLesson = own.next(after: place).map { own.start(of: $0) ?? LocalMoment($0.day, second: 0) }
    if let period = calendar.period(on: place.day) {
      terms.setPeriod(period, of: calendar, orderDate: orderDate)
    }
    self.init(
      terms, isActivatedDay: calendar.isActivated(place.day),
      counting: DayCounting(profile.identity.termDayKind, over: calendar))
  }

  /// The facts of a period or of the year's last one; `orderDate` is the date in the director's order (I-5).
  public init(period: Period, of calendar: SchoolCalendar, orderDate: Day?, under profile: SchoolProfile) {
    var terms = TermFacts(start: .end(of: period.days.last))
    terms.setPeriod(period, of: calendar, orderDate: orderDate)
    self.init(terms, counting: DayCounting(profile.identity.termDayKind, over: calendar))
  }

  /// The last second in time for the record; nil when the school sets no term or a date is not known.
  public func due(_ record: DueRecord, under profile: SchoolProfile) -> LocalMoment? {
    record.term(under: profile, onActivatedDay: isActivatedDay).due(terms, adding: counting.adding)
  }

  /// The first day in time where the record's term has one (S1-2.13).
  public func opens(_ record: DueRecord, under profile: SchoolProfile) -> Day? {
    record.term(under: profile, onActivatedDay: isActivatedDay).opens(terms)
  }
}

extension TermFacts {
  /// Takes over the dates of the period.
  fileprivate mutating func setPeriod(_ period: Period, of calendar: SchoolCalendar, orderDate: Day?) {
    periodEnd = period.days.last
    lastSchoolDay = calendar.lastSchoolDay(of: period)
    holidaysStart = calendar.holidaysStart(after: period)
    self.orderDate = orderDate
  }
}
