/// Counts the movement of some classes together, each pupil once, and proves the count by the class lists (D-19, D-23).
///
/// A span joins two lists: that of its first day and that of its last. The next span begins with the day this one
/// ended on, so the periods of a year fit without a gap, holidays included.
public struct ContingentCount: Sendable {
  private let histories: [EnrolmentHistory]
  /// The places of the histories that touch a class, so that counting a class does not look at the whole school.
  private let places: [ID<SchoolClass>: [Int]]

  /// A count over the stored stays and movements of the pupils.
  public init(_ histories: [EnrolmentHistory]) {
    self.histories = histories
    var places: [ID<SchoolClass>: [Int]] = [:]
    for (place, history) in histories.enumerated() {
      let classes =
        history.stays.map(\.schoolClass.id)
        + history.events.flatMap { [$0.from?.id, $0.to?.id] }
        .compactMap(\.self)
      for touched in Set(classes) { places[touched, default: []].append(place) }
    }
    self.places = places
  }

  /// The count of the pupils that the condition selects, as of the girls.
  public func only(_ isCounted: (ID<Pupil>) -> Bool) -> ContingentCount {
    ContingentCount(histories.filter { isCounted($0.pupil) })
  }

  /// The histories that touch one of the classes, each once.
  private func histories(touching classes: Set<ID<SchoolClass>>) -> [EnrolmentHistory] {
    if classes.count == 1 { return classes.flatMap { places[$0] ?? [] }.map { histories[$0] } }
    return Set(classes.flatMap { places[$0] ?? [] }).sorted().map { histories[$0] }
  }

  /// The pupils on the lists of the classes on the day.
  public func list(of classes: Set<ID<SchoolClass>>, on day: Day) -> Set<ID<Pupil>> {
    Set(histories(touching: classes).filter { contains($0, classes, day) }.map(\.pupil))
  }

  /// The tally of the classes; `scope` is what a refusal calls them.
  ///
  /// Throws `doesNotClose` when the movements lead to another list than the classes have on the last day.
  public func tally(
    of classes: Set<ID<SchoolClass>>, over span: DayRange, scope: String
  ) throws(MovementRefusal) -> MovementTally {
    var members = list(of: classes, on: span.first)
    var tally = MovementTally(start: members.count)
    var strays: Set<ID<Pupil>> = []
    for event in events(touching: classes, in: span) {
      let (before, after) = sides(of: event, in: classes)
      switch (before, after) {
      case (true, true): tally.inside += 1
      case (true, false):
        if members.remove(event.pupil) == nil { strays.insert(event.pupil) }
        count(event, in: &tally.left)
      case (false, true):
        if !members.insert(event.pupil).inserted { strays.insert(event.pupil) }
        if event.kind == .arrival { tally.arrived.outside += 1 } else { tally.arrived.classes += 1 }
      case (false, false): continue
      }
    }
    let listed = list(of: classes, on: span.last)
    let wrong = members.symmetricDifference(listed).union(strays)
    guard wrong.isEmpty else {
      throw .doesNotClose(
        scope: scope, day: span.last, computed: tally.end, listed: listed.count, pupils: wrong.sorted())
    }
    tally.onLeave = histories(touching: classes).count {
      contains($0, classes, span.last) && $0.isOnLeave(span.last)
    }
    return tally
  }

  /// The spans of the periods of a year: from its first day to the end of the first period, then from end to end.
  public static func spans(of periods: [Period], in year: AcademicYear) -> [DayRange] {
    let ends = periods.map(\.days.last).sorted()
    return zip([year.days.first] + ends, ends).compactMap { DayRange($0, $1) }
  }

  private func contains(_ history: EnrolmentHistory, _ classes: Set<ID<SchoolClass>>, _ day: Day) -> Bool {
    history.schoolClass(on: day).map { classes.contains($0.id) } ?? false
  }

  private func sides(of event: MovementEvent, in classes: Set<ID<SchoolClass>>) -> (Bool, Bool) {
    (
      event.from.map { classes.contains($0.id) } ?? false, event.to.map { classes.contains($0.id) } ?? false
    )
  }

  private func count(_ event: MovementEvent, in left: inout MovementTally.Left) {
    switch event.kind {
    case .departure: left.outside += 1
    case .graduation: left.other += 1
    default: left.classes += 1
    }
  }

  private func events(touching classes: Set<ID<SchoolClass>>, in span: DayRange) -> [MovementEvent] {
    histories(touching: classes).flatMap(\.events).filter { event in
      let (before, after) = sides(of: event, in: classes)
      return event.kind.changesList && span.first < event.effect && event.effect <= span.last
        && (before || after)
    }
  }
}
