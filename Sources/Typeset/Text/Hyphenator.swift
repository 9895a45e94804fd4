/// Knows where words may be divided; belongs to one worker.
public protocol Hyphenator: AnyObject {
  /// After how many letters the word may be divided, rising; the word holds letters only.
  ///
  /// What typography forbids besides (too few letters on a line, capitals, names) the line breaker sees to.
  func breaks(in word: String) -> [Int]
}

/// A shaper with a hyphenator beside it, so that whoever breaks lines has both.
final class HyphenatingShaper: TextShaper {
  private let shaper: any TextShaper
  let hyphenator: (any Hyphenator)?

  init(_ shaper: any TextShaper, _ hyphenator: any Hyphenator) {
    self.shaper = shaper
    self.hyphenator = hyphenator
  }

  func shape(_ text: String, _ face: Face) throws(LayoutError) -> GlyphRun { try shaper.shape(text, face) }

  func metrics(of face: Face) -> FaceMetrics { shaper.metrics(of: face) }
}

extension TextShaper {
  /// What divides words beside this shaper, if anything.
  var lineEndHyphenator: (any Hyphenator)? { (self as? HyphenatingShaper)?.hyphenator }
}
