public import JournalCore
public import JournalStore

/// What a certified extract of a pupil's electronic diary holds for some days (S4-1.8, S4-1.10, S1-1.4.b, K-51).
public struct DiaryExtractData: ReportData {
  /// The pupil, school, class and signers.
  public private(set) var head: PupilHead
  /// The days, up to the data moment.
  public let days: DayRange
  /// The days that have lessons.
  public let diary: [DiaryDay]
  /// Lessons held and missed of all days.
  public let tally: AttendanceTally
  /// The marks of the periods and the year.
  public let results: DiaryResults
  /// What teachers wrote.
  public private(set) var notes: [FamilyNote]
  /// The codes of the types of work of the school, by name (FORMS §22.5).
  public let codes: [String: String]

  /// Reads the extract of the scope's pupil.
  public static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DiaryExtractData {
    let asked = try scope.days(from: snapshot)
    let days = DayRange(asked.first, min(asked.last, scope.moment)) ?? asked
    let calendar = try snapshot.calendar(of: scope.ofClass.id, under: profile)
    let diary = try DiaryDays.fetch(scope, in: days, calendar: calendar, from: snapshot, under: profile)
    let notes = try FamilyNote.fetch(
      of: scope.pupil, in: scope.ofClass.id, days, on: scope.moment, from: snapshot)
    return DiaryExtractData(
      head: try PupilHead.fetch(scope, from: snapshot), days: days, diary: diary.filter { !$0.lines.isEmpty },
      tally: try PupilAbsences.fetch(scope, in: days, from: snapshot, under: profile).tally,
      results: try DiaryResults.fetch(scope, from: snapshot, under: profile), notes: notes,
      codes: Dictionary(uniqueKeysWithValues: profile.workTypes.all.map { ($0.name, $0.code) }))
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in notes.indices { notes[index].disclose(through: &clearance) }
  }
}
