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
}
