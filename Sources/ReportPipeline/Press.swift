import PDFOutput
import Typeset

/// What turns documents into pages and files: fonts, read and verified once, and a typesetter over them. One a worker.
struct Press {
  /// The files behind presses, read and verified once and shared by all of them.
  struct Parts: Sendable {
    fileprivate let fonts: FontFiles
    fileprivate let hyphenation: HyphenationDictionary

    /// Reads fonts and hyphenation patterns. Throws `Problem` with everything that is wrong with them.
    init(_ workspace: Workspace) throws(Problem) {
      fonts = try workspace.fonts()
      do {
        hyphenation = try HyphenationDictionary()
      } catch {
        throw Problem(error)
      }
    }
  }

  let fonts: FontBook
  let typesetter: Typesetter

  /// A press with the fonts of the house. Throws `Problem` with everything that is wrong with them.
  init(_ workspace: Workspace, isTagged: Bool = false) throws(Problem) {
    try self.init(try Parts(workspace), isTagged: isTagged)
  }

  /// A press of parts that other presses share.
  init(_ parts: Parts, isTagged: Bool = false) throws(Problem) {
    do {
      fonts = try FontBook(parts.fonts)
      typesetter = Typesetter(
        shaper: HarfBuzzShaper(fonts), hyphenator: try RussianHyphenator(parts.hyphenation),
        isTagged: isTagged)
    } catch {
      throw Problem(error)
    }
  }
}
