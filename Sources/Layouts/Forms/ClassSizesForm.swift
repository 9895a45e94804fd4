import JournalCore
public import ReportModels
public import Typeset

/// Sizes of classes: pupils, boys, girls and free places of each class, with averages of parallels and levels (FORMS §9).
public struct ClassSizesForm: Form {
  public static let descriptor = FormDescriptor(
    id: "class-sizes", code: "K-08", version: 1, scope: .schoolPeriod, title: "Наполняемость классов",
    fileSlug: "napolnyaemost-klassov", paper: Paper(.a4, .portrait), permission: .printClassReports,
    options: [
      SchoolOutline.option,
      FormOption("shift", ["false", "true"], "whether there is a column of shifts"),
      FormOption(
        "norm", ["25"] + (10...40).filter { $0 != 25 }.map(String.init), "the pupils a class is made for"),
      FormOption("normColumn", ["true", "false"], "whether there is a column of the norm"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, dayLine, continued, number, schoolClass, teacher, shift, pupils, among, boys, girls, census,
      norm
    case freePlaces, total, schoolTotal, chosenTotal, summary, noFigure, withoutSex, freeNote, signature
    case signingDate, preliminary, moment, sheet, of, attachedTitle, classCount, average

    public var slots: Set<String> {
      switch self {
      case .dayLine: ["date", "year"]
      case .continued: ["title", "date"]
      case .census: ["date"]
      case .total: ["classes"]
      case .summary: ["total", "count", "average"]
      case .withoutSex: ["pupils"]
      case .freeNote: ["norm"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: ClassSizesData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: ClassSizesData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// A paper that does not add up is never printed, not even as a draft (D-23).
  public var refusals: [String] {
    let classes = data.rows.map(\.schoolClass)
    let outline = ContingentTable.Scope.outline(of: classes, levels: SchoolLevel.allCases)
    var seen: Set<ContingentTable.Scope> = []
    return outline.filter { seen.insert($0).inserted }.flatMap { scope -> [Disagreement] in
      let isClass = if case .schoolClass = scope { true } else { false }
      let parts = isClass ? [] : scope.members(of: classes).compactMap { data.sizes[.schoolClass($0)] }
      return data.sizes[scope]?.disagreements(in: scope.printed, parts: parts) ?? []
    }.map(\.description)
  }

  public var document: Document {
    let heading = SchoolTitle(
      organisation: data.head.school.fullName, title: phrases[.title],
      line: phrases[.dayLine, ["date": data.day.dotted, "year": data.head.year.label]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(data.day.dotted)",
      outline: Self.descriptor.title,
      firstHead: heading.full,
      head: heading.continued(phrases[.continued, ["title": phrases[.title], "date": data.day.dotted]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document { body }
  }

  @BlockBuilder private var body: [Block] {
    table
    Gap(.mm(2))
    KeepWithPrevious {
      for note in notes { Paragraph(note, HouseStyle.note) }
      Gap(.mm(6))
      signatures
    }
  }

  private var notes: [String] {
    let count = data.sizes[.school]?.withoutSex ?? 0
    let note = count > 0 ? [phrases[.withoutSex, ["pupils": CountedNoun.learner.counted(count)]]] : []
    return note + [phrases[.freeNote, ["norm": String(norm)]]]
  }

  var norm: Int { Int(options["norm"]) ?? 25 }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
