/// A chapter of a profile: neighbouring keys about one subject.
public enum ProfileChapter: CaseIterable, Sendable {
  case school, structure, marks, attendance, periodMarks, terms, windows, access
  case families, privacy, control, archive, posts

  /// The heading: «Архив и печать».
  public var title: String {
    switch self {
    case .school: "Школа"
    case .structure: "Классы и учебные периоды"
    case .marks: "Отметки"
    case .attendance: "Посещаемость"
    case .periodMarks: "Отметки за период"
    case .terms: "Сроки внесения"
    case .windows: "Изменения, исправления и подготовка года"
    case .access: "Доступ"
    case .families: "Семьи и дневник"
    case .privacy: "Персональные данные"
    case .control: "Контроль и отчёты"
    case .archive: "Архив и печать"
    case .posts: "Должности под документами"
    }
  }

  /// The keys in their order.
  public var keys: [ProfileKey] {
    let all = ProfileKey.allCases
    let next = ProfileChapter.allCases.drop { $0 != self }.dropFirst().first
    let end = next.map(\.first).flatMap(all.firstIndex) ?? all.endIndex
    return Array(all[..<end].drop { $0 != first })
  }

  private var first: ProfileKey {
    switch self {
    case .school: .fullName
    case .structure: .gradeRange
    case .marks: .currentMarkScale
    case .attendance: .absenceCodes
    case .periodMarks: .periodMarkValues
    case .terms: .deadlineLessonRecord
    case .windows: .editWindowCurrentMark
    case .access: .authProvider
    case .families: .diaryProvision
    case .privacy: .consentRefusedMode
    case .control: .controlIntervalMonths
    case .archive: .archiveRetentionYears
    case .posts: .postsDirector
    }
  }
}
