import Typeset

/// Who signs: the post on the left, a line in the middle, the name on the right (FORMS §1.6).
struct SignatureBlock: BlockContent {
  /// One signer.
  struct Signer {
    let post: String
    /// Initials and surname; empty when nobody is recorded.
    let name: String
  }

  private let signers: [Signer]
  private let caption: String
  private let seal: String?
  private let date: String

  /// Lines for the signers; `seal` stands below the last on the left and `date` on the right.
  init(_ signers: [Signer], caption: String, seal: String?, date: String) {
    self.signers = signers
    self.caption = caption
    self.seal = seal
    self.date = date
  }

  var block: Block { .table(table) }

  private var table: Table {
    let text = HouseStyle.cell(HouseStyle.headline, .left, .bottom)
    let line = CellStyle(HouseStyle.headline, horizontal: .left, vertical: .bottom, edges: .bottom)
    let captionStyle = HouseStyle.cell(HouseStyle.caption, .center, .top)
    var rows: [TableRow] = []
    for signer in signers {
      rows.append(
        TableRow([
          TableCell(signer.post, style: 0), TableCell("", style: 1), TableCell("  " + signer.name, style: 0),
        ]))
      rows.append(TableRow([TableCell("", style: 0), TableCell(caption, style: 2), TableCell("", style: 0)]))
    }
    rows.append(
      TableRow([TableCell(seal ?? "", style: 0), TableCell("", style: 0), TableCell("  " + date, style: 0)]))
    return Table(
      columns: [
        TableColumn(.fixed(.mm(70))), TableColumn(.fixed(.mm(50))),
        TableColumn(.flexible(minimum: .mm(40), weight: 1)),
      ],
      header: [], groups: [RowGroup(rows)], styles: [text, line, captionStyle],
      rules: TableRules(rowHeight: .mm(3.6)))
  }
}
