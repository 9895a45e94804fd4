/// Puts several finished pages on one larger sheet; what stands on them is neither scaled nor changed.
public enum Imposition {
  /// Pages in pairs on sheets of twice their size, upright ones side by side, lying ones one above another.
  ///
  /// With a stroke the line between them is drawn for cutting. Throws an `ImpositionError` for pages of different
  /// papers and for paper without a format of twice its size.
  public static func twoUp(_ pages: [Page], cut: Stroke? = nil) throws(ImpositionError) -> [Page] {
    guard let paper = try commonPaper(of: pages) else { return [] }
    let sheet = try doubled(paper)
    return stride(from: 0, to: pages.count, by: 2).map { index in
      let second = index + 1 < pages.count ? pages[index + 1] : nil
      return pair(pages[index], second, on: sheet, number: index / 2 + 1, cut: cut)
    }
  }

  /// Upright pages for a booklet stapled in its fold: for each sheet its front and its back, the outermost first.
  ///
  /// Printed on both sides, turned over the short edge and folded once, the pages follow one another; blank pages fill
  /// up to a multiple of four. Throws an `ImpositionError` as `twoUp`, and for pages that lie.
  public static func booklet(_ pages: [Page]) throws(ImpositionError) -> [Page] {
    guard let paper = try commonPaper(of: pages) else { return [] }
    guard paper.orientation == .portrait else { throw .bookletOfLyingPages(paper.name) }
    let sheet = try doubled(paper)
    return BookletOrder.sides(pages: pages.count).enumerated().map { index, side in
      func page(_ number: Int) -> Page? { number <= pages.count ? pages[number - 1] : nil }
      return pair(page(side.left), page(side.right), on: sheet, number: index + 1, cut: nil)
    }
  }

  /// Slips in rows on sheets, as many as fit inside the margin, with dashed lines for cutting between and around them.
  ///
  /// A stack of sheets can be cut at once: the lines are the same on all. Throws an `ImpositionError` for slips of
  /// different sizes and for a slip that does not fit the sheet.
  public static func slips(
    _ pages: [Page], on sheet: Paper, margin: Length, cut: Stroke
  ) throws(ImpositionError) -> [Page] {
    guard let slip = try commonPaper(of: pages) else { return [] }
    let grid = SlipGrid(slip: slip.size, sheet: sheet.size, margin: margin)
    guard grid.capacity > 0 else { throw .slipTooLarge(slip: slip.name, sheet: sheet.name) }
    return stride(from: 0, to: pages.count, by: grid.capacity).enumerated().map { number, start in
      let placed = pages[start..<min(start + grid.capacity, pages.count)]
      let items = zip(placed, grid.places).map { FrameItem.frame($0.frame, at: $1) }
      let labels = [placed.first, placed.count > 1 ? placed.last : nil].compactMap { $0?.label }
      return Page(
        paper: sheet, frame: Frame(size: sheet.size, items: items + grid.cutLines(cut)),
        label: label(labels, separator: "–", number: number + 1))
    }
  }

  private static func commonPaper(of pages: [Page]) throws(ImpositionError) -> Paper? {
    guard let paper = pages.first?.paper else { return nil }
    if let other = pages.firstIndex(where: { $0.paper != paper }) {
      throw .mixedPaper(page: other + 1, paper.name, pages[other].paper.name)
    }
    return paper
  }

  private static func doubled(_ paper: Paper) throws(ImpositionError) -> Paper {
    guard let format = paper.format?.doubled else { throw .noLargerPaper(paper.name) }
    return Paper(format, paper.orientation == .portrait ? .landscape : .portrait)
  }

  /// Two pages on the halves of a sheet, each in the middle of its half.
  private static func pair(_ first: Page?, _ second: Page?, on sheet: Paper, number: Int, cut: Stroke?)
    -> Page
  {
    let (width, height) = (sheet.size.width, sheet.size.height)
    let isSideBySide = sheet.orientation == .landscape
    let half = isSideBySide ? Size(width: width / 2, height: height) : Size(width: width, height: height / 2)
    var items: [FrameItem] = []
    for (index, page) in [first, second].enumerated() {
      guard let page else { continue }
      let corner =
        isSideBySide ? Point(x: half.width * index, y: .zero) : Point(x: .zero, y: half.height * index)
      let free = Point(
        x: (half.width - page.paper.size.width) / 2, y: (half.height - page.paper.size.height) / 2)
      items.append(.frame(page.frame, at: corner + free))
    }
    if let cut {
      let from = isSideBySide ? Point(x: half.width, y: .zero) : Point(x: .zero, y: half.height)
      let to = isSideBySide ? Point(x: half.width, y: height) : Point(x: width, y: half.height)
      items += CutLine.dashes(from: from, to: to, stroke: cut)
    }
    let labels = [first, second].compactMap { $0?.label }
    return Page(
      paper: sheet, frame: Frame(size: sheet.size, items: items),
      label: label(labels, separator: ", ", number: number))
  }

  private static func label(_ labels: [String], separator: String, number: Int) -> String {
    labels.isEmpty ? String(number) : labels.joined(separator: separator)
  }
}
