/// The movement of some classes period by period and over the year, as the sheets of movement print it (FORMS §7, §8).
public struct MovementSheet: Hashable, Sendable {
  /// The figures of a period or of the year.
  public struct Line: Hashable, Sendable {
    /// Pupils on the lists when the time begins.
    public let start: Int
    /// Who came onto the lists.
    public let arrived: MovementTally.Arrived
    /// Who went off the lists.
    public let left: MovementTally.Left
    /// Changes between the counted classes, which no other figure holds.
    public let inside: Int
    /// Pupils on the lists when the time ends, counted by the lists and not by the movements.
    public let end: Int
    /// Pupils of `end` who are on a temporary leave.
    public let onLeave: Int

    /// A line of figures, whether they add up or not.
    public init(
      start: Int, arrived: MovementTally.Arrived, left: MovementTally.Left, inside: Int = 0, end: Int,
      onLeave: Int = 0
    ) {
      self.start = start
      self.arrived = arrived
      self.left = left
      self.inside = inside
      self.end = end
      self.onLeave = onLeave
    }
  }

  /// The periods that began by the data moment, in order.
  public let periods: [Line]
  /// From the first day of the year to the end of the last of them, counted in one go.
  public let year: Line

  /// A sheet of lines, whether they add up or not.
  public init(periods: [Line], year: Line) {
    self.periods = periods
    self.year = year
  }

  /// Counts the classes; `scope` is what a refusal calls them, and spans follow each other from the year's first day.
  ///
  /// Throws `doesNotClose` when the movements lead to another list than the classes have.
  public init(
    of classes: Set<ID<SchoolClass>>, over spans: [DayRange], year: DayRange, scope: String,
    count: ContingentCount
  ) throws(MovementRefusal) {
    var periods: [Line] = []
    for span in spans { periods.append(try Line(classes, span, scope, count)) }
    self.periods = periods
    self.year = try Line(classes, year, scope, count)
  }

  /// What does not add up; `place` is what the paper calls the classes, `labels` the periods in order (FORMS §7).
  public func disagreements(in place: String, periods labels: [String], year label: String) -> [Disagreement]
  {
    var check = FigureCheck()
    for (line, label) in zip(periods + [year], labels + [label]) {
      check.expect(
        line.end, equals: line.start + line.arrived.total - line.left.total,
        by: "конец = начало + прибыло − выбыло", in: "\(place), \(label)")
    }
    for index in periods.indices.dropFirst() {
      check.expect(
        periods[index].start, equals: periods[index - 1].end, by: "начало периода = конец предыдущего",
        in: "\(place), \(labels[index])")
    }
    guard let first = periods.first, let last = periods.last else { return check.disagreements }
    let yearPlace = "\(place), \(label)"
    check.expect(year.start, equals: first.start, by: "начало года = начало первого периода", in: yearPlace)
    check.expect(year.end, equals: last.end, by: "конец года = конец последнего периода", in: yearPlace)
    let parts: [(String, (Line) -> Int)] = [
      ("из других организаций", \.arrived.outside), ("из других классов", \.arrived.classes),
      ("в другие организации", \.left.outside), ("в другие классы", \.left.classes),
      ("по другим причинам", \.left.other),
    ]
    for (name, figure) in parts {
      check.expect(
        figure(year), equals: periods.reduce(0) { $0 + figure($1) }, by: "за год = сумма периодов: \(name)",
        in: yearPlace)
    }
    return check.disagreements
  }

  /// The spans of the periods that began by the moment, the last one cut at it, and the span that they make together.
  ///
  /// Without periods the year runs to the moment.
  public static func spans(
    of periods: [Period], in year: AcademicYear, upTo moment: Day
  ) -> (periods: [DayRange], year: DayRange) {
    let begun = periods.filter { $0.days.first <= moment }.sorted { $0.number < $1.number }
    let cut = begun.compactMap { period in
      DayRange(period.days.first, min(period.days.last, moment)).flatMap {
        Period(period.kind, period.number, $0)
      }
    }
    let spans = ContingentCount.spans(of: cut, in: year)
    let last = spans.last?.last ?? max(year.days.first, min(moment, year.days.last))
    return (spans, DayRange(year.days.first, last) ?? year.days)
  }
}

extension MovementSheet.Line {
  fileprivate init(
    _ classes: Set<ID<SchoolClass>>, _ span: DayRange, _ scope: String, _ count: ContingentCount
  ) throws(MovementRefusal) {
    let tally = try count.tally(of: classes, over: span, scope: scope)
    self.init(
      start: tally.start, arrived: tally.arrived, left: tally.left, inside: tally.inside,
      end: count.list(of: classes, on: span.last).count, onLeave: tally.onLeave)
  }
}
