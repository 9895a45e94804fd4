import JournalCore
import ReportModels
import Typeset

/// The grid: number, name, a group of columns a period and for their sum; below it the class (FORMS §3.1, §3.3).
extension AttendanceSummaryForm {
  /// A row of the sheet.
  enum SheetRow {
    /// A pupil by the place in the order of the sheet.
    case pupil(Int)
    /// «Итого по классу».
    case total
    /// «Процент посещаемости».
    case percent
    /// «В среднем пропущено уроков на одного обучающегося».
    case average
  }

  /// The groups of columns: the periods by their places, and their sum where there are several.
  enum Part: Hashable {
    case period(Int)
    case sum
  }

  var parts: [Part] {
    data.periods.indices.map(Part.period) + (data.periods.count > 1 ? [.sum] : [])
  }

  /// The columns of a group (FORMS §3.1).
  var figures: [AttendanceFigure] {
    let reasons =
      options["attendanceDetail"] == "full"
      ? AttendanceFigure.reasons(data.attendance.rules) : [.lessonsIll]
    return [.days, .daysIll, .lessons] + reasons + (options["lateness"] == "true" ? [.late] : [])
  }

  var sheet: Table {
    let widths = SheetWidths(
      printable: page.printable.width, columns: parts.count * figures.count,
      least: options["attendanceDetail"] == "full" ? .mm(5) : .mm(7))
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let figure = HouseStyle.cell(HouseStyle.grid, .center, fit: .shrinkThenWrap)
    let table = Table(groups: groups, rules: rules) {
      Column("", .fixed(.mm(7)), headed: text, styled: text.aligned(.center)) { numberCell($0) }.frozen()
      Column("", widths.name, headed: text, styled: text) { nameCell($0, alone: widths.note == nil) }.frozen()
      for part in parts {
        for index in figures.indices {
          Column("", .fixed(widths.figure), headed: text, styled: figure) {
            figureCell($0, part, index, crossing: widths.note == nil)
          }
        }
      }
      if let note = widths.note {
        Column("", note, headed: text, styled: HouseStyle.cell(HouseStyle.gridSmall)) { noteCell($0) }
      }
    }
    return table.headed(heads(hasNotes: widths.note != nil, isTall: widths.figure < .mm(7.5)))
      .overflowingColumns(.newPanel)
  }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.2)
    rules.padding = HouseStyle.narrowPadding
    return rules
  }

  /// Pupils five a group; the class's rows stay with the last of them (FORMS §1.5).
  private var groups: [[SheetRow]] {
    var groups = Fives.of(order.indices.map(SheetRow.pupil))
    var closing = [SheetRow.total]
    if options["percentRow"] == "true" { closing.append(.percent) }
    if options["averageRow"] == "true" { closing.append(.average) }
    groups[groups.count - 1] += closing
    return groups
  }

  /// Group, «Пропущено», «дней» and «уроков», leaves (FORMS §3.1).
  private func heads(hasNotes: Bool, isTall: Bool) -> [HeadTree] {
    let style = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let upwards = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom,
      upwards: isTall ? HouseStyle.tallLeafHead : HouseStyle.leafHead)
    func leaves(_ figures: [AttendanceFigure]) -> [HeadTree] {
      figures.map { HeadTree(words(of: $0), upwards) }
    }
    let groups = parts.map { part in
      let lessons = figures.filter { $0 != .days && $0 != .daysIll && $0 != .late }
      let missed = HeadTree(
        phrases[.missed], style,
        [
          HeadTree(phrases[.days], style, leaves([.days, .daysIll])),
          HeadTree(phrases[.lessons], style, leaves(lessons)),
        ])
      let late = figures.contains(.late) ? [HeadTree(phrases[.late], upwards)] : []
      return HeadTree(name(of: part), HouseStyle.cell(HouseStyle.gridSmallBold, .center), [missed] + late)
    }
    return [HeadTree(phrases[.number], style), HeadTree(phrases[.pupil], style)] + groups
      + (hasNotes ? [HeadTree(phrases[.note], style)] : [])
  }

  private func numberCell(_ row: SheetRow) -> Cell {
    let bold = HouseStyle.cell(HouseStyle.gridTotal)
    let plain = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    return switch row {
    case .pupil(let place): "\(place + 1)"
    case .total: Cell(phrases[.total], style: bold, columnSpan: 2)
    case .percent: Cell(phrases[.percent], style: plain, columnSpan: 2)
    case .average: Cell(phrases[.average], style: plain, columnSpan: 2)
    }
  }

  private func nameCell(_ row: SheetRow, alone: Bool) -> Cell {
    guard case .pupil(let place) = row else { return .empty }
    let name = data.roster.entries[order[place]].name.shown.listed
    guard alone else { return Cell(name) }
    let left = crossing(from: place) == nil ? left(place) : nil
    return Cell(([name] + came(place) + (left.map { [$0] } ?? [])).joined(separator: "\n"))
  }

  private func noteCell(_ row: SheetRow) -> Cell {
    guard case .pupil(let place) = row else { return .empty }
    return Cell(notes(on: place))
  }

  private func figureCell(_ row: SheetRow, _ part: Part, _ index: Int, crossing crosses: Bool) -> Cell {
    switch row {
    case .pupil(let place):
      if crosses, index == 0, case .period(let period) = part, self.crossing(from: place) == period,
        let note = left(place)
      {
        return Cell(
          note, style: HouseStyle.cell(HouseStyle.gridSmall, .center, fit: .shrinkThenWrap),
          columnSpan: (data.periods.count - period) * figures.count)
      }
      return Cell(text(of: place, part, figures[index]))
    case .total:
      let count = figures[index].value(of: total(of: part))
      return Cell(
        AttendanceOptions.printed(count, options),
        style: HouseStyle.cell(HouseStyle.gridTotal, .center, fit: .shrinkThenWrap))
    case .percent: return Cell(percent(of: part), columnSpan: figures.count)
    case .average: return Cell(average(of: part), columnSpan: figures.count)
    }
  }

  /// The period from which on a pupil who left has nothing any more; nil when there is none.
  private func crossing(from place: Int) -> Int? {
    guard left(place) != nil, let last = summary.cells[place].lastIndex(where: { $0 != nil }),
      last + 1 < data.periods.count
    else { return nil }
    return last + 1
  }
}
