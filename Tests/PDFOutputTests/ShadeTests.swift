import Testing
import Typeset

@testable import PDFOutput

@Suite struct ShadeTests {
  /// A page with text before and after a grey area of 60 × 100 mm, and lines over it.
  private func page(isShaded: Bool) throws -> [UInt8] {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.text("раньше", .serif, 20, x: 40, y: 80)
    if isShaded { page.shade(900, x: 30, y: 60, width: 60, height: 100) }
    try page.text("позже", .serif, 20, x: 40, y: 110)
    page.line(20, 120, 190, 120, 0.5)
    return try Fixture.archival([page.document()]).bytes
  }

  @Test func greyStandsBehindInkThatWasThereBeforeAndAfter() throws {
    let (shaded, plain) = (
      try Picture(of: page(isShaded: true), page: 1), try Picture(of: page(isShaded: false), page: 1)
    )
    let pairs = Array(zip(shaded.pixels, plain.pixels))
    #expect(pairs.allSatisfy { $0 <= $1 })
    #expect(shaded.pixels.count { $0 < 100 } >= plain.pixels.count { $0 < 100 })
    let area = pairs.count { (225...235).contains($0.0) && $0.1 == 255 }
    let dotsPerMillimetre = 60 / 25.4
    let expected = 60 * 100 * dotsPerMillimetre * dotsPerMillimetre
    #expect(Double(area) > expected * 0.93 && Double(area) < expected * 1.01, "\(area) of \(expected)")
  }

  @Test func pageWithGreyIsStillArchival() throws {
    #expect(PDFInspector.violations(of: try page(isShaded: true)) == [])
  }
}
