/// The movement of a school: classes, parallels, levels and the whole, each counted for itself (FORMS §8).
public struct ContingentTable: Hashable, Sendable {
  /// One line of the table.
  public struct Row: Hashable, Sendable {
    /// What the line counts.
    public let scope: Scope
    /// The figures.
    public let tally: MovementTally
  }

  /// What a line counts.
  public enum Scope: Hashable, Sendable {
    /// One class.
    case schoolClass(SchoolClass)
    /// The classes of a grade.
    case parallel(Int)
    /// The classes of a level.
    case level(SchoolLevel)
    /// All classes.
    case school
  }

  /// The lines: classes by grade and letter, after each parallel and level its subtotal, at last the school.
  public let rows: [Row]

  /// Counts the classes over the span; throws `doesNotClose` for the first line that does not.
  public init(
    _ classes: [SchoolClass], over span: DayRange, count: ContingentCount,
    levels: [SchoolLevel] = SchoolLevel.federal
  ) throws(MovementRefusal) {
    var rows: [Row] = []
    for scope in Scope.outline(of: classes, levels: levels) {
      let members = scope.members(of: classes).map(\.id)
      rows.append(
        Row(scope: scope, tally: try count.tally(of: Set(members), over: span, scope: scope.printed)))
    }
    self.rows = rows
  }

  /// The line of the whole school.
  public var school: MovementTally? { rows.last?.tally }

  /// Changes between classes, which the classes count on both sides and the school does not (FORMS §8).
  public var transfersBetweenClasses: Int { school?.inside ?? 0 }
}

extension ContingentTable.Scope {
  /// The lines of a paper of the school: classes by grade and letter, after each parallel and level its subtotal, at
  /// last the school (FORMS §8).
  public static func outline(of classes: [SchoolClass], levels: [SchoolLevel]) -> [ContingentTable.Scope] {
    var lines: [ContingentTable.Scope] = []
    let classes = classes.sorted { $0.label < $1.label }
    for level in levels {
      let ofLevel = classes.filter { level.grades.contains($0.label.grade) }
      for grade in Set(ofLevel.map(\.label.grade)).sorted() {
        lines += ofLevel.filter { $0.label.grade == grade }.map { .schoolClass($0) } + [.parallel(grade)]
      }
      if !ofLevel.isEmpty { lines.append(.level(level)) }
    }
    return lines + [.school]
  }

  /// The classes that the line counts.
  public func members(of classes: [SchoolClass]) -> [SchoolClass] {
    switch self {
    case .schoolClass(let schoolClass): classes.filter { $0.id == schoolClass.id }
    case .parallel(let grade): classes.filter { $0.label.grade == grade }
    case .level(let level): classes.filter { level.grades.contains($0.label.grade) }
    case .school: classes
    }
  }

  /// «класс 7А», «7-е классы», «1–4 классы», «школа».
  public var printed: String {
    switch self {
    case .schoolClass(let schoolClass): "класс \(schoolClass.label.compact)"
    case .parallel(let grade): "\(grade)-е классы"
    case .level(let level): "\(level.printed) классы"
    case .school: "школа"
    }
  }
}

/// A level of general education, or a span of grades that a school sums up in its place (FORMS §8).
public enum SchoolLevel: String, Hashable, Sendable, CaseIterable {
  case primary, basic, secondary
  /// Grades 5–8, before the final attestation begins.
  case beforeAttestation
  /// Grades 9–11, which end with a final attestation or lead to one.
  case attestation

  /// Primary, basic and secondary general education.
  public static let federal: [SchoolLevel] = [.primary, .basic, .secondary]
  /// Grades 1–4, 5–8 and 9–11.
  public static let byAttestation: [SchoolLevel] = [.primary, .beforeAttestation, .attestation]

  /// The grades of the level; the preparatory class belongs to the primary one.
  public var grades: ClosedRange<Int> {
    switch self {
    case .primary: 0...4
    case .basic: 5...9
    case .secondary: 10...12
    case .beforeAttestation: 5...8
    case .attestation: 9...12
    }
  }

  /// «1–4», «5–9», «10–11».
  public var printed: String {
    switch self {
    case .primary: "1–4"
    case .basic: "5–9"
    case .secondary: "10–11"
    case .beforeAttestation: "5–8"
    case .attestation: "9–11"
    }
  }
}
