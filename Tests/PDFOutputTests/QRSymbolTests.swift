import Testing
import Typeset

@testable import PDFOutput

@Suite struct QRSymbolTests {
  private let module = Length.mm(0.33)

  /// The dark modules that the drawing's lines cover, by row and column.
  private func modules(of drawing: Drawing) -> [[Bool]] {
    let count = drawing.size.width.units / module.units
    var dark = Array(repeating: Array(repeating: 0, count: count), count: count)
    for line in drawing.lines {
      let row = line.from.y.units / module.units
      for column in (line.from.x.units / module.units)...((line.to.x.units) / module.units) {
        dark[row][column] += 1
      }
    }
    // Each dark module is covered by its upper and its lower stroke.
    return dark.map { $0.map { $0 == 2 } }
  }

  @Test func symbolHasItsThreeFinders() throws {
    let drawing = try #require(QRSymbol.drawing(of: "58-3F2A9-C1B04", module: module))
    #expect(drawing.size == Size(width: module * 21, height: module * 21))
    let modules = modules(of: drawing)
    let finder = [
      [true, true, true, true, true, true, true], [true, false, false, false, false, false, true],
      [true, false, true, true, true, false, true],
    ]
    for (top, left) in [(0, 0), (0, 14), (14, 0)] {
      for (row, pattern) in finder.enumerated() {
        #expect(Array(modules[top + row][left..<left + 7]) == pattern, "\(top), \(left), \(row)")
      }
    }
  }

  @Test func strokesKeepInsideTheirModules() throws {
    let drawing = try #require(QRSymbol.drawing(of: "1-00000-00000", module: module))
    for line in drawing.lines {
      let half = line.stroke.width.units / 2
      // Strokes end with square caps, half their width beyond the ends.
      #expect((line.from.x.units - half) % module.units <= 4 && line.from.x < line.to.x)
      #expect((line.to.x.units + half + 4) % module.units <= 8)
    }
  }

  @Test func textThatFitsNoSymbolGivesNone() {
    #expect(QRSymbol.drawing(of: String(repeating: "я", count: 5000), module: module) == nil)
  }
}
