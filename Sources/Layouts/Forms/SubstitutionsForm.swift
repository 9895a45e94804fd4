import JournalCore
public import ReportModels
public import Typeset

/// Journal of substitutions: the lessons of a month that another teacher taught, and the hours of each substitute
/// (FORMS §17, S0-5.4.3.b).
public struct SubstitutionsForm: Form {
  public static let descriptor = FormDescriptor(
    id: "substitutions", code: "K-20", version: 1, scope: .schoolMonth, title: "Журнал замещения уроков",
    fileSlug: "zhurnal-zameshcheniya-urokov", paper: Paper(.a4, .landscape), permission: .printClassReports,
    options: [
      FormOption(
        "title", ["substitutions", "missedAndSubstituted"],
        "«Журнал замещения уроков», or «Журнал учёта пропущенных и замещённых уроков» with lessons nobody taught"
      )
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, missedTitle, monthLine, continued, nothing
    case number, date, schoolClass, lessonNumber, subject, absent, substitute, taught, hours, signatureOne
    case signatureTwo, order, atHome, course, notReplaced, notTaught
    case payrollTitle, payrollName, payrollHours, total, difference
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle, payrollTable

    public var slots: Set<String> {
      switch self {
      case .monthLine: ["month"]
      case .continued: ["title", "month"]
      case .order: ["number", "date"]
      case .total: ["hours"]
      case .difference: ["number", "hours", "lessons"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: SubstitutionsData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: SubstitutionsData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let heading = heading
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(title), \(data.month.printed)",
      outline: data.month.printed,
      firstHead: heading.full,
      head: heading.continued(phrases[.continued, ["title": title, "month": data.month.printed]]),
      foot: phrases.foot(of: Self.descriptor, on: data.moment)
    ).document { body }
  }

  @BlockBuilder private var body: [Block] {
    if rows.isEmpty {
      Paragraph(phrases[.nothing], HouseStyle.headline, alignment: .center)
    } else {
      list
    }
    Gap(.mm(4))
    if !data.hours.isEmpty {
      KeepTogether {
        Paragraph(phrases[.payrollTitle], HouseStyle.subtitle)
        Gap(.mm(1))
        payroll
      }
      Gap(.mm(3))
    }
    KeepWithPrevious {
      Paragraph(total, HouseStyle.headline)
      Gap(.mm(5))
      SignatureBlock(
        [.init(post: options.posts.deputy, name: data.deputy?.shown.initialsFirst ?? "")],
        caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
    }
  }

  /// Hours that are recorded otherwise than lessons were taught, so that payroll asks before it pays.
  public var warnings: [String] {
    data.differences.map { difference in
      phrases[
        .difference,
        [
          "number": String(difference.id.rawValue), "hours": String(difference.hours),
          "lessons": String(difference.lessons),
        ]]
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(fileName).csv", title: phrases[.attachedTitle],
      header: heads.map { phrases[$0] }, rows: rows.map(\.cells))
  }

  /// The hours of each substitute.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: "\(fileName)_chasy.csv", title: phrases[.payrollTable],
        header: [phrases[.payrollName], phrases[.payrollHours]],
        rows: payrollRows.map { [$0.name, String($0.hours)] })
    ]
  }

  private var fileName: String {
    "\(AcademicYear(containing: data.month.days.first).fileLabel)_\(Self.descriptor.fileSlug)_\(data.month.iso)"
  }

  /// The columns with figures; two for signatures follow on paper.
  private let heads: [Phrase] = [
    .number, .date, .schoolClass, .lessonNumber, .subject, .absent, .substitute, .taught, .hours,
  ]

  /// A line of the journal.
  private struct Line {
    let cells: [String]
  }

  private var isWithMissed: Bool { options["title"] == "missedAndSubstituted" }
  private var title: String { phrases[isWithMissed ? .missedTitle : .title] }

  private var rows: [Line] {
    data.items.filter { isWithMissed || $0.substitute != nil }.enumerated().map { index, item in
      Line(cells: [
        String(index + 1), item.day.dotted, classes(of: item), item.number.map(String.init) ?? "—",
        item.subject, absent(item), substitute(item), item.hours > 0 ? item.subject : phrases[.notTaught],
        String(item.hours),
      ])
    }
  }

  /// «7А», «7А, 1 группа», «10А, 11А»; nobody's name for a pupil taught at home.
  private func classes(of item: SubstitutionsData.Item) -> String {
    let labels = item.classes.map(\.compact).joined(separator: ", ")
    let words = [
      labels.isEmpty ? phrases[.course] : labels, item.group, item.isAtHome ? phrases[.atHome] : nil,
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  /// «Петрова М.С., болезнь, приказ № 12 от 05.11.2025»
  private func absent(_ item: SubstitutionsData.Item) -> String {
    let order = item.order.map { phrases[.order, ["number": $0.number, "date": $0.date.dotted]] }
    return [data.staff[item.absent]?.shown.surnameFirst, item.reason, order].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func substitute(_ item: SubstitutionsData.Item) -> String {
    item.substitute.map { data.staff[$0]?.shown.surnameFirst ?? "" } ?? phrases[.notReplaced]
  }

  private var heading: ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.school.fullName), title: title,
      left: phrases[.monthLine, ["month": data.month.printed]], middle: "", right: "",
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  private var list: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    let widths: [ColumnWidth] = [
      .fixed(.mm(9)), .fixed(.mm(19)), .fixed(.mm(22)), .fixed(.mm(13)),
      .flexible(minimum: .mm(30), weight: 2),
      .flexible(minimum: .mm(44), weight: 3), .fixed(.mm(31)), .flexible(minimum: .mm(28), weight: 2),
      .fixed(.mm(14)),
    ]
    let isCentred: Set<Int> = [0, 1, 2, 3, 8]
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(7)
    return Table(groups: Fives.of(rows), rules: rules) {
      for (index, key) in heads.enumerated() {
        Column(
          phrases[key], widths[index], headed: head,
          styled: isCentred.contains(index) ? text.aligned(.center) : text
        ) { Cell($0.cells[index]) }
      }
      for key in [Phrase.signatureOne, .signatureTwo] {
        Column(phrases[key], .fixed(.mm(22)), headed: head, styled: text) { _ in .empty }
      }
    }
  }

  /// A substitute with the hours of the month, by name.
  private var payrollRows: [(name: String, hours: Int)] {
    data.hours.map { entry in
      let name = data.staff[entry.substitute]?.shown
      return (
        key: name.map { CollationKey($0) } ?? CollationKey(""), name: name?.full ?? "", hours: entry.hours
      )
    }.sorted { ($0.key, $0.name) < ($1.key, $1.name) }.map { ($0.name, $0.hours) }
  }

  private var payroll: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: Fives.of(payrollRows), rules: rules) {
      Column(phrases[.payrollName], .fixed(.mm(90)), headed: head, styled: text) { Cell($0.name) }
      Column(phrases[.payrollHours], .fixed(.mm(24)), headed: head, styled: text.aligned(.center)) {
        "\($0.hours)"
      }
    }
  }

  private var total: String {
    let hours = data.hours.reduce(0) { $0 + $1.hours }
    return phrases[.total, ["hours": CountedNoun.hour.counted(hours)]]
  }
}
