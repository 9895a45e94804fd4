import Foundation

/// What a run made and what it refused; as lines and as JSON, without personal data.
public struct RunReport: Hashable, Sendable, Codable {
  /// A file that was made.
  public struct Made: Hashable, Sendable, Codable {
    /// The path.
    public let path: String
    /// What it is about: classes, or other scopes by their labels.
    public let classes: [String]
    /// How many pages it has.
    public let pages: Int
    /// The SHA-256 of the file.
    public let sha256: String
  }

  /// A paper that was refused or deserves a look.
  public struct Note: Hashable, Sendable, Codable {
    /// The class or other scope.
    public let name: String
    /// Why, or what to look at.
    public let text: String
  }

  /// The form.
  public var form: String
  /// The files in the order of the classes.
  public var made: [Made] = []
  /// Papers that were not made.
  public var refused: [Note] = []
  /// Papers that were made and lack something.
  public var warnings: [Note] = []
  /// What stopped the run before its end; nil when it went through.
  public var stopped: Problem?
  /// Why pages break where they break; only when asked for.
  public var explanation: [String] = []

  /// A report of a run of the form.
  public init(form: String) { self.form = form }

  /// How many pages were made.
  public var pages: Int { made.reduce(0) { $0 + $1.pages } }

  /// 0 when everything was made, 1 when something was refused, else the code of what stopped the run (CLI.md).
  public var exitCode: Int32 {
    if let stopped { return stopped.kind.rawValue }
    return refused.isEmpty ? 0 : Problem.Kind.refusedDocument.rawValue
  }

  /// The report as JSON with sorted keys.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a report is plain text and numbers")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
