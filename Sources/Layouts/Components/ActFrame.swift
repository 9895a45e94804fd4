import JournalCore
import ReportModels
import Typeset

/// The words that stand around the body of every act about an archive.
protocol ActPhrase: FootPhrase {
  static var title: Self { get }
  static var yearLine: Self { get }
  static var continued: Self { get }
  static var commission: Self { get }
  static var member: Self { get }
  static var approval: Self { get }
  static var signature: Self { get }
  static var signingDate: Self { get }
  static var preliminary: Self { get }
}

extension ActPhrase {
  /// The slots of the words around the body; nil for other words.
  var actSlots: Set<String>? {
    switch self {
    case .yearLine: ["year"]
    case .continued: ["title", "year"]
    case .moment: ["date", "form", "version"]
    default: nil
    }
  }
}

/// What stands around the body of an act: head, those who sign, the director's approval.
struct ActFrame<Key: ActPhrase> {
  let phrases: Phrases<Key>
  let options: FormOptions
  let descriptor: FormDescriptor
  let head: SchoolHead

  /// The act with the body.
  func document(@BlockBuilder _ body: () -> [Block]) -> Document {
    let year = head.year.label
    let title = SchoolTitle(
      organisation: head.school.fullName, title: phrases[.title], line: phrases[.yearLine, ["year": year]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    let blocks = body()
    return PaperFrame(
      descriptor: descriptor, options: options, title: "\(descriptor.title), \(year)",
      outline: descriptor.title,
      margins: HouseStyle.reportMargins, firstHead: title.full,
      head: title.continued(phrases[.continued, ["title": descriptor.title, "year": year]]),
      foot: phrases.foot(of: descriptor, on: head.moment)
    ).document {
      blocks
      Gap(.mm(5))
      KeepWithPrevious {
        Paragraph(phrases[.commission], HouseStyle.headline)
        Gap(.mm(3))
        for _ in 0..<3 {
          SignatureBlock(
            [.init(post: phrases[.member], name: "")], caption: phrases[.signature], seal: nil, date: "")
        }
        Gap(.mm(3))
        Paragraph(phrases[.approval], HouseStyle.headline)
        SignatureBlock(
          [.init(post: options.posts.director, name: head.director?.shown.initialsFirst ?? "")],
          caption: phrases[.signature], seal: options.sealText, date: phrases[.signingDate])
      }
    }
  }

  /// A table of texts under the heads, as acts have them.
  func table(_ heads: [(head: Key, width: ColumnWidth, isCentred: Bool)], _ rows: [[String]]) -> Table {
    let headStyle = HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(6)
    return Table(groups: rows.map { [$0] }, rules: rules) {
      for (index, column) in heads.enumerated() {
        Column(
          phrases[column.head], column.width, headed: headStyle,
          styled: column.isCentred ? text.aligned(.center) : text
        ) { Cell($0[index]) }
      }
    }
  }
}
