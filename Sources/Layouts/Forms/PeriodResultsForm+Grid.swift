import JournalCore
import ReportModels
import Typeset

/// The grid: number, name, a column a subject, average; the counts of each subject below (FORMS §6).
extension PeriodResultsForm {
  /// A row of the sheet.
  enum SheetRow {
    /// A pupil by the number on the sheet and the place in the list.
    case pupil(number: Int, place: Int)
    /// The averages of current marks of the pupil above.
    case current(place: Int)
    /// A count or indicator of each subject.
    case total(SubjectTotal)
  }

  var grid: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    return Table(groups: sheetRows, rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: text.aligned(.center), cell: numberCell)
        .frozen()
      Column(
        phrases[.pupil], .flexible(minimum: .mm(46), weight: 6), headed: head, styled: text, cell: nameCell
      )
      .frozen()
      for subject in data.marks.subjects.indices {
        Column(
          SubjectHead.text(data.marks.subjects[subject].subject),
          .flexible(minimum: SubjectHead.width(options), weight: 1), headed: SubjectHead.style,
          styled: text.aligned(.center)
        ) { subjectCell($0, subject) }
      }
      if showsMissed {
        ColumnGroup(phrases[.missed], headed: head) {
          for (index, phrase) in [Phrase.missedAll, .missedIll].enumerated() {
            Column(phrases[phrase], .fixed(.mm(14)), headed: head, styled: text.aligned(.center)) {
              missedCell($0, index)
            }
          }
        }
      }
      if showsCategory {
        Column(phrases[.category], .fixed(.mm(14)), headed: head, styled: text.aligned(.center)) {
          categoryCell($0)
        }
      }
      if !data.isUnmarked {
        Column(
          phrases[.average], .fixed(.mm(15)), headed: head, styled: text.aligned(.center), cell: averageCell)
      }
    }
    .overflowingColumns(.newPanel)
  }

  var showsMissed: Bool { options["missed"] == "true" }
  var showsCategory: Bool { options["category"] == "true" }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.4)
    return rules
  }

  /// Fives of pupils; the counts stay with the last of them (FORMS §1.5).
  private var sheetRows: [[SheetRow]] {
    var groups = Fives.of(Array(order.enumerated())).map { five in
      five.flatMap { number, place -> [SheetRow] in
        let row = SheetRow.pupil(number: number + 1, place: place)
        return showsCurrent(place) ? [row, .current(place: place)] : [row]
      }
    }
    if !data.isUnmarked, data.marks.counted > 0, let last = groups.popLast() {
      groups.append(last + totals.map(SheetRow.total))
    }
    return groups
  }

  private func showsCurrent(_ place: Int) -> Bool {
    options["currentAverage"] == "true" && data.marks.rows[place].isCounted && !data.isUnmarked
  }

  private func numberCell(_ row: SheetRow) -> Cell {
    switch row {
    case .pupil(let number, let place): Cell(String(number), rowSpan: showsCurrent(place) ? 2 : 1)
    case .current: .empty
    case .total(let total):
      Cell(total.label(phrases), style: HouseStyle.cell(HouseStyle.totalLabel, .right), columnSpan: 2)
    }
  }

  private func nameCell(_ row: SheetRow) -> Cell {
    guard case .pupil(_, let place) = row else { return .empty }
    return Cell(nameAndNote(place), rowSpan: showsCurrent(place) ? 2 : 1)
  }

  private func subjectCell(_ row: SheetRow, _ subject: Int) -> Cell {
    switch row {
    case .pupil(_, let place):
      if subject == 0, let across = across(place) { return across }
      return Cell(text(of: place, subject))
    case .current(let place):
      return Cell(
        data.currentAverages[place][subject].map { Figures.average($0) } ?? "",
        style: HouseStyle.cell(HouseStyle.note, .center))
    case .total(let total):
      return Cell(value(of: total, subject), style: HouseStyle.cell(HouseStyle.gridSmall, .center))
    }
  }

  private func categoryCell(_ row: SheetRow) -> Cell {
    guard case .pupil(_, let place) = row else { return .empty }
    return Cell(category(of: place), rowSpan: showsCurrent(place) ? 2 : 1)
  }

  private func missedCell(_ row: SheetRow, _ index: Int) -> Cell {
    switch row {
    case .pupil(_, let place): Cell(missed(place)[index], rowSpan: showsCurrent(place) ? 2 : 1)
    case .current: .empty
    case .total: .empty
    }
  }

  private func averageCell(_ row: SheetRow) -> Cell {
    switch row {
    case .pupil(_, let place): Cell(average(of: place), rowSpan: showsCurrent(place) ? 2 : 1)
    case .current: .empty
    case .total(.average):
      Cell(
        Figures.average(data.marks.allCounts.average), style: HouseStyle.cell(HouseStyle.gridSmall, .center))
    case .total: .empty
    }
  }

  /// The note of leaving over the marks of a pupil who is not counted; «безотм» in a grade without marks.
  private func across(_ place: Int) -> Cell? {
    let width = data.marks.subjects.count
    let style = HouseStyle.cell(HouseStyle.grid, .center)
    if !data.marks.rows[place].isCounted {
      return Cell(leavingNote(place), style: style, columnSpan: width)
    }
    guard data.isUnmarked, isWithoutMarks(place) else { return nil }
    return Cell(phrases[.unmarked], style: style, columnSpan: width)
  }
}
