extension SchoolProfile {
  /// The profile written in the text of a file; `file` is how messages call it: `profiles/default.yaml`.
  ///
  /// Throws all problems of the file at once: not YAML, an unknown, missing or repeated key, a value of a wrong type or
  /// out of range, a value without its source, values that cannot hold together.
  public init(yaml text: String, file: String) throws(ProfileProblems) {
    var reader = ProfileReader(text, file: file)
    let profile = SchoolProfile(&reader)
    guard reader.problems.isEmpty else { throw ProfileProblems(reader.problems) }
    self = profile
  }

  private init(_ reader: inout ProfileReader) {
    id = reader.header(.id) ?? ""
    title = reader.header(.title) ?? ""
    validFrom = SchoolProfile.revision(&reader)
    identity = ProfileIdentity(&reader)
    structure = ProfileStructure(&reader)
    marks = MarkRules(&reader, gradeRange: structure.gradeRange)
    workTypes = reader.read(.workTypeWeights)
    attendance = AttendanceRules(&reader)
    periodMarks = PeriodMarkRules(&reader)
    deadlines = Deadlines(&reader)
    editWindows = EditWindows(&reader)
    lateChange = LateChangeRules(&reader)
    corrections = CorrectionTerms(&reader)
    setup = SetupTerms(&reader)
    access = AccessRules(&reader)
    diary = DiaryRules(&reader)
    digest = DigestRules(&reader)
    consent = ConsentRules(&reader)
    control = ControlRules(&reader)
    reports = ReportRhythms(&reader)
    archive = ArchiveRules(&reader, gradeRange: structure.gradeRange)
    backup = BackupRules(&reader, copies: archive.electronicCopies)
    sealText = reader.text(.sealText)
    print = Print(
      longTermLeftMarginMm: reader.measure(.printLongTermLeftMarginMm, in: 20...60, "мм"),
      minFontPt: reader.measure(.printMinFontPt, in: 6...14, "пт"))
    posts = Posts(
      director: reader.text(.postsDirector), deputy: reader.text(.postsDeputy),
      classTeacher: reader.text(.postsClassTeacher))
    reader.check(
      .deadlineWrittenWork, deadlines.writtenWork, workTypes: workTypes, gradeRange: structure.gradeRange)
    reader.check(
      .editWindowWrittenWork, editWindows.writtenWork, workTypes: workTypes,
      gradeRange: structure.gradeRange)
    formOptions = reader.formOptions
    settings = reader.settings
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
}
