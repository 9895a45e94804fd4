import Foundation
import Testing

@testable import Archive

@Suite struct BagWriterTests {
  @Test func nothingStandsAtThePlaceBeforeTheEnd() throws {
    let scratch = try Scratch()
    let writer = try BagWriter(to: scratch.file("bag"))
    try writer.add([1, 2, 3], as: "a/b.txt")
    #expect(try scratch.names() == ["bag.part", "bag.part/data", "bag.part/data/a", "bag.part/data/a/b.txt"])
    try writer.finish(try SmallBag.info())
    #expect(try scratch.names().contains("bag.part") == false)
    #expect(try BagVerifier.verify(scratch.file("bag")).isSound)
  }

  /// A killed run leaves a part; the next one begins afresh and gives the same bytes.
  @Test func whatAKilledRunLeftIsRemoved() throws {
    let scratch = try Scratch()
    let left = "bag.part/data/papers/9А"
    try FileManager.default.createDirectory(atPath: scratch.file(left), withIntermediateDirectories: true)
    try scratch.write([1], to: left + "/half.pdf")
    try scratch.write([1], to: "bag.part/manifest-sha256.txt")
    try SmallBag.write(to: scratch)
    #expect(try BagVerifier.verify(scratch.file("bag")).findings == [])
    #expect(try scratch.names().filter { $0.contains("part") } == [])
  }

  @Test func twoRunsDoNotWriteToOnePlace() throws {
    let scratch = try Scratch()
    let first = try BagWriter(to: scratch.file("bag"))
    try first.add([1], as: "a")
    #expect(throws: ArchiveError.busy(scratch.file("bag"))) { try BagWriter(to: scratch.file("bag")) }
    try first.finish(try SmallBag.info())
    #expect(try BagVerifier.verify(scratch.file("bag")).isSound)
  }

  @Test func takenPlaceIsLeftAlone() throws {
    let scratch = try SmallBag.made()
    #expect(throws: ArchiveError.taken(scratch.file("bag"))) { try BagWriter(to: scratch.file("bag/")) }
    try scratch.write([1], to: "file")
    #expect(throws: ArchiveError.taken(scratch.file("file"))) { try BagWriter(to: scratch.file("file")) }
    #expect(try BagVerifier.verify(scratch.file("bag")).isSound)
  }

  @Test func emptyFolderAtThePlaceGivesWay() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("bag"), withIntermediateDirectories: false)
    try SmallBag.write(to: scratch)
    #expect(try BagVerifier.verify(scratch.file("bag")).isSound)
  }

  @Test func placeWithoutAFolderAboveIsRefused() throws {
    let scratch = try Scratch()
    let place = scratch.file("none/bag")
    #expect(throws: ArchiveError.system(place + ".part", code: ENOENT)) { try BagWriter(to: place) }
  }

  @Test func copyIsReadBackAndEqual() throws {
    let scratch = try SmallBag.made()
    let report = try BagCopier.copy(scratch.file("bag"), to: scratch.file("medium"))
    #expect(report.files == 3 && report.isSound)
    #expect(try scratch.names(in: "bag") == scratch.names(in: "medium"))
    #expect(throws: ArchiveError.taken(scratch.file("medium"))) {
      try BagCopier.copy(scratch.file("bag"), to: scratch.file("medium"))
    }
  }

  @Test func brokenBagIsNotCopied() throws {
    let scratch = try SmallBag.made()
    try scratch.write([0], to: "bag/data/README.txt")
    #expect(throws: ArchiveError.self) {
      try BagCopier.copy(scratch.file("bag"), to: scratch.file("medium"))
    }
    #expect(try scratch.names().filter { $0.hasPrefix("medium") } == [])
  }
}
