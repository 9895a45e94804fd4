/// What holds for each grade of a school; every grade of the range has exactly one value.
public struct GradeTable<Outcome: Hashable & Sendable>: Hashable, Sendable {
  private let outcomes: [Int: Outcome]

  /// The table, or nil when a grade of the range has no value or a grade outside it has one.
  init?(_ outcomes: [Int: Outcome], covering range: ClosedRange<Int>) {
    guard Set(outcomes.keys) == Set(range) else { return nil }
    self.init(outcomes: outcomes)
  }

  init(outcomes: [Int: Outcome]) { self.outcomes = outcomes }

  /// What holds for the grade; nil when the school does not teach it.
  public subscript(_ grade: Int) -> Outcome? { outcomes[grade] }

  /// Neighbouring grades of one value together: «1–8, 10 — …; 9, 11 — …».
  func printed(_ text: (Outcome) -> String) -> String {
    var spans: [(outcome: Outcome, spans: [ClosedRange<Int>])] = []
    for (grade, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
      guard let index = spans.firstIndex(where: { $0.outcome == outcome }) else {
        spans.append((outcome, [grade...grade]))
        continue
      }
      if let last = spans[index].spans.last, last.upperBound == grade - 1 {
        spans[index].spans[spans[index].spans.count - 1] = last.lowerBound...grade
      } else {
        spans[index].spans.append(grade...grade)
      }
    }
    guard spans.count != 1 else { return text(spans[0].outcome) }
    return spans.map { entry in
      let grades = entry.spans.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      return "\(grades.joined(separator: ", ")) классы — \(text(entry.outcome))"
    }.joined(separator: "; ")
  }
}
