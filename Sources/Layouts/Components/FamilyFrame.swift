import JournalCore
import ReportModels
import Typeset

/// The words that stand around the body of every paper for a family.
protocol FamilyPhrase: FootPhrase {
  static var title: Self { get }
  static var continued: Self { get }
  static var signature: Self { get }
  static var signingDate: Self { get }
  static var preliminary: Self { get }
  static var cutLine: Self { get }
  static var receipt: Self { get }
  static var receiptSignature: Self { get }
  static var receiptDate: Self { get }
}

extension FamilyPhrase {
  /// The slots of the words around the body; nil for other words.
  var frameSlots: Set<String>? {
    switch self {
    case .continued: ["title", "class"]
    case .moment: ["date", "form", "version"]
    case .receipt: ["name", "class"]
    default: nil
    }
  }
}

/// What stands around the body of a paper for a family: head, signature, receipt to tear off, foot (FORMS §13).
struct FamilyFrame<Key: FamilyPhrase> {
  let phrases: Phrases<Key>
  let options: FormOptions
  let descriptor: FormDescriptor
  let head: PupilHead
  /// The lines below the title: what the letter is about, the pupil in bold, the days.
  let lines: (about: String, name: String, days: String)
  /// The part of file names that tells the days.
  let time: String
  var paper: Paper?

  private var label: ClassLabel { head.head.schoolClass.label }

  /// The letter with the body, the signature and the receipt.
  func document(@BlockBuilder _ body: () -> [Block]) -> Document {
    let name = head.name.shown.short
    return PaperFrame(
      descriptor: descriptor, options: options,
      title: "\(descriptor.title), \(label.printed), № \(head.number)",
      outline: "\(label.printed), \(name)", labelPrefix: "\(label.compact)-\(head.number)-", paper: paper,
      margins: isSmall ? HouseStyle.smallMargins : HouseStyle.reportMargins, firstHead: title,
      head: [
        Paragraph(
          phrases[.continued, ["title": phrases[.title], "class": label.printed]], HouseStyle.note,
          alignment: .right
        ).block, Gap(.mm(1)).block,
      ],
      foot: phrases.foot(of: descriptor, on: head.head.moment)
    ).document {
      body()
      signature
      receipt
    }
  }

  /// `2025-2026_7А-3_…_2025-11-03_2025-11-16_part.csv`: the number in the list, never the name (D-15).
  func fileName(_ part: String = "") -> String {
    let year = head.head.schoolClass.year.fileLabel
    return "\(year)_\(label.compact)-\(head.number)_\(descriptor.fileSlug)_\(time)\(part).csv"
  }

  /// The width between the margins.
  var printable: Length {
    PageSetup(
      paper ?? descriptor.paper, margins: isSmall ? HouseStyle.smallMargins : HouseStyle.reportMargins
    ).printable.width
  }

  /// Whether the sheet is half as large as usual.
  var isSmall: Bool { (paper ?? descriptor.paper).format == .a5 }

  @BlockBuilder private var title: [Block] {
    if options.isDraft { Paragraph(phrases[.preliminary], HouseStyle.stamp, alignment: .right) }
    if isSmall {
      centred(Typography.typeset(head.head.school.shortName), HouseStyle.headline)
    } else {
      centred(Typography.typeset(head.head.school.fullName), HouseStyle.headline)
    }
    Gap(isSmall ? .mm(0.5) : .mm(1.5))
    centred(phrases[.title], HouseStyle.title)
    centred(lines.about, HouseStyle.headline)
    centred(lines.name, HouseStyle.section)
    if !lines.days.isEmpty { centred(lines.days, HouseStyle.headline) }
    Gap(isSmall ? .mm(1) : .mm(2))
  }

  private func centred(_ words: String, _ style: TextStyle) -> Block {
    Paragraph(words, style, alignment: .center, leading: 1180).block
  }

  @BlockBuilder private var signature: [Block] {
    Gap(isSmall ? .mm(3) : .mm(5))
    KeepWithPrevious {
      Paragraph(
        [
          .text(options.posts.classTeacher + "\u{00A0} "),
          .blank(
            Blank(
              .fixed(.mm(isSmall ? 26 : 42)), caption: phrases[.signature], captionStyle: HouseStyle.caption)),
          .text(
            " \(head.head.classTeacher?.shown.initialsFirst ?? "")\u{00A0}\u{00A0} \(phrases[.signingDate])\u{00A0}"
          ),
          .blank(.filling),
        ], HouseStyle.reportText)
    }
  }

  @BlockBuilder private var receipt: [Block] {
    Gap(isSmall ? .mm(2) : .mm(4))
    KeepWithPrevious {
      Rule(Stroke(.pt(0.5)))
      Paragraph(phrases[.cutLine], HouseStyle.note, alignment: .right)
      Gap(.mm(1))
      Paragraph(
        phrases[.receipt, ["name": head.name.shown.short, "class": label.printed]], HouseStyle.reportText)
      Gap(.mm(3))
      Paragraph(
        [
          .blank(
            Blank(
              .filling(atLeast: .mm(60)), caption: phrases[.receiptSignature],
              captionStyle: HouseStyle.caption)),
          .text("\u{00A0}\u{00A0} \(phrases[.receiptDate])\u{00A0}"), .blank(.fixed(.mm(28))),
        ], HouseStyle.reportText)
    }
  }
}
