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
    _ classes: [SchoolClass], over span: DayRange, count: ContingentCount
  ) throws(MovementRefusal) {
    var rows: [Row] = []
    func add(_ scope: Scope, _ members: [SchoolClass]) throws(MovementRefusal) {
      let tally = try count.tally(of: Set(members.map(\.id)), over: span, scope: scope.printed)
      rows.append(Row(scope: scope, tally: tally))
    }
    let classes = classes.sorted { $0.label < $1.label }
    for level in SchoolLevel.allCases {
      let ofLevel = classes.filter { level.grades.contains($0.label.grade) }
      for grade in Set(ofLevel.map(\.label.grade)).sorted() {
        let parallel = ofLevel.filter { $0.label.grade == grade }
        for schoolClass in parallel { try add(.schoolClass(schoolClass), [schoolClass]) }
        try add(.parallel(grade), parallel)
      }
      if !ofLevel.isEmpty { try add(.level(level), ofLevel) }
    }
    try add(.school, classes)
    self.rows = rows
  }

  /// The line of the whole school.
  public var school: MovementTally? { rows.last?.tally }

  /// Changes between classes, which the classes count on both sides and the school does not (FORMS §8).
  public var transfersBetweenClasses: Int { school?.inside ?? 0 }
}

extension ContingentTable.Scope {
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

/// A level of general education: primary, basic, secondary.
public enum SchoolLevel: String, Hashable, Sendable, CaseIterable {
  case primary, basic, secondary

  /// The grades of the level; the preparatory class belongs to the primary one.
  public var grades: ClosedRange<Int> {
    switch self {
    case .primary: 0...4
    case .basic: 5...9
    case .secondary: 10...12
    }
  }

  /// «1–4», «5–9», «10–11».
  public var printed: String {
    switch self {
    case .primary: "1–4"
    case .basic: "5–9"
    case .secondary: "10–11"
    }
  }
}
