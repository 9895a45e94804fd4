/// The calendar of a school year's duties, from the profile and the calendar only (REQUIREMENTS §6.10: DueItem).
public struct DutyCalendar: Hashable, Sendable {
  /// A class with its periods.
  public struct ClassPeriods: Hashable, Sendable {
    /// The class.
    public let label: ClassLabel
    /// Its periods in order; all of one division.
    public let periods: [Period]
    /// The day on which its year was closed; nil before.
    public var closed: Day?
    /// The day of the council's decision on it; nil before.
    public var decided: Day?

    /// A class with the periods.
    public init(label: ClassLabel, periods: [Period], closed: Day? = nil, decided: Day? = nil) {
      self.label = label
      self.periods = periods
      self.closed = closed
      self.decided = decided
    }
  }

  /// The year.
  public let year: AcademicYear
  /// The classes.
  public let classes: [ClassPeriods]

  /// The calendar of the year's classes.
  public init(_ year: AcademicYear, classes: [ClassPeriods]) {
    self.year = year
    self.classes = classes.sorted { $0.label < $1.label }
  }

  /// All duties of the year by date, then in the order of the kinds.
  public func items(under profile: SchoolProfile) -> [DueItem] {
    let all = reports(profile) + checks(profile) + setup(profile) + archive(profile)
    let ranks = Dictionary(uniqueKeysWithValues: DutyKind.allCases.enumerated().map { ($1, $0) })
    return all.enumerated().sorted { left, right in
      (left.element.due, ranks[left.element.kind] ?? 0, left.offset)
        < (right.element.due, ranks[right.element.kind] ?? 0, right.offset)
    }.map(\.element)
  }

  // MARK: Reports and reviews

  private func reports(_ profile: SchoolProfile) -> [DueItem] {
    let reports = profile.reports
    return items(.teacherWorkReport, reports.teacherWork) + items(.activityReport, reports.activity)
      + items(.fillingReport, reports.filling) + items(.progressReport, reports.progressAttendance)
      + items(.attendanceReview, reports.attendanceReview) + items(.rosterTransfer, reports.rosterTransfer)
      + preliminary(profile)
  }

  private func items(_ kind: DutyKind, _ rhythms: Set<Rhythm>) -> [DueItem] {
    rhythms.sorted { $0.rawValue < $1.rawValue }.flatMap { rhythm in
      rhythm == .period
        ? periods.map { DueItem(kind, period: $0, due: $0.days.last) }
        : days(rhythm).flatMap { day in labels(kind).map { DueItem(kind, label: $0, due: day) } }
    }
  }

  /// A preliminary report goes before the end of each class's period (S0-5.3.9).
  private func preliminary(_ profile: SchoolProfile) -> [DueItem] {
    classes.flatMap { schoolClass in
      schoolClass.periods.compactMap { period in
        var facts = TermFacts(start: .end(of: period.days.last))
        facts.periodEnd = period.days.last
        let due = profile.deadlines.preliminaryReport.due(facts)
        return due.map { DueItem(.preliminaryReport, label: schoolClass.label, period: period, due: $0.day) }
      }
    }
  }

  // MARK: Checks and set-up

  private func checks(_ profile: SchoolProfile) -> [DueItem] {
    let control = profile.control
    let checks = every(control.interval.months).map { DueItem(.check, due: $0) }
    let deep =
      control.quarterEndDeep
      ? periods.filter { $0.kind == .quarter }.map { DueItem(.quarterCheck, period: $0, due: $0.days.last) }
      : []
    let cards = every(control.cardVerificationMonths).flatMap { day in
      labels(.cardVerification).map { DueItem(.cardVerification, label: $0, due: day) }
    }
    return checks + deep + cards
  }

  private func setup(_ profile: SchoolProfile) -> [DueItem] {
    [
      (DutyKind.lists, profile.setup.lists), (.sections, profile.setup.sections),
      (.timetable, profile.setup.timetable),
    ].flatMap { kind, term in
      if let due = term.due(in: year) { return [DueItem(kind, due: due)] }
      return periods.map { DueItem(kind, period: $0, due: $0.days.first.adding(days: -1)) }
    }
  }

  // MARK: Archive

  private func archive(_ profile: SchoolProfile) -> [DueItem] {
    let prints = profile.archive.printFrequency
    return classes.flatMap { schoolClass in
      summaries(schoolClass, profile)
        + (prints.contains(.period)
          ? schoolClass.periods.map { period in
            DueItem(.journalPrint, label: schoolClass.label, period: period, due: period.days.last)
          } : [])
    }
  }

  /// The summary sheet of a class; nothing is due before the event that it follows (C-17).
  private func summaries(_ schoolClass: ClassPeriods, _ profile: SchoolProfile) -> [DueItem] {
    func sheet(_ due: Day?, _ period: Period? = nil) -> [DueItem] {
      due.map { [DueItem(.summarySheet, label: schoolClass.label, period: period, due: $0)] } ?? []
    }
    switch profile.archive.summaryDue[schoolClass.label.grade] {
    case .by(let month, let day):
      return sheet(Day(year: year.startYear + (month < 9 ? 1 : 0), month: month, day: day))
    case .afterCouncilDecision, .afterFinalAttestation: return sheet(schoolClass.decided)
    case .afterClosing(let days): return sheet(schoolClass.closed?.adding(days: days))
    case .afterPeriodAndYear(let days):
      return schoolClass.periods.flatMap { sheet($0.days.last.adding(days: days), $0) }
        + sheet(schoolClass.closed?.adding(days: days))
    case nil: return []
    }
  }
}
