import JournalCore
public import ReportModels
public import Typeset

/// Summary attendance sheet: days and lessons missed by every pupil, a group of columns a period and the year (FORMS §3).
public struct AttendanceSummaryForm: Form {
  public static let descriptor = FormDescriptor(
    id: "attendance-summary", code: "K-02", version: 1, scope: .classPeriod,
    title: "Сводная ведомость учёта посещаемости", fileSlug: "svodnaya-vedomost-poseshchaemosti",
    paper: Paper(.a4, .landscape), permission: .printClassReports,
    options: [
      FormOption("attendanceDetail", ["brief", "full"], "lessons in all and by illness, or by every reason"),
      FormOption("lateness", ["false", "true"], "whether each period has a column of late arrivals"),
    ] + AttendanceOptions.all + [
      FormOption("percentRow", ["true", "false"], "the row «Процент посещаемости»"),
      FormOption("percentDigits", ["1", "0", "2"], "the digits after the comma of per cents"),
      FormOption("averageRow", ["true", "false"], "the row of lessons missed a pupil"),
      FormOption(
        "averageBase", ["periodEnd", "averageList"],
        "a pupil at the end of the period, or of the mean list number"),
      FormOption(
        "dailyPages", ["false", "true"], "a page a month with the lessons missed day by day follows"),
      FormOption("deputySignature", ["true", "false"], "whether the deputy signs, as for the archive"),
      FormOption("paper", ["A4", "A3"], "the sheet, landscape"),
      FormOption("letterYo", ["true", "false"], "«учёта» or «учета» in the title"),
      LateArrivals.option,
      FormOption("landscapeBindingEdge", ["left", "top"], "the edge of the sheet that is sewn"),
      FormOption("continuationMark", ["true", "false"], "the line above the table on the following sheets"),
    ])

  /// The words of the sheet.
  public enum Phrase: String, FootPhrase {
    case title, titleWithoutYo, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case number, pupil, note, year, sinceSeptember, missed, days, lessons, late
    case all, ofThemIll, ill, valid, invalid, unknown, held
    case total, percent, percentValue, average, nothing, homeTaught, noPupils, noPeriods
    case legendNone, legendEmpty, unconfirmed, incompleteLessons, signature, signingDate, preliminary, moment,
      sheet, of
    case dailyTitle, dailyMonth, dailyMissed, dailyDays, dailyLessons, dailyTotal, dailyLegend, dailyNone
    case illSuffix, validSuffix, invalidSuffix, unknownSuffix, frost, frostLegend
    case imbalanceReasons, imbalanceParts, imbalanceStrays, attachedTitle, dailyAttachedTitle

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .periodLine: ["period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .teacherLine: ["name"]
      case .continued: ["title", "year"]
      case .percentValue: ["value"]
      case .homeTaught: ["order"]
      case .unconfirmed, .incompleteLessons: ["count"]
      case .moment: ["date", "form", "version"]
      case .dailyMonth: ["class", "month"]
      case .imbalanceReasons, .imbalanceParts: ["total", "sum", "difference"]
      case .imbalanceStrays: ["count"]
      default: []
      }
    }
  }

  let data: AttendanceSummaryData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  /// Indices into the list of those who were of the class in a printed period, in the order of the sheet.
  let order: [Int]
  /// The tallies in the order of the sheet.
  let summary: AttendanceSummary
  /// How lessons and days are counted.
  let counting: AttendanceCounting

  public init(_ data: AttendanceSummaryData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    let entries = data.roster.entries
    let listed = entries.indices.filter { index in
      data.periods.contains { data.attendance.isListed(entries[index].pupil.id, in: $0.days) }
    }
    order = LateArrivals.ordered(listed, of: data.roster, options)
    counting = AttendanceOptions.counting(options, of: data.attendance)
    summary = data.summary(of: order, counting: counting)
  }

  public var document: Document {
    let title = heading
    let least = LeastType(points: options.minimumFontPoints)
    return Document(
      form: Self.descriptor.id,
      title: "\(caption), \(data.head.schoolClass.label.printed), \(data.head.schoolClass.year.label)",
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
    if data.periods.isEmpty {
      Paragraph(phrases[.noPeriods], HouseStyle.headline)
    } else if order.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline)
    } else {
      sheet
    }
    Gap(.mm(2))
    KeepWithPrevious {
      for note in notes { Paragraph(note, HouseStyle.note) }
      Gap(.mm(3))
      signatures
    }
    if options["dailyPages"] == "true" { dailyPages }
  }
}
