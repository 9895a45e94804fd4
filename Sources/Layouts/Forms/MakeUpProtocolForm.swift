import JournalCore
public import ReportModels
public import Typeset

/// Protocols of passed topics: a sheet each, with pupil, topic, days, result and commission (REQUIREMENTS K-37).
public struct MakeUpProtocolForm: Form {
  public static let descriptor = FormDescriptor(
    id: "make-up-protocol", code: "K-37", version: 1, scope: .classPeriod,
    title: "Протокол зачёта пропущенной темы", fileSlug: "protokoly-zacheta", paper: Paper(.a4, .portrait),
    permission: .printJournalPages)

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, unnumbered, subtitle, dayLine, classLine, pupilLine, subjectLine, teacherLine, topicLine
    case workLine, missedLine, reasonLine, documentLine, resultLine, failedLine, enteredLine, keptLine,
      commission
    case teacher, empty, ill, validReason, invalidReason, unknownReason, late, excellent, good, satisfactory
    case poor, other, running, signature, preliminary, moment, sheet, of, attachedTitle
    case number, pupil, subject, topic, work, missed, reason, passed, mark, members

    public var slots: Set<String> {
      switch self {
      case .title: ["number"]
      case .dayLine: ["date"]
      case .classLine: ["class"]
      case .pupilLine, .subjectLine, .teacherLine: ["name"]
      case .topicLine: ["topic"]
      case .workLine: ["work"]
      case .missedLine: ["date", "number"]
      case .reasonLine: ["reason"]
      case .documentLine: ["document"]
      case .resultLine, .failedLine: ["mark", "words"]
      case .enteredLine: ["date", "column"]
      case .keptLine: ["code"]
      case .running: ["class", "period"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: MakeUpProtocolData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: MakeUpProtocolData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let running = phrases[.running, ["class": label.printed, "period": period]]
    let line = Paragraph(running, HouseStyle.note, alignment: .right).block
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(label.printed), \(period)", outline: label.printed,
      labelPrefix: label.compact + "-", firstHead: [line, Gap(.mm(4)).block],
      head: [line, Gap(.mm(4)).block],
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if data.protocols.isEmpty { Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center) }
      for (index, own) in data.protocols.enumerated() {
        if index > 0 { PageBreak() }
        sheet(own)
      }
    }
  }

  @BlockBuilder private func sheet(_ own: MakeUpProtocol) -> [Block] {
    SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: title(own),
      line: phrases[.subtitle], stamp: options.isDraft ? phrases[.preliminary] : nil
    ).full
    Paragraph(phrases[.dayLine, ["date": RussianDate.inWords(own.passed)]], body, alignment: .right)
    Gap(.mm(5))
    for line in facts(own) { Paragraph(line, body, leading: 1500) }
    Gap(.mm(6))
    Paragraph(
      phrases[.enteredLine, ["date": own.entered.dotted, "column": own.missed.dotted]], body, leading: 1400)
    if let absence = own.absence {
      Paragraph(phrases[.keptLine, ["code": absence.printed]], body, leading: 1400)
    }
    Gap(.mm(10))
    signatures(own)
  }

  private func title(_ own: MakeUpProtocol) -> String {
    phrases[.title, ["number": own.number ?? phrases[.unnumbered]]]
  }

  private func facts(_ own: MakeUpProtocol) -> [String] {
    let work = own.workType.map { [phrases[.workLine, ["work": $0]]] } ?? []
    let document = own.document.map { [phrases[.documentLine, ["document": $0]]] } ?? []
    return [
      phrases[.classLine, ["class": label.printed]],
      phrases[.pupilLine, ["name": own.pupil?.shown.full ?? ""]],
      phrases[.subjectLine, ["name": own.subject]],
      phrases[.teacherLine, ["name": own.teacher?.shown.full ?? ""]],
      phrases[.topicLine, ["topic": own.topic]],
    ] + work + [
      phrases[.missedLine, ["date": own.missed.dotted, "number": String(own.lesson)]],
      phrases[.reasonLine, ["reason": reason(own)]],
    ] + document + [
      phrases[
        own.value > 2 ? .resultLine : .failedLine,
        ["mark": String(own.value), "words": words(own.value)]]
    ]
  }

  /// «болезнь»; an absence whose entry was taken away has none.
  private func reason(_ own: MakeUpProtocol) -> String {
    switch own.absence {
    case .ill: phrases[.ill]
    case .validReason: phrases[.validReason]
    case .invalidReason: phrases[.invalidReason]
    case .unknownReason: phrases[.unknownReason]
    case .late: phrases[.late]
    case nil: "—"
    }
  }

  private func words(_ value: Int) -> String {
    switch value {
    case 5: phrases[.excellent]
    case 4: phrases[.good]
    case 3: phrases[.satisfactory]
    case 2: phrases[.poor]
    default: phrases[.other]
    }
  }

  /// The members by their posts, or the teacher alone (S1-2.5.d).
  @BlockBuilder private func signatures(_ own: MakeUpProtocol) -> [Block] {
    if !own.commission.isEmpty {
      Paragraph(phrases[.commission], body)
      Gap(.mm(4))
    }
    SignatureBlock(
      own.commission.isEmpty
        ? [.init(post: phrases[.teacher], name: own.teacher?.shown.initialsFirst ?? "")]
        : own.commission.map { .init(post: capitalised($0), name: "____________________") },
      caption: phrases[.signature], seal: nil, date: RussianDate.signed(own.passed))
  }

  private func capitalised(_ post: String) -> String { post.prefix(1).uppercased() + post.dropFirst() }

  private var body: TextStyle { TextStyle(.serif, .pt(12)) }
  private var label: ClassLabel { data.head.schoolClass.label }

  private var period: String {
    let year = data.head.schoolClass.year.label
    return switch data.period {
    case .year: year
    case .period(let kind, let number): "\(ClassWords.period(kind, number)) \(year)"
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName:
        "\(data.head.schoolClass.year.fileLabel)_\(label.compact)_\(Self.descriptor.fileSlug).csv",
      title: phrases[.attachedTitle],
      header: [
        phrases[.number], phrases[.pupil], phrases[.subject], phrases[.teacher], phrases[.topic],
        phrases[.work], phrases[.missed], phrases[.reason], phrases[.passed], phrases[.mark],
        phrases[.members],
      ],
      rows: data.protocols.map { own in
        [
          own.number ?? "", own.pupil?.shown.full ?? "", own.subject, own.teacher?.shown.full ?? "",
          own.topic, own.workType ?? "", own.missed.dotted, own.absence?.printed ?? "", own.passed.dotted,
          String(own.value), own.commission.joined(separator: "; "),
        ]
      })
  }
}
