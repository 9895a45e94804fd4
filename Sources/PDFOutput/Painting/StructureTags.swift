import CCairo
public import Typeset

/// The tags of an accessible file while it is drawn: which are open, and what each says that cairo cannot write.
///
/// cairo marks what is drawn in the innermost tag only if no other tag is inside it, so text beside a link gets a span.
struct StructureTags {
  private let surface: PDFSurface
  private var open: [String] = []
  /// Whether text drawn now belongs to the tag that is open.
  private(set) var isInLeaf = false
  private var hasSpans = false
  private var inner: Inner = .none
  private var lineEnd: (x: Int, y: Int)?

  /// What is open inside a leaf.
  private enum Inner: Equatable { case none, span, link(Int) }

  /// What the finisher adds to cells and drawings, in the order of drawing.
  private(set) var notes: [TagNote] = []

  init(_ surface: PDFSurface) { self.surface = surface }

  /// Opens the tag around everything; only once the first page has its size, because cairo forgets what was before.
  func openDocument() { surface.beginTag("Document") }

  /// Closes the tag around everything.
  func closeDocument() { surface.endTag("Document") }

  /// Opens the tag of a role; whether it did: what stands in a leaf needs no tags of its own.
  mutating func begin(_ role: FrameRole, hasLinks: Bool) -> Bool {
    guard !isInLeaf else { return false }
    let name = StructureTags.name(role)
    surface.beginTag(name)
    open.append(name)
    isInLeaf = role != .table && role != .row
    lineEnd = nil
    hasSpans = isInLeaf && hasLinks
    if let note = TagNote(role) { notes.append(note) }
    return true
  }

  /// Closes the tag that was opened last.
  mutating func end() {
    leave()
    guard let name = open.popLast() else { preconditionFailure("every tag that is closed was opened") }
    surface.endTag(name)
    (isInLeaf, hasSpans) = (false, false)
  }

  /// Where a space belongs before the text: at the end of the line before, in the same tag, unless a hyphen or a space
  /// is there; nil for none.
  mutating func gap(before text: PlacedText, x: Int, y: Int) -> (x: Int, y: Int)? {
    let (startX, startY) = (x + text.origin.x.units, y + text.origin.y.units)
    let isUpwards = text.direction == .upwards
    defer {
      let end =
        isUpwards ? (x: startX, y: startY - text.width.units) : (x: startX + text.width.units, y: startY)
      lineEnd = text.run.text.last.map { $0 == "-" || $0.isWhitespace } == false ? end : nil
    }
    guard text.run.text.first?.isWhitespace == false else { return nil }
    return lineEnd
  }

  /// Whether a text under the link (or none) needs another tag than the text before it.
  func mustMove(to link: Int?) -> Bool { hasSpans && inner != link.map(Inner.link) ?? .span }

  /// Opens the span or the link that the next text stands in.
  mutating func move(to link: Int?, begin: () -> Void) {
    leave()
    if let link {
      begin()
      inner = .link(link)
    } else {
      surface.beginTag("Span")
      inner = .span
    }
  }

  private mutating func leave() {
    switch inner {
    case .none: break
    case .span: surface.endTag("Span")
    case .link: surface.endTag(CAIRO_TAG_LINK)
    }
    inner = .none
  }

  private static func name(_ role: FrameRole) -> String {
    switch role {
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph, .artifact: "P"
    case .table: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure: "Figure"
    }
  }
}

/// What a tag says besides its name.
public enum TagNote: Hashable, Sendable {
  /// A cell that names others.
  case headerCell(FrameRole.Scope, FrameRole.Span)
  /// A cell with content.
  case dataCell(FrameRole.Span)
  /// The words for a drawing.
  case figure(alternative: String)

  /// The note of a role; nil for roles that have nothing to add.
  init?(_ role: FrameRole) {
    switch role {
    case .headerCell(let scope, let span): self = .headerCell(scope, span)
    case .dataCell(let span): self = .dataCell(span)
    case .figure(let alternative): self = .figure(alternative: alternative)
    case .heading, .paragraph, .table, .row, .artifact: return nil
    }
  }
}
