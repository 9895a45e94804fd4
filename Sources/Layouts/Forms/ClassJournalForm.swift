import JournalCore
public import ReportModels
public import Typeset

/// Class journal: all records of a class over a period or the year, as facing pages of a paper journal (FORMS §16).
public struct ClassJournalForm: Form {
  public static let descriptor = FormDescriptor(
    id: "class-journal", code: "K-16", version: 3, scope: .classPeriod, title: "Классный журнал",
    fileSlug: "klassnyy-zhurnal", paper: Paper(.a4, .portrait), permission: .printJournalPages,
    manner: .archive, completeness: [.periodMark, .yearMark],
    options: [
      FormOption(
        "sides", ["duplex", "single"], "facing pages on A4 upright, or single pages on A4 landscape"),
      FormOption(
        "binding", ["working", "archive"],
        "a bound edge of 20 mm, or that of papers kept for long, as in volumes"),
      FormOption(
        "journalAbsence", ["traditional", "codes"], "«Н» for every absence, or the school's own codes"),
      FormOption(
        "lessonsPerPage", ["18", "11", "12", "14", "16", "20", "22"], "the most lessons on a left page"),
      FormOption(
        "headings", ["traditional", "modern"], "«Что пройдено на уроке» or «Тема урока» and the like"),
      FormOption("lessonNumber", ["false", "true"], "whether right pages have the number of the lesson"),
      FormOption("weight", ["false", "true"], "whether right pages have the weights of works"),
      FormOption("hours", ["false", "true"], "whether right pages have a column of hours"),
      FormOption(
        "teacherColumn", ["false", "true"], "whether right pages have room for the teacher's remarks"),
      FormOption("sex", ["false", "true"], "whether general information has the sex"),
      FormOption("contacts", ["false", "true"], "whether general information has address and telephone"),
      FormOption("guardians", ["false", "true"], "whether general information has the representatives"),
      FormOption("courses", ["false", "true"], "whether general information has additional education"),
      LateArrivals.option,
      FormOption(
        "missedLessons", ["true", "false"], "whether the daily pages of missed lessons are printed"),
      FormOption("zeroCells", ["dash", "blank", "zero"], "what stands where nothing was missed"),
      FormOption("attendanceRate", ["true", "false"], "whether the percentage of attendance is printed"),
      FormOption(
        "healthSheet", ["false", "true"],
        "whether a health sheet for handwriting is printed, with names and no data of health"),
      FormOption("certification", ["sealed", "sewn"], "whether the certification speaks of the seal"),
    ])

  let data: ClassJournalData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: ClassJournalData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let least = LeastType(points: options.minimumFontPoints)
    return Document(
      form: Self.descriptor.id, title: "\(phrases[.plainTitle]), \(label.printed), \(periodName)",
      outline: label.printed, labelPrefix: label.compact + "-", page: page
    ) {
      least.raised(body)
    } head: {
      least.raised(runningHead)
    } foot: {
      least.raised([SheetFoot(moment: foot, sheet: phrases[.page], of: phrases[.of]).block])
    }
  }

  /// The sections in the order of the paper journal (FORMS §16).
  @BlockBuilder private var body: [Block] {
    titlePage
    contents
    legend
    for (index, set) in data.pages.enumerated() { subjectPages(set, index) }
    generalInformation
    if options["missedLessons"] == "true" { missedLessons }
    attendanceSummary
    progressSummary
    courses
    if options["healthSheet"] == "true" { health }
    remarks
    certification
  }

  public var refusals: [String] {
    guard !options.isDraft else { return [] }
    return openDebts
  }

  var label: ClassLabel { data.head.schoolClass.label }
  var isDuplex: Bool { options["sides"] == "duplex" }

  /// Bound on the left; on both sides of a sheet the margins change sides (FORMS §1.1).
  var page: PageSetup {
    PageSetup(
      Paper(.a4, isDuplex ? .portrait : .landscape),
      margins: Margins(
        binding: .mm(options["binding"] == "archive" ? options.bindingMillimetres : 20), outer: .mm(10),
        top: .mm(10), bottom: .mm(10), backs: isDuplex ? .mirrored : .mirroredWhenBound))
  }

  /// «2025/2026 учебный год» or «II четверть 2025/2026 учебного года».
  var periodName: String {
    let year = data.head.schoolClass.year.label
    return switch data.period {
    case .year: phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  private var runningHead: [Block] {
    let words = phrases[.running, ["class": label.printed, "period": periodName]]
    let line = options.isDraft ? "\(words)   \(phrases[.preliminary])" : words
    return [
      Paragraph(line, HouseStyle.note, alignment: .right).block,
      Paragraph([.continuedSection(phrases[.sectionContinued])], HouseStyle.note, alignment: .center).block,
      Gap(.mm(1)).block,
    ]
  }

  private var foot: String {
    phrases[
      .moment,
      [
        "date": data.head.moment.dotted, "form": Self.descriptor.code,
        "version": String(Self.descriptor.version),
      ]]
  }

  /// The works still owed, which an archive copy may not hold (S0-4.12.8, FORMS §16.1); pupils by their number.
  private var openDebts: [String] {
    data.pages.flatMap { set in
      set.lessons.flatMap { lesson in
        lesson.places.enumerated().compactMap { row, place in
          guard place.cell?.hasDebt == true, isStill(set.rows[row]) else { return nil }
          return phrases[
            .openDebt,
            [
              "subject": set.item.subject.name, "date": lesson.day.dotted,
              "number": String(set.rows[row] + 1),
            ]]
        }
      }
    }
  }

  /// Whether the pupil is of the class on the last day; nobody who is gone can pay a debt.
  private func isStill(_ pupil: Int) -> Bool { data.roster.entries[pupil].isPresent(on: data.days.last) }
}
