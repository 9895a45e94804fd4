import JournalCore
import ReportModels
import Typeset

/// The rows of the left page, cell by cell (FORMS §16.1, D-18).
extension ClassJournalForm {
  func row(_ set: JournalPages, _ units: [Unit], place: Int, number: Int) -> PupilRow {
    let pupil = set.rows[place]
    var cells = [Cell?](repeating: nil, count: units.count)
    var (notes, told): ([String], Set<String>) = ([], [])
    var start = 0
    while start < units.count {
      var end = start + 1
      if isOutside(units[start], place, set) {
        while end < units.count, isOutside(units[end], place, set) { end += 1 }
        let note = absenceNote(of: pupil, on: firstDay(of: units[start..<end], in: set))
        // A note needs the width of eight lessons; a narrower gap is struck, and the note stands by the name.
        if let note, end - start >= 8 {
          told.insert(note)
          cells[start] = Cell(
            note, style: HouseStyle.cell(HouseStyle.gridSmall, .center, fit: .shrinkThenWrap),
            columnSpan: end - start)
        } else {
          cells[start] = Cell("", columnSpan: end - start, decoration: .diagonal)
          if let note, !notes.contains(note) { notes.append(note) }
        }
      } else {
        cells[start] = Cell(text(units[start], place, set))
      }
      start = end
    }
    notes.removeAll(where: told.contains)
    if !set.isAtHome, let order = data.roster.entries[pupil].homeTeaching {
      notes.append(phrases[.homeTaught, ["order": ClassWords.order(order)]])
    }
    return PupilRow(
      number: number, name: ([shortName(pupil)] + notes).joined(separator: "\n"), cells: cells)
  }

  private func isOutside(_ unit: Unit, _ place: Int, _ set: JournalPages) -> Bool {
    switch unit {
    case .lesson(let index): set.lessons[index].places[place] == .outside
    case .results(let index): set.results[index].places[place] == .outside
    }
  }

  private func text(_ unit: Unit, _ place: Int, _ set: JournalPages) -> String {
    switch unit {
    case .lesson(let index): text(set.lessons[index].places[place])
    case .results(let index): text(set.results[index].places[place])
    }
  }

  /// What stands in a cell of a lesson, on paper as in the attached data (D-18); a gap is struck on paper.
  func text(_ place: JournalLesson.Place) -> String {
    switch place {
    case .held(let cell): text(cell)
    case .voided(let cell): [text(cell), phrases[.signVoid]].filter { !$0.isEmpty }.joined(separator: "/")
    case .outside: ""
    case .notStudied: phrases[.signNotStudied]
    }
  }

  private func text(_ cell: JournalCell) -> String {
    // The archive copy has no dots: with one of them it is refused.
    let debt = cell.hasDebt && options.isDraft ? data.debtSign : nil
    let own =
      options["journalAbsence"] == "codes"
      ? JournalCell(marks: cell.marks, code: cell.code).printed(debtSign: "") : cell.traditional
    return [own.isEmpty ? nil : own, debt].compactMap(\.self).joined(separator: "/")
  }

  /// What stands in a cell of results.
  func text(_ place: JournalResults.Place) -> String {
    switch place {
    case .mark(let mark, let isCarried): isCarried ? mark.printed + "*" : mark.printed
    case .extended: phrases[.signExtended]
    case .empty, .outside: ""
    case .notStudied: phrases[.signNotStudied]
    }
  }

  /// The day that a gap begins with; a gap of results alone begins at the end of the printed days.
  private func firstDay(of units: ArraySlice<Unit>, in set: JournalPages) -> Day {
    for case .lesson(let index) in units { return set.lessons[index].day }
    return data.days.last
  }

  /// «прибыл 12.11.2025, приказ № 118», «выбыл …»: why the pupil is not in the class on the day, and how one who left came
  /// back; nil for a group's gap.
  func absenceNote(of pupil: Int, on day: Day) -> String? {
    let entry = data.roster.entries[pupil]
    guard !entry.stays.contains(where: { $0.first <= day && ($0.last.map { day <= $0 } ?? true) }) else {
      return nil
    }
    let isBefore = entry.stays.first.map { day < $0.first } ?? false
    let movement =
      isBefore
      ? entry.movements.first { $0.to == label }
      : entry.movements.last { $0.from == label && $0.date <= day }
    let isBack = !isBefore && entry.stays.contains { day < $0.first && $0.first <= data.days.last }
    let back = isBack ? entry.movements.first { $0.to == label && day < $0.date } : nil
    let words = [movement, back].compactMap(\.self).map {
      ClassWords.movement($0, sex: entry.pupil.sex, seenFrom: label)
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}
