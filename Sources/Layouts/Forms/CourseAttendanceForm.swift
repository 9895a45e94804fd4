import JournalCore
public import ReportModels
public import Typeset

/// Attendance journal of a course outside of the plan: members by meetings, and what the meetings were about (K-19).
public struct CourseAttendanceForm: Form {
  public static let descriptor = FormDescriptor(
    id: "course-attendance", code: "K-19", version: 1, scope: .courseMonth,
    title: "Журнал учёта посещаемости элективов, кружков, секций, курсов внеурочной деятельности",
    fileSlug: "zhurnal-poseshchaemosti-kursa", paper: Paper(.a4, .portrait), permission: .printJournalPages,
    options: [
      FormOption(
        "span", ["month", "year"], "the meetings of the month, or of the year up to the data moment"),
      FormOption("topics", ["true", "false"], "the table of topics below that of attendance"),
      FormOption(
        "zeroCells", ["dash", "blank", "zero"], "what stands where nothing was missed: «–», nothing, «0»"),
    ])

  /// The words of the journal.
  public enum Phrase: String, FootPhrase {
    case title, courseLine, monthLine, yearLine, leaderLine, leader, continued, grade, grades
    case number, pupil, schoolClass, meetings, missed, present, total, notListed
    case noMeetings, noMembers, topicsTitle, date, topic, hours, absent, legend, notListedLegend, legendNone
    case unconfirmed, rate, percentValue, nothing, signature, signingDate, preliminary, moment, sheet, of
    case imbalanceStrays, attachedTitle, topicsAttachedTitle

    public var slots: Set<String> {
      switch self {
      case .courseLine: ["kind", "name", "grades"]
      case .monthLine: ["month"]
      case .yearLine: ["year"]
      case .leaderLine: ["name"]
      case .continued: ["title", "name", "period"]
      case .grade: ["grade"]
      case .grades: ["first", "last"]
      case .unconfirmed, .imbalanceStrays: ["count"]
      case .rate: ["members", "meetings", "percent"]
      case .percentValue: ["value"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: CourseAttendanceData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  /// The days that are printed.
  let days: DayRange
  /// The meetings that are printed.
  let meetings: [CourseAttendanceData.Meeting]
  /// The members that are printed, in the order of the list.
  let members: [CourseAttendanceData.Member]

  public init(_ data: CourseAttendanceData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    days = data.days
    meetings = data.meetings(in: days)
    members = data.members(in: days).map { data.members[$0] }
  }

  public var document: Document {
    let least = LeastType(points: options.minimumFontPoints)
    let continued = phrases[
      .continued, ["title": phrases[.title], "name": data.course.name, "period": periodName]]
    return Document(
      form: Self.descriptor.id, title: "\(phrases[.title]), \(data.course.name), \(periodName)",
      outline: data.course.name, page: page
    ) {
      least.raised(body)
    } head: {
      least.raised(heading.continued(continued))
    } firstHead: {
      least.raised(heading.full)
    } foot: {
      least.raised([foot.block])
    }
  }

  @BlockBuilder private var body: [Block] {
    if members.isEmpty {
      Paragraph(phrases[.noMembers], HouseStyle.headline, alignment: .center)
    } else if meetings.isEmpty {
      Paragraph(phrases[.noMeetings], HouseStyle.headline, alignment: .center)
    } else {
      attendance
      KeepWithPrevious {
        Gap(.mm(1))
        for note in notes { Paragraph(note, HouseStyle.note) }
      }
      if options["topics"] == "true" {
        Gap(.mm(3))
        Paragraph(phrases[.topicsTitle], HouseStyle.headline, alignment: .center)
        Gap(.mm(1))
        topics
      }
    }
    Gap(.mm(2))
    KeepWithPrevious {
      Gap(.mm(4))
      SignatureRow(
        [.init(post: phrases[.leader], name: data.leaders.first?.shown.initialsFirst ?? "")],
        caption: phrases[.signature], date: phrases[.signingDate])
    }
  }
}
