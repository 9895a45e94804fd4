import JournalCore
public import ReportModels
public import Typeset

/// Summary progress sheet: every pupil's marks of the year in every subject, and the council's decision (FORMS §2).
public struct ProgressSummaryForm: Form {
  public static let descriptor = FormDescriptor(
    id: "progress-summary", code: "K-01", version: 1, scope: .classPeriod,
    title: "Сводная ведомость учёта успеваемости обучающихся класса",
    fileSlug: "svodnaya-vedomost-uspevaemosti", paper: Paper(.a4, .landscape), permission: .printFullSummary,
    manner: .archive,
    options: [
      FormOption("paper", ["A4", "A3"], "the sheet, landscape"),
      FormOption("letterYo", ["true", "false"], "«учёта» or «учета» in the title"),
      FormOption(
        "examRows", ["always", "onlyExamGrades"], "whether grades without examinations have the exam row"),
      FormOption("yearLabel", ["year", "yearMark", "short"], "«Годовая», «Годовая отметка» or «Год»"),
      LateArrivals.option,
      FormOption("unmarkedGrade", ["mergedCell", "noteLine"], "how a grade without marks is shown"),
      FormOption("landscapeBindingEdge", ["left", "top"], "the edge of the sheet that is sewn"),
      FormOption(
        "summaryLayout", ["pupilRows", "subjectRows"],
        "pupils as rows of a grid, or subjects as rows with two pupils side by side"),
      FormOption(
        "decisionColumn", ["always", "yearOnly"],
        "whether sheets of a period have the column of decisions too"),
      FormOption(
        "levelPhrase", ["grade", "level"],
        "«переведён в 5 класс», or «переведён на уровень основного общего образования»"),
      FormOption(
        "yearTies", ["up", "lastPeriod"],
        "which year mark is proposed half-way between two"),
      FormOption(
        "yearMarkCheck", ["false", "true"],
        "whether the run tells of stored year marks that differ from the mean of the periods"),
      FormOption("continuationMark", ["true", "false"], "the line above the table on the following sheets"),
      FormOption(
        "gaps", ["refuse", "stamp"],
        "whether a sheet that lacks marks is refused, or printed with «ДАННЫЕ НЕПОЛНЫ» on every page"),
    ])

  /// The words of the sheet.
  public enum Phrase: String, FootPhrase {
    case title, titleWithoutYo, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case number, pupil, period, subjects, decision, subjectAndTeacher
    case yearMark, yearMarkLong, yearMarkShort, examMark, stateExamMark, finalMark
    case unmarked, unmarkedLine, noPupils, noSubjects, homeTaught
    case carriedNote, legendNotAttested, legendExempt, legendPassed, legendNotStudied
    case debtNote, debtReference, `protocol`, signature, signingDate
    case incomplete, preliminary, moment, sheet, of
    case promoted, promotedToBasic, promotedConditionally, repeated, completedBasic, completedSecondary,
      certificateOnly
    case completedAdapted, forbiddenMarks, marksWhereNoneAreGiven, missingMarks, incompleteMarks,
      missingDecisions, otherYearMarks,
      attachedTitle

    public var slots: Set<String> {
      switch self {
      case .title, .titleWithoutYo, .classLine: ["class"]
      case .periodLine: ["period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .teacherLine: ["name"]
      case .continued: ["title", "year"]
      case .homeTaught: ["order"]
      case .debtNote: ["number", "subjects"]
      case .debtReference: ["number"]
      case .protocol: ["decision", "number", "date"]
      case .moment: ["date", "form", "version"]
      case .promoted, .promotedConditionally: ["into"]
      case .forbiddenMarks: ["mark", "count"]
      case .otherYearMarks: ["count", "places"]
      case .missingMarks, .incompleteMarks, .missingDecisions, .marksWhereNoneAreGiven: ["count"]
      default: []
      }
    }
  }

  let data: ProgressSummaryData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  /// Indices into the list, in the order of the sheet.
  let order: [Int]
  /// The rows of a block that the sheet has.
  let rows: [Int]
  /// Pupils with academic debts, in the order of the sheet; their place is the number of the note.
  let debtors: [Int]
  /// What stands in the last column, in the order of the list.
  private(set) var decisions: [String] = []

  public init(_ data: ProgressSummaryData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    let entries = data.roster.entries
    order = LateArrivals.ordered(entries.indices, of: data.roster, options)
    let exam = data.slots.firstIndex(of: .exam)
    let hasExam =
      options["examRows"] == "always" || options.completionGrades.contains(data.head.schoolClass.label.grade)
      || data.results.contains { block in exam.map { block.cells[$0].contains { $0.mark != nil } } ?? false }
    rows = data.slots.indices.filter { hasExam || data.slots[$0] != .exam }
    debtors = order.filter { data.results[$0].decision?.debts.isEmpty == false }
    decisions = entries.indices.map(decision)
  }

  public var document: Document {
    let title = heading
    let least = LeastType(points: options.minimumFontPoints)
    return Document(
      form: Self.descriptor.id, title: "\(caption), \(data.head.schoolClass.year.label)",
      outline: data.head.schoolClass.label.printed, labelPrefix: data.head.schoolClass.label.compact + "-",
      page: page
    ) {
      least.raised(body)
    } head: {
      if options["continuationMark"] == "true" {
        least.raised(
          title.continued(
            phrases[.continued, ["title": caption, "year": data.head.schoolClass.year.label]]))
      }
    } firstHead: {
      least.raised(title.full)
    } foot: {
      least.raised([foot.block])
    }
  }

  @BlockBuilder private var body: [Block] {
    if data.subjects.isEmpty {
      Paragraph(phrases[.noSubjects], HouseStyle.headline)
    } else {
      if data.isUnmarked, options["unmarkedGrade"] == "noteLine" {
        Paragraph(phrases[.unmarkedLine], HouseStyle.headline)
        Gap(.mm(1))
      }
      if options["summaryLayout"] == "subjectRows" { subjectRows } else { marks }
      if data.results.isEmpty { Paragraph(phrases[.noPupils], HouseStyle.headline) }
    }
    Gap(.mm(2))
    KeepWithPrevious {
      for note in notes { Paragraph(note, HouseStyle.note) }
      Gap(.mm(3))
      signatures
    }
  }
}
