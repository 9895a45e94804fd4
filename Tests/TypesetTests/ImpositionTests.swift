import TestSupport
import Testing

@testable import Typeset

/// Imposition: pages on larger sheets, checked by folding and cutting.
@Suite struct ImpositionTests {
  private let thin = Stroke(.pt(0.25))

  /// A page with its number in the middle.
  private func page(_ number: Int, _ paper: Paper = Paper(.a5, .portrait)) throws -> Page {
    let run = try GridShaper().shape(String(number), .serif)
    let middle = Point(x: paper.size.width / 2, y: paper.size.height / 2)
    let frame = Frame(size: paper.size, items: [.text(PlacedText(run, size: .pt(10), at: middle))])
    return Page(paper: paper, frame: frame, label: String(number))
  }

  /// The numbers on the left and the right half of a sheet; 0 for nothing.
  private func halves(_ sheet: Page) -> [Int] {
    let middle = sheet.paper.size.width / 2
    func number(_ isHere: (PlacedText) -> Bool) -> Int {
      sheet.frame.allTexts.first(where: isHere).flatMap { Int($0.run.text) } ?? 0
    }
    return [number { $0.origin.x < middle }, number { $0.origin.x >= middle }]
  }

  /// Lays sheets printed on both sides into one another and folds them; the pages as one turns them.
  private func folded(_ sides: [Page]) -> [Int] {
    var leaves: [Int] = []
    for index in stride(from: sides.count - 2, through: 0, by: -2) {
      let (front, back) = (halves(sides[index]), halves(sides[index + 1]))
      // Folded, the right half of the front is outside first; its back is the left half of the other side.
      leaves = [front[1], back[0]] + leaves + [back[1], front[0]]
    }
    return leaves
  }

  @Test(arguments: 1...17) func foldedBookletHasItsPagesInOrder(count: Int) throws {
    let sides = try Imposition.booklet((1...count).map { try page($0) })
    #expect(sides.count == (count + 3) / 4 * 2)
    let blanks = sides.count * 2 - count
    #expect(folded(sides) == Array(1...count) + Array(repeating: 0, count: blanks))
    #expect(sides.allSatisfy { $0.paper == Paper(.a4, .landscape) })
  }

  @Test func bookletOfEightPagesHasTheKnownOrder() throws {
    let sides = try Imposition.booklet((1...8).map { try page($0) })
    #expect(sides.map(halves) == [[8, 1], [2, 7], [6, 3], [4, 5]])
    #expect(sides.map(\.label) == ["8, 1", "2, 7", "6, 3", "4, 5"])
  }

  @Test func twoPagesStandInTheMiddleOfTheirHalves() throws {
    let sheets = try Imposition.twoUp([1, 2, 3].map { try page($0) })
    #expect(sheets.map(halves) == [[1, 2], [3, 0]])
    #expect(sheets.map(\.label) == ["1, 2", "3"])
    #expect(sheets[0].frame.allTexts.map(\.origin.x) == [.mm(74.25), .mm(148.5 + 74.25)])
    #expect(sheets[0].frame.allLines.isEmpty)
  }

  @Test func lyingPagesStandOneAboveAnother() throws {
    let sheets = try Imposition.twoUp([1, 2].map { try page($0, Paper(.a5, .landscape)) }, cut: thin)
    #expect(sheets[0].paper == Paper(.a4, .portrait))
    #expect(sheets[0].frame.allTexts.map(\.origin.y) == [.mm(74.25), .mm(148.5 + 74.25)])
    #expect(sheets[0].frame.allLines.allSatisfy { $0.from.y == .mm(148.5) && $0.to.y == .mm(148.5) })
    #expect(sheets[0].frame.allLines.last?.to.x ?? .zero >= .mm(208))
  }

  @Test func slipsFillSheetsInRowsAndAreNeverTorn() throws {
    let slip = Paper(slip: Size(width: .mm(95), height: .mm(60)))
    let sheet = Paper(.a4, .portrait)
    let sheets = try Imposition.slips(
      (1...9).map { try page($0, slip) }, on: sheet, margin: .mm(5), cut: thin)
    #expect(sheets.map { $0.frame.allTexts.map(\.run.text) } == [(1...8).map { "\($0)" }, ["9"]])
    #expect(sheets.map(\.label) == ["1–8", "9"])
    let corners = sheets[0].frame.items.compactMap { if case .frame(_, let at) = $0 { at } else { nil } }
    for corner in corners {
      let (right, bottom) = (corner.x + slip.size.width, corner.y + slip.size.height)
      #expect(corner.x >= .mm(5) && right <= .mm(205) && corner.y >= .mm(5) && bottom <= .mm(292))
      let through = sheets[0].frame.allLines.filter { line in
        (line.from.x > corner.x && line.from.x < right && line.from.y > corner.y && line.from.y < bottom)
      }
      #expect(through.isEmpty, "a cut runs through the slip at \(corner)")
    }
    #expect(sheets[0].frame.allLines == sheets[1].frame.allLines)
    #expect(Set(sheets[0].frame.allLines.filter { $0.from.x == $0.to.x }.map(\.from.x)).count == 3)
  }

  @Test func slipsThatFillTheSheetAreCutBetweenOnly() throws {
    let slip = Paper(slip: Size(width: .mm(105), height: .mm(99)))
    let sheets = try Imposition.slips(
      (1...6).map { try page($0, slip) }, on: Paper(.a4, .portrait), margin: .zero, cut: thin)
    #expect(sheets.count == 1)
    let lines = sheets[0].frame.allLines
    #expect(Set(lines.filter { $0.from.x == $0.to.x }.map(\.from.x)) == [.mm(105)])
    #expect(Set(lines.filter { $0.from.y == $0.to.y }.map(\.from.y)) == [.mm(99), .mm(198)])
  }

  @Test func whatCannotBeImposedIsRefused() throws {
    let (small, lying) = (try page(1), try page(2, Paper(.a5, .landscape)))
    let mixed = #expect(throws: ImpositionError.self) { try Imposition.twoUp([small, lying]) }
    #expect(
      mixed?.description
        == "imposition › page 2 is A5 landscape, the first is A5 portrait. Impose pages of one paper at a time."
    )
    #expect(throws: ImpositionError.bookletOfLyingPages("A5 landscape")) { try Imposition.booklet([lying]) }
    #expect(throws: ImpositionError.noLargerPaper("A3 portrait")) {
      try Imposition.twoUp([try page(1, Paper(.a3, .portrait))])
    }
    #expect(throws: ImpositionError.slipTooLarge(slip: "A5 portrait", sheet: "A5 portrait")) {
      try Imposition.slips([small], on: Paper(.a5, .portrait), margin: .mm(1), cut: thin)
    }
    #expect(try Imposition.booklet([]) == [])
  }
}
