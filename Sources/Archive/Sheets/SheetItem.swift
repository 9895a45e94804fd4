/// On how many sides of a sheet a volume is printed (FORMS §18.6).
public enum SheetSides: Hashable, Sendable {
  /// A page a sheet.
  case one
  /// Two pages a sheet; every document begins on a new sheet.
  case both

  /// How many sheets so many pages take.
  public func sheets(forPages pages: Int) -> Int { self == .one ? pages : (pages + 1) / 2 }
}

/// A document that is sewn into a volume.
public struct SheetItem: Hashable, Sendable {
  /// What is sewn in.
  public enum Kind: Hashable, Sendable {
    /// Pages that are numbered in their turn.
    case pages(Int)
    /// A sealed envelope: one numbered sheet whatever it holds (FORMS §18.1).
    case envelope
    /// Pages that were added later, numbered by letters behind the sheet before (FORMS §18.6).
    case added(pages: Int)
  }

  /// What it is known by.
  public let id: String
  /// What is sewn in.
  public let kind: Kind
  /// Whether it stays in one volume with the document before: a change table, a copy of an order.
  public let staysWithPrevious: Bool

  /// A document of a volume.
  public init(_ id: String, _ kind: Kind, staysWithPrevious: Bool = false) {
    self.id = id
    self.kind = kind
    self.staysWithPrevious = staysWithPrevious
  }

  /// How many sheets it takes.
  public func sheets(_ sides: SheetSides) -> Int {
    switch kind {
    case .pages(let pages), .added(let pages): sides.sheets(forPages: pages)
    case .envelope: 1
    }
  }

  /// Whether its sheets have letters.
  public var isAdded: Bool { if case .added = kind { true } else { false } }
}
