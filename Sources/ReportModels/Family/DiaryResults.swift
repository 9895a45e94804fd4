public import JournalCore
package import JournalStore

/// A pupil's marks and absences of a year by periods: «Сведения об успеваемости» of a diary (FORMS §14.2).
public struct DiaryResults: Hashable, Sendable {
  /// A subject with a mark or nothing for each slot.
  public struct Line: Hashable, Sendable {
    /// The subject.
    public let subject: Subject
    /// The marks in the order of the slots.
    public let marks: [PeriodMark?]
  }

  /// The periods of the class.
  public let periods: [Period]
  /// The periods, the year, the examinations and the final mark.
  public let slots: [MarkSlot]
  /// The subjects that have marks, in curriculum order, those left out by the pupil's plan not among them.
  public let lines: [Line]
  /// Lessons held and missed of each period that has begun; nil for others.
  public let absences: [AttendanceTally?]
  /// What the council decided at the end of the year; nil before that.
  public let decision: CouncilDecision?

  /// The sum of the periods that have begun; nil when none has.
  public var year: AttendanceTally? {
    absences.compactMap(\.self).reduce(nil) { sum, next in sum.map { $0 + next } ?? next }
  }

  /// Whether the period of the slot, or for the year's results the last one, has ended by the day: families are told no
  /// mark of a period that goes on.
  private static func isOver(_ slot: MarkSlot, _ periods: [Period], on day: Day) -> Bool {
    let last = periods.last.map { $0.days.last <= day } ?? true
    guard case .period(let number) = slot else { return last }
    return periods.first { $0.number == number }.map { $0.days.last <= day } ?? last
  }

  /// Reads the results of the scope's pupil as they stand on the moment.
  package static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DiaryResults {
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind)
    let source = try SummarySource.fetch(own, from: snapshot)
    let slots = periods.map { MarkSlot.period($0.number) } + [.year, .exam, .final]
    let table = try AttendanceTable.fetch(own, in: scope.year.days, from: snapshot, under: profile)
    return DiaryResults(
      periods: periods, slots: slots,
      lines: source.subjects.filter { $0.hasMarks && !source.isExcluded(scope.pupil, $0.subject.id) }.map {
        item in
        Line(
          subject: item.subject,
          marks: slots.map { slot in
            isOver(slot, periods, on: scope.moment)
              ? source.marks.entry(scope.pupil, item.subject.id, slot)?.mark : nil
          })
      },
      absences: periods.map { period in
        period.days.first <= scope.moment ? table.tally(of: scope.pupil, in: period.days) : nil
      }, decision: source.decisions[scope.pupil])
  }
}
