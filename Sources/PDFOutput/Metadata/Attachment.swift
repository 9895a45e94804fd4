/// A file carried inside a PDF/A-3: the data that a paper was made from.
public struct Attachment: Hashable, Sendable {
  /// How the file is related to the paper (ISO 19005-3, 6.8).
  public enum Relationship: String, Hashable, Sendable {
    /// The data that the paper shows.
    case data = "Data"
    /// The source that the paper was made from.
    case source = "Source"
    /// Another form of the same content.
    case alternative = "Alternative"
    /// Something that adds to the paper.
    case supplement = "Supplement"
  }

  /// The name of the file, without folders; unique in a PDF.
  public let fileName: String
  /// The media type, as `text/csv`.
  public let mimeType: String
  /// What the file is, in words.
  public let description: String
  /// The content.
  public let bytes: [UInt8]
  /// When the content was made.
  public let modified: PDFTimestamp
  /// How the file is related to the paper.
  public let relationship: Relationship

  /// A file of the given content.
  public init(
    fileName: String, mimeType: String = "text/csv", description: String, bytes: [UInt8],
    modified: PDFTimestamp, relationship: Relationship = .data
  ) {
    self.fileName = fileName
    self.mimeType = mimeType
    self.description = description
    self.bytes = bytes
    self.modified = modified
    self.relationship = relationship
  }

  /// Throws `PDFError.attachment` for the first attachment that cannot be written.
  static func validate(_ attachments: [Attachment]) throws(PDFError) {
    var names: Set<String> = []
    for (index, attachment) in attachments.enumerated() {
      guard let reason = attachment.problem(names) else {
        names.insert(attachment.fileName)
        continue
      }
      throw .attachment(number: index + 1, reason: reason)
    }
  }

  private func problem(_ names: Set<String>) -> String? {
    if fileName.isEmpty { return "the file name is empty; give it one" }
    if names.contains(fileName) { return "another attachment has the same file name; rename one" }
    if fileName.unicodeScalars.contains(where: { !PlainText.isPlain($0) || $0 == "/" || $0 == "\\" }) {
      return "the file name has a slash or a control character; remove it"
    }
    if description.isEmpty || !description.unicodeScalars.allSatisfy(PlainText.isPlain) {
      return "the description is empty or has a control character; say in one line what the file is"
    }
    let parts = mimeType.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Attachment.isTokenByte) })
    else {
      return "the media type is not of the form text/csv"
    }
    return nil
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || [0x2B, 0x2D, 0x2E].contains(byte)
  }
}
