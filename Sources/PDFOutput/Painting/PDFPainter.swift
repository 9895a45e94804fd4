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
  private var shades = ShadeBatch()
  private let grids = RepeatedGrids()
  private var outline = OutlineWriter()
  private var destinations = Destinations()
  private var links = PageLinks()
  private var tags: StructureTags?
  private var isInArtifact = false
  private var watermarks: [(mark: PlacedWatermark, x: Int, y: Int)] = []
  private var pageCount = 0

  /// What the finisher must know of the pages painted so far.
  public private(set) var notes = DrawingNotes()

  /// The most pages of an accessible file: every cell is an object, which costs time and memory.
  public static let mostTaggedPages = 20

  /// Opens an empty PDF that carries the metadata; when tagged, the roles of frames become tags for level 3a.
  ///
  /// Throws `PDFError.metadata` for a field that cannot be written and `PDFError.library` when cairo fails.
  public init(fonts: FontBook, metadata: DocumentMetadata, isTagged: Bool = false) throws(PDFError) {
    try metadata.validate()
    self.fonts = try fonts.scaled()
    surface = try PDFSurface()
    surface.set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    surface.set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    surface.set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    surface.set(CAIRO_PDF_METADATA_KEYWORDS, metadata.joinedKeywords)
    surface.set(CAIRO_PDF_METADATA_CREATOR, metadata.program)
    surface.set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.created.iso8601)
    surface.set(CAIRO_PDF_METADATA_MOD_DATE, metadata.created.iso8601)
    if isTagged {
      tags = StructureTags(surface)
      notes.tags = []
    }
    try surface.check(.opening)
  }

  /// Paints all pages of a document after those already there, and its outline entries.
  ///
  /// Throws `PDFError.library` when cairo refuses something, `.noPages` for a document without pages, `.destination` for
  /// a name that the file has; when tagged, `.tooManyTaggedPages`, and `.untaggedText` for text without a role.
  public func add(_ document: PagedDocument) throws(PDFError) {
    guard !document.pages.isEmpty else { throw .noPages }
    let count = pageCount + document.pages.count
    guard tags == nil || count <= PDFPainter.mostTaggedPages else { throw .tooManyTaggedPages(count) }
    outline.begin()
    try outline.add(document.outline, level: 0, page: pageCount + 1, x: 0, y: 0, to: surface)
    for page in document.pages { try add(page) }
  }

  /// Closes the PDF and gives its bytes; nothing can be added afterwards.
  ///
  /// Throws `PDFError.noPages` when nothing was added, `.destination` when a link leads nowhere and `.library` when
  /// cairo fails.
  public func finish() throws(PDFError) -> [UInt8] {
    guard pageCount > 0 else { throw .noPages }
    try destinations.check()
    tags?.closeDocument()
    return try surface.finish()
  }

  private func add(_ page: Page) throws(PDFError) {
    pageCount += 1
    notes.pageLabels.append(page.label)
    let width = Placement.points(page.paper.size.width.units)
    let height = Placement.points(page.paper.size.height.units)
    surface.setPageSize(width: width, height: height)
    if pageCount == 1 { tags?.openDocument() }
    if tags != nil { links.collect(page.frame, x: 0, y: 0) }
    try paint(page.frame, x: 0, y: 0)
    try showTexts()
    shades.draw(on: surface.context)
    shades.clear()
    lines.join()
    grids.draw(lines, on: surface.context, width: width, height: height)
    lines.clear()
    writeLinks()
    for (mark, x, y) in watermarks { surface.paint(mark, x: x, y: y, fonts: fonts) }
    watermarks.removeAll(keepingCapacity: true)
    surface.showPage()
    notes.tags = tags?.notes
    try surface.check(.painting)
  }

  private func paint(_ frame: Frame, x: Int, y: Int) throws(PDFError) {
    guard tags == nil || frame.role == nil || isInArtifact else { return try paintTagged(frame, x: x, y: y) }
    try paintItems(frame, x: x, y: y)
  }

  private func paintItems(_ frame: Frame, x: Int, y: Int) throws(PDFError) {
    for item in frame.items {
      switch item {
      case .text(let text):
        if tags != nil, !isInArtifact { try enterTag(of: text, x: x, y: y) }
        let style = DrawingStyle(text)
        if texts.style != style {
          try showTexts()
          texts.begin(style)
        }
        texts.append(text, x: x, y: y, style: style)
      case .line(let line):
        lines.append(line, x: x, y: y)
      case .shade(let area): shades.append(area, x: x, y: y)
      case .frame(let child, let origin):
        try paint(child, x: x + origin.x.units, y: y + origin.y.units)
      case .anchor(let anchor, let place):
        try outline.add(
          anchor.title, level: max(1, anchor.level), page: pageCount, x: x + place.x.units,
          y: y + place.y.units, to: surface)
        if let name = anchor.name { try define(name, x: x + place.x.units, y: y + place.y.units) }
      case .link(let link): if tags == nil { links.append(link, x: x, y: y) }
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
}

// Links and tags.
extension PDFPainter {
  private func paintTagged(_ frame: Frame, x: Int, y: Int) throws(PDFError) {
    guard let role = frame.role else { return }
    try showTexts()
    if role == .artifact {
      isInArtifact = true
      try paintItems(frame, x: x, y: y)
      try showTexts()
      isInArtifact = false
      return
    }
    let isOpened = tags?.begin(role, hasLinks: links.touch(frame, x: x, y: y)) ?? false
    if case .figure = role {
      let outer = lines
      lines = LineBatch()
      try paintItems(frame, x: x, y: y)
      lines.join()
      lines.stroke(on: surface.context)
      lines = outer
    } else {
      try paintItems(frame, x: x, y: y)
    }
    try showTexts()
    if isOpened { tags?.end() }
  }

  /// Ends the line before, and opens the link or the span that a text stands in. Throws `PDFError.untaggedText` when it stands in no tag.
  private func enterTag(of text: PlacedText, x: Int, y: Int) throws(PDFError) {
    guard tags?.isInLeaf == true else { throw .untaggedText(page: pageCount) }
    if let gap = tags?.gap(before: text, x: x, y: y), let last = texts.style {
      texts.appendSpace(fonts.spaces[last.faceIndex], x: gap.x, y: gap.y)
    }
    let link = links.index(x: x + text.origin.x.units, y: y + text.origin.y.units)
    guard tags?.mustMove(to: link) == true else { return }
    try showTexts()
    tags?.move(to: link) { if let link { beginLink(link) } }
  }

  private func beginLink(_ index: Int) {
    let area = links.write(index)
    destinations.want(area.target, page: pageCount)
    notes.linkTitles.append(area.title)
    surface.beginLink(
      to: Destinations.key(area.target), x: Placement.points(area.x), y: Placement.points(area.y),
      width: Placement.points(area.width), height: Placement.points(area.height))
  }

  /// Writes the links that no text stood in, inside a tag: without one cairo damages the file's table of objects.
  private func writeLinks() {
    let left = links.areas.indices.filter { !links.areas[$0].isWritten }
    if !left.isEmpty {
      let around = tags == nil ? "Document" : "P"
      surface.beginTag(around)
      for index in left {
        beginLink(index)
        surface.endTag(CAIRO_TAG_LINK)
      }
      surface.endTag(around)
    }
    links.clear()
  }
}
