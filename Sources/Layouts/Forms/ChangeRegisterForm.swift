import JournalCore
public import ReportModels
public import Typeset

/// Table of changes in the journal: the executed requests of a class, to be sewn to its summary sheet (FORMS §18.7).
public struct ChangeRegisterForm: Form {
  public static let descriptor = FormDescriptor(
    id: "change-register", code: "K-35", version: 1, scope: .classPeriod,
    title: "Таблица учёта изменений в электронном журнале", fileSlug: "tablitsa-izmeneniy",
    paper: Paper(.a4, .landscape), permission: .printFullSummary, manner: .archive,
    options: [
      FormOption("landscapeBindingEdge", ["left", "top"], "the edge of the sheet that is sewn")
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case number, filing, initiator, schoolClass, subject, pupil, place, old, new, ground, granted, executor
    case executed, signed, filed, noChanges, total, signature, signingDate, preliminary, moment, sheet, of
    case attachedTitle

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class"]
      case .periodLine: ["period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .teacherLine: ["name"]
      case .continued: ["title", "class", "year"]
      case .filed: ["date", "number"]
      case .total: ["count"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: ChangeRegisterData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: ChangeRegisterData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let heading = heading
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(label.printed), \(periodName)", outline: label.printed,
      labelPrefix: label.compact + "-",
      bound: HouseStyle.archivalMargins(
        binding: .mm(options.bindingMillimetres), onTop: options["landscapeBindingEdge"] == "top"),
      firstHead: heading.full,
      head: heading.continued(
        phrases[.continued, ["title": Self.descriptor.title, "class": label.printed, "year": year]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if data.rows.isEmpty {
        Gap(.mm(20))
        Paragraph(phrases[.noChanges], HouseStyle.title, alignment: .center)
        Gap(.mm(20))
      } else {
        table
        Gap(.mm(3))
      }
      KeepWithPrevious {
        if !data.rows.isEmpty {
          Paragraph(phrases[.total, ["count": String(data.rows.count)]], HouseStyle.headline)
          Gap(.mm(5))
        }
        signatures
      }
    }
  }

  /// The columns of FORMS §18.7 as texts; the last is for the hand.
  private var lines: [[String]] {
    data.rows.enumerated().map { index, row in
      [
        String(index + 1),
        phrases[.filed, ["date": row.filing.day.dotted, "number": String(row.number)]],
        ChangeWords.party(row.filing), ChangeWords.classes(row), row.subject, ChangeWords.pupil(row),
        ChangeWords.place(row), ChangeWords.value(row.old), ChangeWords.value(row.wanted),
        ChangeWords.ground(row), row.decision?.day.dotted ?? "",
        row.execution.map(ChangeWords.party) ?? "", row.execution?.day.dotted ?? "",
      ]
    }
  }

  private static let columns: [(heading: Phrase, width: Double, isCentred: Bool)] = [
    (.number, 8, true), (.filing, 19, true), (.initiator, 26, false), (.schoolClass, 11, true),
    (.subject, 22, false), (.pupil, 25, false), (.place, 18, true), (.old, 15, true), (.new, 15, true),
    (.ground, 26, false), (.granted, 18, true), (.executor, 23, false), (.executed, 18, true),
  ]

  private var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.gridSmall)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(8)
    return Table(lines, rules: rules) {
      for (index, column) in Self.columns.enumerated() {
        Column(
          phrases[column.heading], .fixed(.mm(column.width)), headed: head,
          styled: column.isCentred ? text.aligned(.center) : text
        ) { Cell($0[index]) }
      }
      Column(phrases[.signed], .flexible(minimum: .mm(12), weight: 1), headed: head, styled: text) { _ in
        Cell.empty
      }
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(year.replacing("/", with: "-"))_\(label.compact)_\(Self.descriptor.fileSlug).csv",
      title: phrases[.attachedTitle], header: Self.columns.map { phrases[$0.heading] }, rows: lines)
  }

  private var label: ClassLabel { data.head.schoolClass.label }
  private var year: String { data.head.schoolClass.year.label }

  private var heading: ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title],
      left: phrases[.classLine, ["class": label.printed]],
      middle: phrases[.periodLine, ["period": periodName]],
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  private var periodName: String {
    switch data.period {
    case .year: phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
