import JournalCore
import ReportModels

/// How papers tell of a request to change a record: cell, day or period, values, ground, who took a step (S4-4.3.a).
enum ChangeWords {
  /// «7 «А»»; several classes for a topic of a stream.
  static func classes(_ row: ChangeRow) -> String {
    row.classes.map(\.label.printed).joined(separator: ", ")
  }

  /// «12.11.2025», «II четверть», «год», «экзамен», «итог» (FORMS §18.7).
  static func place(_ row: ChangeRow) -> String {
    guard let slot = row.slot else { return row.day.dotted }
    switch slot {
    case .period(let number):
      return row.classes.first.map { Typography.typeset(ClassWords.period($0.periodKind, number)) }
        ?? row.day.dotted
    case .year: return "год"
    case .exam: return "экзамен"
    case .stateExam: return "государственный экзамен"
    case .final: return "итог"
    }
  }

  /// «Котов Иван», the code name, or a dash for a record of nobody.
  static func pupil(_ row: ChangeRow) -> String {
    switch row.pupil?.shown {
    case .real(let name): name.short
    case .code(let text): text
    case nil: "—"
    }
  }

  /// The value, or a dash for an empty cell.
  static func value(_ text: String) -> String { text.isEmpty ? "—" : text }

  /// The ground in words with its document: «…; № З-1 от 28.10.2025».
  static func ground(_ row: ChangeRow) -> String {
    let words = row.text.isEmpty ? row.ground.printed : row.text
    return row.document.map { "\(words); №\u{00A0}\($0.number) от\u{00A0}\($0.date.dotted)" } ?? words
  }

  /// «Котов С.П., учитель»; the post alone where nobody is named.
  static func party(_ step: ChangeRow.Step) -> String {
    step.person.map { "\($0.shown.surnameFirst), \(step.party.printed)" } ?? step.party.printed
  }
}
