/// The least number of marks for a period mark by the subject's weekly hours (DECISIONS 16, FORMS §12.2).
public struct MinMarks: Hashable, Sendable {
  /// Marks by the least weekly hours that they hold from, for quarters and trimesters; has hour 1.
  let period: [Int: Int]
  /// The same for half-years.
  let halfYear: [Int: Int]

  /// The least number of marks for a subject of so many hours a week; less than an hour counts as one.
  public func marks(weeklyHours: Int, in kind: PeriodKind) -> Int {
    let table = kind == .halfYear ? halfYear : period
    let hours = table.keys.filter { $0 <= max(1, weeklyHours) }.max() ?? 1
    return table[hours] ?? 0
  }
}

extension MinMarks: ProfileReadable {
  static var standIn: MinMarks { MinMarks(period: [1: 0], halfYear: [1: 0]) }

  /// One number for all, or tables by hours: `{ period: { 1: 3, 2: 5, 3: 7 }, halfYear: { 1: 5, 3: 7 } }`.
  init(yaml node: YAMLNode) throws(Misreading) {
    guard case .mapping = node.content else {
      let number = try node.integer(in: 0...30)
      self.init(period: [1: number], halfYear: [1: number])
      return
    }
    let fields = try node.fields(["period", "halfYear"])
    self.init(
      period: try MinMarks.table(try fields.required("period")),
      halfYear: try MinMarks.table(try fields.required("halfYear")))
  }

  /// «от 1 ч — 3, от 2 ч — 5; за полугодие: от 1 ч — 5».
  public var printed: String {
    if period.count == 1, period == halfYear, let number = period[1] { return "\(number)" }
    return "\(MinMarks.printed(period)); за полугодие: \(MinMarks.printed(halfYear))"
  }

  private static func table(_ node: YAMLNode) throws(Misreading) -> [Int: Int] {
    guard case .mapping(let pairs) = node.content else {
      throw Misreading(expected: "отметки по часам в неделю", at: node)
    }
    var table: [Int: Int] = [:]
    for pair in pairs {
      guard let hours = Int(pair.key), (1...12).contains(hours) else {
        throw Misreading("«\(pair.key)» — не часы в неделю от 1 до 12", at: pair.value)
      }
      table[hours] = try pair.value.integer(in: 0...30)
    }
    guard table[1] != nil else { throw Misreading("нет числа отметок для 1 часа в неделю", at: node) }
    let numbers = table.sorted { $0.key < $1.key }.map(\.value)
    guard numbers == numbers.sorted() else {
      throw Misreading("при большем числе часов отметок требуется меньше", at: node)
    }
    return table
  }

  private static func printed(_ table: [Int: Int]) -> String {
    table.sorted { $0.key < $1.key }.map { "от \($0.key) ч — \($0.value)" }.joined(separator: ", ")
  }
}
