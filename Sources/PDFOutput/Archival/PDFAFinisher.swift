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
  ///   - attachments: files to carry along; needs `.a3u`.
  ///   - level: `.a2u` without attachments, `.a3u` with or without.
  ///
  /// Throws `PDFError.metadata`, `.attachment`, `.pageLabels`, `.linkTitles` or `.level` for arguments that cannot be written,
  /// `.library` when qpdf or lcms2 fails, and `.notArchival` when the result breaks a rule of PDF/A.
  public static func finish(
    _ raw: consuming [UInt8], metadata: DocumentMetadata, notes: DrawingNotes = DrawingNotes(),
    attachments: [Attachment] = [], level: PDFALevel
  ) throws(PDFError) -> ArchivalPDF {
    try metadata.validate()
    try Attachment.validate(attachments)
    guard attachments.isEmpty || level == .a3u else { throw .level(level, attachments: attachments.count) }
    let profile = try ColourProfile.sRGB()
    let (bytes, pages) = try QPDFDocument.open(raw, .reading) { document throws(PDFError) in
      let pages = document.pageCount
      guard pages > 0 else { throw .noPages }
      guard notes.pageLabels.isEmpty || notes.pageLabels.count == pages else {
        throw .pageLabels(given: notes.pageLabels.count, pages: pages)
      }
      document.repairObjects()
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
