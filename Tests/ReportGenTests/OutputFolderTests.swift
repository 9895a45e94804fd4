import Foundation
import Testing

@Suite struct OutputFolderTests {
  private static let paper = "2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.pdf"

  @Test(arguments: ["/proc/papers", "school.sqlite", "school.sqlite/papers"])
  func folderThatCannotBeMadeIsThree(_ out: String) throws {
    let folder = try SampleJournal.folder()
    let outcome = try Program().run(
      "make progress-summary --db school.sqlite --date 2026-06-30 --out \(out)", in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems == "\(out) › the folder cannot be made. Choose a folder that you may write to.\n")
    #expect(try folder.names() == ["school.sqlite"])
  }

  @Test func fullDiskLeavesNothingBehind() throws {
    let folder = try SampleJournal.folder()
    try FileManager.default.createDirectory(atPath: folder.file("papers"), withIntermediateDirectories: true)
    // Every write to /dev/full fails as on a full disk, for root too.
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("papers/\(OutputFolderTests.paper).part"), withDestinationPath: "/dev/full")
    let outcome = try SampleJournal.make("--class 7А", in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems == """
        papers/\(OutputFolderTests.paper) › the disk is full; this file was not written. Free some space and run again.

        """)
    #expect(try folder.names(in: "papers") == [])
  }

  @Test func fileOverTheSizeLimitLeavesNothingBehind() throws {
    let folder = try SampleJournal.folder()
    var program = Program()
    program.limits = "trap '' XFSZ; ulimit -f 66"
    let outcome = try SampleJournal.make("--one-file", program: program, in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems.hasSuffix(
        "_year.pdf › the file cannot be written: File too large. Check the folder.\n"),
      "\(outcome.problems)")
    #expect(try folder.names(in: "papers") == [])
  }

  @Test func journalThatCannotBeWrittenWholeIsNotLeftBehind() throws {
    let folder = try TemporaryFolder()
    var program = Program()
    program.limits = "trap '' XFSZ; ulimit -f 100"
    let outcome = try program.run(
      "sample --db school.sqlite --classes 2 --pupils 6 --results-only", in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.hasPrefix("the journal › "), "\(outcome.problems)")
  }

  @Test func olderPaperSurvivesAFailedRun() throws {
    let folder = try SampleJournal.folder()
    #expect(try SampleJournal.make("--class 7А", in: folder).code == 0)
    let before = try folder.bytes("papers/\(OutputFolderTests.paper)")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("papers/\(OutputFolderTests.paper).part"), withDestinationPath: "/dev/full")
    let later = "make progress-summary --db school.sqlite --date 2026-07-01 --class 7А --out papers"
    #expect(try Program().run(later, in: folder).code == 3)
    #expect(try folder.names(in: "papers") == [OutputFolderTests.paper])
    #expect(try folder.bytes("papers/\(OutputFolderTests.paper)") == before)
  }
}
