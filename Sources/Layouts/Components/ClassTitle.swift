import Typeset

/// The head of a paper of a class: the organisation, the title, and a line with class, period and class teacher (FORMS §1.2).
struct ClassTitle {
  let organisation: String
  let title: String
  let left: String
  /// Empty where the sides need its room, as on portrait sheets.
  let middle: String
  let right: String
  /// «ДАННЫЕ НЕПОЛНЫ» and the like; nil for a final paper.
  let stamp: String?

  /// The head of the first page.
  @BlockBuilder var full: [Block] {
    if let stamp, middle.isEmpty {
      Paragraph(stamp, HouseStyle.stamp, alignment: .right)
      Paragraph(organisation, HouseStyle.headline, alignment: .center, leading: 1130)
    } else if let stamp {
      SideBySide(
        SidePart([]),
        SidePart(
          share: 4, [Paragraph(organisation, HouseStyle.headline, alignment: .center, leading: 1130).block]),
        SidePart([Paragraph(stamp, HouseStyle.stamp, alignment: .right).block]))
    } else {
      Paragraph(organisation, HouseStyle.headline, alignment: .center, leading: 1130)
    }
    Paragraph(title, HouseStyle.title, alignment: .center, leading: 1150)
    if middle.isEmpty {
      SideBySide(part(left, .left), part(right, .right))
    } else {
      SideBySide(part(left, .left), part(middle, .center), part(right, .right))
    }
    Gap(.mm(1))
  }

  private func part(_ words: String, _ alignment: HorizontalAlignment) -> SidePart {
    SidePart([Paragraph(words, HouseStyle.headline, alignment: alignment, leading: 1130).block])
  }

  /// The head of the following pages: one line that tells the paper.
  func continued(_ words: String) -> [Block] {
    let line = stamp.map { "\(words)   \($0)" } ?? words
    return [Paragraph(line, HouseStyle.note, alignment: .right).block, Gap(.mm(1)).block]
  }
}

/// The foot of a paper: the data moment and the form's version on the left, the sheet's number on the right.
struct SheetFoot: BlockContent {
  let moment: String
  /// The words around the numbers: «лист», «из».
  let sheet: String
  let of: String

  var block: Block {
    let number: [Inline] = [.text(sheet + "\u{00A0}"), .pageNumber, .text(" \(of) "), .pageTotal]
    return SideBySide(
      SidePart(share: 3, [Paragraph(moment, HouseStyle.note).block]),
      SidePart([Paragraph(number, HouseStyle.note, alignment: .right).block])
    ).block
  }
}
