import JournalCore
public import ReportModels
public import Typeset

/// The register of a class's consents to the processing of data, of refusals and withdrawals (S0-1.14, S3-3.4.f, K-33).
public struct ConsentRegisterForm: Form {
  public static let descriptor = FormDescriptor(
    id: "consent-register", code: "K-33", version: 1, scope: .classDay, title: "Реестр согласий и отказов",
    fileSlug: "reestr-soglasiy-i-otkazov", paper: Paper(.a4, .portrait), permission: .consents,
    action: .view,
    options: [
      FormOption(
        "details", ["full", "short"], "with what consents cover and who may process the data, or without")
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, classLine, teacherLine, continued, number, pupil, status, paper, from, signer, scope, admitted
    case content, contentLine, reference, missing, pupilSigns, roles, staff, recipients, total, missingNames,
      noPupils
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class", "date"]
      case .teacherLine: ["name"]
      case .continued: ["title", "class"]
      case .contentLine: ["number", "scope", "admitted"]
      case .reference: ["number", "date"]
      case .roles, .staff, .recipients, .missingNames: ["names"]
      case .total: ["pupils", "given", "refused", "withdrawn", "missing"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: ConsentRegisterData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: ConsentRegisterData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  private var isFull: Bool { options["details"] == "full" }
  private var label: ClassLabel { data.head.schoolClass.label }

  public var document: Document {
    let title = heading
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(label.printed), \(data.head.moment.dotted)", outline: label.printed,
      labelPrefix: label.compact + "-", firstHead: title.full,
      head: title.continued(phrases[.continued, ["title": phrases[.title], "class": label.printed]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if data.rows.isEmpty {
        Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
      } else {
        table
      }
      Gap(.mm(2))
      KeepWithPrevious {
        Paragraph(total, HouseStyle.headline, leading: 1150)
        if !missing.isEmpty { Paragraph(missing, HouseStyle.headline, leading: 1150) }
      }
      if isFull { contentLines }
      Gap(.mm(6))
      KeepWithPrevious { signatures }
    }
  }

  // MARK: - Rows

  private static let columns: [(heading: Phrase, width: Double)] = [
    (.number, 8), (.pupil, 50), (.status, 24), (.paper, 31), (.from, 18),
  ]
  private var headings: [Phrase] {
    Self.columns.map(\.heading) + [.signer] + (isFull ? [.scope, .admitted] : [])
  }

  private var lines: [[String]] {
    data.rows.enumerated().map { index, row in
      let known = [
        String(index + 1), row.pupil.shown.full, status(row), row.paper.map(reference) ?? "—",
        row.paper?.from.dotted ?? "—", row.paper.map { signer($0, of: row) } ?? "—",
      ]
      guard isFull else { return known }
      return known + [row.paper?.scope ?? "", row.paper.map(admitted) ?? ""]
    }
  }

  /// What the paper says; a state that the paper does not tell, like the paper diary, stands beside it (D-36).
  private func status(_ row: ConsentRegisterData.Row) -> String {
    let said = row.paper?.status.printed ?? phrases[.missing]
    guard let state = row.state, state == .diaryRefused || state == .paperOnly else { return said }
    return "\(said); \(state.printed)"
  }

  private func reference(_ paper: ConsentRegisterData.Paper) -> String {
    phrases[.reference, ["number": paper.reference.number, "date": paper.reference.day.dotted]]
  }

  private func signer(_ paper: ConsentRegisterData.Paper, of row: ConsentRegisterData.Row) -> String {
    if let signer = paper.signer { return signer.shown.full }
    if case .code = row.pupil.shown { return "—" }
    return phrases[.pupilSigns]
  }

  private func admitted(_ paper: ConsentRegisterData.Paper) -> String {
    let parts: [(Phrase, [String])] = [
      (.roles, paper.roles.map(\.printed)), (.staff, paper.staff.map(\.shown.surnameFirst)),
      (.recipients, paper.recipients),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { phrases[$0.0, ["names": $0.1.joined(separator: ", ")]] }.joined(separator: "; ")
  }

  /// What consents say, each content once, in the order of the list; a row refers to it by its number.
  private var contents: [[String]] {
    lines.map { Array($0.suffix(2)) }.reduce(into: []) { found, content in
      if !content[0].isEmpty, !found.contains(content) { found.append(content) }
    }
  }

  @BlockBuilder private var contentLines: [Block] {
    for (index, content) in contents.enumerated() {
      Paragraph(
        phrases[
          .contentLine, ["number": String(index + 1), "scope": content[0], "admitted": content[1]]],
        HouseStyle.note, leading: 1150
      ).spaced(before: .mm(1.5))
    }
  }

  private var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.gridSmall)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    let contents = contents
    return Table(groups: Fives.of(lines), rules: rules) {
      for (index, column) in Self.columns.enumerated() {
        Column(
          phrases[column.heading], .fixed(.mm(column.width)), headed: head,
          styled: index == 1 ? HouseStyle.cell(HouseStyle.grid) : index == 2 ? text : text.aligned(.center)
        ) { Cell($0[index]) }
      }
      Column(phrases[.signer], .flexible(minimum: .mm(35), weight: 1), headed: head, styled: text) {
        Cell($0[Self.columns.count])
      }
      if isFull {
        Column(phrases[.content], .fixed(.mm(12)), headed: head, styled: text.aligned(.center)) { line in
          Cell(contents.firstIndex(of: Array(line.suffix(2))).map { String($0 + 1) } ?? "—")
        }
      }
    }
  }

  // MARK: - Sums and signature

  private func count(_ status: Consent.Status?) -> String {
    String(data.rows.count { $0.paper?.status == status })
  }

  private var total: String {
    phrases[
      .total,
      [
        "pupils": CountedNoun.learner.counted(data.rows.count), "given": count(.given),
        "refused": count(.refused), "withdrawn": count(.withdrawn), "missing": count(nil),
      ]]
  }

  /// Who has no paper yet (S3-3.4.f).
  private var missing: String {
    let names = data.rows.filter { $0.paper == nil }.map(\.pupil.shown.short)
    return names.isEmpty ? "" : phrases[.missingNames, ["names": names.joined(separator: ", ")]]
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName:
        "\(data.head.schoolClass.year.fileLabel)_\(label.compact)_\(Self.descriptor.fileSlug).csv",
      title: phrases[.attachedTitle], header: headings.map { phrases[$0] }, rows: lines)
  }

  private var heading: ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title],
      left: phrases[.classLine, ["class": label.printed, "date": data.head.moment.dotted]], middle: "",
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
