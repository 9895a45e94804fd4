import JournalCore
public import ReportModels
public import Typeset

/// The list of those admitted to personal data, with posts, powers and the director's order (S2-2.4.c, K-34).
public struct DataAccessListForm: Form {
  public static let descriptor = FormDescriptor(
    id: "data-access-list", code: "K-34", version: 1, scope: .schoolDay,
    title: "Перечень лиц, допущенных к персональным данным", fileSlug: "perechen-dopushchennyh-lits",
    paper: Paper(.a4, .landscape), permission: .personalData, action: .view,
    options: [
      FormOption("signatures", ["column", "none"], "a column in which those admitted sign"),
      FormOption("recipients", ["listed", "none"], "the third parties to whom data may be handed (S0-1.15)"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, dateLine, continued, number, person, post, powers, order, term, signed
    case orderWords, since, between, secretary, administrator, teacher, noPost, total, empty
    case recipientsTitle, recipient, kind, basis, municipal, regional, developer, other
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle, recipientsTable

    public var slots: Set<String> {
      switch self {
      case .dateLine, .since: ["date"]
      case .continued: ["date"]
      case .orderWords: ["number", "date"]
      case .between: ["first", "last"]
      case .total: ["count"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: DataAccessListData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: DataAccessListData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let title = SchoolTitle(
      organisation: data.head.school.fullName, title: phrases[.title],
      line: phrases[.dateLine, ["date": data.head.moment.dotted]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(data.head.moment.dotted)", outline: Self.descriptor.title,
      margins: HouseStyle.wideReportMargins, firstHead: title.full,
      head: title.continued(phrases[.continued, ["date": data.head.moment.dotted]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if data.rows.isEmpty {
        Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center)
      } else {
        list
        Gap(.mm(2))
        KeepWithPrevious {
          Paragraph(phrases[.total, ["count": String(data.rows.count)]], HouseStyle.headline)
        }
      }
      if options["recipients"] == "listed", !data.recipients.isEmpty {
        Gap(.mm(4))
        KeepWithNext { Paragraph(phrases[.recipientsTitle], HouseStyle.section) }
        Gap(.mm(1.5))
        recipients
      }
      Gap(.mm(6))
      KeepWithPrevious {
        SignatureBlock(
          [.init(post: options.posts.director, name: data.head.director?.shown.initialsFirst ?? "")],
          caption: phrases[.signature], seal: options.sealText, date: phrases[.signingDate])
      }
    }
  }

  private var lines: [[String]] {
    data.rows.enumerated().map { index, row in
      [
        String(index + 1), row.person.shown.full, posts(row), row.powers,
        phrases[.orderWords, ["number": row.order.number, "date": row.order.date.dotted]],
        term(row.first, row.last),
      ]
    }
  }

  private func posts(_ row: DataAccessListData.Row) -> String {
    let words = row.posts.map { post in
      switch post {
      case .director: options.posts.director
      case .deputy: options.posts.deputy
      case .secretary: phrases[.secretary]
      case .administrator: phrases[.administrator]
      case .teacher: phrases[.teacher]
      }
    }
    return words.isEmpty ? phrases[.noPost] : words.joined(separator: ", ")
  }

  private func term(_ first: Day, _ last: Day?) -> String {
    guard let last else { return phrases[.since, ["date": first.dotted]] }
    return phrases[.between, ["first": first.dotted, "last": last.dotted]]
  }

  private static let headings: [Phrase] = [.number, .person, .post, .powers, .order, .term]

  private var list: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(8)
    let widths: [ColumnWidth] = [
      .fixed(.mm(10)), .fixed(.mm(55)), .fixed(.mm(48)), .flexible(minimum: .mm(50), weight: 1),
      .fixed(.mm(30)), .fixed(.mm(27)),
    ]
    return Table(groups: Fives.of(lines), rules: rules) {
      for (index, heading) in Self.headings.enumerated() {
        Column(
          phrases[heading], widths[index], headed: head,
          styled: index == 0 || index > 3 ? text.aligned(.center) : text
        ) { Cell($0[index]) }
      }
      if options["signatures"] == "column" {
        Column(phrases[.signed], .fixed(.mm(32)), headed: head, styled: text) { _ in Cell.empty }
      }
    }
  }

  private static let recipientHeadings: [Phrase] = [.number, .recipient, .kind, .basis, .term]

  private var recipientLines: [[String]] {
    data.recipients.enumerated().map { index, recipient in
      [
        String(index + 1), recipient.name, phrases[kind(recipient.kind)], recipient.basis,
        term(recipient.first, recipient.last),
      ]
    }
  }

  private func kind(_ kind: Recipient.Kind) -> Phrase {
    switch kind {
    case .municipal: .municipal
    case .regional: .regional
    case .developer: .developer
    case .other: .other
    }
  }

  private var recipients: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    let widths: [ColumnWidth] = [
      .fixed(.mm(10)), .flexible(minimum: .mm(60), weight: 1), .fixed(.mm(60)), .fixed(.mm(60)),
      .fixed(.mm(27)),
    ]
    return Table(recipientLines, rules: HouseStyle.rules) {
      for (index, heading) in Self.recipientHeadings.enumerated() {
        Column(
          phrases[heading], widths[index], headed: head,
          styled: index == 0 || index == 4 ? text.aligned(.center) : text
        ) { Cell($0[index]) }
      }
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.head.moment.iso).csv",
      title: phrases[.attachedTitle], header: Self.headings.map { phrases[$0] }, rows: lines)
  }

  /// The third parties, where they are listed.
  public var furtherTables: [DataTable] {
    guard options["recipients"] == "listed" else { return [] }
    return [
      DataTable(
        fileName: "\(data.head.year.fileLabel)_poluchateli-dannyh_\(data.head.moment.iso).csv",
        title: phrases[.recipientsTable], header: Self.recipientHeadings.map { phrases[$0] },
        rows: recipientLines)
    ]
  }
}
