import Testing

@Suite struct FileSizeTests {
  /// The most lines a file may have: 300, and 400 for tests.
  static func limit(of path: String) -> Int { path.hasPrefix("Tests/") ? 400 : 300 }

  /// Files with more lines than they may have.
  static func violations(_ files: [(path: String, lines: Int)]) -> [String] {
    files.filter { $0.lines > limit(of: $0.path) }.map {
      "\($0.path) › \($0.lines) lines › split it by subject"
    }
  }

  @Test func filesAreShort() throws {
    let paths = try Repository.files().filter { $0.hasSuffix(".swift") }
    let files = try paths.map {
      ($0, try Repository.text($0).split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    }
    #expect(FileSizeTests.violations(files) == [])
  }

  @Test func longFileIsFound() {
    let files = [
      ("Sources/A/B.swift", 301), ("Sources/A/C.swift", 300), ("Tests/A/D.swift", 400),
      ("Tests/A/E.swift", 401),
    ]
    #expect(
      FileSizeTests.violations(files) == [
        "Sources/A/B.swift › 301 lines › split it by subject",
        "Tests/A/E.swift › 401 lines › split it by subject",
      ])
  }
}
