import JournalCore
import ReportModels
import Typeset

/// The table of the paper: classes with their subtotals, and how the sum of the classes becomes the school (FORMS §8).
extension SchoolMovementForm {
  /// A row: its label and the texts of its figures, four for each shown time, eight with the girls.
  private struct FigureRow {
    let label: String
    let figures: [String]
    let isTotal: Bool
  }

  private func line(_ label: String, isTotal: Bool, _ figures: (Int?) -> [String]) -> FigureRow {
    FigureRow(label: label, figures: shownPeriods.flatMap(figures), isTotal: isTotal)
  }

  /// The rows in groups that stay on one page.
  private var groups: [[FigureRow]] {
    guard let sheet = data.sheet else { return [] }
    return SchoolOutline.groups(of: sheet.classes, levels: SchoolOutline.levels(options["levels"])).map {
      scopes in
      scopes.flatMap { scope in scope == .school ? whole : [row(scope)] }
    }
  }

  private func row(_ scope: ContingentTable.Scope) -> FigureRow {
    line(label(of: scope), isTotal: isTotal(scope)) { period in
      texts(data.sheet?.line(scope, period), girls: data.girls?.line(scope, period))
    }
  }

  /// The sum of the classes, the changes between them, and the school without these.
  private var whole: [FigureRow] {
    let sum = line(phrases[.sumOfClasses], isTotal: false) { period in
      texts(data.sheet?.sumOfClasses(period), girls: data.girls?.sumOfClasses(period))
    }
    let transfers = line(phrases[.transfers], isTotal: false) { period in
      let all = changes(data.sheet?.line(.school, period)?.inside ?? 0)
      guard showsGirls else { return all }
      let girls = changes(data.girls?.line(.school, period)?.inside ?? 0)
      return zip(all, girls).flatMap { [$0, $1] }
    }
    return [sum, transfers, row(.school)]
  }

  /// «+1» among those who came and «−1» among those who went.
  private func changes(_ count: Int) -> [String] {
    count == 0 ? ["", "0", "0", ""] : ["", "+\(count)", "\u{2212}\(count)", ""]
  }

  private func texts(_ line: MovementSheet.Line?, girls: MovementSheet.Line?) -> [String] {
    func figures(_ line: MovementSheet.Line?) -> [String] {
      guard let line else { return ["", "", "", ""] }
      return [line.start, line.arrived.total, line.left.total, line.end].map(String.init)
    }
    return showsGirls ? zip(figures(line), figures(girls)).flatMap { [$0, $1] } : figures(line)
  }

  private func isTotal(_ scope: ContingentTable.Scope) -> Bool {
    if case .schoolClass = scope { false } else { true }
  }

  private func label(of scope: ContingentTable.Scope) -> String {
    switch scope {
    case .schoolClass(let schoolClass): schoolClass.label.printed
    case .parallel(let grade): phrases[.total, ["classes": ClassPhrase(grade: grade).parallel()]]
    case .level(let level): phrases[.total, ["classes": level.printed]]
    case .school: phrases[data.isWhole ? .schoolTotal : .chosenTotal]
    }
  }

  var table: Table {
    let head = HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.5)
    return Table(groups: groups, rules: rules) {
      Column(
        phrases[.schoolClass], .flexible(minimum: .mm(46), weight: 2), headed: head, styled: cell(.left)
      ) {
        Cell($0.label, style: style($0, .left))
      }
      .frozen()
      for (place, period) in shownPeriods.enumerated() {
        ColumnGroup(name(of: period), headed: head) {
          for (index, column) in columns.enumerated() { figure(column, place * columns.count + index, head) }
        }
      }
    }
    .overflowingColumns(.newPanel)
  }

  private func figure(_ heading: String, _ index: Int, _ head: CellStyle) -> Column<FigureRow> {
    Column(heading, .flexible(minimum: .mm(9.5), weight: 1), headed: head, styled: cell(.center)) {
      Cell($0.figures[index], style: style($0, .center))
    }
  }

  /// The headings of the figures of one time.
  private var columns: [String] {
    let all = [phrases[.start], phrases[.arrived], phrases[.left], phrases[.end]]
    return showsGirls ? all.flatMap { [$0, phrases[.girls]] } : all
  }

  private func name(of period: Int?) -> String {
    guard let period else { return phrases[.wholeYear] }
    return ClassWords.period(data.periods[period].kind, data.periods[period].number)
  }

  private func cell(_ alignment: HorizontalAlignment) -> CellStyle {
    HouseStyle.cell(HouseStyle.grid, alignment, fit: .shrinkThenWrap)
  }

  private func style(_ row: FigureRow, _ alignment: HorizontalAlignment) -> CellStyle? {
    row.isTotal ? HouseStyle.cell(HouseStyle.gridTotal, alignment, fit: .shrinkThenWrap) : nil
  }

  public var attachedTable: DataTable {
    var header = [phrases[.schoolClass]]
    for period in shownPeriods {
      var last = ""
      for column in columns {
        let isGirls = column == phrases[.girls]
        if !isGirls { last = column }
        header.append("\(name(of: period)): \(isGirls ? "\(last), \(column)" : column)")
      }
    }
    return DataTable(
      fileName: "\(data.head.year.fileLabel)_shkola_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle], header: header,
      rows: groups.flatMap(\.self).map { [$0.label] + $0.figures })
  }
}
