/// Values of the groups that papers ask for most.
extension SchoolProfile {
  /// The full official name; empty until it is set at install, and papers refuse an empty name (G-3).
  public var fullName: String { identity.fullName }
  /// The short official name.
  public var shortName: String { identity.shortName }
  /// The letterhead as the school typed it; empty when the name alone is the letterhead.
  public var letterheadLines: [String] { identity.letterheadLines }
  /// What the school calls itself: «гимназия».
  public var institutionWord: String { identity.institutionWord }
  /// The name of the electronic journal: «Сетевой город».
  public var systemName: String { identity.systemName }
  /// What the school calls a pupil: «обучающийся».
  public var pupilWord: String { identity.pupilWord }
  /// The time zone by its IANA name: `Europe/Moscow`.
  public var timeZone: String { identity.timeZone }

  /// The grades taught, within 0…12.
  public var gradeRange: ClosedRange<Int> { structure.gradeRange }
  /// How each grade of the range divides its year.
  public var periodScheme: PeriodScheme { structure.periodScheme }
  /// The grades that end with a final attestation; all of the range.
  public var completionGrades: Set<Int> { structure.completionGrades }
  /// The grades taught without marks; all of the range.
  public var unmarkedGrades: Set<Int> { marks.unmarkedGrades }

  /// The signs allowed as a period mark.
  public var periodMarkValues: Set<PeriodMark> { periodMarks.values }
  /// Whether every pupil needs a value in every subject before a final print.
  public var everyPupilNeedsPeriodValue: Bool { periodMarks.everyPupilNeedsValue }

  /// Names that replace real ones.
  public var codeName: CodeNames { consent.codeName }
  /// What a run without a login may do.
  public var localOperatorRoles: Set<Role> { access.localOperatorRoles }
  /// Whether the year sheet must carry the council's decisions.
  public var councilDecisionColumn: CouncilDecisionColumn { archive.councilDecisionColumn }
}
