public import Typeset

/// The word across every sheet of a draft, so that none passes for a final one (D-12).
public struct DraftMark: Sendable {
  /// The word.
  public enum Phrase: String, PhraseKey {
    case preliminary
  }

  private let word: String

  /// The mark with the word of the house.
  public init(_ phrases: Phrases<Phrase>) { word = phrases[.preliminary] }

  /// The document with the word across its pages.
  public func mark(_ document: Document) -> Document { document.watermarked(word) }
}
