/// Frames stacked into regions, one under another.
struct Flow {
  let regions: Regions
  /// The frames of the regions that are full.
  private(set) var closed: [Frame] = []
  private var items: [FrameItem] = []
  private var pending: [Anchor] = []
  /// The height taken in the open region.
  private(set) var used = Length.zero

  init(_ regions: Regions) { self.regions = regions }

  /// The height of the open region.
  var capacity: Length { regions.height(of: closed.count) }
  /// The height left in the open region.
  var left: Length { capacity - used }
  /// Whether a fresh region would hold more than what is left in this one.
  var mayProgress: Bool { used > .zero || capacity < regions.rest }

  /// Puts a frame under the others; the caller has made sure that it fits.
  mutating func place(_ frame: Frame) {
    let point = Point(x: .zero, y: used)
    for anchor in pending { items.append(.anchor(anchor, at: point)) }
    pending = []
    items.append(.frame(frame, at: point))
    used += frame.size.height
  }

  /// Leaves empty height; nothing at the top of a region, and no more than what is left.
  mutating func skip(_ height: Length) {
    guard used > .zero else { return }
    used += min(height, left)
  }

  /// Names the place of the next frame.
  mutating func name(_ anchor: Anchor) { pending.append(anchor) }

  /// Closes the open region, empty or not.
  mutating func close() {
    closed.append(Frame(size: Size(width: regions.width, height: used), items: items))
    items = []
    used = .zero
  }

  /// The frames of all regions; the last region is left out when nothing stands in it.
  mutating func finish() -> [Frame] {
    if used > .zero || !items.isEmpty || closed.isEmpty { close() }
    return closed
  }
}
