import JournalCore
public import ReportModels
public import Typeset

/// Report on programmes: planned and conducted hours of every assignment, and the topics not given (REQUIREMENTS K-27).
public struct ProgrammeCompletionForm: Form {
  public static let descriptor = FormDescriptor(
    id: "programme-completion", code: "K-27", version: 1, scope: .schoolPeriod,
    title: "Отчёт о выполнении программ (план/факт)", fileSlug: "vypolnenie-programm",
    paper: Paper(.a4, .landscape), permission: .printTeacherReports,
    options: [
      FormOption("order", ["lagging", "classes"], "whether those behind their plan stand on top"),
      FormOption(
        "topics", ["listed", "numbers"],
        "whether topics not given are named below the tables or only numbered"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, yearLine, periodLine, continued, number, target, subject, teacher, yearHours, curriculum,
      programme, hours, plan
    case fact, lag, percent, works, undelivered, topicsTitle, topicsLine, total, bySubject, basis,
      basisProgramme, basisTimetable
    case timetableNote, aheadNote, empty, none, programmeDiffers, unaccounted, signature, signingDate
    case preliminary, moment, sheet, of, attachedTitle, subjectsTitle

    public var slots: Set<String> {
      switch self {
      case .yearLine: ["year", "days"]
      case .periodLine: ["period", "year", "days"]
      case .continued: ["title", "period"]
      case .topicsLine: ["number", "class", "subject", "topics"]
      case .programmeDiffers, .unaccounted: ["count"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: ProgrammeCompletionData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  /// The rows in the order of the paper.
  let rows: [ProgrammeRow]

  public init(_ data: ProgrammeCompletionData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    rows =
      options["order"] == "classes"
      ? data.rows
      : data.rows.filter { $0.hours.lag > 0 }.enumerated()
        .sorted { ($1.element.hours.lag, $0.offset) < ($0.element.hours.lag, $1.offset) }.map(\.element)
        + data.rows.filter { $0.hours.lag <= 0 }
  }

  /// The lessons of the paper must be all that were conducted (S0-2.7.a).
  public var refusals: [String] { options.isDraft ? [] : unaccounted }

  private var unaccounted: [String] {
    data.unaccounted == 0 ? [] : [phrases[.unaccounted, ["count": String(data.unaccounted)]]]
  }

  /// Thematic plans whose hours are not those of the curriculum plan (S0-5.4.6.b); in a draft also what it would be
  /// refused for.
  public var warnings: [String] {
    let count = data.rows.count { row in
      row.programmeHours.map { programme in row.yearHours.map { $0 != Rational(programme) } ?? false }
        ?? false
    }
    let differing = count == 0 ? [] : [phrases[.programmeDiffers, ["count": String(count)]]]
    return differing + (options.isDraft ? unaccounted : [])
  }

  public var document: Document {
    let heading = SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title], line: periodLine,
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(periodLine)",
      outline: Self.descriptor.title, margins: HouseStyle.listMargins, firstHead: heading.full,
      head: heading.continued(
        phrases[.continued, ["title": Self.descriptor.title, "period": periodLine]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if rows.isEmpty {
        Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center)
      } else {
        table
        notes
        Gap(.mm(4))
        KeepTogether { subjectTable }
        topicList
      }
      Gap(.mm(5))
      KeepWithPrevious { signatures }
    }
  }

  /// What the marks in the table mean.
  @BlockBuilder private var notes: [Block] {
    if rows.contains(where: { $0.basis == .timetable }) {
      Paragraph(phrases[.timetableNote], HouseStyle.note)
    }
    if rows.contains(where: { $0.hours.lag < 0 }) { Paragraph(phrases[.aheadNote], HouseStyle.note) }
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }

  /// «II четверть 2025/2026 учебного года, 05.11.2025–28.12.2025».
  private var periodLine: String {
    let days = "\(data.days.first.dotted)–\(data.until.dotted)"
    return switch data.period {
    case .year: phrases[.yearLine, ["year": data.head.year.label, "days": days]]
    case .period(let kind, let number):
      phrases[
        .periodLine,
        ["period": ClassWords.period(kind, number), "year": data.head.year.label, "days": days]]
    }
  }

  /// `102`, `25,5`: hours of a year, which may be a part of whole ones.
  func printed(_ hours: Rational) -> String {
    hours.denominator == 1 ? String(hours.numerator) : hours.printed(digits: 1)
  }
}
