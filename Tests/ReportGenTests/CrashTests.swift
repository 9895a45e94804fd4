import Foundation
import Testing

/// Writers that are killed, and readers beside a writer.
@Suite struct CrashTests {
  private static let program = Program()

  private func journal() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try Self.program.run(
      "init --profile default --school-name Школа --db school.sqlite", in: folder)
    try #require(made.code == 0, "\(made.problems)")
    return folder
  }

  /// A file of accounts to make, each an operation that writes several records.
  private func write(_ name: String, accounts: Int, prefix: String, in folder: TemporaryFolder) throws {
    let rows = (1...accounts).map { "\(prefix)-\($0),subjectTeacher" }
    try folder.write(Array((["login,role"] + rows).joined(separator: "\n").utf8), to: name)
  }

  private func lines(of operation: String, in folder: TemporaryFolder) throws -> Int {
    let shown = try Self.program.run(
      ["audit", "show", "--limit", "1000000", "--db", "school.sqlite"], in: folder)
    return shown.lines.count { $0.split(separator: "\t").dropFirst(3).first.map(String.init) == operation }
  }

  /// Shows S0-9.7.a, S1-1.1.d, S3-2.1.i, S3-4.2.4.a.
  @Test func writerKilledAHundredTimesLosesNothingAndLeavesNothingHalf() throws {
    let folder = try journal()
    var random = RandomWalk(seed: 20_251_112)
    var told = 0
    for round in 1...100 {
      try write("accounts.csv", accounts: 400, prefix: "k\(round)", in: folder)
      let (output, problems) = (try folder.sink(), try folder.sink())
      let process = try Self.program.start(
        ["journal", "register-user", "--from", "accounts.csv", "--each", "--db", "school.sqlite"], in: folder,
        output: output.handle, problems: problems.handle)
      // The beginning takes about as long as a hundred operations; both the start and the writing are hit.
      usleep(UInt32(20_000 + random.next(below: 230_000)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      told += try output.text().split(separator: "\n").count
      if round % 20 == 0 {
        let verdict = try Self.program.run("audit verify --db school.sqlite", in: folder)
        #expect(verdict.code == 0, "round \(round): \(verdict.problems)")
      }
    }
    let kept = try lines(of: "register-user", in: folder)
    #expect(told > 0, "the writer was killed too early to show anything")
    // What was told was committed; of a round at most one operation was committed and not yet told.
    #expect(kept >= told && kept <= told + 100, "told \(told), kept \(kept)")
    let verdict = try Self.program.run("audit verify --db school.sqlite", in: folder)
    #expect(verdict.code == 0, "\(verdict.problems)")
    #expect(try Self.program.run("check --db school.sqlite", in: folder).code == 0)
  }

  @Test func processesReadWhileOneWrites() throws {
    let folder = try journal()
    try write("accounts.csv", accounts: 300, prefix: "w", in: folder)
    let (output, problems) = (try folder.sink(), try folder.sink())
    let writer = try Self.program.start(
      ["journal", "register-user", "--from", "accounts.csv", "--each", "--db", "school.sqlite"], in: folder,
      output: output.handle, problems: problems.handle)
    var reads = 0
    repeat {
      // Every reader finds a whole state: all lines closed, every record as its last version says.
      let verdict = try Self.program.run("audit verify --db school.sqlite", in: folder)
      #expect(verdict.code == 0, "\(verdict.problems)")
      reads += 1
    } while writer.isRunning && reads < 50
    writer.waitUntilExit()
    let told = try problems.text()
    #expect(writer.terminationStatus == 0, "\(told)")
    #expect(try lines(of: "register-user", in: folder) == 300)
  }

  /// Shows S2-1.2.a.
  @Test func twoWritersWaitForEachOther() throws {
    let folder = try journal()
    var writers: [Process] = []
    let problems = try folder.sink()
    for name in ["a", "b"] {
      try write("\(name).csv", accounts: 100, prefix: name, in: folder)
      writers.append(
        try Self.program.start(
          ["journal", "register-user", "--from", "\(name).csv", "--each", "--db", "school.sqlite"],
          in: folder,
          output: try folder.sink().handle, problems: problems.handle))
    }
    for writer in writers {
      writer.waitUntilExit()
      #expect(writer.terminationStatus == 0)
    }
    #expect(try problems.text() == "")
    #expect(try lines(of: "register-user", in: folder) == 200)
    #expect(try Self.program.run("audit verify --db school.sqlite", in: folder).code == 0)
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct RandomWalk {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % limit
  }
}
