/// The rows that layout adds to the rows of one region: sums carried forward, the heading of a cut group, empty rows,
/// the sums of the page, the total.
struct AddedRows {
  /// A row that is not the author's.
  struct Row {
    let cells: [RowHeights.PanelCell]
    let height: Length
  }

  /// The heights of the rows above the author's.
  let leadHeights: [Length]
  /// The heights of the rows of sums below the author's.
  let sumHeights: [Length]

  private let member: PanelSet.Member
  private let rows: Range<Int>
  private let counted: Range<Int>
  private let carried: Length
  private let continued: (group: Int, height: Length)?
  private let page: Length
  private let total: Length

  /// The rows added to the cut with the index.
  init(to index: Int, of cuts: [RowBreaker.Cut], member: PanelSet.Member, continuation: (Int) -> Length) {
    let (cut, kept) = (cuts[index], member.panel.kept)
    self.member = member
    rows = cut.rows
    let isBegun = cut.rows.lowerBound > 0 || (cut.slice ?? 0) > 0
    let isLast = index == cuts.count - 1
    // A row in slices counts on the page where it ends.
    let goesOn = cut.slice != nil && !isLast && cuts[index + 1].rows == cut.rows
    counted = goesOn ? cut.rows.lowerBound..<cut.rows.lowerBound : cut.rows
    carried = isBegun ? kept.carried : .zero
    let isOnePage = cuts.count == 1 || cuts.count == 2 && cuts[0].rows.isEmpty
    page = isOnePage && kept.total > .zero ? .zero : kept.page
    total = isLast ? kept.total : .zero
    continued = member.layout.groupIndex(holding: cut.rows.lowerBound).flatMap { group in
      let start = member.layout.grid.groups[group].lowerBound
      let height = continuation(group)
      guard height > .zero, start < cut.rows.lowerBound || (cut.slice ?? 0) > 0 else { return nil }
      return (group, height)
    }
    leadHeights = [carried, continued?.height ?? .zero].filter { $0 > .zero }
    sumHeights = [page, total].filter { $0 > .zero }
  }

  /// The rows above the author's.
  func lead() throws(LayoutError) -> [Row] {
    var added: [Row] = []
    if carried > .zero { added.append(try sums(.carried, of: 0..<rows.lowerBound, carried)) }
    if let (group, height) = continued {
      let place = member.layout.grid.continuationPlaces[group]
      let cells = place.map { member.panel.continuations.cells[$0] }
      added.append(cells.map { Row(cells: $0, height: height) } ?? empty(height))
    }
    return added
  }

  /// The rows of sums below the author's.
  func sums() throws(LayoutError) -> [Row] {
    var added: [Row] = []
    if page > .zero { added.append(try sums(.page, of: counted, page)) }
    if total > .zero { added.append(try sums(.total, of: 0..<rows.upperBound, total)) }
    return added
  }

  /// A row of empty cells.
  func empty(_ height: Length) -> Row {
    let columns = member.panel.panel.columns
    let cells = columns.enumerated().map { place, column in
      RowHeights.PanelCell(
        text: CellText(lines: [], lineHeight: .zero, stretch: 1000, height: .zero),
        style: member.layout.table.columns[column].style, columns: place..<place + 1, row: 0, rowSpan: 1,
        decoration: nil, isUpwards: false)
    }
    return Row(cells: cells, height: height)
  }

  /// A row of sums; an empty one where the other of two facing pages has it.
  private func sums(_ kind: SumRows.Kind, of rows: Range<Int>, _ height: Length) throws(LayoutError) -> Row {
    guard let cells = member.layout.sums?.row(kind, of: rows) else { return empty(height) }
    let measured = try member.layout.measured(cells, in: member.panel)
    return Row(cells: measured.cells[0], height: height)
  }
}
