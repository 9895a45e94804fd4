import JournalCore
import ReportModels

/// What stands in the cells, on the sheet as in the attached data.
extension PeriodResultsForm {
  /// The mark with its asterisk, «—» for a subject that is not studied.
  func text(of place: Int, _ subject: Int) -> String {
    switch data.marks.rows[place].cells[subject] {
    case .mark(let mark): mark.printed
    case .carried(let mark): mark.printed + "*"
    case .notStudied: "—"
    case .empty: ""
    }
  }

  /// «4,17»; empty for a pupil who is not counted or has no mark.
  func average(of place: Int) -> String {
    outcomes[place]?.average.map { Figures.average($0) } ?? ""
  }

  /// Lessons missed in all and because of illness; a dash for none (FORMS §3.4).
  func missed(_ place: Int) -> [String] {
    let tally = data.absences[place]
    return [tally.missed, tally.missedIll].map { $0 == 0 ? Figures.blank : String($0) }
  }

  /// The category in short; empty for a pupil who is not counted or has no data.
  func category(of place: Int) -> String {
    switch outcomes[place]?.standing {
    case .excellent: phrases[.excellentShort]
    case .good: phrases[.goodShort]
    case .oneThree: phrases[.oneThreeShort]
    case .passing: phrases[.passingShort]
    case .failing: phrases[.failingShort]
    case .notAttested: phrases[.notAttestedShort]
    case .noData, nil: ""
    }
  }

  /// The name, and under it how the pupil came in the period.
  func nameAndNote(_ place: Int) -> String {
    let entry = data.roster.entries[place]
    let label = data.head.schoolClass.label
    let notes = entry.movements.filter { $0.to == label && data.frame.days.contains($0.date) }.map {
      ClassWords.movement($0, sex: entry.pupil.sex, seenFrom: label)
    }
    return ([entry.name.shown.short] + notes).joined(separator: "\n")
  }

  /// «выбыл 05.12.2025, приказ № 131 от 05.12.2025».
  func leavingNote(_ place: Int) -> String {
    let entry = data.roster.entries[place]
    let label = data.head.schoolClass.label
    return entry.movements.last { $0.from == label }.map {
      ClassWords.movement($0, sex: entry.pupil.sex, seenFrom: label)
    } ?? ""
  }

  /// Whether a pupil of a grade without marks has none but «безотм».
  func isWithoutMarks(_ place: Int) -> Bool {
    data.marks.rows[place].marks.allSatisfy { $0 == nil || $0 == .ungraded }
  }

  /// The notes under the grid: the asterisk and the signs that the sheet uses (D-18).
  var notes: [String] {
    let cells = data.marks.rows.flatMap(\.cells)
    let marks = Set(cells.compactMap(\.mark))
    var notes: [String] = []
    if cells.contains(where: { if case .carried = $0 { true } else { false } }) {
      notes.append(phrases[.carriedNote])
    }
    var legend: [String] = []
    if marks.contains(.notAttested) { legend.append(phrases[.legendNotAttested]) }
    if marks.contains(.exempt) { legend.append(phrases[.legendExempt]) }
    if !marks.isDisjoint(with: [.passed, .failed]) { legend.append(phrases[.legendPassed]) }
    if cells.contains(.notStudied) { legend.append(phrases[.legendNotStudied]) }
    if !legend.isEmpty { notes.append(legend.joined(separator: "; ")) }
    if options["currentAverage"] == "true" { notes.append(phrases[.averageNote]) }
    return notes
  }
}
