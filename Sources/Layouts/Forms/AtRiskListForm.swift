import JournalCore
public import ReportModels
public import Typeset

/// The weekly list of pupils who are failing and of those who missed lessons (S0-5.3.1, S0-5.4.4, K-47).
public struct AtRiskListForm: Form {
  public static let descriptor = FormDescriptor(
    id: "at-risk-list", code: "K-47", version: 1, scope: .classDay,
    title: "Список неуспевающих и пропускающих занятия", fileSlug: "spisok-neuspevayushchikh",
    paper: Paper(.a4, .portrait), permission: .printClassReports,
    options: [
      FormOption("debtors", ["true", "false"], "whether who owes a work is listed with the failing"),
      FormOption(
        "alertLessons", ["5", "1", "3", "10"],
        "from how many lessons of the week without a valid reason the row is bold"),
    ] + Figures.options)

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, classLine, teacherLine, continued, weekLine, periodLine, unmarkedLine
    case failing, missing, nobodyFails, nobodyMissed
    case number, pupil, subject, average, marks, debts, missedInSubject, teacher
    case week, ill, valid, invalid, unknown, total, days, sinceStart, percent, alertNote
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle, missingTitle

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .teacherLine: ["name"]
      case .continued: ["title", "class"]
      case .weekLine: ["first", "last"]
      case .periodLine: ["period", "date"]
      case .alertNote: ["lessons"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: AtRiskListData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  let figures: Figures

  public init(_ data: AtRiskListData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    figures = Figures(options)
  }

  public var document: Document {
    let title = ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title],
      left: phrases[.classLine, ["class": label.printed]], middle: "",
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(phrases[.title]). \(label.printed)",
      outline: label.printed, labelPrefix: label.compact + "-", firstHead: title.full,
      head: title.continued(phrases[.continued, ["title": phrases[.title], "class": label.printed]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      Paragraph(weekLine, HouseStyle.reportText)
      if data.isUnmarked {
        Paragraph(phrases[.unmarkedLine], HouseStyle.reportText)
      } else {
        section(.failing, failingRows.isEmpty ? nil : failingTable, without: .nobodyFails)
      }
      section(.missing, missingRows.isEmpty ? nil : missingTable, without: .nobodyMissed)
      if missingRows.contains(where: \.isAlert) {
        Paragraph(phrases[.alertNote, ["lessons": options["alertLessons"]]], HouseStyle.note)
      }
      Gap(.mm(7))
      KeepWithPrevious {
        SignatureBlock(
          [.init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")],
          caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
      }
    }
  }

  var label: ClassLabel { data.head.schoolClass.label }

  private var weekLine: String {
    let line = phrases[.weekLine, ["first": data.week.first.dotted, "last": data.week.last.dotted]]
    guard let period = data.period else { return line }
    return line + " "
      + phrases[
        .periodLine,
        [
          "period": ClassWords.period(period.kind, period.number),
          "date": min(data.head.moment, period.days.last).dotted,
        ]]
  }

  @BlockBuilder private func section(_ heading: Phrase, _ table: Table?, without nobody: Phrase) -> [Block] {
    Gap(.mm(3.5))
    if let table {
      KeepWithNext { Paragraph(phrases[heading], HouseStyle.section) }
      Gap(.mm(1))
      table
    } else {
      Paragraph(phrases[heading], HouseStyle.section)
      Paragraph(phrases[nobody], HouseStyle.reportText)
    }
  }
}
