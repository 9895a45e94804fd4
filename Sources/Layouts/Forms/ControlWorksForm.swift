import JournalCore
public import ReportModels
public import Typeset

/// Schedule of control works: class, subject, day and work, with what was held (REQUIREMENTS K-30).
public struct ControlWorksForm: Form {
  public static let descriptor = FormDescriptor(
    id: "control-works", code: "K-30", version: 1, scope: .schoolPeriod, title: "График контрольных работ",
    fileSlug: "grafik-kontrolnyh-rabot", paper: Paper(.a4, .landscape), permission: .printJournalPages,
    options: [
      FormOption("order", ["classes", "days"], "whether works stand by class or by day"),
      FormOption("held", ["true", "false"], "whether the paper tells which works were held"),
      FormOption("approval", ["director", "none"], "whether «УТВЕРЖДАЮ» stands above"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, yearLine, periodLine, running, approve, approvalDate, number, day, weekday, target, subject
    case work, topic, teacher, state, planned, held, missed, unscheduled, monitoring, total, crowded, empty
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .yearLine: ["year"]
      case .periodLine: ["period", "year"]
      case .running: ["title", "period"]
      case .total: ["all", "held", "missed", "unscheduled"]
      case .crowded: ["days"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: ControlWorksData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  /// The works in the order of the paper.
  let works: [ControlWorkEntry]

  public init(_ data: ControlWorksData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    let order = data.works.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let (first, second) = (one.load.classes.first?.label, other.load.classes.first?.label)
      if options["order"] == "classes", first != second {
        return first.map { label in second.map { label < $0 } ?? true } ?? false
      }
      return (one.day, left.offset) < (other.day, right.offset)
    }
    works = order.map(\.element)
  }

  public var document: Document {
    let heading = SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title], line: periodLine,
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(periodLine)",
      outline: Self.descriptor.title, margins: HouseStyle.listMargins,
      firstHead: (options["approval"] == "director" ? [approval.block, Gap(.mm(2)).block] : [])
        + heading.full,
      head: heading.continued(phrases[.running, ["title": Self.descriptor.title, "period": periodLine]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if works.isEmpty {
        Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center)
      } else {
        table
      }
      Gap(.mm(2))
      KeepWithPrevious {
        if !works.isEmpty { Paragraph(total, HouseStyle.headline) }
        if !crowded.isEmpty {
          Paragraph(phrases[.crowded, ["days": crowded.joined(separator: "; ")]], HouseStyle.note)
        }
        Gap(.mm(5))
        signatures
      }
    }
  }

  private var approval: ApprovalBlock {
    ApprovalBlock(
      word: phrases[.approve], post: options.posts.director,
      name: data.head.director?.shown.initialsFirst ?? "", date: phrases[.approvalDate])
  }

  private var showsHeld: Bool { options["held"] == "true" }

  private var total: String {
    func count(_ state: ControlWorkEntry.State) -> String { String(works.count { $0.state == state }) }
    return phrases[
      .total,
      [
        "all": String(works.count { $0.state != .unscheduled }), "held": count(.held),
        "missed": count(.missed), "unscheduled": count(.unscheduled),
      ]]
  }

  /// Days on which pupils of a class have works in more than one subject: «7 «А» 13.10.2025».
  private var crowded: [String] {
    var subjects: [ClassLabel: [Day: Set<String>]] = [:]
    for work in works {
      for own in work.load.classes {
        subjects[own.label, default: [:]][work.day, default: []].insert(work.load.name)
      }
    }
    return subjects.sorted { $0.key < $1.key }.flatMap { label, days in
      days.filter { $0.value.count > 1 }.keys.sorted().map { "\(label.printed)\u{00A0}\($0.dotted)" }
    }
  }

  private var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.groupInterval = 5
    return Table(Array(works.enumerated()), rules: rules) {
      Column(phrases[.number], .fixed(.mm(10)), headed: head, styled: text.aligned(.center)) {
        Cell(String($0.offset + 1))
      }
      Column(phrases[.day], .fixed(.mm(20)), headed: head, styled: text.aligned(.center)) {
        Cell($0.element.day.dotted)
      }
      Column(phrases[.weekday], .fixed(.mm(11)), headed: head, styled: text.aligned(.center)) {
        Cell(WeekWords.short($0.element.day.weekday))
      }
      Column(phrases[.target], .fixed(.mm(27)), headed: head, styled: text) {
        Cell(LoadWords.target($0.element.load, namesPupil: false))
      }
      Column(phrases[.subject], .fixed(.mm(40)), headed: head, styled: text) { Cell($0.element.load.name) }
      Column(phrases[.work], .fixed(.mm(36)), headed: head, styled: text) { Cell(work($0.element)) }
      Column(phrases[.topic], .flexible(minimum: .mm(40), weight: 1), headed: head, styled: text) {
        Cell($0.element.topic)
      }
      Column(phrases[.teacher], .fixed(.mm(31)), headed: head, styled: text) {
        Cell(LoadWords.teacher($0.element.load))
      }
      if showsHeld {
        Column(phrases[.state], .fixed(.mm(21)), headed: head, styled: text.aligned(.center)) {
          Cell(state($0.element))
        }
      }
    }
  }

  private func work(_ entry: ControlWorkEntry) -> String {
    entry.isMonitoring ? "\(entry.workType) (\(phrases[.monitoring]))" : entry.workType
  }

  private func state(_ entry: ControlWorkEntry) -> String {
    switch entry.state {
    case .planned: phrases[.planned]
    case .held: phrases[.held]
    case .missed: phrases[.missed]
    case .unscheduled: phrases[.unscheduled]
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle],
      header: [
        phrases[.number], phrases[.day], phrases[.weekday], phrases[.target], phrases[.subject],
        phrases[.work], phrases[.topic], phrases[.teacher],
      ] + (showsHeld ? [phrases[.state]] : []),
      rows: works.enumerated().map { index, entry in
        [
          String(index + 1), entry.day.dotted, WeekWords.short(entry.day.weekday),
          LoadWords.target(entry.load, namesPupil: false), entry.load.name, work(entry), entry.topic,
          LoadWords.teacher(entry.load),
        ] + (showsHeld ? [state(entry)] : [])
      })
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }

  private var periodLine: String {
    switch data.period {
    case .year: phrases[.yearLine, ["year": data.head.year.label]]
    case .period(let kind, let number):
      phrases[.periodLine, ["period": ClassWords.period(kind, number), "year": data.head.year.label]]
    }
  }
}
