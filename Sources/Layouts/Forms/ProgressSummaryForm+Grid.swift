import JournalCore
import ReportModels
import Typeset

/// The grid: number, name, period, one column a subject, decision (FORMS §2.1, §2.2).
extension ProgressSummaryForm {
  /// A row of the sheet: the place in the sheet's order and the row of the block.
  struct SheetRow {
    let number: Int
    let pupil: Int
    let slot: Int
    /// How many rows of the block are below this one, itself included.
    let rowsLeft: Int
  }

  var marks: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let small = HouseStyle.cell(HouseStyle.label, fit: .shrinkThenWrap)
    let name = HouseStyle.cell(HouseStyle.grid, .left, .top, fit: .shrinkThenWrap)
    return Table(groups: sheetRows, rules: rules) {
      Column(phrases[.number], .fixed(.mm(7)), headed: head, styled: name.aligned(.center)) { "\($0.number)" }
        .frozen().merged()
      Column(phrases[.pupil], .flexible(minimum: .mm(42), weight: 4), headed: head, styled: name) {
        Cell(nameAndNotes($0.pupil))
      }
      .frozen().merged()
      Column(phrases[.period], .fixed(.mm(20)), headed: head, styled: small) {
        Cell(label(of: data.slots[$0.slot]))
      }
      .frozen()
      ColumnGroup(phrases[.subjects], headed: head) {
        for index in data.subjects.indices { subjectColumn(index) }
      }
      if showsDecision {
        Column(
          phrases[.decision], .flexible(minimum: .mm(28), weight: 4), headed: head,
          styled: HouseStyle.cell(HouseStyle.gridSmall, .left, .top)
        ) { Cell(decisions[$0.pupil]) }
        .merged()
      }
    }
    .overflowingColumns(.newPanel)
  }

  /// Whether the sheet has the column of the council's decisions; those of a period may leave it out.
  var showsDecision: Bool { data.period == .year || options["decisionColumn"] == "always" }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.5)
    return rules
  }

  private var sheetRows: [[SheetRow]] {
    order.enumerated().map { number, pupil in
      rows.enumerated().map { index, slot in
        SheetRow(
          number: number + 1, pupil: pupil, slot: slot, rowsLeft: rows.count - index)
      }
    }
  }

  private func subjectColumn(_ subject: Int) -> Column<SheetRow> {
    let item = data.subjects[subject].subject
    let head = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: HouseStyle.subjectHead)
    let name = item.name.count > 60 ? item.shortName ?? item.name : item.name
    return Column(
      name, .flexible(minimum: subjectWidth, weight: 1), headed: head,
      styled: HouseStyle.cell(HouseStyle.grid, .center)
    ) {
      markCell($0, subject)
    }
  }

  /// The least width, 8 mm (FORMS §2.1); what a sheet leaves over goes to all columns; more where the profile's smallest type needs it for two lines of a head.
  private var subjectWidth: Length {
    let type = max(HouseStyle.gridSmall.size, .pt(options.minimumFontPoints))
    return max(.mm(8), type.scaled(by: 2.3) + HouseStyle.rules.padding.vertical)
  }

  private func markCell(_ row: SheetRow, _ subject: Int) -> Cell {
    if subject == 0, let across = cellAcross(row) { return across }
    let words = text(of: row.pupil, row.slot, subject)
    // «безотм» is a word among digits: narrow type keeps it whole.
    return words.count > 4
      ? Cell(words, style: HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)) : Cell(words)
  }

  /// What stands in a cell, on the sheet as in the attached data.
  func text(of pupil: Int, _ slot: Int, _ subject: Int) -> String {
    if isWithoutMarks(pupil, slot) { return unmarkedText }
    return switch data.results[pupil].cells[slot][subject] {
    case .mark(let mark): mark.printed
    case .carried(let mark): mark.printed + "*"
    case .notStudied: "—"
    case .empty: ""
    }
  }

  /// Whether a row of a grade taught without marks is shown as one: it is, unless it holds a mark after all.
  private func isWithoutMarks(_ pupil: Int, _ slot: Int) -> Bool {
    let results = data.results[pupil]
    return data.isUnmarked && slot < results.shownRows
      && results.cells[slot].allSatisfy { $0.mark == nil || $0.mark == .ungraded }
  }

  private var unmarkedText: String {
    options["unmarkedGrade"] == "mergedCell" ? phrases[.unmarked] : ""
  }

  /// A cell over all subjects: «безотм» in a grade without marks, the note of leaving over the rest of a block.
  private func cellAcross(_ row: SheetRow) -> Cell? {
    let results = data.results[row.pupil]
    let width = data.subjects.count
    if row.slot >= results.shownRows {
      guard let note = leavingNote(of: row.pupil) else { return nil }
      return Cell(
        note, style: HouseStyle.cell(HouseStyle.grid, .center), columnSpan: width, rowSpan: row.rowsLeft)
    }
    guard isWithoutMarks(row.pupil, row.slot) else { return nil }
    return Cell(unmarkedText, columnSpan: width)
  }

  /// «I четверть», «Годовая», «Экзаменационная», «Итоговая».
  func label(of slot: MarkSlot) -> String {
    switch slot {
    case .period(let number): ClassWords.period(data.head.schoolClass.periodKind, number)
    case .year:
      switch options["yearLabel"] {
      case "yearMark": phrases[.yearMarkLong]
      case "short": phrases[.yearMarkShort]
      default: phrases[.yearMark]
      }
    case .exam: phrases[.examMark]
    case .stateExam: phrases[.stateExamMark]
    case .final: phrases[.finalMark]
    }
  }
}
