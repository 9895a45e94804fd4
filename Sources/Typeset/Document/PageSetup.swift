/// The sheet of a document and the distances that stay empty at its edges.
public struct PageSetup: Hashable, Sendable {
  /// The sheet.
  public let paper: Paper
  /// The empty edges of a front; the binding edge is the widest.
  public let margins: Insets
  /// The empty edges of a back; they leave room for the same body.
  public private(set) var backMargins: Insets
  private let boundBackMargins: Insets

  /// A sheet with the margins, the same on both sides.
  public init(_ paper: Paper, margins: Insets) {
    self.paper = paper
    self.margins = margins
    backMargins = margins
    boundBackMargins = margins
  }

  /// A sheet that is bound.
  public init(_ paper: Paper, margins: Margins) {
    self.paper = paper
    self.margins = margins.front
    backMargins = margins.back
    boundBackMargins = margins.boundBack
  }

  /// The same sheet in a volume, where backs are bound as fronts are.
  var bound: PageSetup {
    var copy = self
    copy.backMargins = boundBackMargins
    return copy
  }

  /// The sheet without its margins.
  public var printable: Size {
    Size(
      width: paper.size.width - margins.horizontal, height: paper.size.height - margins.vertical)
  }
}
