/// A volume after layout: the pages of its documents with their sheet numbers.
public struct BoundVolume: Hashable, Sendable {
  /// The documents in order, blank backs included.
  public let documents: [PagedDocument]
  /// The sheets of each document.
  public let sheets: [SheetRange]

  /// How many sheets are numbered so, for the certificate at the end.
  public func count(of numbering: SheetNumbering) -> Int {
    sheets.reduce(0) { $0 + ($1.numbering == numbering ? $1.count : 0) }
  }
}

extension Typesetter {
  /// Lays out the documents of a volume, gives each its sheets and prints the numbers on their fronts, top right.
  ///
  /// On sheets printed on both sides a document with an odd number of pages is followed by a blank back, which is
  /// counted but carries nothing. Throws a `LayoutError` when a document cannot be laid out, a sheet number has no
  /// room in the top margin, or letters run out.
  public func bind(_ volume: Volume) throws(LayoutError) -> BoundVolume {
    var counter = SheetCounter(first: volume.firstSheet, letters: volume.mark.letters)
    var (documents, sheets) = ([PagedDocument](), [SheetRange]())
    for part in volume.parts {
      do {
        let paged = try typeset(part.document, on: volume.sides)
        let range = try counter.take(volume.sides.sheets(for: paged.pages.count), part.numbering)
        documents.append(try bound(paged, of: part.document, range, in: volume))
        sheets.append(range)
      } catch {
        throw error.at(form: part.document.form)
      }
    }
    return BoundVolume(documents: documents, sheets: sheets)
  }

  /// The document with its sheet numbers, and with a blank back if it ends on a front.
  private func bound(
    _ paged: PagedDocument, of document: Document, _ range: SheetRange, in volume: Volume
  ) throws(LayoutError) -> PagedDocument {
    var (pages, trace) = (paged.pages, paged.trace)
    let fronts = pages.indices.filter { !volume.sides.isBack(page: $0) }
    for (front, label) in zip(fronts, range.labels) {
      let item = try volume.mark.item(label, on: document.page, shaper: shaper)
      pages[front] = pages[front].adding(item)
    }
    if volume.sides.isBack(page: pages.count) {
      let label = document.labelPrefix + String(pages.count + 1)
      pages.append(.blank(document.page.paper, label: label))
      trace.append(.blankBack(page: pages.count))
    }
    return PagedDocument(title: paged.title, outline: paged.outline, pages: pages, trace: trace)
  }
}

extension SheetMark {
  /// The empty height between a sheet number and the printed part of the page.
  private static let clearance = Length.mm(1)

  /// The number right-aligned in the top margin. Throws `noRoomForSheetNumber` when the margin is too small.
  func item(_ label: String, on page: PageSetup, shaper: any TextShaper) throws(LayoutError) -> FrameItem {
    let run = try shaper.shape(prefix + label, style.face)
    let metrics = shaper.metrics(of: style.face)
    let needed = metrics.lineHeight(at: style.size) + SheetMark.clearance
    guard page.margins.top >= needed else {
      throw LayoutError(.noRoomForSheetNumber(needed: needed, available: page.margins.top))
    }
    let size = Size(width: run.width(at: style.size), height: metrics.lineHeight(at: style.size))
    let text = PlacedText(
      run, size: style.size, at: Point(x: .zero, y: metrics.ascent(at: style.size)))
    let origin = Point(
      x: page.paper.size.width - page.margins.right - size.width, y: page.margins.top - needed)
    return .frame(Frame(size: size, items: [.text(text)]), at: origin)
  }
}
