public import JournalCore
public import JournalStore

/// What a family without the electronic diary is told of its pupil for some days (FORMS §13, K-14; S0-11.4.3).
public struct DigestData: ReportData {
  /// The pupil, school, class and signers.
  public private(set) var head: PupilHead
  /// The days, up to the data moment.
  public let days: DayRange
  /// The subjects with marks, averages and forecasts, and the works owed.
  public let record: PupilRecord
  /// The lessons missed.
  public let absences: PupilAbsences
  /// What teachers wrote.
  public private(set) var notes: [FamilyNote]
  /// The days with lessons and the homework for each (REQUIREMENTS K-14).
  public let diary: [DiaryDay]
  /// The codes of the types of work of the school, by name (FORMS §22.5).
  public let codes: [String: String]
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool
  /// Whether averages go by weight (FORMS §21.3).
  public let isWeighted: Bool
  /// Whether families see forecasts (S0-10.2).
  public let isForecastShown: Bool
  /// The first day that the next digest has to begin with; nil when the days were issued, or nobody waits for any.
  public let expectedFirst: Day?

  /// Pupils of families that get papers, and of those that agreed on paper; others on request (D-36, S1-1.6).
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [PupilScope] {
    try FamilyScopes.recipients(choice, from: snapshot) { family in
      family.state == .diaryRefused || family.state == .paperOnly || family.wantsPaper
    }
  }

  /// Reads the digest of the scope's pupil.
  public static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DigestData {
    let asked = try scope.days(from: snapshot)
    let days = DayRange(asked.first, min(asked.last, scope.moment)) ?? asked
    let head = try PupilHead.fetch(scope, from: snapshot)
    let calendar = try snapshot.calendar(of: scope.ofClass.id, under: profile)
    let notes = try FamilyNote.fetch(
      of: scope.pupil, in: scope.ofClass.id, days, on: scope.moment, from: snapshot)
    return DigestData(
      head: head, days: days, record: try PupilRecord.fetch(scope, in: days, from: snapshot, under: profile),
      absences: try PupilAbsences.fetch(scope, in: days, from: snapshot, under: profile), notes: notes,
      diary: try DiaryDays.fetch(scope, in: days, calendar: calendar, from: snapshot, under: profile),
      codes: Dictionary(uniqueKeysWithValues: profile.workTypes.all.map { ($0.name, $0.code) }),
      isUnmarked: profile.unmarkedGrades.contains(scope.ofClass.label.grade),
      isWeighted: profile.periodMarks.method == .weightedAverage,
      isForecastShown: profile.periodMarks.forecastShown,
      expectedFirst: try expectedFirst(scope, days, head.pupil.family, from: snapshot, under: profile))
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in notes.indices { notes[index].disclose(through: &clearance) }
  }

  /// The day after the last digest issued before, for families that get every day told once (S2-A2.2).
  private static func expectedFirst(
    _ scope: PupilScope, _ days: DayRange, _ family: FamilyState, from snapshot: StoreSnapshot,
    under profile: SchoolProfile
  ) throws(StoreError) -> Day? {
    guard family == .diaryRefused || family == .paperOnly else { return nil }
    let issued = try snapshot.digests(for: scope.pupil)
    guard !issued.contains(where: { $0.range == days }) else { return nil }
    return try snapshot.nextDigest(for: scope.pupil, on: days.last, under: profile)?.range.first
  }
}
