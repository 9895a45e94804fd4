public import JournalCore
public import JournalStore

/// What «Итоговые данные по учащимся» shows: how the pupils of each class stand, and what a year ended with (FORMS §10).
public struct PupilOutcomesData: ReportData {
  /// A class with its pupils' standing.
  public struct ClassOutcome: Hashable, Sendable {
    /// The class.
    public let schoolClass: SchoolClass
    /// Whether the grade is taught without marks; only its pupils are counted then.
    public let isUnmarked: Bool
    /// Pupils on the list on the day.
    public let listed: Int
    /// How they stand.
    public package(set) var counts: OutcomeCounts
    /// What the year ended with for them; empty on papers of a period.
    public package(set) var year: YearOutcomes
  }

  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The day whose lists are counted: the period's last day, or the data moment when that is earlier.
  public let day: Day
  /// Whether the paper is of all classes of the year.
  public let isWhole: Bool
  /// The classes in order.
  public package(set) var classes: [ClassOutcome]
  /// The classes that have no such period and are not on the paper.
  public let otherDivision: [ClassLabel]
  /// The movement of the year; nil on papers of a period, and when the movements do not lead to the lists.
  public let movement: SchoolMovementSheet?
  /// Why there is no movement of the year.
  public let refusal: MovementRefusal?

  /// Reads the paper of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> PupilOutcomesData {
    let count = try snapshot.contingent(of: scope.year)
    let periods = try snapshot.periods(in: scope.year, kind: scope.leadingKind)
    let begun = MovementSheet.spans(of: periods, in: scope.year, upTo: scope.moment)
    let (slot, days) = time(of: scope, periods: periods)
    let source = try snapshot.read { db in
      try OutcomeSource.fetch(
        scope.year, slots: slot == .year ? [.year, .final] : [slot], days: days, moment: scope.moment, db)
    }
    let shown = scope.classes.filter { slot == .year || $0.periodKind == scope.leadingKind }
    let classes = shown.sorted { $0.label < $1.label }.map { schoolClass in
      outcome(
        of: schoolClass, list: count.list(of: [schoolClass.id], on: days.last).sorted(), slot: slot,
        source: source, isUnmarked: profile.unmarkedGrades.contains(schoolClass.label.grade))
    }
    var movement: SchoolMovementSheet?
    var refusal: MovementRefusal?
    if slot == .year {
      do throws(MovementRefusal) {
        movement = try SchoolMovementSheet(shown, over: begun.periods, year: begun.year, count: count)
      } catch {
        refusal = error
      }
    }
    let all = try snapshot.classes(in: scope.year).count
    return PupilOutcomesData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, day: days.last,
      isWhole: all == scope.classes.count, classes: classes,
      otherDivision: scope.classes.filter { !shown.contains($0) }.map(\.label), movement: movement,
      refusal: refusal)
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }

  /// The slot of the marks, and the days whose lists and missed lessons count.
  private static func time(of scope: SchoolScope, periods: [Period]) -> (MarkSlot, DayRange) {
    switch scope.period {
    case .year:
      let last = min(periods.last?.days.last ?? scope.year.days.last, scope.moment)
      return (.year, DayRange(scope.year.days.first, last) ?? scope.year.days)
    case .period(_, let number):
      let days = periods.first { $0.number == number }?.days ?? scope.year.days
      return (.period(number), DayRange(days.first, min(days.last, scope.moment)) ?? days)
    }
  }

  private static func outcome(
    of schoolClass: SchoolClass, list: [ID<Pupil>], slot: MarkSlot, source: OutcomeSource, isUnmarked: Bool
  ) -> ClassOutcome {
    var (counts, year) = (OutcomeCounts(), YearOutcomes())
    for pupil in list {
      let marks = source.marks(of: pupil, in: schoolClass.id, slot)
      counts.add(marks, isTruant: source.isTruant(pupil))
      guard slot == .year else { continue }
      year.add(
        source.decision(about: pupil), year: marks, final: source.marks(of: pupil, in: schoolClass.id, .final)
      )
    }
    return ClassOutcome(
      schoolClass: schoolClass, isUnmarked: isUnmarked, listed: list.count, counts: counts, year: year)
  }
}
