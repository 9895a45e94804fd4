public import JournalCore
public import Typeset

/// What stands at the foot of every sheet of a registered document: its number, the number that it replaces, its control
/// code, and a symbol by which a telephone reads the code (D-11, DECISIONS 11).
public struct SheetCode: Sendable {
  /// The words of the line.
  public enum Phrase: String, PhraseKey {
    case document, replacing, code

    public var slots: Set<String> {
      switch self {
      case .document, .replacing: ["number"]
      case .code: ["code"]
      }
    }
  }

  /// The side of a module of the symbol: a third of a millimetre, eight dots of a printer with 600 dots an inch.
  public static let module = Length.mm(0.33)

  private let text: String
  private let symbol: Drawing?

  /// The line of a document; without a symbol the code stands in words alone.
  public init(_ code: ControlCode, replaces: Int?, symbol: Drawing?, phrases: Phrases<Phrase>) {
    let parts = [
      phrases[.document, ["number": String(code.number)]],
      replaces.map { phrases[.replacing, ["number": String($0)]] },
    ].compactMap(\.self)
    text = parts.joined(separator: " ") + " · " + phrases[.code, ["code": code.description]]
    self.symbol = symbol
  }

  /// The document with the line at the foot of each page.
  public func mark(_ document: Document) -> Document {
    let words = Paragraph(text, HouseStyle.note).block
    guard let symbol else { return document.footed(by: [words]) }
    let width = document.page.printable.width.units
    let (quiet, side) = (Length.mm(3).units, symbol.size.width.units)
    return document.footed { foot in
      [
        .sideBySide([
          SidePart(share: width - quiet - side, foot + [words]), SidePart(share: quiet, []),
          SidePart(share: side, [.drawing(symbol)]),
        ])
      ]
    }
  }
}
