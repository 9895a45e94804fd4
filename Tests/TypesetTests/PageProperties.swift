import TestSupport
import Testing

@testable import Typeset

/// Properties of pages on random documents of dumb blocks; a document that fails is shrunk before it is told.
@Suite struct PageProperties {
  @Test(arguments: 0..<8 as Range<UInt64>) func randomDocumentsKeepEveryPromise(block: UInt64) throws {
    var excused = 0
    for seed in block * 50..<block * 50 + 50 {
      var random = SeededGenerator(seed: seed)
      let document = DumbDocument(&random)
      guard try document.fault() == nil else {
        let smallest = try document.shrunk()
        Issue.record("seed \(seed): \(try smallest.fault() ?? "") in \(smallest)")
        continue
      }
      if try !document.excuses().isEmpty { excused += 1 }
    }
    // The rules about company have exceptions that the trace tells; most documents must be without.
    #expect(excused < 25, "\(excused) of 50 documents part what belongs together")
  }

  @Test func aBrokenPromiseIsFound() throws {
    let torn = DumbDocument(pieces: [.together(2)], furniture: [0, 0, 0, 0])
    #expect(torn.fault(of: [["b0l0"], ["b0l1"]], excused: []) == "block 0 is torn")
    #expect(torn.fault(of: [["b0l0"]], excused: []) == "b0l1 stands 0 times")
    #expect(torn.fault(of: [[], ["b0l0", "b0l1"]], excused: []) == "page 1 has no body")
    let signed = DumbDocument(pieces: [.text(2), .gap, .previous(1)], furniture: [0, 0, 0, 0])
    #expect(signed.fault(of: [["b0l0", "b0l1"], ["b2l0"]], excused: []) == "block 2 stands alone")
    let headed = DumbDocument(pieces: [.heading, .text(2)], furniture: [0, 0, 0, 0])
    #expect(headed.fault(of: [["b0l0"], ["b1l0", "b1l1"]], excused: []) == "block 0 stands alone")
  }
}

/// A random document of lines with names: line `b3l1` is the second of the fourth block.
private struct DumbDocument: CustomStringConvertible {
  enum Piece: Hashable {
    case text(Int), together(Int), previous(Int), next(Int), boxed(Int), table(Int)
    case beside(Int, Int)
    case heading, gap, pageBreak

    /// How many lines it has.
    var lines: Int {
      switch self {
      case .text(let count), .together(let count), .previous(let count), .next(let count), .boxed(let count),
        .table(let count):
        count
      case .beside(let left, let right): left + right
      case .heading: 1
      case .gap, .pageBreak: 0
      }
    }
  }

  var pieces: [Piece]
  /// Lines of the first head, the head, the foot and the last foot.
  var furniture: [Int]

  private static let style = TextStyle(.serif, .pt(10))
  private static let line = Length.pt(12)
  /// Twenty lines.
  private static let height = Length.pt(240)

  init(pieces: [Piece], furniture: [Int]) {
    self.pieces = pieces
    self.furniture = furniture
  }

  init(_ random: inout SeededGenerator) {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    furniture = [number(0...3), number(0...2), number(0...2), number(0...4)]
    pieces = (0..<number(1...25)).map { _ in
      switch number(0...11) {
      case 0: .together(number(1...(number(0...9) == 0 ? 24 : 6)))
      case 1: .previous(number(1...3))
      case 2: .next(number(1...3))
      case 3: .boxed(number(1...(number(0...9) == 0 ? 24 : 6)))
      case 4: .table(number(1...20))
      case 5: .beside(number(1...4), number(1...4))
      case 6: .heading
      case 7: .gap
      case 8: number(0...2) == 0 ? .pageBreak : .text(1)
      default: .text(number(1...9))
      }
    }
  }

  var description: String { "\(pieces), furniture \(furniture)" }

  private func name(_ block: Int, _ line: Int) -> String { "b\(block)l\(line)" }

  private func blocks(_ index: Int) -> Block {
    func lines(_ range: Range<Int>) -> [Block] {
      range.map { .paragraph(Paragraph(name(index, $0), Self.style)) }
    }
    switch pieces[index] {
    case .text(let count):
      // Each word takes a line of its own.
      let words = (0..<count).map { name(index, $0) + String(repeating: "\u{A0}", count: 30) + "." }
      return .paragraph(Paragraph(words.joined(separator: " "), Self.style))
    case .together(let count): return .keepTogether(lines(0..<count))
    case .previous(let count): return .keepWithPrevious(lines(0..<count))
    case .next(let count): return .keepWithNext(lines(0..<count))
    case .boxed(let count):
      let padding = Insets(top: .pt(3), left: .pt(3), bottom: .pt(3), right: .pt(3))
      return .boxed(Boxed(Stroke(.pt(1)), padding: padding) { lines(0..<count) })
    case .table(let count):
      return .table(
        Sample.table(
          widths: [100], header: [[("head", 1, 1)]], groups: (0..<count).map { [[(name(index, $0), 1, 1)]] },
          rules: TableRules(rowHeight: Self.line)))
    case .beside(let left, let right):
      return .sideBySide([SidePart(lines(0..<left)), SidePart(lines(left..<left + right))])
    case .heading: return Heading(name(index, 0), Self.style).block
    case .gap: return .gap(.pt(7))
    case .pageBreak: return .pageBreak
    }
  }

