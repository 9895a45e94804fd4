import JournalCore
import ReportModels

/// How papers name an assignment: the class with its part, the subject, the teacher (FORMS §1.7, §16.2).
enum LoadWords {
  /// «7 «А»», «7 «А», 1 группа», «10 «А», 11 «А»», «кружок», «5 «А», на дому: Иванов Иван».
  ///
  /// Papers that hang on a wall leave out who is taught at home (D-17).
  static func target(_ load: LoadEntry, namesPupil: Bool = true) -> String {
    switch load.target {
    case .schoolClass(let label): label.printed
    case .subgroup(let label, let name): "\(label.printed), \(Typography.typeset(name))"
    case .stream(let labels): labels.map(\.printed).joined(separator: ", ")
    case .course(let kind): kind.printed
    case .pupil(let label):
      "\(label.printed), на дому" + (namesPupil ? load.pupil.map { ": \($0.shown.full)" } ?? "" : "")
    }
  }

  /// «Котов С.П.»; empty when no name is recorded.
  static func teacher(_ load: LoadEntry) -> String { load.teacher?.shown.surnameFirst ?? "" }

  /// «12, 15–17»: numbers in order, runs of three and more as spans.
  static func spans(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)–\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }

  /// «12. Тема; 13. Тема».
  static func topics(_ rows: [ThematicRow]) -> String {
    rows.map { "\($0.number).\u{00A0}\($0.topic)" }.joined(separator: "; ")
  }
}
