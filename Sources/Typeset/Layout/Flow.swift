/// Why nothing more went to a page.
public enum PageEnd: String, Hashable, Sendable {
  /// What followed did not fit.
  case full = "what follows did not fit"
  /// The document asked for a new page.
  case pageBreak = "the document asks for a new page"
  /// What followed fits, but not with what must stand beside it.
  case company = "what follows went on to stay with its company"
  /// What followed lies on facing pages of its own.
  case spread = "what follows lies on facing pages"
  /// The foot of the last page did not fit.
  case lastFoot = "the foot of the last page did not fit"
}

/// Frames stacked into regions, one under another.
struct Flow {
  let regions: Regions
  /// The frames of the regions that are full.
  private(set) var closed: [Frame] = []
  /// Why each full region ended.
  private(set) var ends: [LayoutTrace] = []
  private var items: [FrameItem] = []
  private var pending: [Anchor] = []
  /// The height taken in the open region.
  private(set) var used = Length.zero
  /// The height taken in the open region by frames, without the empty height below them.
  private var inked = Length.zero

  init(_ regions: Regions) { self.regions = regions }

  /// The height of the open region.
  var capacity: Length { regions.height(of: closed.count) }
  /// The height left in the open region.
  var left: Length { capacity - used }
  /// The height below the last frame of the open region.
  var free: Length { capacity - inked }
  /// Whether a fresh region would hold more than what is left in this one.
  var mayProgress: Bool { used > .zero || capacity < regions.rest }

  /// Puts a frame under the others; the caller has made sure that it fits.
  mutating func place(_ frame: Frame) {
    let point = Point(x: .zero, y: used)
    for anchor in pending { items.append(.anchor(anchor, at: point)) }
    pending = []
    items.append(.frame(frame, at: point))
    used += frame.size.height
    inked = used
  }

  /// Leaves empty height; nothing at the top of a region, and no more than what is left.
  mutating func skip(_ height: Length) {
    guard used > .zero else { return }
    used += min(height, left)
  }

  /// Names the place of the next frame.
  mutating func name(_ anchor: Anchor) { pending.append(anchor) }

  /// Closes the open region, empty or not.
  mutating func close(_ end: PageEnd = .full) {
    ends.append(.pageEnd(page: closed.count + 1, used: inked, available: capacity, end: end))
    seal()
  }

  /// The frames of all regions; the last region is left out when nothing stands in it, unless it is kept.
  mutating func finish(keepsLast: Bool = false) -> [Frame] {
    if keepsLast || used > .zero || !items.isEmpty || closed.isEmpty { seal() }
    guard !pending.isEmpty, let last = closed.popLast() else { return closed }
    let end = Point(x: .zero, y: last.size.height)
    closed.append(Frame(size: last.size, items: last.items + pending.map { .anchor($0, at: end) }))
    pending = []
    return closed
  }

  private mutating func seal() {
    closed.append(Frame(size: Size(width: regions.width, height: used), items: items))
    items = []
    used = .zero
    inked = .zero
  }
}
