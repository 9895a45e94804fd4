import JournalCore
public import ReportModels
public import Typeset

/// Results of a class for a period: marks by pupil and subject, counts and per cents under them (FORMS §6, K-10).
public struct PeriodResultsForm: Form {
  public static let descriptor = FormDescriptor(
    id: "period-results", code: "K-10", version: 1, scope: .classPeriod,
    title: "Итоги успеваемости класса за учебный период", fileSlug: "itogi-uspevaemosti-klassa",
    paper: Paper(.a4, .landscape), permission: .printClassReports,
    completeness: [.periodMark, .yearMark, .debt],
    options: [
      FormOption("sort", ["alphabetical", "byAverageDesc"], "the order of the pupils"),
      LateArrivals.option,
      FormOption("currentAverage", ["false", "true"], "the average of current marks under each mark"),
      FormOption("missed", ["false", "true"], "columns of lessons missed, in all and because of illness"),
      FormOption("category", ["false", "true"], "a column with the pupil's category"),
      FormOption("degree", ["true", "false"], "the row «СОУ, %»"),
      FormOption("classAverage", ["true", "false"], "the average of all marks of the class in the summary"),
    ] + Figures.options + [ResultOptions.degree, ResultOptions.precedence])

  /// The words of the paper.
  public enum Phrase: String, ReportPhrase, MarksPhrase {
    case title, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case number, pupil, average, category, missed, missedAll, missedIll, unmarked, noPupils,
      noSubjects
    case countOf, notAttested, exempt, success, quality, degree
    case listed, excellent, good, oneThree, passing, failing, notAttestedPupils, noData
    case classSuccess, classQuality, classAverage, summary
    case excellentShort, goodShort, oneThreeShort, passingShort, failingShort, notAttestedShort
    case carriedNote, legendNotAttested, legendExempt, legendPassed, legendNotStudied, averageNote
    case signature, signingDate, incomplete, preliminary, moment, sheet, of
    case forbiddenMarks, marksWhereNoneAreGiven, missingMarks
    case attachedTitle, totalsTitle, summaryTitle, indicator, value

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .teacherLine: ["name"]
      case .countOf: ["mark"]
      default: frameSlots ?? markSlots ?? []
      }
    }
  }

  let data: PeriodResultsData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  let figures: Figures
  /// Places in the list, in the order of the sheet.
  let order: [Int]
  /// How everybody stands, in the order of the list; nil for those who are not counted.
  let outcomes: [PupilOutcome?]

  public init(_ data: PeriodResultsData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    figures = Figures(options)
    let outcomes = data.marks.outcomes(failingFirst: ResultOptions.failingFirst(options))
    self.outcomes = outcomes
    let places = LateArrivals.ordered(data.roster.entries.indices, of: data.roster, options)
    guard options["sort"] == "byAverageDesc" else {
      order = places
      return
    }
    let averages = outcomes.map { $0?.average ?? Rational(0) }
    order = data.roster.entries.indices.sorted {
      averages[$0] == averages[$1] ? $0 < $1 : averages[$0] > averages[$1]
    }
  }

  public var document: Document {
    frame.document(
      labelPrefix: data.head.schoolClass.label.compact + "-", margins: HouseStyle.wideReportMargins,
      body: body)
  }

  public var warnings: [String] { MarkMessages(data.gaps, phrases).all }

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
    if data.marks.subjects.isEmpty {
      Paragraph(phrases[.noSubjects], HouseStyle.headline)
    } else if data.roster.entries.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline)
    } else {
      grid
    }
    Gap(.mm(3))
    KeepWithPrevious {
      SideBySide(
        SidePart(
          share: 19, notes.map { Paragraph($0, HouseStyle.note).block } + [Gap(.mm(5)).block, signer]),
        SidePart(share: 1, []),
        SidePart(share: 8, data.isUnmarked || data.marks.counted == 0 ? [] : [summary.block]))
    }
  }

  private var signer: Block {
    frame.signatures([
      .init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")
    ]).block
  }
}
