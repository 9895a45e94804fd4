import JournalCore
public import ReportModels
public import Typeset

/// A class teacher's report of a period: the list, results by category with names, attendance (FORMS §5.1–5.4, K-04).
public struct ClassReportForm: Form {
  public static let descriptor = FormDescriptor(
    id: "class-report", code: "K-04", version: 1, scope: .classPeriod,
    title: "Отчёт классного руководителя за учебный период", fileSlug: "otchet-klassnogo-rukovoditelya",
    paper: Paper(.a4, .portrait), permission: .printClassReports,
    completeness: [.periodMark, .yearMark, .debt],
    options: [
      FormOption(
        "otherPassing", ["withoutNames", "withNames"], "whether the other passing pupils are named"),
      FormOption("girls", ["false", "true"], "a line «из них девочек» under each line of the list"),
      FormOption("debts", ["true", "false"], "the section of works that are owed"),
      FormOption("programme", ["true", "false"], "the section of hours planned and held by subject"),
      FormOption(
        "parents", ["true", "false"], "the section «Работа с родителями» with lines for handwriting"),
      FormOption("remarks", ["true", "false"], "the section «Замечания» with lines for handwriting"),
      FormOption("handwritingLines", ["3", "5", "8"], "how many empty lines such a section has"),
    ] + Figures.options + [ResultOptions.precedence])

  /// The words of the paper.
  public enum Phrase: String, ReportPhrase, MarksPhrase {
    case title, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case indicator, count, names
    case contingent, atStart, arrived, left, atEnd, girls, moverLine, moverLineFrom
    case results, excellent, good, oneFour, oneThree, passing, failing, notAttested, exempt, noData
    case success, quality, share, validReason, truancy, pupilLine, unmarkedLine
    case attendance, missedLessons, missedDays, attendanceRate, truants, truantLine, noLessons
    case debts, debtLine, noDebts
    case programme, subject, teacher, planned, held, lag, completion, programmeTotal, noProgramme
    case parents, remarks
    case signature, signingDate, incomplete, preliminary, moment, sheet, of
    case forbiddenMarks, marksWhereNoneAreGiven, missingMarks, doesNotAddUp, strayCodes
    case attachedTitle, programmeTitle

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .teacherLine: ["name"]
      case .moverLine: ["name", "date"]
      case .moverLineFrom: ["name", "date", "place"]
      case .pupilLine: ["name", "subjects"]
      case .share: ["part", "whole"]
      case .missedLessons: ["total", "ill", "valid", "invalid", "unknown"]
      case .missedDays: ["days", "ill"]
      case .attendanceRate: ["percent"]
      case .truantLine: ["name", "lessons"]
      case .debtLine: ["name", "subject", "work", "date"]
      case .doesNotAddUp: ["what", "stated", "found", "difference"]
      case .strayCodes: ["count"]
      default: frameSlots ?? markSlots ?? []
      }
    }
  }

  let data: ClassReportData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  let figures: Figures
  /// How everybody stands, in the order of the list; nil for those who are not counted.
  let outcomes: [PupilOutcome?]

  public init(_ data: ClassReportData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    figures = Figures(options)
    outcomes = data.marks.outcomes(failingFirst: ResultOptions.failingFirst(options))
  }

  public var document: Document {
    frame.document(labelPrefix: data.head.schoolClass.label.compact + "-", body: body)
  }

  public var warnings: [String] {
    MarkMessages(data.gaps, phrases).all
      + (data.strayCodes > 0 ? [phrases[.strayCodes, ["count": String(data.strayCodes)]]] : [])
  }

  private var frame: ReportFrame<Phrase> {
    let label = data.head.schoolClass.label.printed
    return ReportFrame(
      phrases: phrases, options: options, descriptor: Self.descriptor, school: data.head.school,
      year: data.head.schoolClass.year, period: data.frame.selection, moment: data.head.moment,
      title: phrases[.title], subject: label, left: phrases[.classLine, ["class": label]],
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      isIncomplete: data.gaps.isIncomplete)
  }

  @BlockBuilder private var body: [Block] {
    for (number, part) in parts.enumerated() { blocks(of: part, headed: "\(number + 1). \(phrases[part])") }
    Gap(.mm(8))
    KeepWithPrevious {
      frame.signatures([
        .init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")
      ])
    }
  }

  /// The parts that the options leave, in order.
  private var parts: [Phrase] {
    [.contingent, .results, .attendance]
      + [Phrase.debts, .programme, .parents, .remarks].filter { options[$0.rawValue] == "true" }
  }

  private func blocks(of part: Phrase, headed heading: String) -> [Block] {
    if part == .programme, !data.programmes.isEmpty {
      return ReportSection(programmeTable(headed: heading)).blocks
    }
    return ReportSection(heading) {
      switch part {
      case .contingent: table(contingentLines)
      case .results where !data.isUnmarked: table(resultLines)
      case .parents, .remarks: RuledLines(count: Int(options["handwritingLines"]) ?? 3)
      default: for line in sentences(of: part) { Paragraph(line, HouseStyle.reportText) }
      }
    }.blocks
  }

  private func sentences(of part: Phrase) -> [String] {
    switch part {
    case .results: [phrases[.unmarkedLine]]
    case .attendance: attendanceLines
    case .debts: debtLines
    default: [phrases[.noProgramme]]
    }
  }

  private func table(_ lines: [IndicatorLine]) -> IndicatorTable {
    IndicatorTable(lines: lines, heads: (phrases[.indicator], phrases[.count], phrases[.names]))
  }
}
