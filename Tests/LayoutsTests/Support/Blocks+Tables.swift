import Typeset

extension [Block] {
  /// All tables, those inside of other blocks included, in reading order.
  var tables: [Table] {
    flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .keepTogether(let blocks), .keepWithPrevious(let blocks): blocks.tables
      case .sideBySide(let parts): parts.flatMap(\.blocks.tables)
      case .paragraph, .gap, .pageBreak, .anchor: []
      }
    }
  }

  /// The first of them.
  var firstTable: Table? { tables.first }
}
