/// A line of running text: words and objects from left to right.
struct TextLine: Hashable {
  /// A part of a line.
  enum Fragment: Hashable {
    case words(GlyphRun, size: Length)
    case object(InlineObject, width: Length)

    /// How wide it is.
    var width: Length {
      switch self {
      case .words(let run, let size): run.width(at: size)
      case .object(_, let width): width
      }
    }
  }

  /// The parts from left to right.
  let fragments: [Fragment]
  /// How wide they are together.
  let width: Length

  init(_ fragments: [Fragment]) {
    self.fragments = fragments
    width = fragments.map(\.width).total
  }

  /// The only words of a line that holds nothing else.
  var run: GlyphRun? {
    guard fragments.count == 1, case .words(let run, _) = fragments[0] else { return nil }
    return run
  }

  /// How many parts take what is left of the line.
  private var fillCount: Int {
    fragments.count { fragment in
      if case .object(let object, _) = fragment { object.isFilling } else { false }
    }
  }

  /// Whether a part takes what is left of the line.
  var isFilling: Bool { fillCount > 0 }

  /// The line with its leaders and blanks drawn out to the room in equal parts, the last taking the remainder.
  func filled(to room: Length) -> TextLine {
    let (count, left) = (fillCount, room - width)
    guard count > 0, left > .zero else { return self }
    var given = 0
    return TextLine(
      fragments.map { fragment in
        guard case .object(let object, let width) = fragment, object.isFilling else { return fragment }
        given += 1
        let extra = given == count ? left - left / count * (count - 1) : left / count
        return .object(object, width: width + extra)
      })
  }

  /// How many times its width a space becomes at most in a justified line.
  static let mostWidening = 3

  /// The line with its spaces widened to the room; nil when there are too few of them.
  func justified(to room: Length) -> TextLine? {
    // The widths of the parts are rounded, each by a length unit at most.
    let left = room - width - Length(units: fragments.count)
    guard left > .zero else { return self }
    var (count, natural) = (0, 0)
    for case .words(let run, let size) in fragments {
      let spaces = run.spaces
      count += spaces.count
      natural += spaces.reduce(0) { $0 + Int(run.glyphs[$1].advance) } * size.units / run.unitsPerEm
    }
    guard count > 0, left.units <= natural * (TextLine.mostWidening - 1) else { return nil }
    var given = 0
    return TextLine(
      fragments.map { fragment in
        guard case .words(let run, let size) = fragment else { return fragment }
        let before = left.units * given / count
        let widened = run.widened { space in
          (left.units * (given + space) / count - before) * run.unitsPerEm / size.units
        }
        given += run.spaces.count
        return .words(widened, size: size)
      })
  }
}

extension GlyphRun {
  /// The glyphs that are spaces, no-break ones among them.
  var spaces: [Int] {
    var (found, glyph, byte) = ([Int](), 0, text.utf8.startIndex)
    for cluster in clusters {
      let next = text.utf8.index(byte, offsetBy: Int(cluster.byteCount))
      if cluster.glyphCount == 1, text[byte..<next] == " " || text[byte..<next] == "\u{A0}" {
        found.append(glyph)
      }
      glyph += Int(cluster.glyphCount)
      byte = next
    }
    return found
  }

  /// The run with wider spaces: the first n of them become wider by `total(n)` font units together.
  func widened(_ total: (Int) -> Int) -> GlyphRun {
    var wider = glyphs
    for (index, glyph) in spaces.enumerated() {
      let old = wider[glyph]
      let extra = Int32(total(index + 1) - total(index))
      wider[glyph] = Glyph(
        index: old.index, advance: old.advance + extra, xOffset: old.xOffset, yOffset: old.yOffset)
    }
    return GlyphRun(text: text, face: face, glyphs: wider, clusters: clusters, unitsPerEm: unitsPerEm)
  }
}
