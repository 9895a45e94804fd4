import CCairo
public import Typeset

/// The opened fonts of one worker: FreeType faces and the cairo fonts made of them.
///
/// Not to be shared: cairo and FreeType lock or break on faces used from two threads. Make one a worker from the
/// same `FontFiles`; the file bytes are shared.
public final class FontBook {
  /// The files the book was opened from.
  public let files: FontFiles
  let faces: [FreeTypeFace]
  let metrics: [FaceMetrics]

  /// Opens a face for each file.
  ///
  /// Throws `PDFError.fonts` when FreeType refuses a file that it took before, which means no memory.
  public init(_ files: FontFiles) throws(PDFError) {
    self.files = files
    var faces: [FreeTypeFace] = []
    var problems: [FontProblem] = []
    for (spec, bytes) in zip(files.specs, files.bytes) {
      switch FreeTypeFace.open(bytes) {
      case .success(let face): faces.append(face)
      case .failure(let failure): problems.append(.notAFont(spec, code: failure.code))
      }
    }
    guard problems.isEmpty else { throw .fonts(problems) }
    self.faces = faces
    metrics = faces.map(\.metrics)
  }

  /// Reads, checks and opens the fonts of the list.
  ///
  /// Throws `PDFError.fonts` with every problem at once.
  public convenience init(specs: [FontSpec]) throws(PDFError) {
    try self.init(FontFiles(specs))
  }

  private var drawing: ScaledFonts?

  /// The cairo fonts at the sizes in use; glyphs read for one file are at hand for the next.
  ///
  /// Throws `PDFError.library` when cairo has no memory.
  func scaled() throws(PDFError) -> ScaledFonts {
    if let drawing { return drawing }
    let made = try ScaledFonts(self)
    drawing = made
    return made
  }

  /// The vertical measures of a face, from its tables hhea or OS/2.
  public func metrics(of face: Face) -> FaceMetrics { metrics[face.index] }
}
