public import JournalCore
public import JournalStore

/// What the current marks of a pupil say about the marks of a period to come (FORMS §21.4, S0-10.2, K-46).
public struct ForecastLetterData: ReportData {
  /// The pupil, school, class and signers.
  public private(set) var head: PupilHead
  /// The period and the day up to which marks are counted.
  public let frame: PeriodFrame
  /// The subjects with averages and forecasts, and the works owed.
  public let record: PupilRecord
  /// Whether averages go by weight (FORMS §21.3).
  public let isWeighted: Bool

  /// A period has the letter, a year none; nor have grades that are taught without marks.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [PupilScope] {
    guard choice.span.period != .year else { return [] }
    return try PupilScope.all(choice, from: snapshot).filter {
      !profile.unmarkedGrades.contains($0.ofClass.label.grade)
    }
  }

  /// Reads the letter of the scope's pupil.
  public static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ForecastLetterData {
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let frame = try PeriodFrame.fetch(own, from: snapshot)
    return ForecastLetterData(
      head: try PupilHead.fetch(scope, from: snapshot), frame: frame,
      record: try PupilRecord.fetch(scope, in: frame.elapsed, from: snapshot, under: profile),
      isWeighted: profile.periodMarks.method == .weightedAverage)
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }
}
