import CCairo
public import Typeset

/// Paints documents one after another into one PDF in memory; belongs to one worker.
///
/// What comes out is cairo's file, not yet an archival one: give it to `PDFAFinisher`, with `notes`. After an
/// error the painter is of no more use, because cairo stays in its first error.
public final class PDFPainter {
  private let surface: PDFSurface
  private let fonts: ScaledFonts
  private var texts = GlyphBatch()
  private var lines = LineBatch()
  private let grids = RepeatedGrids()
  private var outline: [(level: Int, entry: Int32)] = []
  private var destinations = Destinations()
  private var links: [(link: PlacedLink, x: Int, y: Int)] = []
  private var watermarks: [(mark: PlacedWatermark, x: Int, y: Int)] = []
  private var pageCount = 0

  /// What the finisher must know of the pages painted so far.
  public private(set) var notes = DrawingNotes()

  /// Opens an empty PDF that carries the metadata.
  ///
  /// Throws `PDFError.metadata` for a field that cannot be written and `PDFError.library` when cairo fails.
  public init(fonts: FontBook, metadata: DocumentMetadata) throws(PDFError) {
    try metadata.validate()
    self.fonts = try ScaledFonts(fonts)
    surface = try PDFSurface()
    surface.set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    surface.set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    surface.set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    surface.set(CAIRO_PDF_METADATA_KEYWORDS, metadata.joinedKeywords)
    surface.set(CAIRO_PDF_METADATA_CREATOR, metadata.program)
    surface.set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.created.iso8601)
    surface.set(CAIRO_PDF_METADATA_MOD_DATE, metadata.created.iso8601)
    try surface.check(.opening)
  }

  /// Paints all pages of a document after those already there, and its outline entries.
  ///
  /// Throws `PDFError.library` when cairo refuses something, `PDFError.noPages` for a document without pages.
  public func add(_ document: PagedDocument) throws(PDFError) {
    guard !document.pages.isEmpty else { throw .noPages }
    outline.removeAll(keepingCapacity: true)
    try addOutline(document.outline, level: 0, page: pageCount + 1, x: 0, y: 0)
    for page in document.pages { try add(page) }
  }

  /// Closes the PDF and gives its bytes; nothing can be added afterwards.
  ///
  /// Throws `PDFError.noPages` when nothing was added, `.destination` when a link leads nowhere and `.library` when
  /// cairo fails.
  public func finish() throws(PDFError) -> [UInt8] {
    guard pageCount > 0 else { throw .noPages }
    try destinations.check()
    return try surface.finish()
  }

  private func add(_ page: Page) throws(PDFError) {
    pageCount += 1
    notes.pageLabels.append(page.label)
    let width = Placement.points(page.paper.size.width.units)
    let height = Placement.points(page.paper.size.height.units)
    surface.setPageSize(width: width, height: height)
    try paint(page.frame, x: 0, y: 0)
    try showTexts()
    lines.join()
    grids.draw(lines, on: surface.context, width: width, height: height)
    lines.clear()
    try addLinks()
    for (mark, x, y) in watermarks { surface.paint(mark, x: x, y: y, fonts: fonts) }
    watermarks.removeAll(keepingCapacity: true)
    surface.showPage()
    try surface.check(.painting)
  }

  private func paint(_ frame: Frame, x: Int, y: Int) throws(PDFError) {
    for item in frame.items {
      switch item {
      case .text(let text):
        let style = DrawingStyle(text)
        if texts.style != style {
          try showTexts()
          texts.begin(style)
        }
        texts.append(text, x: x, y: y, style: style)
      case .line(let line):
        lines.append(line, x: x, y: y)
      case .frame(let child, let origin):
        try paint(child, x: x + origin.x.units, y: y + origin.y.units)
      case .anchor(let anchor, let place):
        try addOutline(
          anchor.title, level: max(1, anchor.level), page: pageCount, x: x + place.x.units,
          y: y + place.y.units)
        if let name = anchor.name { try define(name, x: x + place.x.units, y: y + place.y.units) }
      case .link(let link): links.append((link, x, y))
      case .watermark(let mark): watermarks.append((mark, x, y))
      }
    }
  }

  private func showTexts() throws(PDFError) {
    guard !texts.isEmpty, let style = texts.style else { return }
    texts.show(on: surface.context, with: try fonts.font(style))
    texts.begin(style)
  }

  private func define(_ name: String, x: Int, y: Int) throws(PDFError) {
    try destinations.define(name, page: pageCount)
    surface.define(Destinations.key(name), x: Placement.points(x), y: Placement.points(y))
  }

  /// Adds the page's links, inside a tag: without one cairo damages the file's table of objects.
  private func addLinks() throws(PDFError) {
    guard !links.isEmpty else { return }
    surface.beginTag("Document")
    for (link, x, y) in links {
      destinations.want(link.target, page: pageCount)
      notes.linkTitles.append(link.title)
      surface.beginLink(
        to: Destinations.key(link.target), x: Placement.points(x + link.origin.x.units),
        y: Placement.points(y + link.origin.y.units), width: Placement.points(link.size.width.units),
        height: Placement.points(link.size.height.units))
      surface.endTag(CAIRO_TAG_LINK)
    }
    surface.endTag("Document")
    links.removeAll(keepingCapacity: true)
  }

  /// Adds an entry below the last one of a lesser level, so that a skipped level does no harm.
  private func addOutline(_ title: String, level: Int, page: Int, x: Int, y: Int) throws(PDFError) {
    guard !title.isEmpty else { return }
    guard title.unicodeScalars.allSatisfy(PlainText.isPlain) else {
      throw .metadata(
        field: "outline", reason: "the entry for page \(page) has a control character; remove it")
    }
    while let last = outline.last, last.level >= level { outline.removeLast() }
    let entry = surface.addOutline(
      title, under: outline.last?.entry ?? 0, page: page, x: Int(Placement.points(x)),
      y: Int(Placement.points(y)))
    guard entry > 0 else {
      throw .library(.outlining, name: "cairo", message: "the entry for page \(page) was refused")
    }
    outline.append((level, entry))
  }
}
