import JournalCore
public import ReportModels
public import Typeset

/// The paper diary of a pupil: cover, teachers, timetable, a spread a week, results (FORMS §14, K-13).
public struct PaperDiaryForm: Form {
  public static let descriptor = FormDescriptor(
    id: "paper-diary", code: "K-13", version: 1, scope: .pupilDays, title: "Дневник",
    fileSlug: "dnevnik", paper: Paper(.a5, .portrait), permission: .printDigests,
    options: [
      FormOption(
        "diaryFill", ["auto", "blank", "homework", "full"],
        "what is filled in: everything of days that are over and nothing of others, or as told"),
      FormOption("sheets", ["twoUp", "booklet", "single"], "how the small pages go on large sheets"),
      FormOption(
        "front", ["auto", "true", "false"],
        "cover, teachers, bells, timetable and results; by itself for more than two weeks"),
      FormOption("dayLines", ["8", "7", "6"], "lines a day"),
      FormOption("lessonNumbers", ["true", "false"], "the column of lesson numbers"),
    ])

  /// The words of the paper.
  public enum Phrase: String, PhraseKey {
    case diary, ofPupil, year, teachers, subject, teacher, bells, bell, time, timetable, holidays, holidayLine
    case autumn, winter, additional, spring, summer, publicHoliday, activated, weekend
    case weekOneMonth, weekTwoMonths, day, number, lesson, homework, mark, teacherSign, absent
    case missed, late, remarks, notesBox, classTeacherSign, parentSign
    case results, yearMark, examMark, finalMark, missedDays, missedLessons, missedIll, lateRow, decision
    case promoted, promotedConditionally, repeated, completedBasic, completedSecondary, certificateOnly
    case completedAdapted, moment, attachedTitle, resultsTitle, teachersTitle

    public var slots: Set<String> {
      switch self {
      case .ofPupil: ["pupil", "class"]
      case .year: ["year"]
      case .bell: ["first", "last"]
      case .holidayLine: ["name", "first", "last"]
      case .weekOneMonth, .weekTwoMonths: ["first", "last"]
      case .decision: ["date", "number", "words"]
      case .promoted, .promotedConditionally: ["word", "into"]
      case .repeated, .completedBasic, .completedSecondary, .certificateOnly, .completedAdapted: ["word"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: PaperDiaryData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: PaperDiaryData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// How the pages go on sheets (FORMS §13, §14).
  public var imposition: FormImposition {
    switch options["sheets"] {
    case "booklet": .booklet
    case "single": .none
    default: .twoUp(cut: false)
    }
  }

  public var document: Document {
    let least = LeastType(points: options.minimumFontPoints)
    let head = data.head.head
    return Document(
      form: Self.descriptor.id,
      title: "\(Self.descriptor.title), \(head.schoolClass.label.printed), № \(data.head.number)",
      outline: "\(head.schoolClass.label.printed), \(data.head.name.shown.short)",
      labelPrefix: "\(head.schoolClass.label.compact)-\(data.head.number)-",
      page: PageSetup(Self.descriptor.paper, margins: HouseStyle.smallMargins)
    ) {
      least.raised(joined(pages))
    } foot: {
      least.raised([
        Paragraph(
          phrases[
            .moment,
            [
              "date": head.moment.dotted, "form": Self.descriptor.code,
              "version": String(Self.descriptor.version),
            ]], HouseStyle.note
        ).block
      ])
    }
  }

  /// Whether the diary has its first pages and the results.
  var isWhole: Bool {
    switch options["front"] {
    case "true": true
    case "false": false
    default: data.weeks.count > 2
    }
  }

  /// The pages; a week begins on the left one of two that lie open (FORMS §14).
  private var pages: [[Block]] {
    let front: [[Block]] =
      if !isWhole {
        options["sheets"] == "booklet" ? [cover] : []
      } else if options["sheets"] == "booklet" {
        [cover, teachers, bells, timetable, notesPage]
      } else {
        [cover, teachers, bells, timetable]
      }
    return front + data.weeks.flatMap { [left($0), right($0)] } + (isWhole ? [results] : [])
  }

  private func joined(_ pages: [[Block]]) -> [Block] {
    Array(pages.joined(separator: [Block.pageBreak]))
  }

  /// Whether a day is filled in: all of it, only its homework, or nothing.
  enum Fill {
    case blank, homework, full
  }

  func fill(_ day: Day) -> Fill {
    switch options["diaryFill"] {
    case "blank": .blank
    case "homework": .homework
    case "full": .full
    default: day <= data.head.head.moment ? .full : .blank
    }
  }
}
