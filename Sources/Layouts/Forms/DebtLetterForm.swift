import JournalCore
public import ReportModels
public import Typeset

/// The letter to a family about works that its pupil owes (S0-4.12.8.b, S0-5.4.10.e, K-15; FORMS §13, table 2).
public struct DebtLetterForm: Form {
  public static let descriptor = FormDescriptor(
    id: "debt-letter", code: "K-15", version: 1, scope: .pupilDay,
    title: "Информационное письмо о задолженности", fileSlug: "pismo-o-zadolzhennosti",
    paper: Paper(.a4, .portrait), permission: .printDigests,
    options: [FormOption("paper", ["A4", "A5"], "the sheet; two small ones lie on a large one, to be cut")])

  /// The words of the paper.
  public enum Phrase: String, FamilyPhrase {
    case title, about, greeting, informed, request, onDay, continued, subject, work, topic, workDay, due,
      overdue
    case signature, signingDate, preliminary, cutLine, receipt, receiptSignature, receiptDate
    case moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .about: ["pupil"]
      case .onDay: ["date"]
      case .informed: ["works", "overdue"]
      case .request: ["days"]
      default: frameSlots ?? []
      }
    }
  }

  private let data: DebtLetterData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: DebtLetterData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// How the pages go on sheets (FORMS §13, §14).
  public var imposition: FormImposition { options["paper"] == "A5" ? .twoUp(cut: true) : .none }

  /// A letter without a debt is not sent.
  public var refusals: [String] {
    data.debts.isEmpty ? [phrases[.informed, ["works": "0", "overdue": "0"]]] : []
  }

  public var document: Document {
    frame.document {
      Paragraph(phrases[.greeting], HouseStyle.reportText)
      Paragraph(
        phrases[
          .informed,
          [
            "works": String(data.debts.count),
            "overdue": String(data.debts.count { $0.isOverdue(on: moment) }),
          ]],
        HouseStyle.reportText, alignment: .justified
      ).spaced(before: .mm(1.5), after: .mm(2))
      owed.table
      Paragraph(
        phrases[.request, ["days": "\(data.termDays)\u{00A0}\(CountedNoun.day.form(data.termDays))"]],
        HouseStyle.reportText,
        alignment: .justified
      ).spaced(before: .mm(2))
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: frame.fileName(), title: phrases[.attachedTitle], header: owed.header, rows: owed.rows)
  }

  private var moment: Day { data.head.head.moment }

  private var owed: OwedWorksTable {
    OwedWorksTable(
      debts: data.debts, day: moment,
      words: OwedWorksTable.Words(
        subject: phrases[.subject], work: phrases[.work], topic: phrases[.topic], day: phrases[.workDay],
        due: phrases[.due], overdue: phrases[.overdue]))
  }

  private var frame: FamilyFrame<Phrase> {
    FamilyFrame(
      phrases: phrases, options: options, descriptor: Self.descriptor, head: data.head,
      lines: (
        phrases[.about, ["pupil": FamilyWords.pupil(data.head)]], data.head.genitive.shown,
        phrases[.onDay, ["date": moment.dotted]]
      ), time: moment.iso, paper: options["paper"] == "A5" ? Paper(.a5, .portrait) : nil)
  }
}
