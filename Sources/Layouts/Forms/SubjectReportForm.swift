import JournalCore
public import ReportModels
public import Typeset

/// A teacher's report of a period: a row a class or group with counts, per cents and the programme (FORMS §11, K-11).
public struct SubjectReportForm: Form {
  public static let descriptor = FormDescriptor(
    id: "subject-report", code: "K-11", version: 1, scope: .teacherPeriod,
    title: "Отчёт по итогам успеваемости класса за учебный период, итоговый",
    fileSlug: "otchet-uchitelya-itogovyy", paper: Paper(.a4, .landscape), permission: .printTeacherReports,
    options: [
      FormOption(
        "totalPercent", TotalPercent.allCases.map(\.rawValue),
        "whether per cents of the total are taken from the sums or are the mean of the classes"),
      FormOption("oneThree", ["false", "true"], "the list of those whose only «3» is in the subject"),
    ] + Figures.options + [ResultOptions.degree])

  /// The words of the paper.
  public enum Phrase: String, ReportPhrase {
    case title, teacherLine, subjectLine, periodLine, yearPeriod, partPeriod, continued
    case number, row, pupils, attested, marks, notAttested, exempt, success, quality, degree, average
    case hours, planned, held, lag, completion, works, worksPlanned, worksHeld, reason, total, atHome
    case failing, notAttestedPupils, oneThree, pupilOf, namesOf, nobody, noRows, leftOut, subject
    case signature, signingDate, teacher, accepted, incomplete, preliminary, moment, sheet, of
    case attachedTitle, namesTitle, list, doesNotAddUp

    public var slots: Set<String> {
      switch self {
      case .teacherLine: ["name"]
      case .subjectLine: ["subject"]
      case .atHome: ["class"]
      case .pupilOf: ["name", "class"]
      case .namesOf: ["subject", "names"]
      case .leftOut: ["classes"]
      case .accepted: ["post"]
      case .doesNotAddUp: ["class", "stated", "found", "difference"]
      default: frameSlots ?? []
      }
    }
  }

  let data: SubjectReportData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  let figures: Figures

  public init(_ data: SubjectReportData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    figures = Figures(options)
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
    if !data.load.rows.isEmpty {
      Gap(.mm(1))
      table
    }
    Gap(.mm(2))
    KeepWithPrevious {
      if !data.load.rows.isEmpty {
        for line in nameLines { Paragraph("\(line.list): \(line.names)", HouseStyle.reportText) }
      }
      if !data.load.leftOut.isEmpty {
        Gap(.mm(2))
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
