public import JournalCore
public import JournalStore

/// What the class journal shows: all records of a class over a period or the year (FORMS §16, S1-1.4.a).
public struct ClassJournalData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The days whose records are printed: up to the data moment.
  public let days: DayRange
  /// The periods that the days belong to, in order.
  public let periods: [Period]
  /// The list of the class.
  public private(set) var roster: ClassRoster
  /// What «Общие сведения» say of each pupil of the list.
  public private(set) var particulars: [JournalParticulars]
  /// The subject pages in the order of the curriculum.
  public let pages: [JournalPages]
  /// The presence of each pupil of the list, month by month and in the periods.
  public let presence: JournalPresence
  /// The names of teachers, substitutes and those remarked upon.
  public private(set) var staff: [ID<StaffMember>: Personal<PersonName>]
  /// Remarks and findings of checks by date (FORMS §16.5).
  public private(set) var remarks: [JournalRemark]
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool
  /// The sign of a debt.
  public let debtSign: String

  /// Reads the journal of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassJournalData {
    let roster = try ClassRoster.fetch(scope, from: snapshot)
    let all = try snapshot.periods(in: scope.ofClass.year, kind: scope.ofClass.periodKind)
    let periods = all.filter { period in
      if case .period(_, let number) = scope.period { period.number == number } else { true }
    }
    let days = try days(of: scope, periods)
    let source = try JournalSource.fetch(scope, days, from: snapshot)
    let isUnmarked = profile.unmarkedGrades.contains(scope.ofClass.label.grade)
    let summary = try SummarySource.fetch(scope, from: snapshot)
    let maker = JournalPagesMaker(
      scope: scope, roster: roster, periods: periods, days: days, source: source, summary: summary,
      isUnmarked: isUnmarked)
    let pages = maker.pages
    return ClassJournalData(
      head: try ClassHead.fetch(scope, from: snapshot), period: scope.period, days: days, periods: periods,
      roster: roster, particulars: try JournalParticulars.fetch(roster, scope, from: snapshot), pages: pages,
      presence: JournalPresence(
        pages, roster: roster, source: source,
        counting: AttendanceCounting(profile.attendance)),
      staff: source.staff, remarks: source.remarks, isUnmarked: isUnmarked,
      debtSign: profile.marks.debtMarkSymbol)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    for index in particulars.indices { particulars[index].disclose(through: &clearance) }
    for id in staff.keys.sorted() { staff[id]?.disclose(through: &clearance, mask: .blank) }
    for index in remarks.indices { remarks[index].disclose(through: &clearance) }
  }

  /// The days of the period or the year, but not after the data moment.
  private static func days(of scope: ClassScope, _ periods: [Period]) throws(StoreError) -> DayRange {
    let whole = scope.ofClass.year.days
    let first = periods.first?.days.first ?? whole.first
    let last = periods.last?.days.last ?? whole.last
    guard let days = DayRange(first, max(first, min(last, scope.moment))) else {
      throw StoreError.corrupt(detail: "an impossible period")
    }
    return days
  }
}
