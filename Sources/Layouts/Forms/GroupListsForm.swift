import JournalCore
public import ReportModels
public import Typeset

/// Lists of groups: the subgroups, streams and courses of a class, with teacher, members and dates (REQUIREMENTS K-18).
public struct GroupListsForm: Form {
  public static let descriptor = FormDescriptor(
    id: "group-lists", code: "K-18", version: 1, scope: .classDay, title: "Списки подгрупп, потоков, курсов",
    fileSlug: "spiski-podgrupp-potokov-kursov", paper: Paper(.a4, .portrait),
    options: [
      FormOption(
        "former", ["true", "false"], "whether those who left a group stay in its list with the date")
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, classLine, teacherLine, continued, number, pupil, from, to, subgroup, stream, course,
      groupLine
    case nobodyTeaches, noMembers, noGroups, broken, signature, signingDate, preliminary, moment, sheet, of
    case attachedTitle, group, teacher

    public var slots: Set<String> {
      switch self {
      case .classLine: ["class", "date"]
      case .teacherLine: ["name"]
      case .continued: ["title", "class", "year"]
      case .subgroup: ["subject", "name"]
      case .stream: ["subject", "name", "classes"]
      case .course: ["kind", "name"]
      case .groupLine: ["group", "teachers", "count"]
      case .broken: ["subject", "count"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: GroupListsData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: GroupListsData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// Subjects whose division is broken, in counts.
  public var warnings: [String] {
    data.broken.sorted { CollationKey($0.key) < CollationKey($1.key) }.map { subject, count in
      phrases[.broken, ["subject": subject, "count": String(count)]]
    }
  }

  public var document: Document {
    let heading = heading
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(label.printed), \(year)", outline: label.printed,
      labelPrefix: label.compact + "-",
      firstHead: heading.full,
      head: heading.continued(
        phrases[.continued, ["title": phrases[.title], "class": label.printed, "year": year]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document { body }
  }

  @BlockBuilder private var body: [Block] {
    if data.groups.isEmpty {
      Paragraph(phrases[.noGroups], HouseStyle.headline, alignment: .center)
    } else {
      list
    }
    Gap(.mm(8))
    KeepWithPrevious { signatures }
  }

  /// A row of the table: the line of a group, or one of its members.
  private struct ListRow {
    /// The line over a group; nil for a member.
    let heading: String?
    let cells: [String]
  }

  private var label: ClassLabel { data.head.schoolClass.label }
  private var year: String { data.head.schoolClass.year.label }

  private var groups: [[ListRow]] {
    data.groups.map { group in
      let count = group.count(on: data.head.moment)
      let line = phrases[
        .groupLine, ["group": name(of: group), "teachers": teachers(of: group), "count": String(count)]]
      let members = texts(of: group).map { ListRow(heading: nil, cells: $0) }
      return [ListRow(heading: line, cells: [])]
        + (members.isEmpty ? [ListRow(heading: nil, cells: ["", phrases[.noMembers], "", ""])] : members)
    }
  }

  /// The rows of a group as they may stand apart: its line with the first three members, then each, the last two together.
  private static func parts(of rows: [ListRow]) -> [[ListRow]] {
    guard rows.count > 6 else { return [rows] }
    return [Array(rows.prefix(4))] + rows[4..<rows.count - 2].map { [$0] } + [Array(rows.suffix(2))]
  }

  private func name(of group: GroupListsData.StudyGroup) -> String {
    switch group.kind {
    case .subgroup(let subject): return phrases[.subgroup, ["subject": subject, "name": group.name]]
    case .stream(let subject, let classes):
      let classes = classes.map(\.printed).joined(separator: ", ")
      return phrases[.stream, ["subject": subject, "name": group.name, "classes": classes]]
    case .course(let kind):
      let word = kind.printed.prefix(1).uppercased() + kind.printed.dropFirst()
      return phrases[.course, ["kind": word, "name": group.name]]
    }
  }

  private func teachers(of group: GroupListsData.StudyGroup) -> String {
    group.teachers.isEmpty
      ? phrases[.nobodyTeaches] : group.teachers.map(\.shown.surnameFirst).joined(separator: ", ")
  }

  /// Number, name, first and last day of each member.
  private func texts(of group: GroupListsData.StudyGroup) -> [[String]] {
    let moment = data.head.moment
    let shown = group.members.filter { options["former"] == "true" || $0.last.map { $0 >= moment } ?? true }
    return shown.enumerated().map { index, member in
      [
        String(index + 1), data.roster.entries[member.place].name.shown.full, member.first.dotted,
        member.last?.dotted ?? "",
      ]
    }
  }

  private var list: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    let line = HouseStyle.cell(HouseStyle.gridTotal)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.8)
    rules.group = nil
    return Table(groups: groups.flatMap(GroupListsForm.parts), rules: rules) {
      Column(phrases[.number], .fixed(.mm(10)), headed: head, styled: text.aligned(.center)) { row in
        row.heading.map { Cell($0, style: line, columnSpan: 4) } ?? Cell(row.cells[0])
      }
      Column(phrases[.pupil], .flexible(minimum: .mm(70), weight: 1), headed: head, styled: text) {
        Cell($0.cells[1])
      }
      Column(phrases[.from], .fixed(.mm(24)), headed: head, styled: text.aligned(.center)) {
        Cell($0.cells[2])
      }
      Column(phrases[.to], .fixed(.mm(24)), headed: head, styled: text.aligned(.center)) { Cell($0.cells[3]) }
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.schoolClass.year.fileLabel)_\(label.compact)_\(Self.descriptor.fileSlug).csv",
      title: phrases[.attachedTitle],
      header: [.group, .teacher, .number, .pupil, .from, .to].map { phrases[$0] },
      rows: data.groups.flatMap { group in
        texts(of: group).map { [name(of: group), teachers(of: group)] + $0 }
      })
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
