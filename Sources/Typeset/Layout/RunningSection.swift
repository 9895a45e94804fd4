/// Follows the sections of a document from page to page, for the heads of pages on which one goes on.
struct RunningSection {
  private let isTold: Bool
  private var last: Anchor?

  /// Follows nothing where no head tells it.
  init(isTold: Bool) { self.isTold = isTold }

  /// The title of the section of level 1 that goes on over the whole page; nil where a heading stands on it.
  mutating func goingOn(to body: Frame) -> String? {
    guard isTold else { return nil }
    guard let own = RunningSection.headings(of: body).last else {
      return last.flatMap { $0.level == 1 ? $0.title : nil }
    }
    last = own
    return nil
  }

  private static func headings(of frame: Frame) -> [Anchor] {
    frame.items.flatMap { item -> [Anchor] in
      switch item {
      case .frame(let child, _): headings(of: child)
      case .anchor(let anchor, _): anchor.title.isEmpty ? [] : [anchor]
      case .text, .line, .shade, .link, .watermark: []
      }
    }
  }
}

extension Document {
  /// The titles of the sections of level 1 that stand in the body by themselves.
  var sections: [String] {
    body.compactMap { block in
      guard case .heading(let heading) = block, heading.level == 1 else { return nil }
      return heading.anchor?.title
    }
  }
}
