import JournalCore
public import ReportModels
public import Typeset

/// Movement of the school: how many each class, parallel and level had, got and lost in each period (FORMS §8).
public struct SchoolMovementForm: Form {
  public static let descriptor = FormDescriptor(
    id: "school-movement", code: "K-07", version: 1, scope: .schoolPeriod,
    title: "Динамика движения обучающихся по школе",
    fileSlug: "dinamika-dvizheniya-obuchayushchikhsya-po-shkole", paper: Paper(.a4, .landscape),
    permission: .printClassReports,
    options: [
      SchoolOutline.option,
      FormOption("girls", ["false", "true"], "whether each figure has that of the girls beside it"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, periodLine, yearPeriod, partPeriod, continued, schoolClass, start, arrived, left, end, girls
    case wholeYear, total, schoolTotal, chosenTotal, sumOfClasses, transfers, transfersNote, otherDivision
    case withoutSex, onLeave, notBegun, signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .periodLine: ["period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .continued: ["title", "year"]
      case .total, .otherDivision: ["classes"]
      case .withoutSex, .onLeave: ["pupils"]
      case .notBegun: ["period", "date"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: SchoolMovementData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: SchoolMovementData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// A paper that does not add up is never printed, not even as a draft (D-23).
  public var refusals: [String] {
    guard data.hasBegun else {
      return [phrases[.notBegun, ["period": periodName, "date": data.head.moment.dotted]]]
    }
    let labels = data.periods.map { ClassWords.period($0.kind, $0.number) }
    let sheets = [data.sheet, data.girls].compactMap(\.self)
    let found = sheets.flatMap { $0.disagreements(periods: labels, year: phrases[.wholeYear]) }
    return (data.refusal.map { [$0.description] } ?? []) + found.map(\.description)
  }

  public var document: Document {
    let heading = SchoolTitle(
      organisation: data.head.school.fullName, title: phrases[.title],
      line: phrases[.periodLine, ["period": periodName]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(periodName)",
      outline: Self.descriptor.title,
      firstHead: heading.full,
      head: heading.continued(phrases[.continued, ["title": phrases[.title], "year": data.head.year.label]]),
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
    var notes = [phrases[.transfersNote]]
    if !data.otherDivision.isEmpty {
      let classes = data.otherDivision.map(\.printed).joined(separator: ", ")
      notes.append(phrases[.otherDivision, ["classes": classes]])
    }
    if let count = data.sheet?.line(.school, shownPeriods.last ?? nil)?.onLeave, count > 0 {
      notes.append(phrases[.onLeave, ["pupils": CountedNoun.learner.counted(count)]])
    }
    if showsGirls, data.withoutSex > 0 {
      notes.append(phrases[.withoutSex, ["pupils": CountedNoun.learner.counted(data.withoutSex)]])
    }
    return notes
  }

  var showsGirls: Bool { options["girls"] == "true" }

  /// The places of the periods that are shown; nil for the year, which stands last.
  var shownPeriods: [Int?] {
    switch data.period {
    case .year: data.periods.indices.map { $0 } + [nil]
    case .period: data.periods.indices.suffix(1).map { $0 }
    }
  }

  private var periodName: String {
    let year = data.head.year.label
    switch data.period {
    case .year: return phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      return phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  private var signatures: SignatureBlock {
    let posts = options.posts
    return SignatureBlock(
      [
        .init(post: posts.director, name: data.head.director?.shown.initialsFirst ?? ""),
        .init(post: posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? ""),
      ], caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
