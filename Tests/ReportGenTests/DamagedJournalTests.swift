import Foundation
import Testing

@Suite struct DamagedJournalTests {
  @Test(arguments: [Array("Это не журнал".utf8), Array(repeating: UInt8(7), count: 8192)])
  func fileOfAnotherKindIsNoJournal(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "school.sqlite")
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems == "school.sqlite › the file is no journal of this program › check the path\n")
    #expect(try folder.bytes("school.sqlite") == bytes)
    #expect(try folder.names() == ["school.sqlite"])
  }

  @Test func databaseOfAnotherProgramIsNoJournal() throws {
    let folder = try SampleJournal.folder()
    try patch(folder, at: 68, to: [0, 0, 0, 1])
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems == "school.sqlite › the file is no journal of this program › check the path\n")
  }

  @Test func folderIsNoJournal() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("school.sqlite"), withIntermediateDirectories: true)
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems == "school.sqlite › the file is no journal of this program › check the path\n")
  }

  @Test func journalOfANewerProgramIsRefused() throws {
    let folder = try SampleJournal.folder()
    try patch(folder, at: 60, to: [0, 0, 0, 99])
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems == """
        the journal › its schema has version 99, this program knows versions up to 5 › update the program

        """)
    #expect(!folder.has("papers"))
  }

  @Test func journalWithADamagedPageIsRefused() throws {
    let folder = try SampleJournal.folder()
    let size = try folder.bytes("school.sqlite").count
    try patch(folder, at: 4096 * 6, to: Array(repeating: 0xAA, count: min(4096 * 4, size - 4096 * 6)))
    try expectDamaged(folder)
  }

  @Test func journalThatEndsTooSoonIsRefused() throws {
    let folder = try SampleJournal.folder()
    let bytes = try folder.bytes("school.sqlite")
    try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "school.sqlite")
    try expectDamaged(folder)
  }

  private func expectDamaged(_ folder: TemporaryFolder, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let before = try folder.bytes("school.sqlite")
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3, sourceLocation: sourceLocation)
    #expect(
      outcome.problems.wholeMatch(of: /the journal › the file is damaged \(.+\) › restore a backup\n/) != nil,
      "\(outcome.problems)", sourceLocation: sourceLocation)
    #expect(try folder.bytes("school.sqlite") == before, sourceLocation: sourceLocation)
    #expect(!folder.has("papers"), sourceLocation: sourceLocation)
  }

  private func patch(_ folder: TemporaryFolder, at offset: Int, to new: [UInt8]) throws {
    var bytes = try folder.bytes("school.sqlite")
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
    try folder.write(bytes, to: "school.sqlite")
  }
}
