import Testing

@Suite struct RepositoryTests {
  /// What does not belong into the repository.
  static func strangers(_ paths: [String]) -> [String] {
    let endings = [
      ".ttf", ".otf", ".ttc", ".pfb", ".pdf", ".sqlite", ".sqlite-wal", ".sqlite-shm", ".o", ".part",
    ]
    return paths.filter { path in
      let name = path.lowercased()
      return endings.contains(where: name.hasSuffix) || name == "package.resolved" || name.hasPrefix(".build")
        || name.contains("/.build") || name.hasPrefix("out/")
    }
  }

  /// Words about how a file came to be, which its reader does not need; split, so that this file has none of them.
  private static let makingWords = [
    "sub" + "agent", "chat" + "bot", "language " + "model", "LL" + "M", "open" + "ai", "anthro" + "pic",
    "work" + "tree", "/wo" + "rk/", "arti" + "factory", "package " + "mirror", "mirr" + "orlist",
    "as an " + "AI",
  ]

  /// The words of that kind in a text.
  static func makingWords(in text: String) -> [String] {
    makingWords.filter { word in
      word == word.uppercased() ? text.contains(word) : text.lowercased().contains(word.lowercased())
    }
  }

  private static let textEndings = [".swift", ".md", ".yaml", ".h", ".modulemap", ".csv", ".txt", ".yml"]

  @Test func noFontsPapersJournalsOrBuildProductsAreKept() throws {
    #expect(RepositoryTests.strangers(try Repository.files()) == [])
  }

  @Test func strangersAreFound() {
    let paths = [
      "fonts/PTF55F.TTF", "out/a.pdf", "docs/a.pdf", ".build/x", "a/.build/y", "Package.resolved",
      "fonts/fonts.yaml",
      "journal.sqlite",
    ]
    #expect(RepositoryTests.strangers(paths).count == 7)
  }

  @Test func textsSpeakOfTheirSubject() throws {
    for path in try Repository.files() {
      let isText = RepositoryTests.textEndings.contains(where: path.hasSuffix) || path.hasPrefix("Scripts/")
      guard isText || path == "Makefile" || path == ".ci/run" else { continue }
      #expect(RepositoryTests.makingWords(in: try Repository.text(path)) == [], "\(path)")
    }
  }

  @Test func textAboutItsMakingIsFound() {
    #expect(RepositoryTests.makingWords(in: "Made by a Sub" + "agent in /wo" + "rk/x").count == 2)
    #expect(RepositoryTests.makingWords(in: "the sheet is worked on; a mirror; llm") == [])
  }

  @Test func scriptsCanBeRun() throws {
    let scripts = try Repository.files().filter { $0.hasPrefix("Scripts/") } + [".ci/run"]
    #expect(scripts.count >= 9)
    for script in scripts {
      #expect(try Tool.run("/usr/bin/test", ["-x", script], in: Repository.root).code == 0, "\(script)")
    }
  }
}
