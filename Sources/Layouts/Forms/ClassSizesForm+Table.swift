import JournalCore
import ReportModels
import Typeset

/// The table of the paper: a line a class, and what parallels, levels and the school have together (FORMS §9).
extension ClassSizesForm {
  /// A row of the table.
  private struct SizeRow {
    /// The place of a class; empty for a subtotal.
    let number: String
    /// The class, or the words of a subtotal.
    let label: String
    /// What stands in the cell of the label: for a subtotal also its averages.
    let words: String
    let teacher: String
    let shift: String
    let size: ClassSize
    let average: String
    let freePlaces: Int
    let isTotal: Bool
  }

  private var groups: [[SizeRow]] {
    let classes = data.rows.map(\.schoolClass)
    return SchoolOutline.groups(of: classes, levels: SchoolOutline.levels(options["levels"])).map { scopes in
      scopes.compactMap { scope in
        if case .schoolClass(let schoolClass) = scope { return row(of: schoolClass) }
        return total(scope, of: scope.members(of: classes))
      }
    }
  }

  private func row(of schoolClass: SchoolClass) -> SizeRow? {
    guard let place = data.rows.firstIndex(where: { $0.schoolClass == schoolClass }),
      let size = data.sizes[.schoolClass(schoolClass)]
    else { return nil }
    let row = data.rows[place]
    return SizeRow(
      number: String(place + 1), label: schoolClass.label.printed, words: schoolClass.label.printed,
      teacher: row.teacher?.shown.surnameFirst ?? "", shift: row.shift.map(String.init) ?? "", size: size,
      average: "", freePlaces: size.freePlaces(upTo: norm), isTotal: false)
  }

  private func total(_ scope: ContingentTable.Scope, of members: [SchoolClass]) -> SizeRow? {
    guard let size = data.sizes[scope] else { return nil }
    let label = label(of: scope)
    let average = size.average?.printed(digits: 1) ?? phrases[.noFigure]
    let words = phrases[
      .summary,
      ["total": label, "count": String(size.classes), "average": average]]
    let free = members.compactMap { data.sizes[.schoolClass($0)]?.freePlaces(upTo: norm) }.reduce(0, +)
    return SizeRow(
      number: "", label: label, words: words, teacher: "", shift: "", size: size, average: average,
      freePlaces: free, isTotal: true)
  }

  private func label(of scope: ContingentTable.Scope) -> String {
    switch scope {
    case .schoolClass(let schoolClass): schoolClass.label.printed
    case .parallel(let grade): phrases[.total, ["classes": ClassPhrase(grade: grade).parallel()]]
    case .level(let level): phrases[.total, ["classes": level.printed]]
    case .school: phrases[data.isWhole ? .schoolTotal : .chosenTotal]
    }
  }

  private var showsShifts: Bool { options["shift"] == "true" }
  private var showsNorm: Bool { options["normColumn"] == "true" }

  /// A heading with what stands under it in a row.
  private struct FigureColumn {
    let heading: String
    let text: (SizeRow) -> String
  }

  private var pupils: FigureColumn { FigureColumn(heading: phrases[.pupils]) { String($0.size.pupils) } }
  private var boys: FigureColumn { FigureColumn(heading: phrases[.boys]) { String($0.size.boys) } }
  private var girls: FigureColumn { FigureColumn(heading: phrases[.girls]) { String($0.size.girls) } }
  private var census: FigureColumn {
    FigureColumn(heading: phrases[.census, ["date": data.censusDay.dotted]]) { row in
      row.size.atCensus.map(String.init) ?? phrases[.noFigure]
    }
  }
  private var normColumn: FigureColumn {
    FigureColumn(heading: phrases[.norm]) { String(norm * $0.size.classes) }
  }
  private var free: FigureColumn { FigureColumn(heading: phrases[.freePlaces]) { String($0.freePlaces) } }

  var table: Table {
    let head = HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let middle = HouseStyle.cell(HouseStyle.grid, .center)
    let summary = HouseStyle.cell(TextStyle(.narrowBold, HouseStyle.label.size), fit: .shrinkThenWrap)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5)
    let span = showsShifts ? 4 : 3
    return Table(groups: groups, rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: middle) {
        $0.isTotal ? Cell($0.words, style: summary, columnSpan: span) : Cell($0.number)
      }
      Column(phrases[.schoolClass], .fixed(.mm(16)), headed: head, styled: middle) { Cell($0.label) }
      Column(phrases[.teacher], .flexible(minimum: .mm(52), weight: 3), headed: head, styled: text) {
        Cell($0.teacher)
      }
      if showsShifts {
        Column(phrases[.shift], .fixed(.mm(12)), headed: head, styled: middle) { Cell($0.shift) }
      }
      figure(pupils)
      ColumnGroup(phrases[.among], headed: head) {
        figure(boys)
        figure(girls)
      }
      figure(census)
      if showsNorm { figure(normColumn) }
      figure(free)
    }
  }

  private func figure(_ column: FigureColumn) -> Column<SizeRow> {
    let head = HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
    let middle = HouseStyle.cell(HouseStyle.grid, .center)
    let bold = HouseStyle.cell(HouseStyle.gridTotal, .center)
    return Column(column.heading, .flexible(minimum: .mm(15), weight: 1), headed: head, styled: middle) {
      row in
      Cell(column.text(row), style: row.isTotal ? bold : nil)
    }
  }

  public var attachedTable: DataTable {
    let columns = [pupils, boys, girls, census] + (showsNorm ? [normColumn] : []) + [free]
    let header =
      [phrases[.number], phrases[.schoolClass], phrases[.teacher]] + (showsShifts ? [phrases[.shift]] : [])
      + columns.map(\.heading) + [phrases[.classCount], phrases[.average]]
    let rows = groups.flatMap(\.self).map { row in
      [row.number, row.label, row.teacher] + (showsShifts ? [row.shift] : []) + columns.map { $0.text(row) }
        + [row.isTotal ? String(row.size.classes) : "", row.average]
    }
    return DataTable(
      fileName: "\(data.head.year.fileLabel)_shkola_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle], header: header, rows: rows)
  }
}
