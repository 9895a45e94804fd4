import TestSupport
import Testing

@testable import Typeset

/// Margins by the binding: which edge is widest on fronts and backs.
@Suite struct MarginsTests {
  private func margins(_ edge: Margins.Edge, _ backs: Margins.Backs) -> Margins {
    Margins(
      binding: .mm(30), outer: .mm(10), top: .mm(15), bottom: .mm(20), edge: edge, backs: backs)
  }

  @Test func leftBindingChangesToTheRightOnBacks() {
    let bound = margins(.left, .mirrored)
    #expect(bound.front == Insets(top: .mm(15), left: .mm(30), bottom: .mm(20), right: .mm(10)))
    #expect(bound.back == Insets(top: .mm(15), left: .mm(10), bottom: .mm(20), right: .mm(30)))
  }

  @Test func topBindingChangesToTheBottomOnBacks() {
    let bound = margins(.top, .mirrored)
    #expect(bound.front == Insets(top: .mm(30), left: .mm(20), bottom: .mm(10), right: .mm(15)))
    #expect(bound.back == Insets(top: .mm(10), left: .mm(20), bottom: .mm(30), right: .mm(15)))
  }

  @Test func unmirroredMarginsAreTheSameOnBothSides() {
    #expect(margins(.left, .likeFronts).back == margins(.left, .likeFronts).front)
  }

  /// Papers of one side keep their margins on second pages; in a volume of two sides their backs are bound too.
  @Test func backsAreMirroredWhenBoundOnly() throws {
    let setup = PageSetup(Paper(.a4, .portrait), margins: margins(.left, .mirroredWhenBound))
    let style = TextStyle(.serif, .pt(10))
    let document = Document(
      form: "specimen", title: "", outline: "", page: setup,
      body: {
        Paragraph("a", style)
        PageBreak()
        Paragraph("a", style)
      })
    let alone = try Sample.typeset(document).pages.map(\.frame.allTexts)
    #expect(alone[1].map(\.origin.x) == alone[0].map(\.origin.x))
    func bound(_ sides: PrintedSides) throws -> [Length] {
      let mark = SheetMark(letters: "", style: style)
      let volume = Volume([.init(document, numbering: .none)], sides: sides, mark: mark)
      return try Typesetter(shaper: GridShaper()).bind(volume).documents[0].pages.flatMap {
        $0.frame.allTexts.map(\.origin.x)
      }
    }
    #expect(try bound(.single) == [.mm(30), .mm(30)])
    #expect(try bound(.duplex) == [.mm(30), .mm(10)])
  }

  @Test(arguments: [Margins.Edge.left, .top]) func bodiesOfBacksAreShiftedOnly(edge: Margins.Edge) throws {
    let setup = PageSetup(Paper(.a4, .landscape), margins: margins(edge, .mirrored))
    let style = TextStyle(.serif, .pt(10))
    let document = Document(
      form: "specimen", title: "", outline: "", page: setup,
      body: {
        Paragraph("a", style)
        PageBreak()
        Paragraph("a", style)
      }, head: { Paragraph("h", style) }, firstHead: { Paragraph("h", style) })
    let pages = try Sample.typeset(document).pages.map(\.frame.allTexts)
    let shift = edge == .left ? Point(x: .mm(-20), y: .zero) : Point(x: .zero, y: .mm(-20))
    #expect(pages[1].map(\.origin) == pages[0].map { $0.origin + shift })
    let single = try Typesetter(shaper: GridShaper()).draft(of: document, on: .single).paged.pages
    #expect(single[1].frame.allTexts.map(\.origin) == single[0].frame.allTexts.map(\.origin))
  }
}
