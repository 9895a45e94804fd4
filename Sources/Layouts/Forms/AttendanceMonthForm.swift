import JournalCore
public import ReportModels
public import Typeset

/// Monthly attendance report of a class: a column a school day with codes, sums by code (FORMS §4).
public struct AttendanceMonthForm: Form {
  public static let descriptor = FormDescriptor(
    id: "attendance-month", code: "K-03", version: 1, scope: .classMonth,
    title: "Отчёт о посещаемости класса (по месяцам)", fileSlug: "otchet-o-poseshchaemosti",
    paper: Paper(.a4, .landscape), permission: .printClassReports,
    options: [
      FormOption(
        "dayCell", ["codes", "count"], "a day's codes with their lessons, or only the lessons missed"),
      FormOption("systematicFlag", ["false", "true"], "whether pupils who miss very much have an asterisk"),
      FormOption(
        "systematicPercent", ["30", "20", "25", "40", "50"], "what part of the lessons is very much"),
    ] + AttendanceOptions.all + [
      FormOption("letterYo", ["true", "false"], "«Отчёт» or «Отчет» in the title"),
      LateArrivals.option,
    ])

  /// The words of the report.
  public enum Phrase: String, FootPhrase {
    case title, titleWithoutYo, classLine, monthLine, teacherLine, continued
    case number, pupil, days, lessons, all, late, systematic, flag, total, notListed, frost
    case homeTaught, noPupils, noDays, legend, frostLegend, notListedLegend, flagLegend
    case control, unknown, unknownPupil, unconfirmed
    case signature, signingDate, preliminary, moment, sheet, of
    case imbalanceReasons, imbalanceParts, imbalanceStrays, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .monthLine: ["month"]
      case .teacherLine: ["name"]
      case .continued: ["title", "class", "month"]
      case .systematic, .flagLegend: ["percent"]
      case .homeTaught: ["order"]
      case .control: ["total", "codes"]
      case .unknown: ["lessons", "pupils"]
      case .unknownPupil: ["name", "count"]
      case .unconfirmed, .imbalanceStrays: ["count"]
      case .moment: ["date", "form", "version"]
      case .imbalanceReasons, .imbalanceParts: ["total", "sum", "difference"]
      default: []
      }
    }
  }

  let data: AttendanceMonthData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  /// Places in the list of those who were of the class in the month, in the order of the report.
  let order: [Int]
  /// The tallies of the month in the order of the report.
  let tallies: [AttendanceTally]

  public init(_ data: AttendanceMonthData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    let entries = data.roster.entries
    order = LateArrivals.ordered(data.listed, of: data.roster, options)
    let counting = AttendanceOptions.counting(options, of: data.attendance)
    tallies = order.map { data.attendance.tally(of: entries[$0].pupil.id, counting: counting) }
  }

  public var document: Document {
    let heading = heading
    let least = LeastType(points: options.minimumFontPoints)
    let label = data.head.schoolClass.label
    let continued = phrases[
      .continued, ["title": caption, "class": label.printed, "month": data.month.printed]]
    return Document(
      form: Self.descriptor.id, title: "\(caption), \(label.printed), \(data.month.printed)",
      outline: label.printed, labelPrefix: label.compact + "-",
      page: PageSetup(Self.descriptor.paper, margins: HouseStyle.reportMargins)
    ) {
      least.raised(body)
    } head: {
      least.raised(heading.continued(continued))
    } firstHead: {
      least.raised(heading.full)
    } foot: {
      least.raised([foot.block])
    }
  }

  @BlockBuilder private var body: [Block] {
    if data.attendance.schoolDays.isEmpty {
      Paragraph(phrases[.noDays], HouseStyle.headline, alignment: .center)
    } else if order.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else {
      sheet.table
    }
    Gap(.mm(2))
    KeepWithPrevious {
      for note in notes { Paragraph(note, HouseStyle.note) }
      Gap(.mm(4))
      signature
    }
  }

  public var attachedTable: DataTable {
    let schoolClass = data.head.schoolClass
    return sheet.attached(
      fileName:
        "\(schoolClass.year.fileLabel)_\(schoolClass.label.compact)_\(Self.descriptor.fileSlug)_\(data.month.iso).csv",
      title: phrases[.attachedTitle])
  }
}
