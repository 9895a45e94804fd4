import Typeset

/// Writes outline entries, each below the last one of a lesser level, so that a skipped level does no harm.
struct OutlineWriter {
  private var open: [(level: Int, entry: Int32)] = []

  /// Begins the entries of another document.
  mutating func begin() { open.removeAll(keepingCapacity: true) }

  /// Adds an entry that leads to a place on a page; nothing for an empty title.
  ///
  /// Throws `PDFError.metadata` for a title that cannot be written and `.library` when cairo refuses it.
  mutating func add(
    _ title: String, level: Int, page: Int, x: Int, y: Int, to surface: PDFSurface
  ) throws(PDFError) {
    guard !title.isEmpty else { return }
    guard title.unicodeScalars.allSatisfy(PlainText.isPlain) else {
      throw .metadata(
        field: "outline", reason: "the entry for page \(page) has a control character; remove it")
    }
    while let last = open.last, last.level >= level { open.removeLast() }
    let entry = surface.addOutline(
      title, under: open.last?.entry ?? 0, page: page, x: Int(Placement.points(x)),
      y: Int(Placement.points(y)))
    guard entry > 0 else {
      throw .library(.outlining, name: "cairo", message: "the entry for page \(page) was refused")
    }
    open.append((level, entry))
  }
}
