import JournalCore
public import ReportModels
public import Typeset

/// A class teacher's preliminary report: who is about to fail, debts, reserves, attendance (FORMS §5.5, K-05).
public struct ClassReportPreliminaryForm: Form {
  public static let descriptor = FormDescriptor(
    id: "class-report-preliminary", code: "K-05", version: 1, scope: .classPeriod,
    title: "Предварительный отчёт классного руководителя за учебный период",
    fileSlug: "predvaritelnyy-otchet-klassnogo-rukovoditelya", paper: Paper(.a4, .portrait),
    permission: .printClassReports,
    options: [
      FormOption("slips", ["false", "true"], "slips for the families of the pupils listed, to be torn off"),
      FormOption("debtsInForecast", ["true", "false"], "the second forecast that counts a debt as «2»"),
      FormOption("indicators", ["true", "false"], "the forecast of the per cents of the class"),
    ] + Figures.options + [ResultOptions.precedence])

  /// The words of the paper.
  public enum Phrase: String, ReportPhrase {
    case title, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case dueLine, listed, unmarkedLine, nobody
    case failing, notAttested, oneThree, debts, reserve, attendance
    case number, pupil, subject, average, forecast, marks, teacher, informed, leastMarks, withDebts,
      ownForecast
    case work, workDay, overdueHead, overdue, notOverdue
    case indicator, count, names, oneFour, oneThreeLine, success, quality
    case missedLessons, missedDays, attendanceRate, noLessons, missedPupils, missedPupil
    case slip, slipSubject, slipFew, slipDebt, slipSignature
    case signature, signingDate, accepted, incomplete, preliminary, moment, sheet, of
    case attachedTitle, debtsTitle, reserveTitle, section

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .teacherLine: ["name"]
      case .dueLine: ["due", "date"]
      case .listed: ["pupils"]
      case .leastMarks: ["count", "least"]
      case .withDebts, .ownForecast: ["mark", "average"]
      case .overdue: ["days"]
      case .missedLessons: ["total", "ill", "valid", "invalid", "unknown"]
      case .missedDays: ["days", "ill"]
      case .attendanceRate: ["percent"]
      case .missedPupil: ["name", "lessons"]
      case .slip: ["period", "name", "class", "subjects"]
      case .slipSubject: ["subject", "mark", "average"]
      case .slipFew: ["subject", "count", "least"]
      case .slipDebt: ["subject", "work", "date"]
      case .accepted: ["post"]
      default: frameSlots ?? []
      }
    }
  }

  let data: ClassReportPreliminaryData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  let figures: Figures
  /// How everybody would stand, in the order of the list.
  let outcomes: [PupilOutcome]

  public init(_ data: ClassReportPreliminaryData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    figures = Figures(options)
    outcomes = data.forecast.outcomes(failingFirst: ResultOptions.failingFirst(options))
  }

  public var document: Document {
    frame.document(labelPrefix: data.head.schoolClass.label.compact + "-", body: body)
  }

  var frame: ReportFrame<Phrase> {
    let label = data.head.schoolClass.label.printed
    return ReportFrame(
      phrases: phrases, options: options, descriptor: Self.descriptor, school: data.head.school,
      year: data.head.schoolClass.year, period: data.frame.selection, moment: data.head.moment,
      title: phrases[.title], subject: label, left: phrases[.classLine, ["class": label]],
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]])
  }

  @BlockBuilder private var body: [Block] {
    Paragraph(
      phrases[.dueLine, ["due": data.dueDay.dotted, "date": data.frame.countingDay.dotted]],
      HouseStyle.reportText)
    Paragraph(
      phrases[.listed, ["pupils": CountedNoun.learner.counted(data.roster.entries.count)]],
      HouseStyle.reportText)
    if data.isUnmarked {
      Paragraph(phrases[.unmarkedLine], HouseStyle.reportText)
    } else {
      for risk in Risk.allCases { section(phrases[risk.phrase], riskRows(risk).isEmpty ? nil : table(risk)) }
      section(phrases[.debts], data.debts.isEmpty ? nil : debtTable)
      ReportSection(phrases[.reserve]) {
        IndicatorTable(lines: reserveLines, heads: (phrases[.indicator], phrases[.count], phrases[.names]))
      }.blocks
    }
    Gap(.mm(3.5))
    KeepTogether {
      Paragraph(phrases[.attendance], HouseStyle.section)
      Gap(.mm(1))
      for line in attendanceLines { Paragraph(line, HouseStyle.reportText) }
      Gap(.mm(7))
      signatures
    }
    if options["slips"] == "true" { slips }
  }

  private var signatures: SignatureBlock {
    let deputy = options.posts.deputy.prefix(1).lowercased() + options.posts.deputy.dropFirst()
    return frame.signatures([
      .init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? ""),
      .init(
        post: phrases[.accepted, ["post": deputy]], name: data.head.deputy?.shown.initialsFirst ?? ""),
    ])
  }

  /// A table whose first row is the heading, or the heading with the word that there is nobody.
  private func section(_ heading: String, _ table: Table?) -> [Block] {
    guard let table else {
      return ReportSection(heading) { Paragraph(phrases[.nobody], HouseStyle.reportText) }.blocks
    }
    return ReportSection(table).blocks
  }
}
