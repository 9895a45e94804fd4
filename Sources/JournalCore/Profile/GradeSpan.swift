/// Grades as profiles write them: `7`, `1-9` or `1–9`.
enum GradeSpan {
  /// The grades of the text, within 0…12; nil for anything else.
  static func parse(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "-–".contains($0) })
      .map { grade(String($0).trimmed) }
    switch parts.count {
    case 1: return parts[0].map { $0...$0 }
    case 2:
      guard let first = parts[0], let last = parts[1], first <= last else { return nil }
      return first...last
    default: return nil
    }
  }

  private static func grade(_ text: String) -> Int? {
    guard text.allSatisfy({ ("0"..."9").contains($0) }), let grade = Int(text), (0...12).contains(grade)
    else {
      return nil
    }
    return grade
  }
}
