import Typeset

/// Signers beside each other, for sheets whose height is dear: post, line and name each (FORMS §1.6).
struct SignatureRow: BlockContent {
  private let signers: [SignatureBlock.Signer]
  private let caption: String
  private let date: String

  /// Lines for one or two signers; the date stands under the first post.
  init(_ signers: [SignatureBlock.Signer], caption: String, date: String) {
    self.signers = signers
    self.caption = caption
    self.date = date
  }

  var block: Block { .table(table) }

  private var table: Table {
    let text = HouseStyle.cell(HouseStyle.headline, .left, .bottom, fit: .shrinkThenWrap)
    let line = CellStyle(HouseStyle.headline, horizontal: .left, vertical: .bottom, edges: .bottom)
    let captionStyle = HouseStyle.cell(HouseStyle.caption, .center, .top)
    let small = HouseStyle.cell(HouseStyle.headline, .left, .top)
    let isAlone = signers.count == 1
    let columns = signers.flatMap { _ in
      [
        TableColumn(isAlone ? .fixed(.mm(55)) : .flexible(minimum: .mm(30), weight: 1)),
        TableColumn(.fixed(.mm(2))), TableColumn(.fixed(.mm(38))),
        TableColumn(isAlone ? .flexible(minimum: .mm(38), weight: 1) : .fixed(.mm(38))),
      ]
    }
    let lines = signers.flatMap { signer in
      [
        TableCell(signer.post, style: 0), TableCell("", style: 0), TableCell("", style: 1),
        TableCell("  " + signer.name, style: 0),
      ]
    }
    let below = signers.indices.flatMap { index in
      [
        TableCell(index == 0 ? date : "", style: 3), TableCell("", style: 0), TableCell(caption, style: 2),
        TableCell("", style: 0),
      ]
    }
    return Table(
      columns: columns, header: [], groups: [RowGroup([TableRow(lines), TableRow(below)])],
      styles: [text, line, captionStyle, small], rules: TableRules(rowHeight: .mm(3.6)))
  }
}
