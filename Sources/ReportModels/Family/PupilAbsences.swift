public import JournalCore
package import JournalStore

/// The lessons of some days that one pupil missed or came late to, by day and by subject (FORMS §13, table 3).
public struct PupilAbsences: Hashable, Sendable {
  /// The lessons of a day with one code.
  public struct Entry: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The code.
    public let code: AbsenceCode
    /// How many lessons.
    public let lessons: Int
  }

  /// Lessons missed, in order of days and codes; coming late is not among them (S0-4.13.2.e).
  public let entries: [Entry]
  /// Lessons held and missed of all days (FORMS §21.5).
  public let tally: AttendanceTally
  private let subjects: [ID<Subject>: AttendanceTally]

  /// Lessons held and missed of a subject.
  public func tally(in subject: ID<Subject>) -> AttendanceTally? { subjects[subject] }

  /// Reads the days of the scope's pupil, in the class that the scope names.
  package static func fetch(
    _ scope: PupilScope, in days: DayRange, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> PupilAbsences {
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let table = try AttendanceTable.fetch(own, in: days, from: snapshot, under: profile)
    let visits = table.visits(of: scope.pupil)
    let counting = table.counting()
    let bySubject = Dictionary(grouping: visits, by: \.subject)
    let missed = visits.filter { $0.code?.isAbsence ?? false }
    let byDay = Dictionary(grouping: missed, by: \.day)
    return PupilAbsences(
      entries: byDay.keys.sorted().flatMap { day in
        AbsenceCode.allCases.compactMap { code in
          let count = byDay[day]?.count { $0.code == code } ?? 0
          return count > 0 ? Entry(day: day, code: code, lessons: count) : nil
        }
      },
      tally: table.tally(of: scope.pupil),
      subjects: bySubject.mapValues { AttendanceTally($0.map(\.presence), counting: counting) })
  }
}
