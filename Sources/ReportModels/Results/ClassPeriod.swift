import JournalCore
import JournalStore

/// What the reports of a class for a period begin with: frame, list, marks and what is missing of them.
struct ClassPeriod {
  let frame: PeriodFrame
  /// The periods of the class's year.
  let periods: [Period]
  /// Everybody who was in the class by the moment.
  let everybody: ClassRoster
  /// The whole curriculum.
  let subjects: [CurriculumItem]
  let roster: ClassRoster
  let marks: ClassPeriodMarks
  let gaps: SummaryGaps
  let isUnmarked: Bool

  /// Reads it for the class of a scope: everybody who was in the class in the period (FORMS §1.3).
  static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassPeriod {
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind)
    let frame = PeriodFrame(scope.period, periods: periods, year: scope.year, moment: scope.moment)
    let everybody = try ClassRoster.fetch(scope, from: snapshot)
    let roster = everybody.listed(in: frame.elapsed)
    let source = try SummarySource.fetch(scope, from: snapshot)
    let isUnmarked = profile.unmarkedGrades.contains(scope.ofClass.label.grade)
    let results = roster.entries.map { entry in
      PupilResults(
        entry, source: source, slots: [frame.slot], periods: periods, moment: scope.moment, isYear: false)
    }
    return ClassPeriod(
      frame: frame, periods: periods, everybody: everybody, subjects: source.subjects, roster: roster,
      marks: ClassPeriodMarks(results, of: roster, subjects: source.subjects, on: frame.countingDay),
      gaps: SummaryGaps(
        results: results, roster: roster, slots: [frame.slot], source: source, isUnmarked: isUnmarked,
        periods: periods, moment: scope.moment, isYear: false, profile: profile),
      isUnmarked: isUnmarked)
  }
}
