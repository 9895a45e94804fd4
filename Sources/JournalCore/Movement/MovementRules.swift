/// What a movement must name and may join, before the history of the pupil is looked at.
enum MovementRules {
  /// Throws when the classes do not fit the kind, its date or each other.
  static func check(_ event: MovementEvent) throws(MovementRefusal) {
    guard (event.from != nil) == event.kind.hasFrom, (event.to != nil) == event.kind.hasTo else {
      throw .incomplete(event.kind)
    }
    if event.kind.turnsYear { return try checkTurn(event) }
    let year = AcademicYear(containing: event.date)
    let isOfYear = [event.from, event.to].compactMap { $0 }.allSatisfy { $0.year == year }
    guard isOfYear, event.from == nil || event.from != event.to else { throw .incomplete(event.kind) }
  }

  /// Transfer and repetition join two years that follow each other, on the first day of the second.
  private static func checkTurn(_ event: MovementEvent) throws(MovementRefusal) {
    guard let from = event.from, let to = event.to else { throw .incomplete(event.kind) }
    let first = to.year.days.first
    guard from.year.startYear + 1 == to.year.startYear, event.date == first else {
      throw .notAtTurnOfYear(event.kind, day: event.date, first: first)
    }
    let rise = to.label.grade - from.label.grade
    guard rise == (event.kind == .repeat ? 0 : 1) else {
      throw .wrongGrade(event.kind, from: from.label, to: to.label)
    }
  }
}
