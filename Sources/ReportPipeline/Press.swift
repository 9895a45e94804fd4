import PDFOutput
import Typeset

/// What turns documents into pages and files: fonts, read and verified once, and a typesetter over them.
struct Press {
  let fonts: FontBook
  let typesetter: Typesetter

  /// A press with the fonts of the house. Throws `Problem` with everything that is wrong with them.
  init(_ workspace: Workspace, isTagged: Bool = false) throws(Problem) {
    do {
      fonts = try FontBook(try workspace.fonts())
      typesetter = Typesetter(
        shaper: HarfBuzzShaper(fonts), hyphenator: try RussianHyphenator(HyphenationDictionary()),
        isTagged: isTagged)
    } catch {
      throw Problem(error)
    }
  }
}
