import Testing

/// Things that make output depend on more than its input, or end the program, and the files that may use them.
struct PurityRule {
  /// What it is called in a message.
  let name: String
  /// What is looked for in code.
  let pattern: Regex<AnyRegexOutput>
  /// Folders or files under `Sources` that may.
  let permitted: [String]
  /// Whether a comment on the line or on one of the three lines above excuses it.
  var isExcusedByComment = false

  private init(
    _ name: String, _ pattern: some RegexComponent, _ permitted: [String] = [], excused: Bool = false
  ) {
    self.name = name
    // The default takes «a.b» for one word.
    self.pattern = Regex(pattern.regex).wordBoundaryKind(.simple)
    self.permitted = permitted
    isExcusedByComment = excused
  }

  /// All rules. `try!`, force unwraps and implicit ones are also refused by the format check.
  static func all() -> [PurityRule] {
    [
      PurityRule(
        "the clock",
        /\bDate\(\)|\bDate\.now\b|\b(Continuous|Suspending)Clock\b|\bclock_gettime\b|\bDispatchTime\b/,
        ["ReportGen/CommonOptions.swift"]),
      PurityRule("a random identifier", /\bUUID\(\)/),
      PurityRule(
        "randomness",
        /\.random\(in:(?!.*using)|\.randomElement\(\)|\.shuffled\(\)|\bSystemRandomNumberGenerator\b/),
      PurityRule("the locale", /\bLocale\.(current|autoupdatingCurrent)\b|\bsetlocale\b/),
      PurityRule(
        "the time zone",
        /\bTimeZone\.(current|autoupdatingCurrent)\b|\bCalendar\.(current|autoupdatingCurrent)\b/),
      PurityRule(
        "the environment", /\bProcessInfo\b|\bgetenv\b/,
        [
          "ReportGen/CommonOptions.swift", "ReportGen/Journal/ActorOptions.swift",
          "ReportGen/Journal/ProcedureOptions.swift",
        ]),
      PurityRule(
        "the file system", /\bFileManager\b|\bFileHandle\b/,
        ["JournalStore/Files/", "PDFOutput/Fonts/FontFiles.swift", "ReportPipeline/", "ReportGen/"]),
      PurityRule("printing", /^(?!.*\bfunc )(?:.*[^\w.])?(?:print|debugPrint|dump|NSLog)\(/),
      PurityRule("a forced try", /\btry!/),
      PurityRule("a forced cast", /\bas!/),
      PurityRule("a forced unwrap", /(?!(?:try|as)!)(?:\b\w+|[\])])!(?![=\w"])/),
      PurityRule(
        "an end of the program", /\b(fatalError|abort|exit)\(/,
        ["ReportGen/Console.swift", "ReportGen/ReportGen.swift"]),
      PurityRule(
        "unchecked sendability without a reason", /@unchecked Sendable|nonisolated\(unsafe\)/, excused: true),
    ]
  }

  /// What of a file under `Sources` breaks the rules.
  static func violations(path: String, text: String, rules: [PurityRule] = all()) -> [String] {
    let source = SwiftSource(text)
    return source.code.enumerated().flatMap { index, line in
      rules.filter { rule in
        line.contains(rule.pattern) && !rule.permitted.contains(where: path.hasPrefix)
          && !(rule.isExcusedByComment && isCommented(source, index))
      }.map { "\(path):\(index + 1) › \($0.name)" }
    }
  }

  private static func isCommented(_ source: SwiftSource, _ line: Int) -> Bool {
    source.lines[max(0, line - 3)...line].contains { $0.contains("//") }
  }
}

@Suite struct PurityTests {
  @Test func outputDependsOnItsInputAlone() throws {
    let rules = PurityRule.all()
    for path in try Repository.files(under: "Sources", ending: ".swift") {
      let inner = String(path.dropFirst("Sources/".count))
      let found = PurityRule.violations(path: inner, text: try Repository.text(path), rules: rules)
      #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [
    ("let now = Date()", "the clock"), ("let id = UUID()", "a random identifier"),
    ("let n = Int.random(in: 1...6)", "randomness"), ("names.shuffled()", "randomness"),
    ("let l = Locale.current", "the locale"), ("let z = TimeZone.current", "the time zone"),
    ("let e = ProcessInfo.processInfo", "the environment"), ("FileManager.default.d", "the file system"),
    ("  print(page)", "printing"), ("let a = try! b()", "a forced try"), ("let a = b as! C", "a forced cast"),
    ("let a = b.first!", "a forced unwrap"), ("let a = b[0]!.c", "a forced unwrap"),
    ("fatalError()", "an end of the program"),
    ("final class A: @unchecked Sendable {}", "unchecked sendability without a reason"),
    ("let text = \"\\(Date())\"", "the clock"),
  ])
  func eachRuleFindsItsBadLine(_ line: String, _ name: String) {
    #expect(
      PurityRule.violations(path: "Typeset/A.swift", text: "\n" + line) == ["Typeset/A.swift:2 › \(name)"])
  }

  @Test func whatIsPermittedIsNotFound() {
    let good = [
      "let a = b != c", "if !isEmpty {}", "// try! Date() print(", "let s = \"print(x) as! y!\"",
      "a.print(b)",
      "func print(_ a: B)", "let n = Int.random(in: 1...6, using: &generator)", "let a = !b",
      "/// Owned by one worker.\nfinal class A: @unchecked Sendable {}",
    ]
    for text in good { #expect(PurityRule.violations(path: "Typeset/A.swift", text: text) == [], "\(text)") }
    #expect(PurityRule.violations(path: "ReportGen/CommonOptions.swift", text: "Date()") == [])
  }
}
