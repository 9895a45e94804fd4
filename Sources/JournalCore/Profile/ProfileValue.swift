/// A value of a profile as written, with its source and place; the one who knows the key checks it.
public struct ProfileValue: Hashable, Sendable {
  /// What was written.
  public enum Content: Hashable, Sendable {
    /// A single value; numbers and truth values are text too.
    case text(String)
    /// A list of single values.
    case list([String])
  }

  /// What was written.
  public let content: Content
  /// Where the value comes from: a clause, `default` or a section.
  public let source: String
  /// The key's place in the file.
  public let place: ProfilePlace

  /// A value as written.
  public init(content: Content, source: String, place: ProfilePlace) {
    self.content = content
    self.source = source
    self.place = place
  }
}

/// The value of a key in words with its source, as sheets and comparisons show them.
public struct ProfileSetting: Hashable, Sendable {
  /// The value, in Russian; equal values have equal words.
  public let printed: String
  /// Where the value comes from: a clause of the school's act, `default`, or a section of FORMS.
  public let source: String
}

/// A line of a profile file: `profiles/default.yaml:12`.
public struct ProfilePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file as the reader of it named it.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// A line of the file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public var description: String { "\(file):\(line)" }
}
