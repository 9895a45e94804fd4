/// How many pupils classes had, got and lost over a span: start + arrived − left = end (FORMS §7, D-23).
public struct MovementTally: Hashable, Sendable {
  /// Who came onto the lists.
  public struct Arrived: Hashable, Sendable {
    /// From outside the school.
    public var outside = 0
    /// From classes of the school that are not counted here.
    public var classes = 0

    /// All of them.
    public var total: Int { outside + classes }
  }

  /// Who went off the lists.
  public struct Left: Hashable, Sendable {
    /// To another place outside the school.
    public var outside = 0
    /// To classes of the school that are not counted here.
    public var classes = 0
    /// By other reasons: completed a level.
    public var other = 0

    /// All of them.
    public var total: Int { outside + classes + other }
  }

  /// Pupils on the lists on the first day of the span.
  public var start: Int
  /// Who came onto the lists after the first day, up to the last.
  public var arrived = Arrived()
  /// Who went off the lists after the first day, up to the last.
  public var left = Left()
  /// Changes from one of the counted classes to another; they change no total (FORMS §8).
  public var inside = 0
  /// Pupils of `end` who are on a temporary leave on the last day.
  public var onLeave = 0

  /// Pupils on the lists on the last day of the span.
  public var end: Int { start + arrived.total - left.total }

  /// A tally without movements.
  public init(start: Int) { self.start = start }

  /// The tally of spans that follow each other: the first one's start, the sums, the last one's end.
  ///
  /// Nil when there is no tally, or when one does not begin with the number that the one before ended with.
  public static func joined(_ tallies: [MovementTally]) -> MovementTally? {
    guard var joined = tallies.first else { return nil }
    for tally in tallies.dropFirst() {
      guard tally.start == joined.end else { return nil }
      joined.arrived.outside += tally.arrived.outside
      joined.arrived.classes += tally.arrived.classes
      joined.left.outside += tally.left.outside
      joined.left.classes += tally.left.classes
      joined.left.other += tally.left.other
      joined.inside += tally.inside
      joined.onLeave = tally.onLeave
    }
    return joined
  }
}
