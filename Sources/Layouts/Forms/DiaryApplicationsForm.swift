import JournalCore
public import ReportModels
public import Typeset

/// The register of applications for the electronic diary and of refusals of it (S4-1.12.d, S4-2.2.1, S0-11.4.1, K-52).
public struct DiaryApplicationsForm: Form {
  public static let descriptor = FormDescriptor(
    id: "diary-applications", code: "K-52", version: 1, scope: .schoolPeriod,
    title: "Реестр заявлений на предоставление электронного дневника",
    fileSlug: "reestr-zayavleniy-na-dnevnik", paper: Paper(.a4, .landscape), permission: .diaryRefusal,
    action: .view,
    options: [FormOption("kinds", ["all", "diary", "refusals"], "which applications are listed")])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, yearLine, periodLine, continued, number, paper, wish, pupil, schoolClass, guardian, decision
    case term, reference, forDiary, againstDiary, granted, refused, waiting, order, noted, since, between
    case noGuardian, total, refusalTotal, empty
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .yearLine: ["year"]
      case .periodLine: ["period", "year"]
      case .continued: ["title", "period"]
      case .reference, .order: ["number", "date"]
      case .granted, .refused, .since: ["date"]
      case .between: ["first", "last"]
      case .total: ["all", "granted", "refused", "waiting"]
      case .refusalTotal: ["all", "ordered"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: DiaryApplicationsData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: DiaryApplicationsData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let title = SchoolTitle(
      organisation: data.head.school.fullName, title: phrases[.title], line: periodLine,
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(periodLine)",
      outline: Self.descriptor.title, margins: HouseStyle.wideReportMargins, firstHead: title.full,
      head: title.continued(
        phrases[.continued, ["title": Self.descriptor.title, "period": periodLine]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if rows.isEmpty {
        Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center)
      } else {
        table
      }
      Gap(.mm(2))
      KeepWithPrevious {
        for line in totals { Paragraph(line, HouseStyle.headline, leading: 1150) }
        Gap(.mm(5))
        SignatureBlock(
          [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
          caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
      }
    }
  }

  private var periodLine: String {
    switch data.period {
    case .year: phrases[.yearLine, ["year": data.head.year.label]]
    case .period(let kind, let number):
      phrases[.periodLine, ["period": ClassWords.period(kind, number), "year": data.head.year.label]]
    }
  }

  // MARK: - Rows

  private var rows: [DiaryApplicationsData.Row] {
    data.rows.filter { row in
      switch (row.wish, options["kinds"]) {
      case (.diary, "refusals"), (.refusal, "diary"): false
      default: true
      }
    }
  }

  private static let columns: [(heading: Phrase, width: ColumnWidth, isCentred: Bool)] = [
    (.number, .fixed(.mm(10)), true), (.paper, .fixed(.mm(34)), true), (.wish, .fixed(.mm(38)), false),
    (.pupil, .flexible(minimum: .mm(45), weight: 1), false), (.schoolClass, .fixed(.mm(13)), true),
    (.guardian, .flexible(minimum: .mm(45), weight: 1), false), (.decision, .fixed(.mm(44)), false),
    (.term, .fixed(.mm(27)), true),
  ]

  private var lines: [[String]] {
    rows.enumerated().map { index, row in
      [
        String(index + 1),
        phrases[.reference, ["number": row.paper.number, "date": row.paper.day.dotted]],
        phrases[isDiary(row) ? .forDiary : .againstDiary], row.pupil?.shown.full ?? "—",
        row.label.printed, row.guardian?.shown.full ?? phrases[.noGuardian], decision(row.wish),
        term(row.wish),
      ]
    }
  }

  private func isDiary(_ row: DiaryApplicationsData.Row) -> Bool {
    if case .diary = row.wish { true } else { false }
  }

  private func decision(_ wish: DiaryApplicationsData.Wish) -> String {
    switch wish {
    case .diary(let decision?, let day?):
      phrases[decision == .granted ? .granted : .refused, ["date": day.dotted]]
    case .diary: phrases[.waiting]
    case .refusal(let order?, _, _):
      phrases[.order, ["number": order.number, "date": order.date.dotted]]
    case .refusal: phrases[.noted]
    }
  }

  /// From when the diary is provided, or kept on paper.
  private func term(_ wish: DiaryApplicationsData.Wish) -> String {
    switch wish {
    case .diary(.granted, let day?): phrases[.since, ["date": day.dotted]]
    case .diary: "—"
    case .refusal(_, let first, let last?):
      phrases[.between, ["first": first.dotted, "last": last.dotted]]
    case .refusal(_, let first, nil): phrases[.since, ["date": first.dotted]]
    }
  }

  private var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: Fives.of(lines), rules: rules) {
      for (index, column) in Self.columns.enumerated() {
        Column(
          phrases[column.heading], column.width, headed: head,
          styled: column.isCentred ? text.aligned(.center) : text
        ) { Cell($0[index]) }
      }
    }
  }

  /// How many of each kind; a kind that is left out has no line.
  private var totals: [String] {
    let wishes = rows.map(\.wish)
    func decided(_ wanted: DiaryApplication.Decision?) -> String {
      String(wishes.count { if case .diary(wanted, _) = $0 { true } else { false } })
    }
    let diaries = rows.count(where: isDiary)
    let ordered = wishes.count { if case .refusal(.some, _, _) = $0 { true } else { false } }
    let diary = phrases[
      .total,
      [
        "all": String(diaries), "granted": decided(.granted), "refused": decided(.refused),
        "waiting": decided(nil),
      ]]
    let refusals = phrases[
      .refusalTotal, ["all": String(rows.count - diaries), "ordered": String(ordered)]]
    switch options["kinds"] {
    case "diary": return [diary]
    case "refusals": return [refusals]
    default: return [diary, refusals]
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle], header: Self.columns.map { phrases[$0.heading] }, rows: lines)
  }
}
