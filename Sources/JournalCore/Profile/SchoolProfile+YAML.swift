extension SchoolProfile {
  /// The profile written in the text of a file; `file` is how messages call it: `profiles/default.yaml`.
  ///
  /// Throws all problems of the file at once: not YAML, an unknown, missing or repeated key, a value of a wrong type or
  /// out of range, a value without its source.
  public init(yaml text: String, file: String) throws(ProfileProblems) {
    var reader = ProfileReader(text, file: file)
    let profile = SchoolProfile(&reader)
    guard let profile, reader.problems.isEmpty else { throw ProfileProblems(reader.problems) }
    self = profile
  }

  private init?(_ reader: inout ProfileReader) {
    let id = reader.header(.id)
    let title = reader.header(.title)
    let validFrom = SchoolProfile.revision(&reader)
    let identity = Identity(&reader)
    let structure = Structure(&reader)
    let marks = reader.marks(.periodMarkValues)
    let everyPupil = reader.truth(.everyPupilNeedsPeriodValue)
    let codeName = SchoolProfile.codeNames(&reader)
    let roles = reader.choices(.localOperatorRoles, Role.self)
    let council = reader.choice(.councilDecisionColumn, CouncilDecisionColumn.self)
    let years = reader.integer(.archiveRetentionYears, in: 1...100)
    let seal = reader.text(.sealText)
    let print = SchoolProfile.print(&reader)
    let posts = SchoolProfile.posts(&reader)
    guard let id, let title, let identity, let structure, let marks, let everyPupil, let codeName, let roles,
      let council, let years, let seal, let print, let posts
    else { return nil }
    self.init(
      id: id, title: title, validFrom: validFrom, fullName: identity.fullName, shortName: identity.shortName,
      letterheadLines: identity.letterheadLines, institutionWord: identity.institutionWord,
      systemName: identity.systemName, pupilWord: identity.pupilWord, timeZone: identity.timeZone,
      gradeRange: structure.gradeRange, periodScheme: structure.periodScheme,
      completionGrades: structure.completionGrades, unmarkedGrades: structure.unmarkedGrades,
      periodMarkValues: marks, everyPupilNeedsPeriodValue: everyPupil, codeName: codeName,
      localOperatorRoles: roles, councilDecisionColumn: council, archive: Archive(retentionYears: years),
      sealText: seal, print: print, posts: posts, formOptions: reader.formOptions, sources: reader.sources)
  }

  /// The day of the revision; nil for `unknown`, and for a wrong date, which is noted.
  private static func revision(_ reader: inout ProfileReader) -> Day? {
    guard let text = reader.header(.validFrom), text != "unknown" else { return nil }
    guard let day = Day(iso: text) else {
      reader.refuse(.validFrom, "«\(text)» — не дата вида ГГГГ-ММ-ДД и не unknown")
      return nil
    }
    return day
  }

  private static func codeNames(_ reader: inout ProfileReader) -> CodeNames? {
    let (pupil, guardian) = (reader.pattern(.codeNamePupil), reader.pattern(.codeNameGuardian))
    guard let pupil, let guardian else { return nil }
    return CodeNames(pupil: pupil, guardian: guardian)
  }

  private static func print(_ reader: inout ProfileReader) -> Print? {
    let margin = reader.measure(.printLongTermLeftMarginMm, in: 20...60, "мм")
    let font = reader.measure(.printMinFontPt, in: 6...14, "пт")
    guard let margin, let font else { return nil }
    return Print(longTermLeftMarginMm: margin, minFontPt: font)
  }

  private static func posts(_ reader: inout ProfileReader) -> Posts? {
    let director = reader.text(.postsDirector)
    let deputy = reader.text(.postsDeputy)
    let classTeacher = reader.text(.postsClassTeacher)
    guard let director, let deputy, let classTeacher else { return nil }
    return Posts(director: director, deputy: deputy, classTeacher: classTeacher)
  }
}

/// The names of a profile while it is read.
private struct Identity {
  let fullName, shortName, institutionWord, systemName, pupilWord, timeZone: String
  let letterheadLines: [String]

  init?(_ reader: inout ProfileReader) {
    let fullName = reader.text(.fullName, mayBeEmpty: true)
    let shortName = reader.text(.shortName)
    let lines = reader.texts(.letterheadLines)
    let institutionWord = reader.text(.institutionWord)
    let systemName = reader.text(.systemName)
    let pupilWord = reader.text(.pupilWord)
    let timeZone = reader.zone(.timeZone)
    guard let fullName, let shortName, let lines, let institutionWord, let systemName, let pupilWord,
      let timeZone
    else { return nil }
    self.fullName = fullName
    self.shortName = shortName
    self.institutionWord = institutionWord
    self.systemName = systemName
    self.pupilWord = pupilWord
    self.timeZone = timeZone
    letterheadLines = lines
  }
}

/// The grades of a profile while it is read.
private struct Structure {
  let gradeRange: ClosedRange<Int>
  let periodScheme: PeriodScheme
  let completionGrades, unmarkedGrades: Set<Int>

  init?(_ reader: inout ProfileReader) {
    let range = reader.gradeRange(.gradeRange)
    let scheme = reader.scheme(.periodScheme, covering: range)
    let completion = reader.grades(.completionGrades, of: range)
    let unmarked = reader.grades(.unmarkedGrades, of: range)
    guard let range, let scheme, let completion, let unmarked else { return nil }
    gradeRange = range
    periodScheme = scheme
    completionGrades = completion
    unmarkedGrades = unmarked
  }
}
