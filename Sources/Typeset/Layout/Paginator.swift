/// Puts the furniture around the bodies of a document's pages.
struct Paginator {
  /// The empty height between the body and the foot.
  private static let clearance = Length.mm(1)

  private let document: Document
  private let shaper: any TextShaper
  private let references: any PageReferences
  private let isTagged: Bool
  private let firstHead: Length
  private let head: Length
  private let foot: Length
  private let lastFoot: Length

  /// Measures the furniture with the widest page numbers. Throws `noRoomForBody` when it fills a page.
  init(
    _ document: Document, shaper: any TextShaper, references: any PageReferences, isTagged: Bool = false
  ) throws(LayoutError) {
    self.document = document
    self.shaper = shaper
    self.references = references
    self.isTagged = isTagged
    let width = document.page.printable.width
    // A long title takes more than one line.
    let sections = document.furniture.tellsSection ? document.sections.map(Optional.some) : []
    func height(_ blocks: [Block]) throws(LayoutError) -> Length {
      var height = Length.zero
      for section in sections + [nil] {
        let widest = BlockLayout(
          shaper: shaper, context: .init(number: 8888, total: 8888, section: section), references: references)
        height = max(height, try widest.measure(blocks, width: width).size.height)
      }
      return height
    }
    let furniture = document.furniture
    firstHead = try height(furniture.firstHead)
    head = try height(furniture.head)
    foot = try height(furniture.foot)
    lastFoot = try height(furniture.foot(isLast: true))
    guard max(firstHead, head) + reserve < room else {
      throw LayoutError(
        .noRoomForBody(
          furniture: max(firstHead, head) + max(foot, lastFoot), page: document.page.printable.height))
    }
  }

  /// The height of a page without the ordinary foot.
  private var room: Length { document.page.printable.height - Paginator.claimed(foot) }

  /// The places for the body.
  var regions: Regions {
    Regions(width: document.page.printable.width, first: room - firstHead, rest: room - head)
  }

  /// What the foot of the last page takes beyond the ordinary foot; the body of the last page must leave it empty.
  var reserve: Length { max(.zero, Paginator.claimed(lastFoot) - Paginator.claimed(foot)) }

  private static func claimed(_ foot: Length) -> Length { foot > .zero ? foot + clearance : .zero }

  /// The page with the index, from 0, of all; the section is one that goes on from an earlier page.
  func page(
    _ index: Int, of total: Int, body: Frame, section: String?, isBack: Bool
  ) throws(LayoutError) -> Page {
    let setup = document.page
    let (margins, size) = (isBack ? setup.backMargins : setup.margins, setup.paper.size)
    let layout = BlockLayout(
      shaper: shaper, context: .init(number: index + 1, total: total, section: section),
      references: references, isTagged: isTagged)
    let (headHeight, footHeight) = (index == 0 ? firstHead : head, index == total - 1 ? lastFoot : foot)
    let top = try layout.measure(document.furniture.head(of: index), width: body.size.width)
    let bottom = try layout.measure(
      document.furniture.foot(isLast: index == total - 1), width: body.size.width)
    guard top.size.height <= headHeight, bottom.size.height <= footHeight else {
      throw LayoutError(
        .noRoomForBody(furniture: top.size.height + bottom.size.height, page: setup.printable.height))
    }
    // The first head holds the title of the paper; what runs on is not read out again on every page.
    var items: [FrameItem] = [
      .frame(index == 0 ? top : top.with(role: .artifact), at: Point(x: margins.left, y: margins.top)),
      .frame(body, at: Point(x: margins.left, y: margins.top + headHeight)),
      .frame(
        bottom.with(role: .artifact), at: Point(x: margins.left, y: size.height - margins.bottom - footHeight)
      ),
    ]
    if let words = document.watermark {
      items.append(.watermark(try .across(setup.paper, words, shaper: shaper)))
    }
    return Page(
      paper: setup.paper, frame: Frame(size: size, items: items),
      label: document.labelPrefix + String(index + 1))
  }
}

extension PlacedWatermark {
  /// Words along the diagonal of the paper, over seven tenths of it.
  static func across(_ paper: Paper, _ words: String, shaper: any TextShaper) throws(LayoutError) -> Self {
    let run = try shaper.shape(words, .serifBold)
    let (width, height) = (paper.size.width.units, paper.size.height.units)
    let diagonal = Length(units: Int(Double(width * width + height * height).squareRoot()))
    let natural = max(1, run.width(at: .pt(100)).units)
    // A short word would grow out of the corner that the diagonal leads to.
    let size = min(diagonal / 6, Length.pt(100).scaled(by: 0.7 * Double(diagonal.units) / Double(natural)))
    return PlacedWatermark(
      run, size: size, center: Point(x: paper.size.width / 2, y: paper.size.height / 2),
      angle: paper.diagonalAngle, lightness: 850)
  }
}
