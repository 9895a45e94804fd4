import JournalCore
public import ReportModels
public import Typeset

/// Class list: the pupils of a class on a day, with notes on coming, leaving and teaching at home (REQUIREMENTS K-17).
public struct ClassListForm: Form {
  public static let descriptor = FormDescriptor(
    id: "class-list", code: "K-17", version: 1, scope: .classDay, title: "Список класса",
    fileSlug: "spisok-klassa", paper: Paper(.a4, .portrait),
    options: [
      FormOption("birthDate", ["false", "true"], "whether the list has a column of birth dates"),
      LateArrivals.option,
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, classLine, teacherLine, continued, number, pupil, birthDate, note
    case homeTaught, noPupils, total, signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .title: ["class"]
      case .classLine: ["class", "date"]
      case .teacherLine: ["name"]
      case .continued: ["title", "year"]
      case .homeTaught: ["order"]
      case .total: ["pupils"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  private let data: ClassListData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: ClassListData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let heading = heading
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(title), \(year)", outline: label.printed,
      labelPrefix: label.compact + "-",
      firstHead: heading.full, head: heading.continued(phrases[.continued, ["title": title, "year": year]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document { body }
  }

  @BlockBuilder private var body: [Block] {
    if data.roster.entries.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else {
      list
    }
    Gap(.mm(2))
    KeepWithPrevious {
      Paragraph(total, HouseStyle.headline)
      Gap(.mm(6))
      signatures
    }
  }

  public var attachedTable: DataTable {
    let born = showsBirthDates ? [phrases[.birthDate]] : []
    return DataTable(
      fileName: "\(data.head.schoolClass.year.fileLabel)_\(label.compact)_\(Self.descriptor.fileSlug).csv",
      title: phrases[.attachedTitle],
      header: [phrases[.number], phrases[.pupil]] + born + [phrases[.note]],
      rows: rows.map { row in
        [String(row.number), row.name] + (showsBirthDates ? [row.born] : []) + [row.note]
      })
  }

  /// A row of the list.
  private struct ListRow {
    let number: Int
    let name: String
    /// Empty for pupils whose birth date is not recorded or not to be shown.
    let born: String
    let note: String
  }

  private var label: ClassLabel { data.head.schoolClass.label }
  private var year: String { data.head.schoolClass.year.label }
  private var title: String { phrases[.title, ["class": label.printed]] }
  private var showsBirthDates: Bool { options["birthDate"] == "true" }

  /// Everybody who was in the class by the day, numbered in the order of the sheet.
  private var rows: [ListRow] {
    let entries = data.roster.entries
    return LateArrivals.ordered(entries.indices, of: data.roster, options).enumerated().map { number, index in
      ListRow(
        number: number + 1, name: entries[index].name.shown.full,
        born: data.birthDays[index].shown?.dotted ?? "", note: note(on: entries[index]))
    }
  }

  /// How the pupil came, where he is taught, and how he left (FORMS §1.7).
  private func note(on entry: ClassRoster.Entry) -> String {
    let isPresent = entry.isPresent(on: data.head.moment)
    let came = entry.movements.filter { $0.to == label }
    let left = isPresent ? nil : entry.movements.last { $0.from == label }
    let movements = (came + (left.map { [$0] } ?? [])).map {
      ClassWords.movement($0, sex: entry.pupil.sex, seenFrom: label)
    }
    let order = isPresent ? entry.homeTeaching : nil
    let home = order.map { phrases[.homeTaught, ["order": ClassWords.order($0, dated: true)]] }
    return (movements + (home.map { [$0] } ?? [])).joined(separator: "; ")
  }

  private var total: String {
    let count = data.roster.entries.count { $0.isPresent(on: data.head.moment) }
    return phrases[.total, ["pupils": CountedNoun.learner.counted(count)]]
  }

  private var heading: ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: title,
      left: phrases[.classLine, ["class": label.printed, "date": data.head.moment.dotted]], middle: "",
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  /// The table, with a thicker rule every five pupils (FORMS §1.3).
  private var list: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: Fives.of(rows), rules: rules) {
      Column(phrases[.number], .fixed(.mm(12)), headed: head, styled: text.aligned(.center)) {
        "\($0.number)"
      }
      Column(phrases[.pupil], .flexible(minimum: .mm(60), weight: 1), headed: head, styled: text) {
        Cell($0.name)
      }
      if showsBirthDates {
        Column(phrases[.birthDate], .fixed(.mm(24)), headed: head, styled: text.aligned(.center)) {
          Cell($0.born)
        }
      }
      Column(phrases[.note], .flexible(minimum: .mm(50), weight: 1), headed: head, styled: text) {
        Cell($0.note)
      }
    }
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
