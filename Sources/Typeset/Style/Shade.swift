/// A grey behind text, pale enough to read and to copy through.
public struct Shade: Hashable, Sendable {
  /// How light it is, in thousandths: 0 is black, 1000 is paper.
  public let lightness: Int

  /// A grey of the lightness.
  public init(lightness: Int) {
    precondition((0...1000).contains(lightness), "lightness is in thousandths")
    self.lightness = lightness
  }
}
