import Testing

@Suite struct DocCommentTests {
  /// Witnesses of protocols, whose meaning the protocol tells.
  static let witnesses: Set<String> = [
    "==", "<", "+", "-", "*", "/", "hash", "description", "init(stringLiteral", "init(rawValue", "rawValue",
    "block",
    "next",
    // Form, ReportData, PhraseKey, Operation, Importer, TextShaper
    "descriptor", "init(_ data:", "document", "attachedTable", "refusals", "warnings", "slots", "fetch",
    "disclose",
    "perform", "erases", "demand", "fields", "summary", "init(_ fields:", "clause", "format", "plan",
    "init(_ context:", "shape", "metrics",
    // Result builders
    "buildExpression", "buildBlock", "buildOptional", "buildEither", "buildArray",
  ]

  /// Public declarations without a documentation comment.
  static func violations(path: String, text: String) -> [String] {
    let source = SwiftSource(text)
    let pattern = /\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?!import\b|extension\b)(.*)/
    return source.code.indices.filter { index in
      guard source.code[index].contains("public "), let match = source.code[index].prefixMatch(of: pattern)
      else { return false }
      return !witnesses.contains { isDeclaration(String(match.output.1), of: $0) }
        && !isDocumented(source, index)
    }.map { "\(path):\($0 + 1) › a public declaration lacks its comment" }
  }

  private static func isDeclaration(_ rest: String, of name: String) -> Bool {
    if name.hasPrefix("init") { return rest.hasPrefix(name) }
    if rest.hasPrefix("static let name = ") { return true }
    let words = rest.split { !($0.isLetter || $0.isNumber || "=<+-*/".contains($0)) }
    guard let keyword = words.firstIndex(where: { ["var", "let", "func"].contains($0) }) else { return false }
    return words.dropFirst(keyword + 1).first.map(String.init) == name
  }

  /// Whether the nearest line above that is no attribute is a documentation comment.
  private static func isDocumented(_ source: SwiftSource, _ line: Int) -> Bool {
    let above = source.lines[..<line].last { !$0.drop(while: \.isWhitespace).hasPrefix("@") }
    return above?.drop(while: \.isWhitespace).hasPrefix("///") ?? false
  }

  @Test func publicDeclarationsSayWhatTheyAre() throws {
    for path in try Repository.files(under: "Sources", ending: ".swift") {
      let found = DocCommentTests.violations(path: path, text: try Repository.text(path))
      #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
  }

  @Test func missingCommentIsFound() {
    let text = """
      /// A thing.
      @frozen
      public struct Thing {
        public let size: Int
        /// Its weight.
        public var weight: Int { 0 }
        public var description: String { "" }
        public static func == (a: Thing, b: Thing) -> Bool { true }
        // No documentation.
        public init() {}
      }
      """
    #expect(
      DocCommentTests.violations(path: "A.swift", text: text) == [
        "A.swift:4 › a public declaration lacks its comment",
        "A.swift:10 › a public declaration lacks its comment",
      ])
  }
}
