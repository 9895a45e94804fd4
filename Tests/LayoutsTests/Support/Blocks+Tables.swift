import Typeset

extension [Block] {
  /// All tables, those inside of other blocks included, in reading order.
  var tables: [Table] {
    flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .spread(let spread): [spread.left, spread.right]
      case .keepTogether(let blocks), .keepWithPrevious(let blocks), .keepWithNext(let blocks): blocks.tables
      case .boxed(let box): box.blocks.tables
      case .sideBySide(let parts): parts.flatMap(\.blocks.tables)
      case .paragraph, .heading, .gap, .drawing, .pageBreak, .anchor: []
      }
    }
  }

  /// The first of them.
  var firstTable: Table? { tables.first }
}
