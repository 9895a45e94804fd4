import Typeset

/// «УТВЕРЖДАЮ» in the upper right corner: the post, a line with the name, and the date (FORMS §15.1 gives no such
/// block; it is the usual one of schedules).
struct ApprovalBlock: BlockContent {
  let word: String
  let post: String
  /// Initials and surname; empty when nobody is recorded.
  let name: String
  /// «30» августа 2025 г., or a line for the hand.
  let date: String

  var block: Block {
    let lines = [word, post, "________________  \(name)", date]
    return SideBySide(
      SidePart(share: 2, []),
      SidePart(lines.map { Paragraph($0, HouseStyle.headline, leading: 1250).block })
    ).block
  }
}
