/// The keys that a profile file must hold, each exactly once (REQUIREMENTS §9).
public enum ProfileKey: String, Hashable, Sendable, CaseIterable {
  case fullName, shortName, letterheadLines, institutionWord, systemName, pupilWord, timeZone
  case gradeRange, periodScheme, completionGrades, unmarkedGrades
  case periodMarkValues, everyPupilNeedsPeriodValue
  case codeNamePupil = "codeName.pupil"
  case codeNameGuardian = "codeName.guardian"
  case localOperatorRoles
  case councilDecisionColumn
  case archiveRetentionYears = "archive.retentionYears"
  case sealText
  case printLongTermLeftMarginMm = "print.longTermLeftMarginMm"
  case printMinFontPt = "print.minFontPt"
  case postsDirector = "posts.director"
  case postsDeputy = "posts.deputy"
  case postsClassTeacher = "posts.classTeacher"

  /// A right line for the key, as messages show it.
  var example: String { "\(rawValue): { value: \(exampleValue), source: \"default\" }" }

  private var exampleValue: String {
    switch self {
    case .fullName: "\"МБОУ СОШ № 1\""
    case .shortName: "\"СОШ № 1\""
    case .letterheadLines: "[\"первая строка\", \"вторая строка\"]"
    case .institutionWord: "\"школа\""
    case .systemName: "\"Сетевой город\""
    case .pupilWord: "\"обучающийся\""
    case .timeZone: "\"Europe/Moscow\""
    case .gradeRange: "1-11"
    case .periodScheme: "{ 1-9: quarter, 10-11: halfYear }"
    case .completionGrades: "[9, 11]"
    case .unmarkedGrades: "[1]"
    case .periodMarkValues: "[2, 3, 4, 5, осв, н/а, безотм]"
    case .everyPupilNeedsPeriodValue: "true"
    case .codeNamePupil: "\"Ученик {n}\""
    case .codeNameGuardian: "\"Родитель {n}\""
    case .localOperatorRoles: "[deputy, secretary, administrator]"
    case .councilDecisionColumn: "required"
    case .archiveRetentionYears: "75"
    case .sealText: "\"М.П.\""
    case .printLongTermLeftMarginMm: "30"
    case .printMinFontPt: "8"
    case .postsDirector: "\"Директор\""
    case .postsDeputy: "\"Заместитель директора по УВР\""
    case .postsClassTeacher: "\"Классный руководитель\""
    }
  }
}
