import Foundation
import Testing

/// The examples under `deploy/` that can run here.
@Suite struct DeployTests {
  private func run(_ script: String, _ arguments: [String], in folder: TemporaryFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = Program.root.appending(path: "deploy/\(script)")
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path, "REPORTGEN": Program.path,
      "REPORTGEN_HOME": Program.root.path,
    ]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func partsSpreadByParallelAreTheWhole() throws {
    let (folder, whole) = (try SampleJournal.folder(), try SampleJournal.folder())
    let arguments = ["progress-summary,class-movement,class-list", "--date", SampleJournal.moment]
    #expect(try run("parallel/batch", ["school.sqlite", "papers", "3"] + arguments, in: folder) == 0)
    let made = try Program().run(
      ["batch"] + arguments + ["--db", "school.sqlite", "--out", "papers", "--quiet"], in: whole)
    #expect(made.code == 0, "\(made.problems)")
    let names = try whole.names(in: "papers")
    #expect(names.count == 9)
    #expect(try folder.names(in: "papers") == names)
    for name in names {
      #expect(try folder.bytes("papers/\(name)") == whole.bytes("papers/\(name)"), "\(name)")
    }
    let register = try Program().run("register show --db school.sqlite", in: folder)
    #expect(register.lines.count == 6)
  }

  @Test func schoolsSpreadByParallelGetAFolderEach() throws {
    let folder = try SampleJournal.folder()
    try folder.write(try folder.bytes("school.sqlite"), to: "other.sqlite")
    try folder.write(Array("school.sqlite\nother.sqlite\n".utf8), to: "list")
    #expect(
      try run(
        "parallel/schools", ["list", "all", "progress-summary", "--date", SampleJournal.moment], in: folder)
        == 0)
    #expect(try folder.names(in: "all") == ["joblog", "other", "school"])
    #expect(try folder.names(in: "all/other") == folder.names(in: "all/school"))
  }

  @Test func wrongCallIsAnsweredWithTheUsage() throws {
    let folder = try TemporaryFolder()
    #expect(try run("parallel/batch", [], in: folder) == 2)
    #expect(try run("parallel/schools", ["list"], in: folder) == 2)
    #expect(try run("slurm/batch", [], in: folder) == 2)
  }
}
