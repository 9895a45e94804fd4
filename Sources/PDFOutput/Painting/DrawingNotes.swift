/// What a painter knows of its file and cairo cannot write: the finisher writes it.
public struct DrawingNotes: Hashable, Sendable {
  /// The labels of the pages; empty for plain numbers.
  public var pageLabels: [String]
  /// What a reader is told of each link, in the order of drawing.
  public var linkTitles: [String]
  /// What cells and drawings of an accessible file say, in the order of drawing; nil for a file without tags.
  public var tags: [TagNote]?

  /// Notes of the parts.
  public init(pageLabels: [String] = [], linkTitles: [String] = [], tags: [TagNote]? = nil) {
    self.pageLabels = pageLabels
    self.linkTitles = linkTitles
    self.tags = tags
  }
}
