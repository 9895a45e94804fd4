/// The words of the journal.
extension ClassJournalForm {
  /// A text of `templates/forms/class-journal.yaml`.
  public enum Phrase: String, PhraseKey {
    case title, ofClass, plainTitle, yearPeriod, partPeriod, running, teacherLine, preliminary, moment, page,
      of
    case contents, legend, sign, meaning
    case signAbsent, signPresent, signNotStudied, signExtended, signVoid, signCarried
    case meaningAbsent, meaningLate, meaningPresent, meaningDebt, meaningOutside, meaningNotStudied
    case meaningExtended, meaningVoid, meaningCarried, meaningMarks, meaningNotAttested, meaningExempt
    case meaningUnknown, meaningValid, meaningIll, meaningInvalid, meaningPassed
    case number, pupil, fullName, months, yearMark, examMark, stateExamMark, finalMark, examRow, stateExamRow,
      finalRow
    case subgroup, stream, home, continued, sectionContinued
    case teacher, teachers, noTeacher, noLessons, noPupils
    case date, lessonNumber, topic, homework, weight, hours, teacherColumn
    case modernDate, modernTopic, modernHomework, substituted, hoursLine, completed, teacherSignature
    case homeTaught
    case generalTitle, sex, male, female, birthDate, fileNumber, contacts, guardians, education, movement
    case missedTitle, missedMonth, missedTotal, missedDays, missedLessons, missedLegend, missedSum
    case attendanceTitle, missed, days, lessons, all, ill, forYear, classTotal, rate, average, unmarked
    case progressTitle, period, coursesTitle, courseNames, noCourses
    case healthTitle, healthDate, healthGroup, healthSport, healthDesk, healthRow, healthRemark, healthNote
    case remarksTitle, remarkDate, remarkText, remarkDone, remark, finding, remarkTeacher, cleared, noRemarks
    case certificationTitle, certificationSealed, certificationSewn, signature, signingDate
    case openDebt
    case marksTable, lessonsTable, resultsTable, generalTable, missedTable, attendanceTable, coursesTable
    case remarksTable, columnSubject, columnDate, columnKind, columnValue, columnWork, columnWeight
    case columnSlot, columnMark, kindMark, kindAbsence, kindDebt, columnDone

    public var slots: Set<String> {
      switch self {
      case .ofClass, .certificationTitle: ["class"]
      case .running: ["class", "period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .teacherLine, .teacher, .teachers, .substituted, .teacherSignature, .remarkTeacher: ["name"]
      case .moment: ["date", "form", "version"]
      case .subgroup, .stream, .home: ["subject", "name"]
      case .continued: ["title"]
      case .hoursLine: ["period", "planned", "given"]
      case .homeTaught: ["order"]
      case .missedMonth: ["month"]
      case .rate: ["period", "rate"]
      case .average: ["lessons"]
      case .remark: ["source", "text"]
      case .finding: ["text"]
      case .cleared: ["date"]
      case .openDebt: ["subject", "date", "number"]
      default: []
      }
    }
  }
}
