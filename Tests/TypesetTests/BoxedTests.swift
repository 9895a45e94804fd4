import TestSupport
import Testing

@testable import Typeset

/// Boxes around blocks, and rules.
@Suite struct BoxedTests {
  private let body = TextStyle(.serif, .pt(10))
  private let thin = Stroke(.pt(1))
  private let padding = Insets(top: .pt(4), left: .pt(6), bottom: .pt(4), right: .pt(6))

  private func line(_ text: String) -> Block { .paragraph(Paragraph(text, body)) }

  @Test func boxIsDrawnAroundItsBlocks() throws {
    let box = Boxed(thin, padding: padding) { line("a") }
    let frame = try Sample.typeset(Sample.document([line("x"), box.block, line("y")])).pages[0].frame
    let (right, top, bottom) = (Length.pt(200), Length.pt(12), Length.pt(32))
    #expect(
      Set(frame.allLines) == [
        PlacedLine(from: Point(x: .zero, y: top), to: Point(x: right, y: top), stroke: thin),
        PlacedLine(from: Point(x: .zero, y: bottom), to: Point(x: right, y: bottom), stroke: thin),
        PlacedLine(from: Point(x: .zero, y: top), to: Point(x: .zero, y: bottom), stroke: thin),
        PlacedLine(from: Point(x: right, y: top), to: Point(x: right, y: bottom), stroke: thin),
      ])
    #expect(frame.allTexts.map(\.origin.x) == [.zero, .pt(6), .zero])
    #expect(frame.allTexts[2].origin.y - frame.allTexts[0].origin.y == .pt(32))
  }

  @Test func boxStaysOnOnePageWhereItFits() throws {
    let box = Boxed(thin, padding: padding) { for index in 1...3 { line("b\(index)") } }
    let blocks = (1...6).map { line("f\($0)") } + [box.block]
    #expect(try Sample.typeset(Sample.document(blocks)).texts[1] == ["b1", "b2", "b3"])
  }

  @Test func boxTallerThanAPageIsCutAndEveryPieceIsFramed() throws {
    let box = Boxed(thin, padding: padding) { for index in 1...10 { line("b\(index)") } }
    let paged = try Sample.typeset(Sample.document([line("x"), box.block]))
    #expect(Array(paged.texts.joined()) == ["x"] + (1...10).map { "b\($0)" })
    #expect(paged.texts.map(\.count) == [7, 4])
    #expect(paged.pages.map(\.frame.allLines.count) == [4, 4])
    #expect(paged.pages.allSatisfy { $0.frame.allLines.allSatisfy { $0.to.y <= .pt(100) } })
  }

  @Test func ruleIsOneLineAcrossAndTakesItsThickness() throws {
    let frame = try Sample.typeset(Sample.document([line("a"), Rule(thin).block, line("b")])).pages[0].frame
    #expect(
      frame.allLines == [
        PlacedLine(from: Point(x: .zero, y: .pt(12)), to: Point(x: .pt(200), y: .pt(12)), stroke: thin)
      ])
    #expect(frame.allTexts[1].origin.y - frame.allTexts[0].origin.y == .pt(13))
  }
}
