public import JournalCore
package import JournalStore

/// How one pupil stands in his subjects over some days of a period: what papers for a family tell (FORMS §13, §21.4).
public struct PupilRecord: Hashable, Sendable {
  /// A subject that the pupil studies.
  public struct Line: Hashable, Sendable {
    /// The subject.
    public let subject: Subject
    /// Whether a certificate frees the pupil from it (FORMS §20).
    public let isExempt: Bool
    /// The marks of the days.
    public let marks: [PupilWorks.GivenMark]
    /// What the marks since the beginning of the period say about its mark.
    public let proposal: PeriodProposal
    /// How many more fives of an ordinary weight lift the average to the next mark; nil where none can (FORMS §21.4).
    public let needed: Needed?
    /// The mark of the period before; nil where there is none.
    public let previous: PeriodMark?
    /// The mark of the period, once the days reach its end.
    public let result: PeriodMark?
    /// The mark of the year, once the days reach its end.
    public let yearMark: PeriodMark?
  }

  /// Fives that lift an average.
  public struct Needed: Hashable, Sendable {
    /// The next mark.
    public let mark: Int
    /// How many fives.
    public let count: Int
    /// Their weight.
    public let weight: Int
  }

  /// The period that the last day belongs to or follows; nil where the year has none.
  public let period: Period?
  /// Whether the days reach the end of the period.
  public let closesPeriod: Bool
  /// Whether they reach the end of the year.
  public let closesYear: Bool
  /// The subjects that have marks, in curriculum order.
  public let lines: [Line]
  /// The works owed on the last day.
  public let debts: [PupilWorks.OwedWork]

  /// Reads the record of the scope's pupil for the days.
  package static func fetch(
    _ scope: PupilScope, in days: DayRange, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> PupilRecord {
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind)
    let period = periods.last { $0.days.first <= days.last }
    let source = try SummarySource.fetch(own, from: snapshot)
    let since = PupilWorks.beginning(of: days, in: periods)
    let works = try ClassWorks.fetch(scope.ofClass.id, in: DayRange(since, days.last) ?? days, from: snapshot)
      .works(of: scope.pupil)
    let forecast = try snapshot.remembering(ForecastKey(schoolClass: scope.ofClass.id, day: days.last)) {
      () throws(StoreError) in
      try snapshot.read { db in try ForecastSource.fetch(scope.ofClass.id, on: days.last, db) }
    }
    let closesPeriod = period.map { $0.days.last <= days.last } ?? false
    let closesYear = closesPeriod && period == periods.last
    let current = DayRange(period?.days.first ?? days.first, days.last) ?? days
    let lines = source.subjects.filter {
      $0.hasMarks && !source.isExcluded(scope.pupil, $0.subject.id)
    }.map { item -> Line in
      let id = item.subject.id
      let marks = works.marks(in: id, current).map(\.mark)
      func stored(_ slot: MarkSlot) -> PeriodMark? { source.marks.entry(scope.pupil, id, slot)?.mark }
      return Line(
        subject: item.subject, isExempt: forecast.isFree(scope.pupil, of: id),
        marks: works.marks(in: id, days),
        proposal: PeriodProposal(
          marks, debts: works.debts.filter { $0.subject.id == id && current.contains($0.day) }.map(\.weight),
          weeklyHours: forecast.weeklyHours(of: id), in: scope.ofClass.periodKind, rules: profile.periodMarks),
        needed: needed(marks, under: profile),
        previous: period.flatMap { $0.number > 1 ? stored(.period($0.number - 1)) : nil },
        result: closesPeriod ? period.flatMap { stored(.period($0.number)) } : nil,
        yearMark: closesYear ? stored(.year) : nil)
    }
    return PupilRecord(
      period: period, closesPeriod: closesPeriod, closesYear: closesYear, lines: lines, debts: works.debts)
  }

  /// What the forecasts of a class depend on.
  private struct ForecastKey: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let day: Day
  }

  /// The fives of the weight of an answer at a lesson, by the method that the school's averages go by.
  private static func needed(_ marks: [WeightedMark], under profile: SchoolProfile) -> Needed? {
    let isWeighted = profile.periodMarks.method == .weightedAverage
    let weight = isWeighted ? profile.workTypes.named("Ответ на уроке")?.weight ?? 1 : 1
    let counted = isWeighted ? marks : marks.map { WeightedMark($0.value) }
    guard let average = MarkAverage.weighted(counted) else { return nil }
    let next = max(2, profile.periodMarks.rounded(average)) + 1
    guard next <= 5 else { return nil }
    let threshold = NeededMarks.threshold(for: next, rules: profile.periodMarks)
    return NeededMarks.count(weight: weight, liftingTo: threshold, from: counted).map {
      Needed(mark: next, count: $0, weight: weight)
    }
  }
}
