/// What repeats on the pages of a document: heads above the body and feet below it.
public struct Furniture: Hashable, Sendable {
  /// Above the body of the first page.
  public let firstHead: [Block]
  /// Above the body of every other page.
  public let head: [Block]
  /// Below the body of every page, or of all but the last.
  public let foot: [Block]
  /// Below the body of the last page instead of the foot; empty when the foot stands there too.
  public let lastFoot: [Block]

  /// Furniture of the blocks.
  public init(firstHead: [Block], head: [Block], foot: [Block], lastFoot: [Block] = []) {
    self.firstHead = firstHead
    self.head = head
    self.foot = foot
    self.lastFoot = lastFoot
  }

  /// Whether the head tells of sections that go on from earlier pages.
  var tellsSection: Bool {
    head.contains { block in
      guard case .paragraph(let paragraph) = block else { return false }
      return paragraph.inlines.contains { if case .continuedSection = $0 { true } else { false } }
    }
  }

  /// The head of the page with the index, from 0.
  func head(of index: Int) -> [Block] { index == 0 ? firstHead : head }

  /// The foot of a page.
  func foot(isLast: Bool) -> [Block] { isLast && !lastFoot.isEmpty ? lastFoot : foot }
}