  private func typeset() throws -> PagedDocument {
    func lines(_ count: Int, _ word: String) -> [Block] {
      (0..<count).map { _ in .paragraph(Paragraph(word, Self.style)) }
    }
    let paper = Paper(slip: Size(width: .pt(200), height: Self.height))
    let margins = Insets(top: .zero, left: .zero, bottom: .zero, right: .zero)
    return try Sample.typeset(
      Document(
        form: "dumb", title: "", outline: "", page: PageSetup(paper, margins: margins),
        body: { pieces.indices.map(blocks) }, head: { lines(furniture[1], "furniture") },
        firstHead: { lines(furniture[0], "furniture") }, foot: { lines(furniture[2], "furniture") },
        lastFoot: { lines(furniture[3], "furniture") }))
  }

  /// The names of the body's lines on each page.
  private static func names(_ paged: PagedDocument) -> [[String]] {
    paged.texts.map { page in
      page.filter { $0.hasPrefix("b") }.flatMap { line in
        line.split { $0 == "\u{A0}" || $0 == " " || $0 == "." }.map(String.init)
      }
    }
  }

  /// The promises that the trace tells could not be kept.
  struct Excuses: OptionSet {
    let rawValue: Int
    /// Something that belongs to its neighbour stands alone, because a page does not hold both.
    static let alone = Excuses(rawValue: 1)
    /// Something kept together is taller than a page.
    static let torn = Excuses(rawValue: 2)
    /// A page has furniture only: what follows does not fit under the first head, or the last foot not under the body.
    static let bare = Excuses(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ trace: [LayoutTrace]) {
      self = []
      for decision in trace {
        switch decision {
        case .parted, .leftAlone: insert(.alone)
        case .blockSplit: formUnion([.alone, .torn])
        case .pageEnd(_, let used, _, let end) where used == .zero || end == .lastFoot: insert(.bare)
        default: break
        }
      }
    }
  }

  func excuses() throws -> Excuses { Excuses(try typeset().trace) }

  /// What is wrong with the pages of the document; nil when every promise is kept.
  func fault() throws -> String? {
    let paged = try typeset()
    for (index, page) in paged.pages.enumerated() {
      let texts = page.frame.allTexts
      let isLast = index == paged.pages.count - 1
      let foot = isLast && furniture[3] > 0 ? furniture[3] : furniture[2]
      let body = Self.height - Self.line * foot
      for text in texts where text.run.text.first != "f" && text.origin.y > body {
        return "\(text.run.text) stands in the foot of page \(index + 1)"
      }
      let lines = page.frame.allLines
      if lines.contains(where: { $0.to.y > body }) { return "a line runs into the foot of page \(index + 1)" }
    }
    return fault(of: Self.names(paged), excused: Excuses(paged.trace))
  }

  /// What is wrong with the names on the pages.
  func fault(of pages: [[String]], excused: Excuses) -> String? {
    var places: [String: [Int]] = [:]
    for (page, names) in pages.enumerated() { for name in names { places[name, default: []].append(page) } }
    for (index, piece) in pieces.enumerated() {
      for line in 0..<piece.lines {
        let count = places[name(index, line)]?.count ?? 0
        if count != 1 { return "\(name(index, line)) stands \(count) times" }
      }
    }
    if !excused.contains(.bare), pieces.contains(where: { $0.lines > 0 }),
      let empty = pages.firstIndex(of: [])
    {
      return "page \(empty + 1) has no body"
    }
    func page(_ block: Int, _ line: Int) -> Int { places[name(block, line)]?.first ?? -1 }
    for (index, piece) in pieces.enumerated() where piece.lines > 0 {
      let isTorn =
        !excused.contains(.torn) && (0..<piece.lines).contains { page(index, $0) != page(index, 0) }
      switch piece {
      case .together, .previous, .next, .boxed, .beside: if isTorn { return "block \(index) is torn" }
      case .text, .table, .heading, .gap, .pageBreak: break
      }
      guard !excused.contains(.alone) else { continue }
      switch piece {
      case .previous:
        let before = pieces[..<index].lastIndex { $0 != .gap }
        if let before, pieces[before] != .pageBreak,
          page(before, pieces[before].lines - 1) != page(index, 0)
        {
          return "block \(index) stands alone"
        }
      case .heading, .next:
        let after = pieces[(index + 1)...].firstIndex { $0 != .gap }
        if let after, pieces[after] != .pageBreak, page(after, 0) != page(index, 0) {
          return "block \(index) stands alone"
        }
      default: break
      }
    }
    return nil
  }

  /// The smallest document without some of the blocks and furniture that still has a fault.
  func shrunk() throws -> DumbDocument {
    var smallest = self
    var isShrinking = true
    while isShrinking {
      isShrinking = false
      for candidate in smallest.smaller where try candidate.fault() != nil {
        smallest = candidate
        isShrinking = true
        break
      }
    }
    return smallest
  }

  private var smaller: [DumbDocument] {
    pieces.indices.map { index in
      var copy = self
      copy.pieces.remove(at: index)
      return copy
    }
      + furniture.indices.filter { furniture[$0] > 0 }.map { index in
        var copy = self
        copy.furniture[index] -= 1
        return copy
      }
  }
}
