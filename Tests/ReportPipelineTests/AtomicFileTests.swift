import Foundation
import Testing

@testable import ReportPipeline

struct AtomicFileTests {
  @Test func aFileIsWrittenWholeAndReplacesTheOldOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("лист.pdf")
    try AtomicFile.write([1, 2, 3], to: path)
    try AtomicFile.write([], to: folder.file("empty"))
    try AtomicFile.write([4], to: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([4]))
    #expect(try folder.names() == ["empty", "лист.pdf"])
  }

  @Test func largeFilesArriveWhole() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try AtomicFile.write(bytes, to: folder.file("large"))
    #expect(try Data(contentsOf: URL(filePath: folder.file("large"))) == Data(bytes))
  }

  @Test func afterAFailureTheOldFileStaysAndNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("taken/inside"), withIntermediateDirectories: true)
    let taken = folder.file("taken")
    #expect(
      problem { try AtomicFile.write([1], to: taken) }
        == Problem(.workspace, "\(taken) › the file cannot be written: Is a directory. Check the folder."))
    #expect(try folder.names() == ["taken"])
    let missing = folder.file("no/such.pdf")
    #expect(
      problem { try AtomicFile.write([1], to: missing) }
        == Problem(
          .workspace, "\(missing) › the file cannot be written: No such file or directory. Check the folder.")
    )
  }

  @Test func aFullDiskIsToldAndLeavesNothing() throws {
    // /dev/full refuses every write; a link lets the temporary file be that device.
    let folder = try TemporaryFolder()
    let path = folder.file("sheet.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: path + ".part", withDestinationPath: "/dev/full")
    #expect(
      problem { try AtomicFile.write([1], to: path) }
        == Problem(
          .workspace, "\(path) › the disk is full; this file was not written. Free some space and run again.")
    )
    #expect(try folder.names().isEmpty)
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("a/b/c"))
    try AtomicFile.makeFolder(folder.file("a/b/c"))
    #expect(try folder.names(in: "a/b") == ["c"])
    try AtomicFile.write([1], to: folder.file("file"))
    let inFile = folder.file("file/out")
    #expect(
      problem { try AtomicFile.makeFolder(inFile) }
        == Problem(
          .workspace, "\(inFile) › the folder cannot be made. Choose a folder that you may write to."))
  }

  @Test func twoWritersOfOneFileLeaveOneOfTheTwoWhole() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("sheet.pdf")
    try Data([9, 9, 9]).write(to: URL(filePath: path + ".part"))
    let size = 200_000
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask { try AtomicFile.write([UInt8](repeating: UInt8(writer), count: size), to: path) }
      }
      try await group.waitForAll()
    }
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.count == size && Set(bytes).count == 1)
    #expect(try folder.names() == ["sheet.pdf"])
  }
}
