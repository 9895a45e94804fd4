import JournalCore
import ReportModels
import Typeset

/// The two tables of the sheet, on paper and as attached data (FORMS §7).
extension ClassMovementForm {
  /// A row of the first table.
  private struct FigureRow {
    let label: String
    let line: MovementSheet.Line
    let isTotal: Bool

    /// The figures in the order of the columns.
    var figures: [Int] {
      [
        line.start, line.arrived.total, line.arrived.outside, line.arrived.classes, line.left.total,
        line.left.outside, line.left.classes, line.left.other, line.end,
      ]
    }
  }

  private var figureRows: [FigureRow] {
    guard let sheet = data.sheet else { return [] }
    let periods = zip(data.periods, sheet.periods).map { period, line in
      FigureRow(label: ClassWords.period(period.kind, period.number), line: line, isTotal: false)
    }
    guard data.period == .year else { return periods }
    return periods + [FigureRow(label: phrases[.wholeYear], line: sheet.year, isTotal: true)]
  }

  private var head: CellStyle { HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap) }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(6)
    rules.headerRowHeight = .mm(5.5)
    return rules
  }

  /// How many came and went in each period.
  var figures: Table {
    Table(figureRows, rules: rules) {
      Column(phrases[.period], .flexible(minimum: .mm(24), weight: 2), headed: head, styled: cell(.left)) {
        Cell($0.label, style: self.style($0, .left))
      }
      figure(.start, 0)
      ColumnGroup(phrases[.arrived], headed: head) {
        figure(.all, 1)
        figure(.fromOrganisations, 2)
        figure(.fromClasses, 3)
      }
      ColumnGroup(phrases[.left], headed: head) {
        figure(.all, 4)
        figure(.toOrganisations, 5)
        figure(.toClasses, 6)
        figure(.otherReasons, 7)
      }
      figure(.end, 8)
    }
    .titled(phrases[.figures], styled: HouseStyle.cell(HouseStyle.gridTotal, .center))
  }

  private func figure(_ heading: Phrase, _ index: Int) -> Column<FigureRow> {
    Column(phrases[heading], .flexible(minimum: .mm(15), weight: 1), headed: head, styled: cell(.center)) {
      Cell(String($0.figures[index]), style: self.style($0, .center))
    }
  }

  private func cell(_ alignment: HorizontalAlignment) -> CellStyle {
    HouseStyle.cell(HouseStyle.grid, alignment)
  }

  private func style(_ row: FigureRow, _ alignment: HorizontalAlignment) -> CellStyle? {
    row.isTotal ? HouseStyle.cell(HouseStyle.gridTotal, alignment) : nil
  }

  /// The texts of each movement in the order of the columns after the number.
  private var entryTexts: [[String]] {
    data.entries.enumerated().map { index, entry in
      let movement = entry.movement
      return [
        String(index + 1), entry.name.shown.full, entry.birthDay.shown?.dotted ?? "", direction(of: entry),
        movement.date.dotted, place(of: entry),
        phrases[.orderText, ["number": movement.order.number, "date": movement.order.date.dotted]],
        entry.reason.shown,
      ]
    }
  }

  /// Who came from where and went where, by what order.
  var list: Table {
    let text = HouseStyle.cell(HouseStyle.label, .left, .top)
    let middle = text.aligned(.center)
    return Table(entryTexts, rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: middle) { Cell($0[0]) }
      Column(phrases[.pupil], .flexible(minimum: .mm(32), weight: 3), headed: head, styled: text) {
        Cell($0[1])
      }
      Column(phrases[.birthDate], .fixed(.mm(18)), headed: head, styled: middle) { Cell($0[2]) }
      Column(phrases[.direction], .fixed(.mm(17)), headed: head, styled: middle) { Cell($0[3]) }
      Column(phrases[.date], .fixed(.mm(18)), headed: head, styled: middle) { Cell($0[4]) }
      Column(phrases[.place], .flexible(minimum: .mm(28), weight: 2), headed: head, styled: text) {
        Cell($0[5])
      }
      Column(phrases[.order], .fixed(.mm(20)), headed: head, styled: middle) { Cell($0[6]) }
      Column(phrases[.reason], .flexible(minimum: .mm(20), weight: 1), headed: head, styled: text) {
        Cell($0[7])
      }
    }
    .titled(phrases[.list], styled: HouseStyle.cell(HouseStyle.gridTotal, .center))
  }

  /// «прибыл», «выбыла», or what a movement is called that changes no list.
  private func direction(of entry: MovementEntry) -> String {
    guard entry.movement.kind.changesList else { return entry.movement.kind.printed }
    return (entry.movement.to == label ? GenderWord.arrived : .left).form(entry.sex)
  }

  /// The other class, or the organisation; for who completed the school the kind of the movement.
  private func place(of entry: MovementEntry) -> String {
    let movement = entry.movement
    let other = movement.to == label ? movement.from : movement.to
    if let other { return phrases[.classPlace, ["class": other.printed]] }
    let organisation = entry.organisation.shown
    return organisation.isEmpty && movement.kind == .graduation ? movement.kind.printed : organisation
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(Self.descriptor.fileSlug), title: phrases[.attachedTitle],
      header: [
        phrases[.period], phrases[.start], joined(.arrived, .all), joined(.arrived, .fromOrganisations),
        joined(.arrived, .fromClasses), joined(.left, .all), joined(.left, .toOrganisations),
        joined(.left, .toClasses), joined(.left, .otherReasons), phrases[.end],
      ], rows: figureRows.map { row in [row.label] + row.figures.map(String.init) })
  }

  /// The movements one by one (FORMS §7, table 2).
  public var furtherTables: [DataTable] {
    let columns: [Phrase] = [.number, .pupil, .birthDate, .direction, .date, .place, .order, .reason]
    return [
      DataTable(
        fileName: fileName(phrases[.listSlug]), title: phrases[.attachedList],
        header: columns.map { phrases[$0] }, rows: entryTexts)
    ]
  }

  private func joined(_ group: Phrase, _ column: Phrase) -> String { "\(phrases[group]): \(phrases[column])" }

  private func fileName(_ slug: String) -> String {
    "\(data.head.schoolClass.year.fileLabel)_\(label.compact)_\(slug)_\(data.period.code).csv"
  }
}
