import Foundation
import Testing

@testable import Archive

/// Shows S0-7.5.4, K-42: what is archived stays as it was made, and says so itself.
@Suite struct BagTests {
  @Test func bagSaysWhatItHolds() throws {
    let scratch = try SmallBag.made()
    #expect(
      try scratch.names(in: "bag") == [
        "bag-info.txt", "bagit.txt", "data", "data/README.txt", "data/papers", "data/papers/7А",
        "data/papers/7А/svodnaya.pdf", "data/papers/7Б", "data/papers/7Б/svodnaya.pdf",
        "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
      ])
    func text(_ name: String) throws -> String { String(decoding: try scratch.bytes(name), as: UTF8.self) }
    #expect(try text("bag/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(
      try text("bag/bag-info.txt")
        == "Source-Organization: МБОУ «Школа № 1»\nBagging-Date: 2026-06-30\nPayload-Oxum: 77.3\n")
    let lines = try text("bag/manifest-sha256.txt").split(separator: "\n").map { $0.split(separator: " ") }
    #expect(
      lines.map { $0[1] } == [
        "data/README.txt", "data/papers/7А/svodnaya.pdf", "data/papers/7Б/svodnaya.pdf",
      ])
    #expect(lines[1][0] == "bcf632a369e78d143ed233ce0855973b607ae0d832a5983e7882dfc5ed22bce1")
  }

  @Test func fingerprintsAreThoseOfTheStandard() {
    // FIPS 180-4, the example of three letters.
    let digest = FileDigest(of: Array("abc".utf8))
    #expect(digest.size == 3)
    #expect(digest.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest.sha512.hasPrefix("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"))
    #expect(FileDigest(of: []).sha256.hasPrefix("e3b0c44298fc1c149afbf4c8996fb924"))
  }

  @Test func orderOfWritingDoesNotMatter() throws {
    let scratch = try Scratch()
    try SmallBag.write(to: scratch, "one")
    try SmallBag.write(to: scratch, "two", SmallBag.payload.reversed())
    #expect(try scratch.names(in: "one") == scratch.names(in: "two"))
    for name in try scratch.names(in: "one") where name.contains(".") {
      #expect(try scratch.bytes("one/\(name)") == scratch.bytes("two/\(name)"), "\(name)")
    }
  }

  @Test func nameIsEncodedAsTheStandardSays() {
    #expect(Manifest.encoded("data/50%\r\nа.txt") == "data/50%25%0D%0Aа.txt")
    #expect(Manifest.decoded("data/50%25%0d%0Aа.txt") == "data/50%\r\nа.txt")
    #expect(Manifest.decoded("data/50%20.txt") == nil)
    let entries = [Manifest.Entry(digest: FileDigest(of: []).sha256, path: "data/1 %.txt")]
    #expect(Manifest(reading: Manifest(entries).text, .sha256) == Manifest(entries))
  }

  @Test func manifestsOfOthersAreRead() {
    let digest = FileDigest(of: []).sha256
    let text = "\(digest.uppercased())\tdata/a b.txt\r\n\r\n\(digest) data/c\nabc  data/d\n"
    let manifest = Manifest(reading: text, .sha256)
    #expect(manifest.entries.map(\.path) == ["data/a b.txt", "data/c"])
    #expect(manifest.entries.map(\.digest) == [digest, digest])
    #expect(manifest.badLines == [4])
  }

  @Test(arguments: [
    "", "/a", "a//b", "../a", "a/../b", "a/.", "a\\b", "a:b", "a\nb", "имя.", "имя ", "~a", "a?",
    String(repeating: "я", count: 128),
  ])
  func nameThatNotEveryMediumHoldsIsRefused(_ name: String) throws {
    let scratch = try Scratch()
    let writer = try BagWriter(to: scratch.file("bag"))
    #expect(throws: ArchiveError.self) { try writer.add([1], as: name) }
    writer.discard()
    #expect(try scratch.names() == [])
  }

  @Test func namesThatSomeMediaTakeForOneAreRefused() throws {
    let scratch = try Scratch()
    let writer = try BagWriter(to: scratch.file("bag"))
    try writer.add([1], as: "7А.csv")
    try writer.add([2], as: "7а.csv")
    #expect(throws: ArchiveError.sameName("7а.csv", "7А.csv")) { try writer.finish(try SmallBag.info()) }
  }

  @Test(arguments: [("Payload-Oxum", "1.1"), ("A:b", "c"), ("A", "b\nc"), ("A", ""), ("", "b"), ("Имя", "b")])
  func fieldThatIsNoLineIsRefused(_ label: String, _ value: String) {
    #expect(throws: ArchiveError.badField(label)) { try BagInfo([.init(label, value)]) }
  }

  @Test func foldedFieldIsReadWhole() {
    let info = BagInfo(reading: "Title: a\n  long\n\ttitle\nTitle: other\nBroken\n")
    #expect(info.values("Title") == ["a long title", "other"])
  }
}
