/// Documents bound one after another, with sheet numbers running through them.
///
/// Every document keeps its own paper, margins, furniture and page numbers.
public struct Volume: Hashable, Sendable {
  /// A document and how its sheets are numbered.
  public struct Part: Hashable, Sendable {
    /// The document.
    public let document: Document
    /// How its sheets are numbered.
    public let numbering: SheetNumbering

    /// A document whose sheets are numbered so.
    public init(_ document: Document, numbering: SheetNumbering = .running) {
      self.document = document
      self.numbering = numbering
    }
  }

  /// The documents in order.
  public let parts: [Part]
  /// The sides of the sheets that are printed; on both, each document begins on a new sheet.
  public let sides: PrintedSides
  /// The number of the first running sheet.
  public let firstSheet: Int
  /// How sheet numbers look.
  public let mark: SheetMark

  /// A volume of the parts.
  public init(_ parts: [Part], sides: PrintedSides, firstSheet: Int = 1, mark: SheetMark) {
    precondition(firstSheet >= 1, "sheets are counted from 1")
    self.parts = parts
    self.sides = sides
    self.firstSheet = firstSheet
    self.mark = mark
  }
}

/// How the sheets of a document are numbered in a volume (FORMS §18.6).
public enum SheetNumbering: Hashable, Sendable {
  /// The numbers go on from the document before.
  case running
  /// The number of the sheet before with letters in order: sheets that were added later.
  case lettered
  /// Numbers of its own from 1: the inventory.
  case own
  /// No numbers: the cover and the certificate at the end.
  case none
}

/// How sheet numbers look: words before the number, the letters of added sheets, and the type.
public struct SheetMark: Hashable, Sendable {
  /// What stands before the number.
  public let prefix: String
  /// The letters of sheets added behind one number, in order.
  public let letters: String
  /// Face and size.
  public let style: TextStyle

  /// Sheet numbers of the style.
  public init(prefix: String = "", letters: String, style: TextStyle) {
    self.prefix = prefix
    self.letters = letters
    self.style = style
  }
}
