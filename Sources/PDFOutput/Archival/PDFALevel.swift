/// A level of PDF/A that the finisher can reach for drawn, untagged papers.
public enum PDFALevel: Hashable, Sendable {
  /// ISO 19005-2, level U: text is Unicode; nothing is attached.
  case a2u
  /// ISO 19005-3, level U: text is Unicode; data may be attached.
  case a3u

  /// The level that fits a number of attachments.
  public static func fitting(attachments: Int) -> PDFALevel { attachments == 0 ? .a2u : .a3u }

  /// The name, as `PDF/A-3u`.
  public var name: String { "PDF/A-\(part)u" }

  /// The part of ISO 19005.
  var part: Int { self == .a2u ? 2 : 3 }
}
