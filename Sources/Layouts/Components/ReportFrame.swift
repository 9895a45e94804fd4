import JournalCore
import ReportModels
import Typeset

/// The words that stand around the body of every report of a period.
protocol ReportPhrase: FootPhrase {
  static var title: Self { get }
  static var periodLine: Self { get }
  static var yearPeriod: Self { get }
  static var partPeriod: Self { get }
  static var continued: Self { get }
  static var signature: Self { get }
  static var signingDate: Self { get }
  static var preliminary: Self { get }
  static var incomplete: Self { get }
}

extension ReportPhrase {
  /// The slots of the words around the body; nil for other words.
  var frameSlots: Set<String>? {
    switch self {
    case .periodLine: ["period"]
    case .yearPeriod: ["year"]
    case .partPeriod: ["period", "year"]
    case .continued: ["title", "subject", "period"]
    case .moment: ["date", "form", "version"]
    default: nil
    }
  }
}

/// What stands around the body of a report of a period: head, foot, sheet (FORMS §1.2, DECISIONS 12–13).
struct ReportFrame<Key: ReportPhrase> {
  let phrases: Phrases<Key>
  let options: FormOptions
  let descriptor: FormDescriptor
  let school: School
  let year: AcademicYear
  let period: PeriodSelection
  let moment: Day
  /// The title on the paper.
  let title: String
  /// What the paper is of, short: «7 «А»».
  let subject: String
  /// What stands below the title on the left.
  var left: String
  /// What stands below the title on the right.
  let right: String
  /// Whether the paper lacks what it should have.
  var isIncomplete = false

  /// «II четверть 2025/2026 учебного года», or «2025/2026 учебный год».
  var periodName: String {
    switch period {
    case .year: phrases[.yearPeriod, ["year": year.label]]
    case .period(let kind, let number):
      phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year.label]]
    }
  }

  /// The paper with the body.
  func document(
    labelPrefix: String, margins: Insets = HouseStyle.reportMargins, body: [Block]
  ) -> Document {
    PaperFrame(
      descriptor: descriptor, options: options, title: "\(title): \(subject), \(periodName)",
      outline: subject,
      labelPrefix: labelPrefix, margins: margins, firstHead: firstHead,
      head: heading(stamp: stamp).continued(
        phrases[.continued, ["title": title, "subject": subject, "period": periodName]]),
      foot: foot
    ).document { body }
  }

  /// A signature of one person with the date beside it.
  func signatures(_ signers: [SignatureBlock.Signer]) -> SignatureBlock {
    SignatureBlock(signers, caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }

  private var isLandscape: Bool { descriptor.paper.size.width > descriptor.paper.size.height }

  /// The head of the first page; on a portrait sheet the period has a line of its own under the title, and the stamp one
  /// above the organisation.
  private var firstHead: [Block] {
    var blocks = heading(stamp: isLandscape ? stamp : nil).full
    if !isLandscape {
      let line = Paragraph(
        phrases[.periodLine, ["period": periodName]], HouseStyle.headline, alignment: .center)
      blocks.insert(line.block, at: blocks.count - 2)
      if let stamp { blocks.insert(Paragraph(stamp, HouseStyle.stamp, alignment: .right).block, at: 0) }
    }
    return blocks
  }

  private func heading(stamp: String?) -> ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(school.fullName), title: title, left: left,
      middle: isLandscape ? phrases[.periodLine, ["period": periodName]] : "", right: right, stamp: stamp)
  }

  private var stamp: String? {
    if options.isDraft { return phrases[.preliminary] }
    return isIncomplete ? phrases[.incomplete] : nil
  }

  private var foot: SheetFoot { phrases.foot(of: descriptor, on: moment) }
}
