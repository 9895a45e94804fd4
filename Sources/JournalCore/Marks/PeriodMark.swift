/// The result of a period, a year or an examination in a subject: a mark or a word that stands for one.
public enum PeriodMark: Hashable, Sendable {
  /// A mark of the five-point scale, 2…5 (1 is legal in the scale and given nowhere).
  case grade(Int)
  /// «н/а»: not attested; stays in the denominator (FORMS §21.1).
  case notAttested
  /// «осв»: exempt; outside the denominator.
  case exempt
  /// «безотм»: taught without marks.
  case ungraded
  /// «зач»: passed.
  case passed
  /// «н/з»: not passed.
  case failed

  /// The mark that the text stands for, or nil when it is none; `осв.` and `осв` mean the same.
  public init?(printed text: String) {
    switch text {
    case "1", "2", "3", "4", "5":
      guard let grade = Int(text) else { return nil }
      self = .grade(grade)
    case "н/а", "Н/А", "н/a": self = .notAttested
    case "осв", "осв.", "ОСВ": self = .exempt
    case "безотм", "безотм.": self = .ungraded
    case "зач", "зач.": self = .passed
    case "н/з", "незач": self = .failed
    default: return nil
    }
  }

  /// The text on paper and in attached data (FORMS §0.3).
  public var printed: String {
    switch self {
    case .grade(1): "1"
    case .grade(2): "2"
    case .grade(3): "3"
    case .grade(4): "4"
    case .grade(5): "5"
    case .grade(let grade): String(grade)
    case .notAttested: "н/а"
    case .exempt: "осв"
    case .ungraded: "безотм"
    case .passed: "зач"
    case .failed: "н/з"
    }
  }

  /// The number of a mark, nil for words.
  public var grade: Int? {
    if case .grade(let grade) = self { return grade }
    return nil
  }
}
