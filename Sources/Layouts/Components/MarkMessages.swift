import JournalCore
import ReportModels

/// The words about marks that are missing or not permitted.
protocol MarksPhrase: PhraseKey {
  static var forbiddenMarks: Self { get }
  static var marksWhereNoneAreGiven: Self { get }
  static var missingMarks: Self { get }
}

extension MarksPhrase {
  /// The slots of these words; nil for others.
  var markSlots: Set<String>? {
    switch self {
    case .forbiddenMarks: ["mark", "count"]
    case .marksWhereNoneAreGiven, .missingMarks: ["count"]
    default: nil
    }
  }
}

/// What a report of results tells about marks that are missing or not permitted; it is printed all the same, for it is
/// the paper by which a class teacher finds them (FORMS §1.7).
struct MarkMessages {
  /// The sentences, in numbers and without names.
  let all: [String]

  /// The sentences about what was found.
  init<Key: MarksPhrase>(_ gaps: SummaryGaps, _ phrases: Phrases<Key>) {
    var all = gaps.forbidden.sorted { $0.key.printed < $1.key.printed }.map { mark, count in
      phrases[.forbiddenMarks, ["mark": mark.printed, "count": String(count)]]
    }
    if gaps.marksWhereNoneAreGiven > 0 {
      all.append(phrases[.marksWhereNoneAreGiven, ["count": String(gaps.marksWhereNoneAreGiven)]])
    }
    if gaps.missingMarks > 0 { all.append(phrases[.missingMarks, ["count": String(gaps.missingMarks)]]) }
    self.all = all
  }
}
