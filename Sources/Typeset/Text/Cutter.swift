/// Finds the end of one line of a measured text.
struct Cutter {
  /// A line and where the next begins.
  struct Cut {
    let line: TextLine
    let next: Int
    var isWordBroken = false
  }

  let text: MeasuredText
  let places: BreakPlaces
  /// The width of the line.
  let room: Length
  /// How much wider than the room a part may seem and yet fit.
  let slack: Length

  /// The longest line from a byte on; words are divided unless the line is filled to so many hundredths without.
  ///
  /// Throws `missingGlyph`, and `wordTooWide` when an object is wider than the line.
  func cut(from start: Int, dividing hyphens: HyphenPlaces?, unless filled: Int) throws(LayoutError) -> Cut {
    let whole = try longest(places.strong, from: start)
    if let whole, whole.next >= text.count { return whole }
    if let hyphens, (whole?.line.width ?? .zero) * 100 < room * filled {
      let from = whole?.next ?? start
      if let divided = try divided(from: start, between: from, hyphens) { return divided }
    }
    if let whole { return whole }
    if let cut = try longest(places.weak, from: start) { return cut }
    return try brokenBetweenLetters(from: start)
  }

  /// The longest line that ends at one of the places.
  private func longest(_ places: [BreakPlaces.Place], from start: Int) throws(LayoutError) -> Cut? {
    var index = Cutter.partition(places.count) { place in
      places[place].end <= start || text.distance(start..<places[place].end) <= room + slack
    }
    while index > 0, places[index - 1].end > start {
      let place = places[index - 1]
      let line = try text.line(start..<place.end)
      if line.width <= room { return Cut(line: line, next: place.next) }
      index -= 1
    }
    return nil
  }

  /// The longest line that ends with a hyphen in one of the words from a byte up to the next strong place.
  private func divided(
    from start: Int, between from: Int, _ hyphens: HyphenPlaces
  ) throws(LayoutError) -> Cut? {
    let next = Cutter.partition(places.strong.count) { places.strong[$0].end <= from }
    guard next < places.strong.count else { return nil }
    for byte in hyphens.places(in: text.text, from..<places.strong[next].end)
    where text.distance(start..<byte) <= room {
      let line = try text.line(start..<byte, isDivided: true)
      if line.width <= room { return Cut(line: line, next: byte) }
    }
    return nil
  }

  /// As many letters as fit, one at least.
  private func brokenBetweenLetters(from start: Int) throws(LayoutError) -> Cut {
    let end = places.strong[Cutter.partition(places.strong.count) { places.strong[$0].end <= start }].end
    let bounds = boundaries(start, end)
    var count = Cutter.partition(bounds.count) { text.distance(start..<bounds[$0]) <= room + slack }
    while count > 1, try text.line(start..<bounds[count - 1]).width > room { count -= 1 }
    let last = max(1, count)
    let line = try text.line(start..<bounds[last - 1])
    if line.width > room, case .object(_, let width) = line.fragments.first {
      throw LayoutError(.wordTooWide(width: width, available: room))
    }
    return Cut(line: line, next: bounds[last - 1], isWordBroken: bounds[last - 1] < end)
  }

  /// The ends of the characters of a part, up to a little more than what fits.
  private func boundaries(_ start: Int, _ end: Int) -> [Int] {
    let utf8 = text.text.utf8
    let rest = text.text[
      utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)]
    var (bounds, byte) = ([Int](), start)
    for character in rest {
      byte += character.utf8.count
      bounds.append(byte)
      if text.distance(start..<byte) > room + slack { break }
    }
    return bounds
  }

  /// How many of the first numbers below a count hold the condition, which once false stays false.
  private static func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
