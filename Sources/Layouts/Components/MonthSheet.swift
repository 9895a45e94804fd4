import JournalCore
import Typeset

/// A table of pupils by the school days of a month, with sums on the right and below (FORMS §3.5, §4).
struct MonthSheet {
  /// A pupil's row, or the class's.
  struct Row {
    /// The number in the list; empty for the class.
    let number: String
    /// The name with notes in further lines, or what the class's row is called.
    let name: String
    /// What stands under each day.
    let days: [String]
    /// What stands in each column of sums.
    let sums: [String]
  }

  /// A column of sums.
  struct Sum {
    /// The head.
    let head: String
    /// The head above it, which columns beside each other may have in common; empty for none.
    let group: String
    /// What attached data call the column.
    let attached: String
  }

  /// The days in order.
  let days: [Day]
  /// Those without lessons at school because of the weather.
  let activated: Set<Day>
  /// «акт.»
  let frost: String
  /// The heads of the first two columns.
  let number: String
  let pupil: String
  let sums: [Sum]
  /// The pupils in the order of the sheet.
  let rows: [Row]
  /// The class.
  let total: Row

  /// The table on paper; the class's row stays with the last pupils (FORMS §1.5).
  var table: Table {
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let cell = HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
    var groups = Fives.of(rows)
    groups.isEmpty ? groups.append([total]) : groups[groups.count - 1].append(total)
    return Table(groups: groups, rules: rules) {
      Column("", .fixed(.mm(7)), headed: text, styled: text.aligned(.center)) { numberCell($0) }
      Column("", .flexible(minimum: .mm(52), weight: 1), headed: text, styled: text) { Cell($0.name) }
      for index in days.indices {
        Column("", .flexible(minimum: .mm(5.2), weight: 1), headed: text, styled: cell) {
          bold(Cell($0.days[index]), in: $0, HouseStyle.labelBold)
        }
      }
      for index in sums.indices {
        Column("", .fixed(.mm(8)), headed: text, styled: text.aligned(.center)) {
          bold(Cell($0.sums[index]), in: $0, HouseStyle.gridTotal)
        }
      }
    }
    .headed(heads)
  }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.2)
    rules.padding = HouseStyle.narrowPadding
    return rules
  }

  private func numberCell(_ row: Row) -> Cell {
    row.number.isEmpty
      ? Cell(row.name, style: HouseStyle.cell(HouseStyle.gridTotal), columnSpan: 2) : Cell(row.number)
  }

  private func bold(_ cell: Cell, in row: Row, _ text: TextStyle) -> Cell {
    row.number.isEmpty
      ? Cell(cell.text, style: HouseStyle.cell(text, .center, fit: .shrinkThenWrap)) : cell
  }

  private var heads: [HeadTree] {
    let style = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let upwards = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: HouseStyle.leafHead)
    var heads = [HeadTree(number, style), HeadTree(pupil, style)]
    heads += days.map { HeadTree(words(on: $0), HouseStyle.cell(HouseStyle.label, .center)) }
    var rest = sums[...]
    while let first = rest.first {
      let run = rest.prefix { $0.group == first.group && !first.group.isEmpty }
      let leaves = (run.isEmpty ? rest.prefix(1) : run).map { sum in
        HeadTree(sum.head, sum.head.count < 3 ? style : upwards)
      }
      heads += run.isEmpty ? leaves : [HeadTree(first.group, style, leaves)]
      rest = rest.dropFirst(leaves.count)
    }
    return heads
  }

  /// Date, day of the week, and «акт.» (FORMS §4).
  private func words(on day: Day) -> String {
    let date = "\(day.parts.day)\n\(MonthSheet.weekdays[day.weekday - 1])"
    return activated.contains(day) ? "\(date)\n\(frost)" : date
  }

  private static let weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]

  /// The same figures as attached data.
  func attached(fileName: String, title: String) -> DataTable {
    DataTable(
      fileName: fileName, title: title,
      header: [number, pupil] + days.map(\.dotted) + sums.map(\.attached),
      rows: (rows + [total]).map { [$0.number, $0.name] + $0.days + $0.sums })
  }
}
