import JournalCore
import ReportModels

/// Notes beside names, decisions of the council and the notes under the grid (FORMS §1.7, §2.4).
extension ProgressSummaryForm {
  /// The name, and under it how the pupil came, where he is taught, and how he left when no row is left to say it.
  func nameAndNotes(_ pupil: Int) -> String {
    let entry = data.roster.entries[pupil]
    var lines = [entry.name.shown.full]
    let label = data.head.schoolClass.label
    // A pupil who came back has his going told here as well; of one who is gone the crossed rows tell it.
    lines += entry.movements.filter { $0.to == label || entry.left == nil }.map { movement in
      ClassWords.movement(movement, sex: entry.pupil.sex, seenFrom: data.head.schoolClass.label)
    }
    if entry.left != nil, rows.allSatisfy({ $0 < data.results[pupil].shownRows }),
      let note = leavingNote(of: pupil)
    {
      lines.append(note)
    }
    if let order = entry.homeTeaching {
      lines.append(phrases[.homeTaught, ["order": ClassWords.order(order)]])
    }
    return lines.joined(separator: "\n")
  }

  /// «выбыл 05.12.2025, приказ № 131 от 05.12.2025» for a pupil who is not of the class any more.
  func leavingNote(of pupil: Int) -> String? {
    leaving(pupil).map { movement in
      ClassWords.movement(
        movement, sex: data.roster.entries[pupil].pupil.sex, seenFrom: data.head.schoolClass.label)
    }
  }

  private func leaving(_ pupil: Int) -> Movement? {
    data.roster.entries[pupil].movements.last { $0.from == data.head.schoolClass.label }
  }

  /// What stands in the last column: the decision with its minutes, or the departure.
  func decision(of pupil: Int) -> String {
    let entry = data.roster.entries[pupil]
    guard let decision = data.results[pupil].decision else {
      guard data.results[pupil].shownRows < data.slots.count, let movement = leaving(pupil),
        movement.kind == .departure
      else { return "" }
      return ClassWords.movement(movement, sex: entry.pupil.sex, seenFrom: data.head.schoolClass.label)
    }
    let words = phrases[
      .protocol,
      [
        "decision": gendered(words(of: decision), entry.pupil.sex), "number": decision.protocolNumber,
        "date": decision.date.dotted,
      ]]
    guard let number = debtors.firstIndex(of: pupil) else { return words }
    return "\(words) (\(phrases[.debtReference, ["number": String(number + 1)]]))"
  }

  /// The grade with which basic general education begins.
  private static let firstOfBasic = 5

  private func words(of decision: CouncilDecision) -> String {
    let into = decision.targetGrade.map { ClassPhrase(grade: $0).into } ?? ""
    switch decision.kind {
    case .promoted where options["levelPhrase"] == "level" && decision.targetGrade == Self.firstOfBasic:
      return phrases[.promotedToBasic]
    case .promoted: return phrases[.promoted, ["into": into]]
    case .promotedConditionally: return phrases[.promotedConditionally, ["into": into]]
    case .repeated: return phrases[.repeated]
    case .completedBasic: return phrases[.completedBasic]
    case .completedSecondary: return phrases[.completedSecondary]
    case .certificateOnly: return phrases[.certificateOnly]
    case .completedAdapted: return phrases[.completedAdapted]
    }
  }

  /// The form of the words for the sex, of three separated by a bar, or the only one.
  private func gendered(_ words: String, _ sex: Sex) -> String {
    let forms = words.utf8.split(separator: UInt8(ascii: "|"))
    guard forms.count == 3 else { return words }
    func trimmed(_ form: Substring.UTF8View) -> String {
      let space = UInt8(ascii: " ")
      let start = form.first == space ? form.dropFirst() : form
      return String(Substring(start.last == space ? start.dropLast() : start))
    }
    return trimmed(forms[sex == .male ? 0 : sex == .female ? 1 : 2])
  }

  /// The notes under the grid: the asterisk, debts, and the signs that the sheet uses.
  var notes: [String] {
    let cells = data.results.flatMap { $0.cells.flatMap(\.self) }
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
    for (index, pupil) in debtors.enumerated() {
      let debts = data.results[pupil].decision?.debts ?? []
      let subjects = debts.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: ", ")
      notes.append(phrases[.debtNote, ["number": String(index + 1), "subjects": subjects]])
    }
    return notes
  }
}
