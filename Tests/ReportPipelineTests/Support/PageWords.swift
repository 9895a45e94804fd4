import Testing

/// Where the words of a page stand, in points from the top left corner, as pdftotext finds them.
struct PageWords {
  let width: Double
  let height: Double
  /// The least and the greatest x of the words, large ones as of watermarks left out; nil for an empty page.
  let extent: ClosedRange<Double>?

  /// The pages of the file.
  static func pages(of path: String) throws -> [PageWords] {
    let text = try Tools.run("pdftotext", ["-bbox", path, "-"]).text
    return try text.split(separator: "<page ").dropFirst().map { try PageWords(String($0)) }
  }

  private init(_ page: String) throws {
    let size = try #require(page.firstMatch(of: /width="([0-9.]+)" height="([0-9.]+)"/))
    (width, height) = (try #require(Double(size.1)), try #require(Double(size.2)))
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for word in page.matches(of: /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)"/) {
      let (left, top) = (try #require(Double(word.1)), try #require(Double(word.2)))
      let (right, bottom) = (try #require(Double(word.3)), try #require(Double(word.4)))
      guard bottom - top < 40 || right - left < 12 else { continue }
      (least, greatest) = (min(least, left), max(greatest, right))
    }
    extent = least <= greatest ? least...greatest : nil
  }
}
