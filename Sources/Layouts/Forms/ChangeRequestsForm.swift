import JournalCore
public import ReportModels
public import Typeset

/// Requests to change locked records: the register of a period, and the applications to the director behind it (K-36).
public struct ChangeRequestsForm: Form {
  public static let descriptor = FormDescriptor(
    id: "change-requests", code: "K-36", version: 2, scope: .schoolPeriod,
    title: "Заявления на внесение изменений в электронный журнал и журнал их регистрации",
    fileSlug: "zayavleniya-na-izmeneniya", paper: Paper(.a4, .portrait), permission: .printClassPapers,
    options: [
      FormOption("part", ["all", "register", "applications"], "the register, the applications, or both")
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, about, yearLine, periodLine, running, number, filing, initiator, cell, change, ground,
      decision
    case execution, granted, refused, waiting, cellWords, total, empty, gaps
    case addressee, from, application, request, classLine, subjectLine, pupilLine, placeLine, kindLine
    case oldLine, newLine, groundLine, applicantLine, resolution, grantedWord, refusedWord, registered
    case executedLine, ofTeacher, ofClassTeacher, ofDeputy, ofDirector, ofAdministrator, ofGuardian
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .yearLine: ["year"]
      case .periodLine: ["period", "year"]
      case .running: ["period"]
      case .filing, .application, .registered: ["number", "date"]
      case .granted, .refused: ["date"]
      case .cellWords: ["class", "subject", "pupil", "place", "kind"]
      case .total: ["all", "granted", "refused", "executed"]
      case .gaps: ["numbers"]
      case .addressee: ["school", "name"]
      case .from: ["party", "name"]
      case .classLine: ["class"]
      case .subjectLine, .pupilLine: ["name"]
      case .placeLine: ["place"]
      case .kindLine: ["kind"]
      case .oldLine, .newLine: ["value"]
      case .groundLine: ["ground"]
      case .executedLine: ["date", "party"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: ChangeRequestsData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: ChangeRequestsData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// A register without gaps is what S4-4.2 asks for.
  public var warnings: [String] {
    data.gaps.isEmpty
      ? [] : [phrases[.gaps, ["numbers": data.gaps.map(String.init).joined(separator: ", ")]]]
  }

  public var document: Document {
    let running = phrases[.running, ["period": periodLine]]
    let part = options["part"]
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(periodLine)",
      outline: Self.descriptor.title,
      bound: HouseStyle.archivalPortraitMargins(binding: .mm(options.bindingMillimetres)), firstHead: [],
      head: [Paragraph(running, HouseStyle.note, alignment: .right).block, Gap(.mm(4)).block],
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if part != "applications" || data.rows.isEmpty { register }
      if part != "register" {
        for (index, row) in data.rows.enumerated() {
          if part == "all" || index > 0 { PageBreak() }
          application(row)
        }
      }
    }
  }

  var periodLine: String {
    switch data.period {
    case .year: phrases[.yearLine, ["year": data.head.year.label]]
    case .period(let kind, let number):
      phrases[.periodLine, ["period": ClassWords.period(kind, number), "year": data.head.year.label]]
    }
  }
}
