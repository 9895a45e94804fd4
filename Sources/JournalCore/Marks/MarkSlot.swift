/// A place for a result in the year of one subject: the rows of a pupil's block in the summary sheet (FORMS §2.2).
public enum MarkSlot: Hashable, Sendable, Comparable {
  /// The mark of the period with the number, from 1.
  case period(Int)
  /// The year mark.
  case year
  /// The mark of the school's own examination.
  case exam
  /// The mark of the state final attestation.
  case stateExam
  /// The final mark.
  case final

  /// `1`…`4`, `year`, `exam`, `stateExam`, `final`: the form of the store and of attached data.
  public var code: String {
    switch self {
    case .period(let number): String(number)
    case .year: "year"
    case .exam: "exam"
    case .stateExam: "stateExam"
    case .final: "final"
    }
  }

  /// The slot with the code, or nil when there is none.
  public init?(code: String) {
    switch code {
    case "year": self = .year
    case "exam": self = .exam
    case "stateExam": self = .stateExam
    case "final": self = .final
    default:
      guard let number = Int(code), (1...4).contains(number) else { return nil }
      self = .period(number)
    }
  }

  private var rank: Int {
    switch self {
    case .period(let number): number
    case .year: 10
    case .exam: 11
    case .stateExam: 12
    case .final: 13
    }
  }

  public static func < (left: MarkSlot, right: MarkSlot) -> Bool { left.rank < right.rank }
}
