import JournalCore
import ReportModels

/// Year marks that are not those which the periods propose: told to who asks, never printed (FORMS §2.3).
extension ProgressSummaryForm {
  /// A year mark by its place: the number on the sheet and the subject.
  private struct Place {
    let number: Int
    let subject: String
  }

  private var differing: [Place] {
    guard data.period == .year, let year = data.slots.firstIndex(of: .year) else { return [] }
    let periods = data.slots.indices.filter { if case .period = data.slots[$0] { true } else { false } }
    let ties: YearMark.Ties = options["yearTies"] == "lastPeriod" ? .lastPeriod : .up
    return order.enumerated().flatMap { number, pupil in
      let cells = data.results[pupil].cells
      return data.subjects.indices.compactMap { subject -> Place? in
        let marks = periods.compactMap { cells[$0][subject].mark }
        guard let stored = cells[year][subject].mark?.grade,
          let proposed = YearMark.proposal(from: marks, ties: ties).grade, stored != proposed
        else { return nil }
        return Place(number: number + 1, subject: data.subjects[subject].subject.name)
      }
    }
  }

  /// One sentence with the first of them, by number and subject; none where all are as proposed or nobody asks.
  var yearMarkWarnings: [String] {
    guard options["yearMarkCheck"] == "true" else { return [] }
    let differing = differing
    guard !differing.isEmpty else { return [] }
    let shown = differing.prefix(10).map { "№ \($0.number) – \(ResultWords.inSentence($0.subject))" }
    let places = shown.joined(separator: ", ") + (differing.count > shown.count ? "…" : "")
    return [phrases[.otherYearMarks, ["count": String(differing.count), "places": places]]]
  }
}
