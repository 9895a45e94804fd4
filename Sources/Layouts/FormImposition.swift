public import Typeset

/// How the finished pages of a form go on larger sheets (FORMS §1.1, §13, §14).
public enum FormImposition: Hashable, Sendable {
  /// A page a sheet.
  case none
  /// Two pages side by side, with or without a line to cut along.
  case twoUp(cut: Bool)
  /// Sheets to be printed on both sides, folded once and stapled in the fold.
  case booklet

  /// The document on its sheets.
  public func sheets(of document: PagedDocument) throws(ImpositionError) -> PagedDocument {
    switch self {
    case .none: document
    case .twoUp(let cut):
      document.with(pages: try Imposition.twoUp(document.pages, cut: cut ? Stroke(.pt(0.5)) : nil))
    case .booklet: document.with(pages: try Imposition.booklet(document.pages))
    }
  }
}
