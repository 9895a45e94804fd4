import JournalCore
public import ReportModels
public import Typeset

/// A teacher's report before the end of a period: averages, forecasts, too few marks, debts (FORMS §11, K-12).
public struct SubjectReportPreliminaryForm: Form {
  public static let descriptor = FormDescriptor(
    id: "subject-report-preliminary", code: "K-12", version: 1, scope: .teacherPeriod,
    title: "Предварительный отчёт за учебный период", fileSlug: "otchet-uchitelya-predvaritelnyy",
    paper: Paper(.a4, .landscape), permission: .printTeacherReports,
    options: [
      FormOption(
        "pupils", ["atRisk", "all"], "whether only pupils with something to tell are listed, or all"),
      FormOption(
        "neededFives", ["false", "true"], "how many fives of weight 1 lift the average to the next mark"),
    ])

  /// The words of the paper.
  public enum Phrase: String, ReportPhrase {
    case title, teacherLine, subjectLine, periodLine, yearPeriod, partPeriod, continued, forecastNote
    case number, row, pupils, average, forecast, fewMarks, debtors, total, atHome
    case pupil, marks, own, ownForecast, count, debts, needed, leastMarks, withDebts, debt, neededLine
    case allFine, noRows, leftOut, subject
    case signature, signingDate, teacher, accepted, incomplete, preliminary, moment, sheet, of
    case attachedTitle, pupilsTitle

    public var slots: Set<String> {
      switch self {
      case .teacherLine: ["name"]
      case .subjectLine: ["subject"]
      case .atHome: ["class"]
      case .leastMarks: ["count", "least"]
      case .withDebts, .neededLine: ["mark", "average"]
      case .debt: ["work", "date"]
      case .leftOut: ["classes"]
      case .accepted: ["post"]
      default: frameSlots ?? []
      }
    }
  }

  let data: SubjectReportPreliminaryData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: SubjectReportPreliminaryData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    frame.document(labelPrefix: "", margins: HouseStyle.wideReportMargins, body: body)
  }

  private var frame: ReportFrame<Phrase> {
    let name = data.load.teacher?.shown.surnameFirst ?? "______________"
    let subjects = TeacherLoadWords.bySubject(data.load).map(\.subject)
    return ReportFrame(
      phrases: phrases, options: options, descriptor: Self.descriptor, school: data.load.school,
      year: data.year, period: data.period, moment: data.moment, title: phrases[.title],
      subject: name, left: phrases[.teacherLine, ["name": name]],
      right: subjects.count == 1 ? phrases[.subjectLine, ["subject": subjects[0]]] : "")
  }

  @BlockBuilder private var body: [Block] {
    if data.load.rows.isEmpty { Paragraph(phrases[.noRows], HouseStyle.reportText) }
    Paragraph(phrases[.forecastNote], HouseStyle.note)
    if !data.load.rows.isEmpty {
      Gap(.mm(2))
      table
      if !pupilGroups.isEmpty {
        Gap(.mm(4))
        pupilTable
      }
    }
    Gap(.mm(2))
    KeepWithPrevious {
      if !data.load.rows.isEmpty, pupilGroups.isEmpty { Paragraph(phrases[.allFine], HouseStyle.reportText) }
      if !data.load.leftOut.isEmpty {
        Gap(.mm(1))
        Paragraph(
          phrases[.leftOut, ["classes": data.load.leftOut.map(\.printed).joined(separator: ", ")]],
          HouseStyle.note)
      }
      Gap(.mm(5))
      frame.signatures([
        .init(post: phrases[.teacher], name: data.load.teacher?.shown.initialsFirst ?? ""),
        .init(
          post: phrases[
            .accepted,
            ["post": options.posts.deputy.prefix(1).lowercased() + options.posts.deputy.dropFirst()]],
          name: data.load.deputy?.shown.initialsFirst ?? ""),
      ])
    }
  }
}
