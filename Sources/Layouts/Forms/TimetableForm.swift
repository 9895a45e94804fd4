import JournalCore
public import ReportModels
public import Typeset

/// Timetable: weekday × lesson of the classes, or of teachers or rooms (REQUIREMENTS K-29).
public struct TimetableForm: Form {
  public static let descriptor = FormDescriptor(
    id: "timetable", code: "K-29", version: 1, scope: .schoolPeriod, title: "Расписание занятий",
    fileSlug: "raspisanie", paper: Paper(.a4, .landscape), permission: .printJournalPages,
    options: [
      FormOption("view", ["classes", "teachers", "rooms"], "whose timetable it is"),
      FormOption("paper", ["A4", "A3"], "the sheet, landscape"),
      FormOption("teacher", ["false", "true"], "whether cells of classes name the teacher"),
      FormOption("approval", ["director", "none"], "whether «УТВЕРЖДАЮ» stands above"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case classesTitle, teachersTitle, roomsTitle, yearLine, periodLine, daysLine, running, approve,
      approvalDate
    case weekday, number, lesson, time, target, subject, teacher, room, course, kind, grades, day
    case coursesTitle, bellsTitle, shift, classesLegend, teachersLegend, homeLegend, courseSign, empty
    case signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .yearLine: ["year"]
      case .periodLine: ["period", "year"]
      case .daysLine: ["period", "first", "last"]
      case .running: ["title", "period"]
      case .shift: ["number", "classes"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  /// Up to so many classes each have a week of their own, days beside each other; more share one grid.
  static let fewClasses = 3

  /// Whose timetable it is.
  enum View: String {
    case classes, teachers, rooms
  }

  let data: TimetableData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: TimetableData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let running = phrases[.running, ["title": title, "period": periodLine]]
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(title), \(periodLine)", outline: title,
      paper: paper, margins: HouseStyle.listMargins, firstHead: [],
      head: [Paragraph(running, HouseStyle.note, alignment: .right).block, Gap(.mm(1)).block],
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if data.versions.isEmpty { Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center) }
      for (index, version) in data.versions.enumerated() {
        if index > 0 { PageBreak() }
        if options["approval"] == "director" {
          approval(version)
          Gap(.mm(2))
        }
        heading(version).full
        sheet(version)
      }
      Gap(.mm(4))
      KeepWithPrevious { signatures }
    }
  }

  @BlockBuilder private func sheet(_ version: TimetableSheet) -> [Block] {
    switch view {
    case .classes:
      if data.classes.count > Self.fewClasses { classTable(version) } else { classWeeks(version) }
      Paragraph(phrases[.classesLegend], HouseStyle.note)
      courseTable(version)
    case .teachers, .rooms:
      weekTables(version)
      Paragraph(phrases[.teachersLegend], HouseStyle.note)
      if hasHome(version) { Paragraph(phrases[.homeLegend], HouseStyle.note) }
    }
    if version.bells.count > 1 || view != .classes { bellTables(version) }
  }

  var view: View { View(rawValue: options["view"]) ?? .classes }

  var paper: Paper { options["paper"] == "A3" ? Paper(.a3, .landscape) : Paper(.a4, .landscape) }

  private func approval(_ version: TimetableSheet) -> ApprovalBlock {
    ApprovalBlock(
      word: phrases[.approve], post: options.posts.director,
      name: data.head.director?.shown.initialsFirst ?? "",
      date: version.approved.map(RussianDate.signed) ?? phrases[.approvalDate])
  }

  private func heading(_ version: TimetableSheet) -> SchoolTitle {
    let (first, last) = (version.days.first.dotted, version.days.last.dotted)
    return SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: title,
      line: phrases[.daysLine, ["period": periodLine, "first": first, "last": last]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  private var title: String {
    switch view {
    case .classes: phrases[.classesTitle]
    case .teachers: phrases[.teachersTitle]
    case .rooms: phrases[.roomsTitle]
    }
  }

  private var periodLine: String {
    switch data.period {
    case .year: phrases[.yearLine, ["year": data.head.year.label]]
    case .period(let kind, let number):
      phrases[.periodLine, ["period": ClassWords.period(kind, number), "year": data.head.year.label]]
    }
  }

  private var signatures: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
