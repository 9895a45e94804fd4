import JournalCore
public import ReportModels
public import Typeset

/// Outcomes of pupils: how each class stands after a period in sixteen columns, and what a year ended with (FORMS §10).
public struct PupilOutcomesForm: Form {
  public static let descriptor = FormDescriptor(
    id: "pupil-outcomes", code: "K-09", version: 1, scope: .schoolPeriod,
    title: "Итоговые данные по учащимся",
    fileSlug: "itogovye-dannye-po-uchashchimsya", paper: Paper(.a4, .landscape),
    permission: .printClassReports,
    options: [
      SchoolOutline.option,
      FormOption("rows", ["classes", "parallels"], "whether classes have lines, or parallels alone"),
      FormOption(
        "percents", ["false", "true"], "whether per cents of success and quality stand in the last columns"),
      FormOption("percentDigits", ["1", "0", "2"], "digits after the comma of per cents"),
      FormOption(
        "grade2FirstPeriodWithoutMarks", ["false", "true"],
        "whether grade 2 has no marks in the first period yet and is left out of the totals"),
      FormOption(
        "commission", ["false", "true"], "whether the year has an empty column «Направлены на ПМПК»"),
    ])

  let data: PupilOutcomesData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: PupilOutcomesData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// A paper that does not add up is never printed; one that lacks decisions of the council, as a draft only (D-23).
  public var refusals: [String] {
    guard data.day <= data.head.moment else {
      return [phrases[.notBegun, ["period": periodName, "date": data.head.moment.dotted]]]
    }
    var found = data.refusal.map { [$0.description] } ?? []
    for line in outline {
      let place = line.printed
      let members = self.members(of: line)
      let listed = members.filter { !isUnmarked($0) }.reduce(0) { $0 + $1.listed }
      found += counts(of: line).disagreements(in: place, listed: listed).map(\.description)
      guard isYear, let movement = data.movement?.line(line, nil) else { continue }
      let year = outcomes(of: line)
      found += year.disagreements(in: place, end: movement.end).map(\.description)
    }
    if let movement = data.movement {
      let count = movement.lines.values.first?.periods.count ?? 0
      let labels = (0..<count).map { Roman.numeral($0 + 1) }
      found += movement.disagreements(periods: labels, year: phrases[.yearTable]).map(\.description)
    }
    return options.isDraft ? found : found + undecided
  }

  /// The classes whose pupils the council has not decided about.
  private var undecided: [String] {
    data.classes.filter { $0.year[.undecided] > 0 }.map { outcome in
      phrases[
        .undecided,
        ["place": outcome.schoolClass.label.printed, "count": String(outcome.year[.undecided])]]
    }
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
      head: heading.continued(phrases[.continued, ["title": phrases[.title], "period": periodName]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document { body }
  }

  @BlockBuilder private var body: [Block] {
    progress
    Gap(.mm(1.5))
    if isYear {
      KeepWithPrevious {
        for note in progressNotes { Paragraph(note, HouseStyle.note) }
      }
      Gap(.mm(6))
      yearTable
      Gap(.mm(1.5))
    }
    KeepWithPrevious {
      for note in isYear ? yearNotes : progressNotes { Paragraph(note, HouseStyle.note) }
      Gap(.mm(6))
      signatures
    }
  }

  private var progressNotes: [String] {
    var notes: [String] = []
    let unmarked = data.classes.filter(isUnmarked).reduce(0) { $0 + $1.listed }
    if unmarked > 0 {
      notes.append(phrases[.unmarkedNote, ["pupils": CountedNoun.learner.counted(unmarked)]])
    }
    if counts(of: .school)[.notAttested] > 0 { notes.append(phrases[.reasonsNote]) }
    if !data.otherDivision.isEmpty {
      let classes = data.otherDivision.map(\.printed).joined(separator: ", ")
      notes.append(phrases[.otherDivision, ["classes": classes]])
    }
    return notes
  }

  private var yearNotes: [String] {
    let adapted = outcomes(of: .school)[.adapted]
    let note = adapted > 0 ? [phrases[.adaptedNote, ["pupils": CountedNoun.learner.counted(adapted)]]] : []
    return [phrases[.movementNote]] + note + [phrases[.honoursNote]]
  }

  var isYear: Bool { data.period == .year }

  private var periodName: String {
    let year = data.head.year.label
    switch data.period {
    case .year: return phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      return phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}

extension PupilOutcomesForm {
  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, periodLine, yearPeriod, partPeriod, continued, progress, schoolClass, pupils, passing, all,
      ofThem
    case excellent, good, goodAll, goodWithOneFour, oneThree, mixed, notAttested, excused, truant, failing
    case failingOne, failingTwo, failingMore, unmarked, success, quality, withoutMarks, noFigure, total
    case schoolTotal, chosenTotal, unmarkedNote, otherDivision, reasonsNote, yearTable, className, start,
      arrived
    case left, end, promoted, conditionally, repeated, completed, withCertificate, withHonours, withStatement
    case praised, commission, adaptedNote, honoursNote, movementNote, undecided, notBegun, signature,
      signingDate
    case preliminary, moment, sheet, of, attachedTitle, attachedYear, yearSlug

    public var slots: Set<String> {
      switch self {
      case .periodLine: ["period"]
      case .yearPeriod: ["year"]
      case .partPeriod: ["period", "year"]
      case .continued: ["title", "period"]
      case .total, .otherDivision: ["classes"]
      case .unmarkedNote, .adaptedNote: ["pupils"]
      case .undecided: ["place", "count"]
      case .notBegun: ["period", "date"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }
}
