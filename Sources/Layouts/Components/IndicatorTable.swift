import JournalCore
import Typeset

/// A line of a report: what, how many, and who: «показатель, количество, фамилии» (FORMS §5.2).
struct IndicatorLine: Hashable {
  let label: String
  let value: String
  /// Names and reasons; a line feed between those that need a line of their own.
  let list: String

  /// A line; `list` stays empty where nobody is named.
  init(_ label: String, _ value: String, _ list: String = "") {
    self.label = label
    self.value = value
    self.list = list
  }
}

/// The lines as a table of three columns.
struct IndicatorTable: BlockContent {
  let lines: [IndicatorLine]
  /// The heads of the columns.
  let heads: (label: String, value: String, list: String)

  var block: Block {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, .left, .top)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5)
    return Table(lines, rules: rules) {
      Column(heads.label, .fixed(.mm(77)), headed: head, styled: text) { Cell($0.label) }
      Column(heads.value, .fixed(.mm(18)), headed: head, styled: text.aligned(.center)) { Cell($0.value) }
      Column(heads.list, .flexible(minimum: .mm(60), weight: 1), headed: head, styled: text) { Cell($0.list) }
    }.block
  }
}

/// Empty lines for handwriting (FORMS §5.4).
struct RuledLines: BlockContent {
  let count: Int
  var height = Length.mm(8)

  var block: Block {
    let line = CellStyle(HouseStyle.grid, edges: .bottom)
    let rows = (0..<count).map { _ in TableRow([TableCell("", style: 0)]) }
    return Table(
      columns: [TableColumn(.flexible(minimum: .mm(100), weight: 1))], header: [],
      groups: rows.map { RowGroup([$0]) }, styles: [line],
      rules: TableRules(inner: Stroke(.pt(0.25)), rowHeight: height)
    ).block
  }
}

/// A part of a report: a heading that stays with what follows, all on one page where it fits.
struct ReportSection {
  /// The blocks in reading order.
  let blocks: [Block]

  /// A part with its heading.
  init(_ heading: String, @BlockBuilder _ content: () -> [Block]) {
    blocks = [
      Gap(.mm(3.5)).block,
      .keepTogether([Paragraph(heading, HouseStyle.section).block, Gap(.mm(1)).block] + content()),
    ]
  }

  /// A part whose heading is the first row of its table and is repeated with it.
  init(_ table: Table) { blocks = [Gap(.mm(3.5)).block, .table(table)] }
}
