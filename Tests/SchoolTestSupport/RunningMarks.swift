import JournalCore
import JournalStore
import Testing

/// The current marks of the running example: six works a subject, marks that lead to the period marks (FORMS §21.3).
struct RunningMarks {
  let store: JournalStore
  let pupils: [String: ID<Pupil>]
  let session: Session

  /// The works by type; the second control work is owed by one pupil in algebra.
  private static let works = [
    "Домашняя работа", "Ответ на уроке", "Контрольная работа", "Самостоятельная работа", "Тестирование",
    "Контрольная работа",
  ]
  /// Whose marks in algebra are those of FORMS §21.3: 5, 4, 3, 5, 4, and a control work that is owed.
  static let debtor = "Зимин Тимур Алексеевич"

  /// Works at the first lessons, and marks of everybody who has a period mark.
  func give(in subject: String, at lessons: [ID<Lesson>]) throws {
    let place = try #require(RunningExample.subjects.firstIndex(of: subject))
    for (index, work) in Self.works.enumerated() {
      let isSecond = index == Self.works.count - 1
      guard !isSecond || subject == "Алгебра" else { continue }
      let assessment = try store.perform(
        AddAssessment(at: lessons[index], workType: work, topic: "Тема \(index + 1)"), in: session)
      let marks = try RunningPupil.all.compactMap { pupil -> (pupil: ID<Pupil>, value: String)? in
        guard pupil.results.indices.contains(place),
          let result = PeriodMark(printed: pupil.results[place])?.grade
        else { return nil }
        let isDebtor = subject == "Алгебра" && pupil.name == Self.debtor
        if isDebtor, isSecond { return nil }
        let value = isDebtor ? [5, 4, 3, 5, 4][index] : result
        return (pupil: try #require(pupils[pupil.name]), value: String(value))
      }
      try store.perform(SetMarks(for: assessment, marks), in: session)
      guard isSecond else { continue }
      try store.perform(
        OpenDebt(assessment, of: #require(pupils[Self.debtor]), on: Journal.day("2025-12-15")), in: session)
    }
  }
}
