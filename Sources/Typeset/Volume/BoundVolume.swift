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
  /// counted but carries nothing. A reference to another document tells its sheet, or its page where sheets have no
  /// numbers. Throws a `LayoutError` when a document cannot be laid out, a reference leads nowhere, a sheet number has
  /// no room in the top margin, or letters run out.
  public func bind(_ volume: Volume) throws(LayoutError) -> BoundVolume {
    var counter = SheetCounter(first: volume.firstSheet, letters: volume.mark.letters)
    var (drafts, sheets) = ([Draft](), [SheetRange]())
    for part in volume.parts {
      let draft = try draft(of: part.document.bound, on: volume.sides)
      drafts.append(draft)
      do {
        sheets.append(try counter.take(volume.sides.sheets(for: draft.paged.pages.count), part.numbering))
      } catch {
        throw error.at(form: part.document.form)
      }
    }
    var documents = drafts.map(\.paged)
    if drafts.contains(where: { !$0.asked.isEmpty }) {
      let index = try AnchorIndex(documents)
      for (number, draft) in drafts.enumerated() {
        documents[number] = try filled(draft, from: index, on: volume.sides) { place in
          guard place.document != number else { return String(place.page + 1) }
          let sheet = volume.sides.sheets(for: place.page + 1) - 1
          let labels = sheets[place.document].labels
          return labels.indices.contains(sheet) ? labels[sheet] : String(place.page + 1)
        }
      }
    }
    for (number, part) in volume.parts.enumerated() {
      documents[number] = try bound(documents[number], of: part.document, sheets[number], in: volume)
    }
    return BoundVolume(documents: documents, sheets: sheets)
  }

  /// The document with its sheet numbers, and with a blank back if it ends on a front.
  private func bound(
    _ paged: PagedDocument, of document: Document, _ range: SheetRange, in volume: Volume
  ) throws(LayoutError) -> PagedDocument {
    var pages = paged.pages
    let fronts = pages.indices.filter { !volume.sides.isBack(page: $0) }
    do {
      for (front, label) in zip(fronts, range.labels) {
        pages[front] = pages[front].adding(
          try volume.mark.item(label, on: document.page, shaper: shaper))
      }
    } catch {
      throw error.at(form: document.form)
    }
    guard volume.sides.isBack(page: pages.count) else { return paged.with(pages: pages) }
    pages.append(.blank(document.page.paper, label: document.labelPrefix + String(pages.count + 1)))
    return paged.with(pages: pages, tracing: .blankBack(page: pages.count))
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
    return .frame(Frame(size: size, items: [.text(text)], role: .artifact), at: origin)
  }
}
