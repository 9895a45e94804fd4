import Foundation
import Testing

/// A batch as a school runs it: killed, on a full disk, cut into parts.
@Suite struct BatchCommandTests {
  private static let program = Program()
  private static let kind = "progress-summary,class-movement,school-movement,class-list,period-results"

  private func batch(_ arguments: String, program: Program = program, in folder: TemporaryFolder) throws
    -> Program.Outcome
  {
    try program.run(
      "batch \(Self.kind) --db school.sqlite --date \(SampleJournal.moment) \(arguments)", in: folder)
  }

  private func files(_ name: String, in folder: TemporaryFolder) throws -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try folder.names(in: name).map { ($0, try folder.bytes("\(name)/\($0)")) })
  }

  @Test func runKilledTwentyTimesEndsWithTheBytesOfAnUndisturbedRun() throws {
    let undisturbed = try SampleJournal.folder()
    let whole = try batch("--out papers --quiet --jobs 2 --volumes class", in: undisturbed)
    #expect(whole.code == 0, "\(whole.problems)")
    let expected = try files("papers", in: undisturbed)
    let folder = try SampleJournal.folder()
    var random = UInt64(20_261_126)
    var ended = 0
    for _ in 1...20 {
      let process = try Self.program.start(
        [
          "batch", Self.kind, "--db", "school.sqlite", "--date", SampleJournal.moment, "--out", "papers",
          "--quiet",
          "--jobs", "2", "--volumes", "class",
        ], in: folder, output: try folder.sink().handle,
        problems: try folder.sink().handle)
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      usleep(UInt32(30_000 + (random >> 33) % 400_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit { ended += 1 }
      // Whatever has its name is whole and right.
      for (name, bytes) in (try? files("papers", in: folder)) ?? [:] where name.hasSuffix(".pdf") {
        #expect(bytes == expected[name], "\(name)")
      }
    }
    #expect(ended < 20, "no run was killed before its end")
    let resumed = try batch("--out papers --quiet --jobs 2 --volumes class", in: folder)
    #expect(resumed.code == 0, "\(resumed.problems)")
    #expect(try files("papers", in: folder) == expected)
    let register = try Self.program.run("register show --db school.sqlite", in: folder)
    let numbers = register.lines.compactMap { $0.split(separator: "\t").first.flatMap { Int($0) } }
    #expect(
      numbers
        == Array(
          1...expected.keys.count {
            $0.hasSuffix(".pdf") && !$0.contains("dokumenty") && !$0.hasPrefix("spisok-dokumentov")
          }))
  }

  @Test func fullDiskIsToldAndLeavesNothingUnderItsName() throws {
    let folder = try SampleJournal.folder()
    // A file of the batch is a link to /dev/full, where every write fails as on a full disk.
    try FileManager.default.createDirectory(
      atPath: folder.file("papers/.reportgen-batch"), withIntermediateDirectories: true)
    let file = "2025-2026_1А_svodnaya-vedomost-ucheta-dvizheniya-uchashchikhsya_year.pdf"
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("papers/.reportgen-batch/\(file)"), withDestinationPath: "/dev/full")
    let outcome = try batch("--out papers --quiet --jobs 1", in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems
        == "papers/\(file) › the disk is full; this file was not written. Free some space and run again.\n")
    #expect(try folder.names(in: "papers").filter { $0.hasSuffix(".pdf") } == [])
    #expect(try Self.program.run("register show --db school.sqlite", in: folder).output == "")
    let resumed = try batch("--out papers --quiet --jobs 1", in: folder)
    #expect(resumed.code == 0, "\(resumed.problems)")
  }

  @Test func linesEventsAndRehearsalAreToldAsTheCommandPromises() throws {
    let folder = try SampleJournal.folder()
    let rehearsal = try batch("--out papers --dry-run --print hp --sides long-edge", in: folder)
    #expect(rehearsal.lines.first == "make\t1\tprogress-summary\t1А")
    #expect(
      rehearsal.lines.last
        == "lp -d hp -n 1 -o sides=two-sided-long-edge -o print-scaling=none -- papers/…")
    #expect(!folder.has("papers"))
    let told = try batch("--out papers --jobs 1", in: folder)
    #expect(told.problems.split(separator: "\n").first == "1/9\tmade\tprogress-summary\t1А\t2 p.")
    #expect(told.lines == ["papers\t9 made, 11 p.\t0 unchanged\t0 refused"])
    let events = try batch("--out papers --json --jobs 1", in: folder)
    let kinds = try events.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(kinds.first?["event"] as? String == "planned")
    #expect(kinds.compactMap { $0["event"] as? String }.count { $0 == "done" } == 9)
    #expect(kinds.last?["kept"] as? Int == 9)
  }

  @Test(arguments: [
    ("--shard 5/4 --out p", "--shard 5/4: write 2/4, the part and their number"),
    ("--grades 9-5 --out p", "--grades 9-5: write 5-9 or 11"), ("--jobs 0 --out p", "--jobs takes 1…64"),
    ("--period Q7 --out p", "--period takes Q1…Q4, T1…T3, H1, H2 or year"),
    (
      "--shard 1/2 --print hp --out p",
      "--print goes with the whole run: merge the parts first, then print their folder"
    ),
  ])
  func wrongOptionsAreRefused(_ arguments: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try batch(arguments, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.problems.contains(message))
  }

  @Test func printerThatIsNotThereIsToldAfterTheFilesAreMade() throws {
    let folder = try SampleJournal.folder()
    let outcome = try batch("--out papers --quiet --print nowhere", in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.contains("the queue nowhere did not take the file"))
    #expect(try folder.names(in: "papers").count { $0.hasSuffix(".pdf") } == 10)
  }
}
