/// What a PDF says of itself, in the Info dictionary and in XMP alike.
public struct DocumentMetadata: Hashable, Sendable {
  /// The title; not empty.
  public let title: String
  /// The author: the school; not empty.
  public let author: String
  /// What the paper is about; empty when there is nothing to say.
  public let subject: String
  /// Words to find the paper by.
  public let keywords: [String]
  /// The language tag of the text (BCP 47).
  public let language: String
  /// When the paper was made; the moment of its data, passed in.
  public let created: PDFTimestamp
  /// The program and its version, as `ReportGen 1.0`.
  public let program: String

  /// Metadata of the given fields; whether they can be written is checked when a PDF is made.
  public init(
    title: String, author: String, subject: String = "", keywords: [String] = [],
    language: String = "ru-RU", created: PDFTimestamp, program: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.created = created
    self.program = program
  }

  /// What drew and finished the file: other versions give other bytes.
  public var producer: String { LibraryVersions.sentence }

  /// The keywords as one string.
  var joinedKeywords: String { keywords.joined(separator: ", ") }

  /// Throws `PDFError.metadata` for the first field that cannot be written.
  func validate() throws(PDFError) {
    let required = [("title", title), ("author", author), ("program", program)]
    for (field, value) in required where value.isEmpty {
      throw .metadata(field: field, reason: "it is empty, and an archive needs it; fill it in")
    }
    let fields = required + [("subject", subject), ("keywords", joinedKeywords)]
    for (field, value) in fields {
      for scalar in value.unicodeScalars where !PlainText.isPlain(scalar) {
        throw .metadata(
          field: field, reason: "the character \(CodePoint.name(scalar.value)) cannot be written; remove it")
      }
    }
    let isTag = language.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D
    }
    guard isTag, (2...35).contains(language.utf8.count) else {
      throw .metadata(field: "language", reason: "it is not a language tag such as ru-RU")
    }
  }
}

/// Which characters may stand in one line of text.
enum PlainText {
  /// Whether the character is neither a control nor a format character, a line separator, nor a non-character.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    // Almost all text of a school: no need for the tables of Unicode.
    if 0x20...0x7E ~= scalar.value || 0x400...0x52F ~= scalar.value { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: false
    default: true
    }
  }
}
