import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    "init", "sample", "import", "export", "forms", "ready", "make", "batch", "merge", "register", "archive",
    "verify", "check", "demo",
  ])
  func helpOfEachCommandShowsAnExample(_ command: String) throws {
    let outcome = try Program().run("\(command) --help", in: try TemporaryFolder())
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Example: reportgen \(command)"))
    #expect(outcome.problems.isEmpty)
  }

  @Test func generalHelpNamesEveryCommandAndTheExitCodes() throws {
    let outcome = try Program().run("--help", in: try TemporaryFolder())
    #expect(outcome.code == 0)
    let commands = outcome.output.matches(of: /(?m)^  ([a-z][a-z-]*) {2,}/).map { String($0.output.1) }
    #expect(
      commands == [
        "init", "sample", "import", "export", "forms", "ready", "make", "batch", "merge", "register",
        "archive", "verify", "journal",
        "audit", "backup",
        "restore",
        "account", "profile",
        "consent", "anonymise", "change-request", "check", "demo",
      ])
    #expect(outcome.output.contains("Exit codes: 0 done"))
  }

  @Test func versionIsTold() throws {
    let outcome = try Program().run("--version", in: try TemporaryFolder())
    #expect(outcome.code == 0)
    #expect(outcome.output.wholeMatch(of: /reportgen \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func formsAreListedWithTheirCodes() throws {
    let outcome = try Program().run("forms", in: try TemporaryFolder())
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.contains { $0.hasPrefix("progress-summary\tK-01\tv1\tclassPeriod\tA4 landscape\t") })
  }
}
