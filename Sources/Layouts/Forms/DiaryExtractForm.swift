import JournalCore
public import ReportModels
public import Typeset

/// A certified extract of a pupil's electronic diary for some days (S4-1.8, S4-1.10, S1-1.4.b, K-51).
public struct DiaryExtractForm: Form {
  public static let descriptor = FormDescriptor(
    id: "diary-extract", code: "K-51", version: 1, scope: .pupilDays,
    title: "Выписка из электронного дневника", fileSlug: "vypiska-iz-dnevnika", paper: Paper(.a4, .portrait),
    permission: .printDigests,
    options: [
      FormOption("topics", ["true", "false"], "the topics of the lessons"),
      FormOption("results", ["true", "false"], "the marks of the periods and the year"),
      FormOption("notes", ["true", "false"], "what teachers wrote"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, about, days, continued, day, number, subject, topic, homework, marks, absence, nothing
    case legend, absenceLegend, missed, results, yearMark, examMark, finalMark, notes, kind, text
    case certified, signature, signingDate, preliminary, moment, sheet, of
    case attachedTitle, resultsTitle, notesTitle

    public var slots: Set<String> {
      switch self {
      case .about: ["pupil"]
      case .days: ["first", "last"]
      case .continued: ["title", "name", "class"]
      case .legend: ["codes"]
      case .missed: ["lessons", "ill", "late"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: DiaryExtractData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: DiaryExtractData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let head = data.head.head
    let (label, name) = (head.schoolClass.label, data.head.name.shown.short)
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(label.printed), № \(data.head.number)",
      outline: "\(label.printed), \(name)", labelPrefix: "\(label.compact)-\(data.head.number)-",
      firstHead: firstHead,
      head: [
        Paragraph(
          phrases[.continued, ["title": phrases[.title], "name": name, "class": label.printed]],
          HouseStyle.note, alignment: .right
        ).block, Gap(.mm(1)).block,
      ],
      foot: phrases.foot(of: Self.descriptor, on: head.moment)
    ).document { body }
  }

  @BlockBuilder private var firstHead: [Block] {
    if options.isDraft { Paragraph(phrases[.preliminary], HouseStyle.stamp, alignment: .right) }
    centred(Typography.typeset(data.head.head.school.fullName), HouseStyle.headline)
    Gap(.mm(1.5))
    centred(phrases[.title], HouseStyle.title)
    centred(phrases[.about, ["pupil": FamilyWords.pupil(data.head)]], HouseStyle.headline)
    centred(data.head.genitive.shown, HouseStyle.section)
    centred(
      phrases[.days, ["first": data.days.first.dotted, "last": data.days.last.dotted]], HouseStyle.headline)
    Gap(.mm(2))
  }

  private func centred(_ words: String, _ style: TextStyle) -> Block {
    Paragraph(words, style, alignment: .center, leading: 1180).block
  }

  @BlockBuilder private var body: [Block] {
    if rows.isEmpty { Paragraph(phrases[.nothing], HouseStyle.reportText) } else { diaryTable }
    legend
    if options["results"] == "true", !data.results.lines.isEmpty {
      Gap(.mm(3))
      KeepWithNext { Paragraph(phrases[.results], HouseStyle.section) }
      Gap(.mm(1))
      resultTable
    }
    if options["notes"] == "true", !data.notes.isEmpty {
      Gap(.mm(3))
      KeepWithNext { Paragraph(phrases[.notes], HouseStyle.section) }
      Gap(.mm(1))
      noteTable
    }
    Gap(.mm(6))
    KeepWithPrevious {
      Paragraph(phrases[.certified], HouseStyle.reportText)
      Gap(.mm(4))
      SignatureBlock(
        [
          .init(
            post: options.posts.classTeacher, name: data.head.head.classTeacher?.shown.initialsFirst ?? ""),
          .init(post: options.posts.director, name: data.head.head.director?.shown.initialsFirst ?? ""),
        ], caption: phrases[.signature], seal: options.sealText, date: phrases[.signingDate])
    }
  }

  @BlockBuilder private var legend: [Block] {
    let codes = FamilyWords.codes(of: data.diary.flatMap { $0.lines.flatMap(\.marks) }, data.codes)
    Gap(.mm(1))
    Paragraph(phrases[.absenceLegend], HouseStyle.note)
    if !codes.isEmpty { Paragraph(phrases[.legend, ["codes": codes]], HouseStyle.note) }
    Paragraph(
      phrases[
        .missed,
        [
          "lessons": String(data.tally.missed), "ill": String(data.tally.missedIll),
          "late": String(data.tally.late),
        ]], HouseStyle.reportText
    ).spaced(before: .mm(1))
  }
}
