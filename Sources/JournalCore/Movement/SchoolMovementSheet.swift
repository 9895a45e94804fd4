/// The movement of a school: classes, parallels, levels and the whole, each counted for itself (FORMS §8).
public struct SchoolMovementSheet: Hashable, Sendable {
  /// The classes that are counted.
  public let classes: [SchoolClass]
  /// The figures of every line that a paper may have, whichever levels it sums up.
  public let lines: [ContingentTable.Scope: MovementSheet]

  /// A sheet of lines, whether they add up or not.
  public init(classes: [SchoolClass], lines: [ContingentTable.Scope: MovementSheet]) {
    self.classes = classes
    self.lines = lines
  }

  /// Counts the classes over the spans, which follow each other from the year's first day.
  ///
  /// Throws `doesNotClose` for the first line whose movements lead to another list than its classes have.
  public init(
    _ classes: [SchoolClass], over spans: [DayRange], year: DayRange, count: ContingentCount
  ) throws(MovementRefusal) {
    self.classes = classes
    var lines: [ContingentTable.Scope: MovementSheet] = [:]
    for scope in ContingentTable.Scope.outline(of: classes, levels: SchoolLevel.allCases)
    where lines[scope] == nil {
      lines[scope] = try MovementSheet(
        of: Set(scope.members(of: classes).map(\.id)), over: spans, year: year, scope: scope.printed,
        count: count)
    }
    self.lines = lines
  }

  /// The figures of a line in a period by its place, or of the year for nil.
  public func line(_ scope: ContingentTable.Scope, _ period: Int?) -> MovementSheet.Line? {
    guard let sheet = lines[scope] else { return nil }
    guard let period else { return sheet.year }
    return sheet.periods.indices.contains(period) ? sheet.periods[period] : nil
  }

  /// The sum of the lines of the classes: changes between classes stand in it on both sides.
  public func sumOfClasses(_ period: Int?) -> MovementSheet.Line {
    sum(of: classes, period)
  }

  private func sum(of members: [SchoolClass], _ period: Int?) -> MovementSheet.Line {
    members.compactMap { line(.schoolClass($0), period) }.reduce(.zero, +)
  }

  /// What does not add up: each line in itself, and each subtotal against its classes (FORMS §8).
  public func disagreements(periods labels: [String], year label: String) -> [Disagreement] {
    let outline = ContingentTable.Scope.outline(of: classes, levels: SchoolLevel.allCases)
    var found: [Disagreement] = []
    var seen: Set<ContingentTable.Scope> = []
    for scope in outline where seen.insert(scope).inserted {
      found += lines[scope]?.disagreements(in: scope.printed, periods: labels, year: label) ?? []
      if case .schoolClass = scope { continue }
      for (index, label) in labels.enumerated() {
        found += reconciled(scope, index, "\(scope.printed), \(label)")
      }
      found += reconciled(scope, nil, "\(scope.printed), \(label)")
    }
    return found
  }

  private func reconciled(_ scope: ContingentTable.Scope, _ period: Int?, _ place: String) -> [Disagreement] {
    guard let total = line(scope, period) else { return [] }
    let sum = sum(of: scope.members(of: classes), period)
    var check = FigureCheck()
    check.expect(total.start, equals: sum.start, by: "на начало = сумма классов", in: place)
    check.expect(
      total.arrived.total, equals: sum.arrived.total - total.inside,
      by: "прибыло = сумма классов − переводы между классами", in: place)
    check.expect(
      total.left.total, equals: sum.left.total - total.inside,
      by: "выбыло = сумма классов − переводы между классами", in: place)
    check.expect(total.end, equals: sum.end, by: "на конец = сумма классов", in: place)
    return check.disagreements
  }
}

extension MovementSheet.Line {
  /// Nobody.
  static let zero = MovementSheet.Line(start: 0, arrived: .init(), left: .init(), end: 0)

  /// The figures of both together, as if nobody went from one to the other.
  static func + (first: MovementSheet.Line, second: MovementSheet.Line) -> MovementSheet.Line {
    var (arrived, left) = (first.arrived, first.left)
    arrived.outside += second.arrived.outside
    arrived.classes += second.arrived.classes
    left.outside += second.left.outside
    left.classes += second.left.classes
    left.other += second.left.other
    return MovementSheet.Line(
      start: first.start + second.start, arrived: arrived, left: left, inside: first.inside + second.inside,
      end: first.end + second.end, onLeave: first.onLeave + second.onLeave)
  }
}
