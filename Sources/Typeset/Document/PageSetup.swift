/// The sheet of a document and the distances that stay empty at its edges.
public struct PageSetup: Hashable, Sendable {
  /// The sheet.
  public let paper: Paper
  /// The empty edges of a front; the binding edge is the widest.
  public let margins: Insets
  /// The empty edges of a back; they leave room for the same body.
  public let backMargins: Insets

  /// A sheet with the margins, the same on both sides.
  public init(_ paper: Paper, margins: Insets) {
    self.paper = paper
    self.margins = margins
    backMargins = margins
  }

  /// A sheet that is bound.
  public init(_ paper: Paper, margins: Margins) {
    self.paper = paper
    self.margins = margins.front
    backMargins = margins.back
  }

  /// The sheet without its margins.
  public var printable: Size {
    Size(
      width: paper.size.width - margins.horizontal, height: paper.size.height - margins.vertical)
  }
}
