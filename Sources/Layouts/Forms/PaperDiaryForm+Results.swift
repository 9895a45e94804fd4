import JournalCore
import ReportModels
import Typeset

/// «Сведения об успеваемости» and what is attached (FORMS §14.2).
extension PaperDiaryForm {
  /// The heads of the columns after the subject.
  private var slotHeads: [String] {
    data.results.slots.map { slot in
      switch slot {
      case .period(let number): ClassWords.period(data.head.head.schoolClass.periodKind, number)
      case .year: phrases[.yearMark]
      case .exam, .stateExam: phrases[.examMark]
      case .final: phrases[.finalMark]
      }
    }
  }

  /// Subjects with marks, then what was missed in each period and in the year.
  var resultRows: [[String]] {
    let marks = data.results.lines.map { line in
      [line.subject.name] + line.marks.map { $0?.printed ?? "" }
    }
    let tallies = data.results.absences + [data.results.year]
    func row(_ phrase: Phrase, _ value: (AttendanceTally) -> Int) -> [String] {
      let cells = tallies.map { $0.map { String(value($0)) } ?? "" }
      return [phrases[phrase]] + cells
        + Array(repeating: "", count: max(0, data.results.slots.count - cells.count))
    }
    return marks + [
      row(.missedDays) { $0.days }, row(.missedLessons) { $0.missed }, row(.missedIll) { $0.missedIll },
      row(.lateRow) { $0.late },
    ]
  }

  @BlockBuilder var results: [Block] {
    centred(phrases[.results], HouseStyle.title)
    Gap(.mm(2))
    resultTable
    if let decision = data.results.decision {
      Gap(.mm(3))
      Paragraph(
        phrases[
          .decision,
          [
            "date": decision.date.dotted, "number": decision.protocolNumber, "words": words(of: decision),
          ]], HouseStyle.reportText)
    }
  }

  private var resultTable: Table {
    let rows =
      resultRows
      + [Phrase.classTeacherSign, .parentSign].map { phrase in
        [phrases[phrase]] + Array(repeating: "", count: data.results.slots.count)
      }
    let count = data.results.lines.count
    let upwards = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: .mm(20)...(.mm(34)))
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5)
    let groups = [Array(rows[..<count]), Array(rows[count...])].map { part in
      part.map { (number: $0[0], cells: $0) }
    }
    return Table(groups: groups.filter { !$0.isEmpty }, rules: rules) {
      Column(
        phrases[.subject], .flexible(minimum: .mm(40), weight: 1), headed: small(.center),
        styled: small(.left)
      ) { Cell($0.cells[0]) }
      for (index, head) in slotHeads.enumerated() {
        Column(head, .fixed(.mm(10)), headed: upwards, styled: HouseStyle.cell(HouseStyle.grid, .center)) {
          Cell($0.cells[index + 1])
        }
      }
    }
  }

  /// «переведён в 8 класс», with the ending of the sex.
  private func words(of decision: CouncilDecision) -> String {
    let sex = data.head.pupil.sex
    let into = decision.targetGrade.map { ClassPhrase(grade: $0).into } ?? ""
    func simple(_ phrase: Phrase, _ word: GenderWord) -> String { phrases[phrase, ["word": word.form(sex)]] }
    return switch decision.kind {
    case .promoted: phrases[.promoted, ["word": GenderWord.transferred.form(sex), "into": into]]
    case .promotedConditionally:
      phrases[
        .promotedConditionally, ["word": GenderWord.transferredConditionally.form(sex), "into": into]]
    case .repeated: simple(.repeated, .retained)
    case .completedBasic: simple(.completedBasic, .finished)
    case .completedSecondary: simple(.completedSecondary, .finished)
    case .certificateOnly: simple(.certificateOnly, .received)
    case .completedAdapted: simple(.completedAdapted, .finished)
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle],
      header: [Phrase.day, .number, .lesson, .homework, .mark].map { phrases[$0] },
      rows: data.weeks.flatMap { $0.days.flatMap { lines(of: $0) } }.map {
        [$0.day.dotted, $0.number, $0.subject, $0.homework, $0.marks]
      })
  }

  /// Results and teachers.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_uspevaemost"), title: phrases[.resultsTitle],
        header: [phrases[.subject]] + slotHeads,
        rows: resultRows),
      DataTable(
        fileName: fileName("_uchitelya"), title: phrases[.teachersTitle],
        header: [phrases[.subject], phrases[.teacher]], rows: teacherRows),
    ]
  }

  private func fileName(_ part: String) -> String {
    let schoolClass = data.head.head.schoolClass
    let days = data.weeks.flatMap(\.days)
    let span = [days.first, days.last].compactMap { $0?.day.iso }.joined(separator: "_")
    return
      "\(schoolClass.year.fileLabel)_\(schoolClass.label.compact)-\(data.head.number)_\(Self.descriptor.fileSlug)_\(span)\(part).csv"
  }
}
