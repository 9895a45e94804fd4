import CCairo
import Typeset

/// The lines of a page, gathered so that each thickness is one path and one stroke, with touching pieces joined.
struct LineBatch {
  /// A line along an axis: where it lies across, and from where to where along.
  fileprivate struct Rule: Hashable, Comparable {
    var across: Int
    var from: Int
    var to: Int

    static func < (left: Rule, right: Rule) -> Bool {
      (left.across, left.from, left.to) < (right.across, right.from, right.to)
    }
  }

  /// A line at an angle.
  fileprivate struct Slant: Hashable {
    let x0: Int
    let y0: Int
    let x1: Int
    let y1: Int
  }

  /// The lines of one thickness.
  fileprivate struct Pen: Hashable {
    let width: Int
    var horizontal: [Rule] = []
    var vertical: [Rule] = []
    var slanted: [Slant] = []

    var count: Int { horizontal.count + vertical.count + slanted.count }
  }

  /// What is drawn, comparable with what another page draws.
  struct Drawing: Hashable {
    fileprivate let pens: [Pen]

  }

  private var pens: [Pen] = []
  private var last = 0

  /// How many lines there are.
  var count: Int { pens.reduce(0) { $0 + $1.count } }
  /// The lines as a value.
  var drawing: Drawing { Drawing(pens: pens) }

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
      pens[last].slanted.append(Slant(x0: x0, y0: y0, x1: x1, y1: y1))
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

  /// Puts the lines in order and makes one of those that touch or overlap.
  mutating func join() {
    for index in pens.indices {
      LineBatch.join(&pens[index].horizontal)
      LineBatch.join(&pens[index].vertical)
    }
  }

  private static func join(_ rules: inout [Rule]) {
    guard rules.count > 1 else { return }
    if zip(rules, rules.dropFirst()).contains(where: { $1 < $0 }) { rules.sort() }
    var kept = 0
    for index in 1..<rules.count {
      let rule = rules[index]
      if rule.across == rules[kept].across, rule.from <= rules[kept].to {
        rules[kept].to = max(rules[kept].to, rule.to)
      } else {
        kept += 1
        rules[kept] = rule
      }
    }
    rules.removeLast(rules.count - kept - 1)
  }

  /// Strokes the lines.
  func stroke(on context: OpaquePointer) {
    for pen in pens where pen.count > 0 {
      for rule in pen.horizontal {
        cairo_move_to(context, Placement.points(rule.from), Placement.points(rule.across))
        cairo_line_to(context, Placement.points(rule.to), Placement.points(rule.across))
      }
      for rule in pen.vertical {
        cairo_move_to(context, Placement.points(rule.across), Placement.points(rule.from))
        cairo_line_to(context, Placement.points(rule.across), Placement.points(rule.to))
      }
      for slant in pen.slanted {
        cairo_move_to(context, Placement.points(slant.x0), Placement.points(slant.y0))
        cairo_line_to(context, Placement.points(slant.x1), Placement.points(slant.y1))
      }
      cairo_set_line_width(context, Placement.points(pen.width))
      cairo_stroke(context)
    }
  }

  /// Forgets the lines and keeps the thicknesses and buffers for the next page.
  mutating func clear() {
    for index in pens.indices {
      pens[index].horizontal.removeAll(keepingCapacity: true)
      pens[index].vertical.removeAll(keepingCapacity: true)
      pens[index].slanted.removeAll(keepingCapacity: true)
    }
  }
}
