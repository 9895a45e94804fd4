/// Readings of values that speak of grades and marks.
extension ProfileReader {
  /// The grades of the school: `1-11`.
  mutating func gradeRange(_ key: ProfileKey) -> ClosedRange<Int> {
    value(key, else: 1...11, { "\($0.lowerBound)–\($0.upperBound)" }) { (node) throws(Misreading) in
      guard let range = node.text.flatMap(GradeSpan.parse) else {
        throw Misreading(expected: "первый и последний класс от 0 до 12", at: node)
      }
      return range
    }
  }

  /// A set of grades, all of the range; an empty list is allowed.
  mutating func grades(_ key: ProfileKey, of range: ClosedRange<Int>) -> Set<Int> {
    let grades = value(key, else: Set<Int>(), printedNumbers) { (node) throws(Misreading) in
      let grades = (node.texts ?? [""]).map { Int($0) }
      guard !grades.contains(nil) else { throw Misreading(expected: "список классов", at: node) }
      return Set(grades.compactMap { $0 })
    }
    if isRight(.gradeRange), let outside = grades.sorted().first(where: { !range.contains($0) }) {
      refuse(
        key, "класса \(outside) нет в школе: классы \(range.lowerBound)–\(range.upperBound)",
        "исправьте список или gradeRange")
    }
    return grades
  }

  /// Current marks of 1…5, at least one.
  mutating func scale(_ key: ProfileKey) -> Set<Int> {
    value(key, else: [], printedNumbers) { (node) throws(Misreading) in
      let texts = try node.lines()
      if let wrong = texts.first(where: { Int($0).map((1...5).contains) != true }) {
        throw Misreading("неизвестная отметка «\(wrong)»", advice: "выберите из: 1, 2, 3, 4, 5", at: node)
      }
      guard !texts.isEmpty else { throw Misreading("список пуст", at: node) }
      return Set(texts.compactMap { Int($0) })
    }
  }

  /// A set of period marks, at least one.
  mutating func marks(_ key: ProfileKey) -> Set<PeriodMark> {
    value(key, else: [], printedMarks) { (node) throws(Misreading) in
      let texts = try node.lines()
      if let wrong = texts.first(where: { PeriodMark(printed: $0) == nil }) {
        throw Misreading(
          "неизвестная отметка «\(wrong)»", advice: "выберите из: 1, 2, 3, 4, 5, осв, н/а, безотм, зач, н/з",
          at: node)
      }
      guard !texts.isEmpty else { throw Misreading("список пуст", at: node) }
      return Set(texts.compactMap(PeriodMark.init(printed:)))
    }
  }

  /// How grades divide their year: every grade of the range exactly once.
  mutating func scheme(_ key: ProfileKey, covering range: ClosedRange<Int>) -> PeriodScheme {
    let kinds = value(key, else: [Int: PeriodKind](), { _ in "" }) { (node) throws(Misreading) in
      guard case .mapping(let pairs) = node.content else {
        throw Misreading("ожидаются классы и их деление года, записано: \(node.quoted)", at: node)
      }
      return try ProfileReader.byGrade(pairs) { (node) throws(Misreading) in
        guard let kind = node.text.flatMap(PeriodKind.init(rawValue:)) else {
          let choices = PeriodKind.allCases.map(\.rawValue).joined(separator: ", ")
          throw Misreading(
            "неизвестное деление года: \(node.quoted)", advice: "выберите из: \(choices)", at: node)
        }
        return kind
      }
    }
    cover(key, range, Set(kinds.keys))
    let scheme = PeriodScheme(kinds, covering: range)
    let table = GradeTable(kinds, covering: range)
    if isRight(key), let table { keep(key, table.printed(\.inWords)) }
    return scheme ?? .standIn
  }

  /// When the summary sheet of each grade is due: one term for all, or every grade of the range exactly once.
  mutating func summaryDue(
    _ key: ProfileKey, covering range: ClosedRange<Int>
  ) -> GradeTable<SummaryDue> {
    let dues = value(key, else: [Int: SummaryDue](), { _ in "" }) { (node) throws(Misreading) in
      guard case .mapping(let pairs) = node.content else {
        let due = try SummaryDue(yaml: node)
        return Dictionary(uniqueKeysWithValues: range.map { ($0, due) })
      }
      return try ProfileReader.byGrade(pairs, SummaryDue.init(yaml:))
    }
    cover(key, range, Set(dues.keys))
    guard isRight(key), let table = GradeTable(dues, covering: range) else { return .empty }
    keep(key, table.printed(\.printed))
    return table
  }

  /// Notes grades of the range without a value and values of grades outside it.
  private mutating func cover(_ key: ProfileKey, _ range: ClosedRange<Int>, _ grades: Set<Int>) {
    guard isRight(key), isRight(.gradeRange) else { return }
    let missing = range.filter { !grades.contains($0) }
    let outside = grades.filter { !range.contains($0) }.sorted()
    guard !missing.isEmpty || !outside.isEmpty else { return }
    let lacks = missing.isEmpty ? [] : ["не названы классы: \(list(missing))"]
    let extra = outside.isEmpty ? [] : ["лишние классы: \(list(outside))"]
    refuse(
      key, (lacks + extra).joined(separator: "; "),
      "назовите каждый класс \(range.lowerBound)–\(range.upperBound) один раз")
  }

  private static func byGrade<Outcome>(
    _ pairs: [YAMLNode.Pair], _ read: (YAMLNode) throws(Misreading) -> Outcome
  ) throws(Misreading) -> [Int: Outcome] {
    var outcomes: [Int: Outcome] = [:]
    for pair in pairs {
      guard let span = GradeSpan.parse(pair.key) else {
        throw Misreading("«\(pair.key)» — не классы от 0 до 12", at: pair.value)
      }
      let outcome = try read(pair.value)
      if let twice = span.first(where: { outcomes[$0] != nil }) {
        throw Misreading(
          "класс \(twice) назван дважды", advice: "оставьте каждый класс один раз", at: pair.value)
      }
      for grade in span { outcomes[grade] = outcome }
    }
    return outcomes
  }

  private func list(_ grades: [Int]) -> String { grades.map(String.init).joined(separator: ", ") }

  private var printedNumbers: (Set<Int>) -> String {
    { $0.isEmpty ? "нет" : $0.sorted().map(String.init).joined(separator: ", ") }
  }

  private var printedMarks: (Set<PeriodMark>) -> String {
    { marks in
      let grades = marks.compactMap(\.grade).sorted().map(String.init)
      return (grades + marks.filter { $0.grade == nil }.map(\.printed).sorted()).joined(separator: ", ")
    }
  }
}

extension PeriodKind {
  /// «четверти».
  fileprivate var inWords: String {
    switch self {
    case .quarter: "четверти"
    case .trimester: "триместры"
    case .halfYear: "полугодия"
    }
  }
}

extension PeriodScheme {
  static var standIn: PeriodScheme {
    guard let scheme = PeriodScheme([0: .quarter], covering: 0...0) else {
      preconditionFailure("one grade has a scheme")
    }
    return scheme
  }
}

extension GradeTable {
  /// What stands for a table while the rest of a wrong file is checked.
  static var empty: GradeTable { GradeTable(outcomes: [:]) }
}
