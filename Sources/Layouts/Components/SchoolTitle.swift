import JournalCore
import Typeset

/// The head of a paper of the whole school: the organisation, the title, and a line with the period or the day (FORMS §1.2).
struct SchoolTitle {
  let organisation: String
  let title: String
  /// «Период: II четверть 2025/2026 учебного года»; empty for papers that say it in their title.
  let line: String
  /// «ПРЕДВАРИТЕЛЬНЫЙ» and the like; nil for a final paper.
  let stamp: String?

  /// The head of the first page.
  @BlockBuilder var full: [Block] {
    if let stamp { Paragraph(stamp, HouseStyle.stamp, alignment: .right) }
    centred(Typography.typeset(organisation), HouseStyle.headline)
    Gap(.mm(1))
    Paragraph(title, HouseStyle.title, alignment: .center, leading: 1150)
    if !line.isEmpty { centred(line, HouseStyle.headline) }
    Gap(.mm(2))
  }

  private func centred(_ words: String, _ style: TextStyle) -> Block {
    Paragraph(words, style, alignment: .center, leading: 1130).block
  }

  /// The head of the following pages: one line that tells the paper.
  func continued(_ words: String) -> [Block] {
    let line = stamp.map { "\(words)   \($0)" } ?? words
    return [Paragraph(line, HouseStyle.note, alignment: .right).block, Gap(.mm(1)).block]
  }
}
