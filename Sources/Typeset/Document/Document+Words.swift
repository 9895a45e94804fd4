extension Document {
  /// Tells every text of the paper in the order of reading, feet aside, which name the day and the number of the print and
  /// not what the paper says; for fingerprints of the content.
  public func forEachText(_ take: (String) -> Void) {
    take(title)
    take(watermark ?? "")
    withoutActuallyEscaping(take) { take in
      let walk = TextWalk(take: take)
      walk.visit(furniture.firstHead)
      walk.visit(furniture.head)
      walk.visit(body)
    }
  }

  /// The same paper with large pale words across every page.
  public func watermarked(_ words: String) -> Document {
    Document(
      form: form, title: title, outline: outline, labelPrefix: labelPrefix, page: page, watermark: words,
      body: { body }, head: { furniture.head }, firstHead: { furniture.firstHead }, foot: { furniture.foot },
      lastFoot: { furniture.lastFoot })
  }

  /// The same paper with blocks under the foot of every page.
  public func footed(by blocks: [Block]) -> Document { footed { $0 + blocks } }

  /// The same paper with every foot changed.
  public func footed(_ change: ([Block]) -> [Block]) -> Document {
    Document(
      form: form, title: title, outline: outline, labelPrefix: labelPrefix, page: page, watermark: watermark,
      body: { body }, head: { furniture.head }, firstHead: { furniture.firstHead },
      foot: { change(furniture.foot) },
      lastFoot: { furniture.lastFoot.isEmpty ? [] : change(furniture.lastFoot) })
  }
}

/// Goes through blocks and tells their texts.
private struct TextWalk {
  let take: (String) -> Void

  func visit(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  private func visit(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): visit(paragraph)
    case .heading(let heading): visit(heading.paragraph)
    case .table(let table): visit(table)
    case .spread(let spread):
      visit(spread.left)
      visit(spread.right)
    case .keepTogether(let blocks), .keepWithPrevious(let blocks), .keepWithNext(let blocks): visit(blocks)
    case .boxed(let box): visit(box.blocks)
    case .sideBySide(let parts): for part in parts { visit(part.blocks) }
    case .pageBreak: take("\u{0C}")
    case .gap, .drawing, .anchor: break
    }
  }

  private func visit(_ paragraph: Paragraph) {
    for inline in paragraph.inlines {
      switch inline {
      case .text(let words), .styled(let words, _): take(words)
      case .blank(let blank): take("_\(blank.caption ?? "")")
      case .tickBox(let isTicked): take(isTicked ? "[x]" : "[ ]")
      case .pageNumber, .pageTotal, .continuedSection, .pageOf, .leader, .lineBreak: break
      }
    }
    take("\n")
  }

  private func visit(_ table: Table) {
    for row in table.header { visit(row) }
    for group in table.groups {
      for row in group.rows { visit(row) }
    }
  }

  private func visit(_ row: TableRow) {
    for cell in row.cells {
      take(cell.text)
      if let decoration = cell.decoration { take(decoration == .diagonal ? "/" : "x") }
    }
  }
}
