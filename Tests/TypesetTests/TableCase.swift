import TestSupport

@testable import Typeset

/// A table in few numbers, to be made at random and made smaller: for properties of whole tables.
struct TableCase: CustomStringConvertible {
  /// The lines of each row, group by group.
  var groups: [[Int]]
  /// The widths of the columns in points.
  var widths: [Int]
  /// How many columns are frozen.
  var frozen = 0
  /// Whether the first cell of a group spans its rows.
  var merges = false
  /// Whether groups may be cut anywhere and go on under a row of their own.
  var continues = false
  /// Which rows of sums there are: bits 1, 2 and 4 for page, carried and total.
  var sums = 0
  /// The height of the empty rows at the end in points; 0 for none.
  var fill = 0
  /// The height of a paragraph before the table, in lines.
  var lead = 0
  /// Whether a signature follows.
  var isSigned = false

  /// The height and width of a page in points.
  static let page = (width: 220.0, height: 180.0)

  init(random: inout SeededGenerator) {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    groups = (0..<number(0...9)).map { _ in
      (0..<number(1...(number(0...7) == 0 ? 25 : 5))).map { _ in
        number(0...30) == 0 ? number(10...25) : number(1...3)
      }
    }
    widths = (0..<number(1...8)).map { _ in number(30...80) }
    frozen = min(number(0...2), widths.count - 1)
    for place in 0..<frozen { widths[place] = min(widths[place], 60) }
    merges = number(0...2) == 0
    continues = number(0...2) == 0
    sums = widths.count > 1 ? number(0...7) : 0
    fill = number(0...2) == 0 ? number(10...30) : 0
    // A row under a cell of several rows cannot be sliced, so none is nearly as tall as a page.
    if merges { groups = groups.map { $0.map { min($0, 6) } } }
    lead = number(0...8)
    isSigned = number(0...1) == 0
  }

  /// Cases with less in them.
  var smaller: [TableCase] {
    func with(_ change: (inout TableCase) -> Void) -> TableCase {
      var copy = self
      change(&copy)
      return copy
    }
    var cases = groups.shorter.map { groups in with { $0.groups = groups } }
    for (place, group) in groups.enumerated() {
      cases += group.shorter.filter { !$0.isEmpty }.map { rows in with { $0.groups[place] = rows } }
      for row in group.indices where group[row] > 1 { cases.append(with { $0.groups[place][row] /= 2 }) }
    }
    if widths.count > 1 {
      cases.append(
        with {
          $0.widths.removeLast()
          $0.frozen = min($0.frozen, $0.widths.count - 1)
          if $0.widths.count == 1 { $0.sums = 0 }
        })
    }
    if frozen > 0 { cases.append(with { $0.frozen -= 1 }) }
    if merges { cases.append(with { $0.merges = false }) }
    if continues { cases.append(with { $0.continues = false }) }
    for bit in [1, 2, 4] where sums & bit > 0 { cases.append(with { $0.sums -= bit }) }
    if fill > 0 { cases.append(with { $0.fill = 0 }) }
    if lead > 0 { cases.append(with { $0.lead -= 1 }) }
    if isSigned { cases.append(with { $0.isSigned = false }) }
    return cases
  }

  /// What each row contributes to the sums.
  var values: [Int] { (0..<groups.joined().count).map { $0 * 7 % 11 - 3 } }

  /// The table; a cell of row r, column c holds «r:c» in its first line and «w» in the others, heads «k» in theirs.
  var table: Table {
    var row = -1
    let groups = groups.map { lines in
      let rows = lines.enumerated().map { place, count in
        row += 1
        let first = merges && place > 0 ? 1 : 0
        return TableRow(
          (first..<widths.count).map { column in
            let text = "\(row):\(column)" + String(repeating: "\nw", count: count - 1)
            return TableCell(text, style: 0, rowSpan: column == 0 && merges ? UInt16(lines.count) : 1)
          })
      }
      let goesOn = TableRow([TableCell("goes", style: 0, columnSpan: UInt16(widths.count))])
      return RowGroup(rows, continuation: continues ? goesOn : nil)
    }
    var table = Table(
      columns: widths.enumerated().map { TableColumn(.fixed(.pt(Double($1))), isFrozen: $0 < frozen) },
      header: [
        TableRow(
          widths.indices.map { TableCell("h\($0)" + String(repeating: "\nk", count: $0 % 3), style: 0) })
      ], groups: groups,
      styles: [Sample.style],
      rules: TableRules(
        inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)),
        padding: Insets(top: .pt(1), left: .pt(1), bottom: .pt(1), right: .pt(1))))
    table.overflow = .newPanel
    table.groupSplitting = continues ? .wherePagesEnd : .whenTallerThanPage
    table.fillRowHeight = fill > 0 ? .pt(Double(fill)) : nil
    if sums > 0 {
      table.sums = [ColumnSum(column: widths.count - 1, values: values, format: SumFormat())]
      table = table.subtotals(
        page: sums & 1 > 0 ? "pp" : nil, carried: sums & 2 > 0 ? "cc" : nil,
        total: sums & 4 > 0 ? "tt" : nil, labelled: Sample.style, styled: Sample.style)
    }
    return table
  }

  /// The whole document.
  var document: Document {
    let style = TextStyle(.serif, .pt(10))
    let head = Paragraph("head", style).block
    let leads = (0..<lead).map { _ in Paragraph("lead", style).block }
    let sign = Block.keepWithPrevious([Paragraph("sign", style).block])
    return Sample.document(
      leads + [.table(table)] + (isSigned ? [.gap(.pt(5)), sign] : []), width: TableCase.page.width,
      height: TableCase.page.height, head: [head])
  }

  var description: String {
    "groups \(groups), widths \(widths), frozen \(frozen), merges \(merges), continues \(continues), sums \(sums), "
      + "fill \(fill), lead \(lead), signed \(isSigned)"
  }
}
