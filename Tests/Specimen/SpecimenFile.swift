package import PDFOutput
import Typeset

/// The specimen as finished files, for tests, for validators and for looking at.
package enum SpecimenFile {
  /// The volume and the sheets in one file of the level; level A has the volume alone, which is short enough for tags.
  ///
  /// Throws what typesetting, painting and finishing throw; none of it is expected.
  package static func archival(
    _ level: PDFALevel, fonts: FontFiles, metadata: DocumentMetadata, attachments: [Attachment]
  ) throws -> ArchivalPDF {
    let book = try FontBook(fonts)
    let typesetter = Typesetter(
      shaper: HarfBuzzShaper(book), hyphenator: try RussianHyphenator(HyphenationDictionary()),
      isTagged: level == .a3a)
    var documents = try typesetter.bind(Specimen.volume).documents
    if level != .a3a { documents += try Specimen.sheets(typesetter) }
    let painter = try PDFPainter(fonts: book, metadata: metadata, isTagged: level == .a3a)
    for document in documents { try painter.add(document) }
    return try PDFAFinisher.finish(
      painter.finish(), metadata: metadata, notes: painter.notes,
      attachments: level == .a2u ? [] : attachments,
      level: level)
  }
}
