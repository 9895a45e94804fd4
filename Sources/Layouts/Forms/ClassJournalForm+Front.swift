import JournalCore
import ReportModels
import Typeset

/// What stands before the subject pages: title, table of contents, signs (FORMS §16 sections 1 and 3, D-18).
extension ClassJournalForm {
  @BlockBuilder var titlePage: [Block] {
    Paragraph(data.head.school.fullName, HouseStyle.coverLine, alignment: .center)
    Gap(.mm(isDuplex ? 75 : 40))
    Paragraph(phrases[.title], HouseStyle.coverTitle, alignment: .center)
    Gap(.mm(2))
    Paragraph(phrases[.ofClass, ["class": label.printed]], HouseStyle.coverTitle, alignment: .center)
    Gap(.mm(8))
    Paragraph(periodName, HouseStyle.coverLine, alignment: .center)
    Gap(.mm(30))
    Paragraph(
      phrases[.teacherLine, ["name": data.head.classTeacher?.shown.full ?? "______________"]],
      HouseStyle.coverLine, alignment: .center)
    if options.isDraft {
      Gap(.mm(10))
      Paragraph(phrases[.preliminary], HouseStyle.stamp, alignment: .center)
    }
  }

  /// The entries of the table of contents, each with the name of its place: subjects and the sections after them.
  private var entries: [(words: String, place: String)] {
    data.pages.enumerated().map { (title(of: $1), anchor($0)) }
      + sectionTitles.map { (words(of: $0), place($0.rawValue)) }
  }

  /// The sections after the subject pages that this journal has.
  private var sectionTitles: [Phrase] {
    let missed: [Phrase] = options["missedLessons"] == "true" ? [.missedTitle] : []
    let health: [Phrase] = options["healthSheet"] == "true" ? [.healthTitle] : []
    return [.generalTitle] + missed + [.attendanceTitle, .progressTitle, .coursesTitle] + health
      + [.remarksTitle]
  }

  /// The title of a section as a line: capitals are for headings.
  private func words(of title: Phrase) -> String {
    phrases[title].prefix(1) + phrases[title].dropFirst().lowercased()
  }

  @BlockBuilder var contents: [Block] {
    PageBreak()
    Heading(phrases[.contents], HouseStyle.title, alignment: .center)
    Gap(.mm(4))
    for (number, entry) in entries.enumerated() {
      Paragraph(
        [.text("\(number + 1).\u{00A0}\(entry.words) "), .leader, .pageOf(entry.place)], HouseStyle.headline,
        leading: 1450)
    }
  }

  /// A sign with what it means.
  private struct Sign {
    let cell: Cell
    let meaning: Phrase
  }

  private var signs: [Sign] {
    var signs = [Sign(cell: Cell(phrases[.signPresent]), meaning: .meaningPresent)]
    if !data.isUnmarked { signs.append(Sign(cell: "5, 4, 3, 2", meaning: .meaningMarks)) }
    signs += absenceSigns
    if options.isDraft { signs.append(Sign(cell: Cell(data.debtSign), meaning: .meaningDebt)) }
    signs += [
      Sign(cell: .struck, meaning: .meaningOutside),
      Sign(cell: Cell(phrases[.signNotStudied]), meaning: .meaningNotStudied),
      Sign(cell: Cell(phrases[.signVoid]), meaning: .meaningVoid),
    ]
    guard !data.isUnmarked else { return signs }
    return signs + [
      Sign(cell: Cell(phrases[.signExtended]), meaning: .meaningExtended),
      Sign(cell: Cell(phrases[.signCarried]), meaning: .meaningCarried),
      Sign(cell: Cell(PeriodMark.notAttested.printed), meaning: .meaningNotAttested),
      Sign(cell: Cell(PeriodMark.exempt.printed), meaning: .meaningExempt),
      Sign(cell: "\(PeriodMark.passed.printed), \(PeriodMark.failed.printed)", meaning: .meaningPassed),
    ]
  }

  private var absenceSigns: [Sign] {
    guard options["journalAbsence"] == "codes" else {
      return [Sign(cell: Cell(phrases[.signAbsent]), meaning: .meaningAbsent)]
    }
    return AbsenceCode.allCases.map { Sign(cell: Cell($0.printed), meaning: meaning(of: $0)) }
  }

  private func meaning(of code: AbsenceCode) -> Phrase {
    switch code {
    case .unknownReason: .meaningUnknown
    case .validReason: .meaningValid
    case .ill: .meaningIll
    case .invalidReason: .meaningInvalid
    case .late: .meaningLate
    }
  }

  @BlockBuilder var legend: [Block] {
    PageBreak()
    Heading(phrases[.legend], HouseStyle.title, alignment: .center)
    Gap(.mm(3))
    legendTable
  }

  private var legendTable: Table {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(6.5)
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.headline)
    return Table(signs, rules: rules) {
      Column(phrases[.sign], .fixed(.mm(34)), headed: head, styled: text.aligned(.center)) { $0.cell }
      Column(phrases[.meaning], .flexible(minimum: .mm(80), weight: 1), headed: head, styled: text) {
        Cell(phrases[$0.meaning])
      }
    }
  }
}
