import JournalCore
import ReportModels

/// Words of papers for families that follow from the data (FORMS §13).
enum FamilyWords {
  /// «обучающегося 7 «А» класса», neutral for a pupil with a code name (D-17).
  static func pupil(_ head: PupilHead) -> String {
    ClassPhrase(head.head.schoolClass.label).pupil(head.pupil.sex, in: .genitive)
  }

  /// «болезнь»: the reason of an absence.
  static func reason(_ code: AbsenceCode) -> String {
    switch code {
    case .ill: "болезнь"
    case .validReason: "уважительная причина"
    case .invalidReason: "без уважительной причины"
    case .unknownReason: "причина не указана"
    case .late: "опоздание"
    }
  }

  /// «Д – домашняя работа; К – контрольная работа»: the types of the works, by code; empty for none.
  static func codes(of marks: [PupilWorks.GivenMark], _ known: [String: String]) -> String {
    Set(marks.compactMap(\.workType)).compactMap { name in
      known[name].map { (key: CollationKey($0), words: "\($0) – \(ResultWords.inSentence(name))") }
    }.sorted { ($0.key, $0.words) < ($1.key, $1.words) }.map(\.words).joined(separator: "; ")
  }

  /// «4», or «4; с учётом задолженностей 3», or a dash where there are too few marks (FORMS §21.4).
  static func forecast(_ proposal: PeriodProposal) -> String {
    guard let mark = proposal.forecast else { return Figures.none }
    guard let owed = proposal.markWithDebts, proposal.averageWithDebts != nil else { return String(mark) }
    return "\(mark) (\(owed)*)"
  }
}
