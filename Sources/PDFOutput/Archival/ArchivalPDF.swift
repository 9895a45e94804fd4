/// A file that passed the finisher: PDF/A by construction, and checked.
public struct ArchivalPDF: Hashable, Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// How many pages it has, from 1.
  public let pageCount: Int
  /// The level of PDF/A it claims.
  public let level: PDFALevel

  init(bytes: [UInt8], pageCount: Int, level: PDFALevel) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.level = level
  }

  /// The SHA-256 of the file, for the register and the manifest.
  public var sha256: String { Digest.sha256(bytes) }
}
