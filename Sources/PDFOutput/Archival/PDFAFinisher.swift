/// Turns a drawn PDF into an archival one, checks it, and hands out nothing that fails.
///
/// The steps are in `Rewriting.swift`; the bytes depend on the arguments and the library versions alone.
public enum PDFAFinisher {
  /// The archival file of what a painter drew.
  ///
  /// - Parameters:
  ///   - raw: what `PDFPainter.finish` gave.
  ///   - metadata: what Info and XMP say; the painter's own.
  ///   - notes: what the painter knows of the pages (`PDFPainter.notes`).
  ///   - attachments: files to carry along; needs part 3.
  ///   - level: `.a2u` without attachments, `.a3u` with or without, `.a3a` for the file of a tagged painter and no other.
  ///
  /// Throws `PDFError.metadata`, `.attachment`, `.pageLabels`, `.linkTitles`, `.tags` or `.level` for arguments that cannot be written,
  /// `.library` when qpdf or lcms2 fails, and `.notArchival` when the result breaks a rule of PDF/A.
  public static func finish(
    _ raw: consuming [UInt8], metadata: DocumentMetadata, notes: DrawingNotes = DrawingNotes(),
    attachments: [Attachment] = [], level: PDFALevel
  ) throws(PDFError) -> ArchivalPDF {
    try metadata.validate()
    try Attachment.validate(attachments)
    guard attachments.isEmpty || level.part == 3 else { throw .level(level, attachments: attachments.count) }
    guard (notes.tags != nil) == level.isTagged else {
      let drawn = notes.tags == nil ? "without tags" : "with tags"
      throw .tags(reason: "the file is drawn \(drawn), which does not fit \(level.name)")
    }
    let profile = try ColourProfile.sRGB()
    let (bytes, pages) = try QPDFDocument.open(raw, .reading) { document throws(PDFError) in
      let pages = document.pageCount
      guard pages > 0 else { throw .noPages }
      guard notes.pageLabels.isEmpty || notes.pageLabels.count == pages else {
        throw .pageLabels(given: notes.pageLabels.count, pages: pages)
      }
      document.repairFonts()
      if let tags = notes.tags { try document.writeTags(tags) } else { document.dropTags() }
      try document.describeLinks(notes.linkTitles)
      document.writeInfo(metadata)
      document.writeMetadata(XMPPacket.bytes(metadata, level))
      document.writeOutputIntent(profile)
      document.writeViewing(metadata.language)
      document.repairOutline()
      document.writePageLabels(PageLabelRun.runs(notes.pageLabels))
      document.attach(attachments)
      try document.check(.rewriting)
      return (try document.write(), pages)
    }
    raw = []
    let violations = PDFInspector.violations(of: bytes)
    guard violations.isEmpty else { throw .notArchival(violations) }
    return ArchivalPDF(bytes: bytes, pageCount: pages, level: level)
  }
}
