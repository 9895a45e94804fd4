/// The stays of one pupil in classes, which begin and end only by movements: at most one class a date (REQUIREMENTS §6.3).
public struct EnrolmentHistory: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The stays in the order of their days; they share none.
  public private(set) var stays: [ClassStay]
  /// The movements in the order of their dates.
  public private(set) var events: [MovementEvent]

  /// A history as it is stored.
  public init(of pupil: ID<Pupil>, stays: [ClassStay] = [], events: [MovementEvent] = []) {
    self.pupil = pupil
    self.stays = stays.sorted { $0.first < $1.first }
    self.events = events.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The class whose list holds the pupil on the day; nil when none does.
  public func schoolClass(on day: Day) -> SchoolClass? {
    stays.first { $0.contains(day) }?.schoolClass
  }

  /// Whether the pupil is on a temporary leave on the day.
  public func isOnLeave(_ day: Day) -> Bool {
    let last = events.last { $0.date <= day && !$0.kind.keepsLeave }
    return last?.kind == .temporaryLeave && schoolClass(on: day) != nil
  }

  /// Adds the movement and the stays that follow from it.
  ///
  /// Throws what the movement lacks or where it meets another stay (S0-5.3.5); the history stays as it was then.
  public mutating func record(_ event: MovementEvent) throws(MovementRefusal) {
    var changed = self
    try changed.apply(event)
    let index = changed.events.lastIndex { $0.date <= event.date }.map { $0 + 1 } ?? 0
    changed.events.insert(event, at: index)
    self = changed
  }

  /// Takes the last movement back together with the stays that followed from it, and returns it.
  ///
  /// Throws `notLast` when the pupil has a later one, `unknown` when there is no such movement.
  public mutating func cancel(_ event: MovementEvent) throws(MovementRefusal) {
    guard let index = events.lastIndex(of: event) else {
      throw .unknown(pupil: pupil, event.kind, day: event.date)
    }
    guard index == events.count - 1 else { throw .laterMovement(pupil: pupil, day: event.date) }
    events.removeLast()
    if event.kind.changesList, event.kind.hasTo {
      stays.removeAll { $0.first == event.date && $0.schoolClass == event.to }
    }
    guard event.kind.changesList, event.kind.hasFrom, let last = stays.last else { return }
    stays[stays.count - 1] = ClassStay(last.schoolClass, from: last.first)
  }

  private mutating func apply(_ event: MovementEvent) throws(MovementRefusal) {
    try MovementRules.check(event)
    switch event.kind {
    case .arrival: try arrive(event)
    case .departure, .graduation: try end(event, last: event.date)
    case .classTransfer, .yearTransfer, .repeat:
      try end(event, last: event.date.adding(days: -1))
      try enter(event)
    case .temporaryLeave: try requirePlace(event, event.from)
    case .returnFromLeave:
      try requirePlace(event, event.to)
      guard isOnLeave(event.date) else { throw .notOnLeave(pupil: pupil, day: event.date) }
    }
  }

  private mutating func enter(_ event: MovementEvent) throws(MovementRefusal) {
    guard let target = event.to else { throw .incomplete(event.kind) }
    let clashes = stays.contains { $0.last >= event.date && $0.first <= target.year.days.last }
    if clashes { throw .alreadyListed(pupil: pupil, day: event.date) }
    stays.append(ClassStay(target, from: event.date))
    stays.sort { $0.first < $1.first }
  }

  /// A load lets every stay begin with the year; an arrival into such a stay only tells when it really began.
  private mutating func arrive(_ event: MovementEvent) throws(MovementRefusal) {
    guard let target = event.to, let index = stays.firstIndex(where: { $0.contains(event.date) }),
      stays[index].schoolClass == target, stays[index].first == target.year.days.first,
      !events.contains(where: { $0.date >= stays[index].first && $0.date <= event.date })
    else { return try enter(event) }
    stays[index] = ClassStay(target, from: event.date, to: stays[index].storedLast)
  }

  /// Ends the stay in the class left; a stay that was to go on later in the year may not be there.
  private mutating func end(_ event: MovementEvent, last: Day) throws(MovementRefusal) {
    guard let source = event.from else { throw .incomplete(event.kind) }
    let open = stays.indices.filter { stays[$0].last >= last && stays[$0].first <= source.year.days.last }
    guard let index = open.first, stays[index].schoolClass == source, stays[index].contains(last) else {
      throw .notListed(pupil: pupil, label: source.label, day: last)
    }
    guard open.count == 1 else { throw .alreadyListed(pupil: pupil, day: last) }
    guard stays[index].storedLast == nil else { throw .laterMovement(pupil: pupil, day: event.date) }
    stays[index] = ClassStay(source, from: stays[index].first, to: last)
  }

  private func requirePlace(_ event: MovementEvent, _ place: SchoolClass?) throws(MovementRefusal) {
    guard let place else { throw .incomplete(event.kind) }
    guard schoolClass(on: event.date) == place else {
      throw .notListed(pupil: pupil, label: place.label, day: event.date)
    }
    if event.kind == .temporaryLeave, isOnLeave(event.date) {
      throw .alreadyOnLeave(pupil: pupil, day: event.date)
    }
  }
}
