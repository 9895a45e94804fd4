import JournalCore
public import ReportModels
public import Typeset

/// Sheet of movement of a class: how many came and went in each period, and who, by what order (FORMS §7).
public struct ClassMovementForm: Form {
  public static let descriptor = FormDescriptor(
    id: "class-movement", code: "K-06", version: 1, scope: .classPeriod,
    title: "Сводная ведомость учёта движения учащихся",
    fileSlug: "svodnaya-vedomost-ucheta-dvizheniya-uchashchikhsya", paper: Paper(.a4, .portrait),
    permission: .printClassReports, manner: .movementSheet,
    options: [FormOption("letterYo", ["true", "false"], "«учёта» or «учета» in the title")])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, titleWithoutYo, classLine, periodLine, yearPeriod, partPeriod, teacherLine, continued
    case figures, period, start, arrived, left, all, fromOrganisations, fromClasses, toOrganisations
    case toClasses, otherReasons, end, wholeYear
    case list, number, pupil, birthDate, direction, date, place, order, reason, classPlace, orderText
    case nobody, onLeave, later, notBegun, signature, signingDate, preliminary, moment, sheet, of,
      attachedTitle, attachedList
    case listSlug

    public var slots: Set<String> {
      switch self {
      case .classLine, .classPlace: ["class"]
      case .periodLine: ["period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .teacherLine: ["name"]
      case .continued: ["title", "class", "year"]
      case .orderText: ["number", "date"]
      case .onLeave: ["date", "pupils"]
      case .later: ["date", "count"]
      case .notBegun: ["period", "date"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: ClassMovementData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: ClassMovementData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// A sheet that does not add up is never printed, not even as a draft (D-23).
  public var refusals: [String] {
    guard data.hasBegun else {
      return [phrases[.notBegun, ["period": periodName, "date": data.head.moment.dotted]]]
    }
    let labels = data.periods.map { ClassWords.period($0.kind, $0.number) }
    let found = data.sheet?.disagreements(
      in: label.printed, periods: labels, year: phrases[.wholeYear])
    return (data.refusal.map { [$0.description] } ?? []) + (found ?? []).map(\.description)
  }

  public var document: Document {
    let heading = heading(stamp: stamp)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(title), \(label.printed), \(year)",
      outline: label.printed,
      labelPrefix: label.compact + "-",
      bound: HouseStyle.archivalPortraitMargins(binding: .mm(options.bindingMillimetres)),
      firstHead: firstHead,
      head: heading.continued(phrases[.continued, ["title": title, "class": label.printed, "year": year]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document { body }
  }

  @BlockBuilder private var firstHead: [Block] {
    if let stamp { Paragraph(stamp, HouseStyle.stamp, alignment: .right) }
    heading(stamp: nil).full
    Paragraph(teacher, HouseStyle.headline)
    Gap(.mm(3))
  }

  @BlockBuilder private var body: [Block] {
    figures
    if !notes.isEmpty { Gap(.mm(1)) }
    for note in notes { Paragraph(note, HouseStyle.note) }
    Gap(.mm(5))
    if data.entries.isEmpty {
      Paragraph(phrases[.nobody], HouseStyle.headline)
    } else {
      list
    }
    Gap(.mm(8))
    KeepWithPrevious { signatures }
  }

  var label: ClassLabel { data.head.schoolClass.label }
  var year: String { data.head.schoolClass.year.label }
  private var title: String { phrases[options["letterYo"] == "true" ? .title : .titleWithoutYo] }

  private var teacher: String {
    phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]]
  }

  private var stamp: String? { options.isDraft ? phrases[.preliminary] : nil }

  private func heading(stamp: String?) -> ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: title,
      left: phrases[.classLine, ["class": label.printed]], middle: "",
      right: phrases[.periodLine, ["period": periodName]],
      stamp: stamp)
  }

  private var periodName: String {
    switch data.period {
    case .year: phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  private var notes: [String] {
    var notes: [String] = []
    let date = data.days.last.dotted
    if let count = data.sheet?.year.onLeave, count > 0 {
      notes.append(phrases[.onLeave, ["date": date, "pupils": CountedNoun.learner.counted(count)]])
    }
    if data.later > 0 { notes.append(phrases[.later, ["date": date, "count": String(data.later)]]) }
    return notes
  }

  private var signatures: SignatureBlock {
    let posts = options.posts
    return SignatureBlock(
      [
        .init(post: posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? ""),
        .init(post: posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? ""),
        .init(post: posts.director, name: data.head.director?.shown.initialsFirst ?? ""),
      ], caption: phrases[.signature], seal: options.sealText, date: phrases[.signingDate])
  }
}
