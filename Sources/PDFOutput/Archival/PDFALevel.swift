/// A level of PDF/A that the finisher can reach for drawn papers.
public enum PDFALevel: Hashable, Sendable {
  /// ISO 19005-2, level U: text is Unicode; nothing is attached.
  case a2u
  /// ISO 19005-3, level U: text is Unicode; data may be attached.
  case a3u
  /// ISO 19005-3, level A, and PDF/UA-1 (ISO 14289-1): tagged, so that the paper can be read out; data may be attached.
  case a3a

  /// The level that fits a number of attachments.
  public static func fitting(attachments: Int) -> PDFALevel { attachments == 0 ? .a2u : .a3u }

  /// The name, as `PDF/A-3u`.
  public var name: String { "PDF/A-\(part)\(isTagged ? "a" : "u")" }

  /// The part of ISO 19005.
  var part: Int { self == .a2u ? 2 : 3 }
  /// Whether the file has tags.
  var isTagged: Bool { self == .a3a }
}
