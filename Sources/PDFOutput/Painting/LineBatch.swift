import CCairo
import Typeset

/// The lines of a page, gathered so that each thickness is one path and one stroke, with touching pieces joined.
struct LineBatch {
  /// A line along an axis: where it lies across, and from where to where along.
  private struct Rule: Comparable {
    var across: Int
    var from: Int
    var to: Int

    static func < (left: Rule, right: Rule) -> Bool {
      (left.across, left.from, left.to) < (right.across, right.from, right.to)
    }
  }

  /// The lines of one thickness.
  private struct Pen {
    let width: Int
    var horizontal: [Rule] = []
    var vertical: [Rule] = []
    var slanted: [(Int, Int, Int, Int)] = []
  }

  private var pens: [Pen] = []
  private var last = 0

  /// Adds a line whose frame lies at the origin.
  mutating func append(_ line: PlacedLine, x: Int, y: Int) {
    let (x0, y0) = (x + line.from.x.units, y + line.from.y.units)
    let (x1, y1) = (x + line.to.x.units, y + line.to.y.units)
    select(line.stroke.width.units)
    if y0 == y1 {
      pens[last].horizontal.append(Rule(across: y0, from: min(x0, x1), to: max(x0, x1)))
    } else if x0 == x1 {
      pens[last].vertical.append(Rule(across: x0, from: min(y0, y1), to: max(y0, y1)))
    } else {
      pens[last].slanted.append((x0, y0, x1, y1))
    }
  }

  private mutating func select(_ width: Int) {
    if last < pens.count, pens[last].width == width { return }
    if let found = pens.firstIndex(where: { $0.width == width }) {
      last = found
    } else {
      last = pens.count
      pens.append(Pen(width: width))
    }
  }

  /// Strokes the lines and empties the batch; the buffers are kept.
  mutating func stroke(on context: OpaquePointer) {
    for index in pens.indices {
      if pens[index].horizontal.isEmpty && pens[index].vertical.isEmpty && pens[index].slanted.isEmpty {
        continue
      }
      LineBatch.join(&pens[index].horizontal) { across, from, to in
        cairo_move_to(context, Placement.points(from), Placement.points(across))
        cairo_line_to(context, Placement.points(to), Placement.points(across))
      }
      LineBatch.join(&pens[index].vertical) { across, from, to in
        cairo_move_to(context, Placement.points(across), Placement.points(from))
        cairo_line_to(context, Placement.points(across), Placement.points(to))
      }
      for (x0, y0, x1, y1) in pens[index].slanted {
        cairo_move_to(context, Placement.points(x0), Placement.points(y0))
        cairo_line_to(context, Placement.points(x1), Placement.points(y1))
      }
      pens[index].slanted.removeAll(keepingCapacity: true)
      cairo_set_line_width(context, Placement.points(pens[index].width))
      cairo_stroke(context)
    }
  }

  /// Gives each stretch of touching or overlapping rules once, in order, and empties the list.
  private static func join(_ rules: inout [Rule], _ draw: (Int, Int, Int) -> Void) {
    guard var current = rules.first else { return }
    if zip(rules, rules.dropFirst()).contains(where: { $1 < $0 }) {
      rules.sort()
      current = rules[0]
    }
    for rule in rules.dropFirst() {
      if rule.across == current.across, rule.from <= current.to {
        current.to = max(current.to, rule.to)
      } else {
        draw(current.across, current.from, current.to)
        current = rule
      }
    }
    draw(current.across, current.from, current.to)
    rules.removeAll(keepingCapacity: true)
  }
}
