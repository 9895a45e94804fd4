import Foundation
import Testing

@testable import Archive

/// Shows S1-2.15, K-44: every way in which a kept bag can go bad is named with its file.
@Suite struct BagVerifierTests {
  private let first = "data/papers/7А/svodnaya.pdf"
  private let second = "data/papers/7Б/svodnaya.pdf"

  private func findings(_ scratch: Scratch) throws -> [BagFinding] {
    try BagVerifier.verify(scratch.file("bag")).findings
  }

  /// Changes the text of a file of the bag.
  private func edit(_ scratch: Scratch, _ name: String, _ change: (String) -> String) throws {
    let text = String(decoding: try scratch.bytes("bag/\(name)"), as: UTF8.self)
    let changed = change(text)
    try #require(changed != text)
    try scratch.write(Array(changed.utf8), to: "bag/\(name)")
  }

  @Test func soundBagHasNoFindings() throws {
    let scratch = try SmallBag.made()
    let report = try BagVerifier.verify(scratch.file("bag"))
    #expect(report.findings == [])
    #expect(report.files == 3)
    #expect(report.bytes == SmallBag.payload.reduce(0) { $0 + $1.text.utf8.count })
    #expect(report.info.values("Bagging-Date") == ["2026-06-30"])
  }

  @Test func flippedBitIsNamed() throws {
    let scratch = try SmallBag.made()
    var bytes = try scratch.bytes("bag/\(first)")
    bytes[5] ^= 4
    try scratch.write(bytes, to: "bag/\(first)")
    #expect(try findings(scratch) == [.altered(first)])
  }

  /// Every bit of every file, manifests and the lists of manifests too.
  @Test func noFlippedBitIsMissed() throws {
    let scratch = try SmallBag.made()
    for name in try scratch.names(in: "bag") where name.contains(".") {
      let sound = try scratch.bytes("bag/\(name)")
      for place in stride(from: 0, to: sound.count, by: sound.count > 100 ? 29 : 1) {
        var bytes = sound
        bytes[place] ^= 1 << UInt8(place % 8)
        try scratch.write(bytes, to: "bag/\(name)")
        #expect(try !findings(scratch).isEmpty, "\(name) byte \(place)")
      }
      try scratch.write(sound, to: "bag/\(name)")
    }
    #expect(try findings(scratch) == [])
  }

  @Test func missingFileIsNamed() throws {
    let scratch = try SmallBag.made()
    try FileManager.default.removeItem(atPath: scratch.file("bag/\(second)"))
    let found = try findings(scratch)
    #expect(found.contains(.missing(second)))
    #expect(found.map(\.file) == ["bag-info.txt", second])
  }

  @Test(arguments: ["bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  func missingTagFileIsNamed(_ name: String) throws {
    let scratch = try SmallBag.made()
    try FileManager.default.removeItem(atPath: scratch.file("bag/\(name)"))
    #expect(try findings(scratch) == [.missing(name)])
  }

  @Test func missingListOfManifestsIsNamed() throws {
    let scratch = try SmallBag.made()
    try FileManager.default.removeItem(atPath: scratch.file("bag/tagmanifest-sha256.txt"))
    #expect(try findings(scratch) == [.noManifest("tagmanifest-sha256.txt")])
  }

  @Test func extraFileIsNamed() throws {
    let scratch = try SmallBag.made()
    try scratch.write([1], to: "bag/data/papers/extra.pdf")
    #expect(
      try findings(scratch) == [
        .wrongOxum(told: oxum, found: "\(size + 1).4"), .unlisted("data/papers/extra.pdf"),
      ])
    try FileManager.default.removeItem(atPath: scratch.file("bag/data/papers/extra.pdf"))
    try scratch.write([1], to: "bag/.hidden")
    #expect(try findings(scratch) == [.unlisted(".hidden")])
  }

  @Test func swappedFilesAreNamed() throws {
    let scratch = try SmallBag.made()
    let (a, b) = (try scratch.bytes("bag/\(first)"), try scratch.bytes("bag/\(second)"))
    try scratch.write(b, to: "bag/\(first)")
    try scratch.write(a, to: "bag/\(second)")
    #expect(try findings(scratch) == [.swapped(first, second)])
  }

  @Test func truncatedFileIsNamed() throws {
    let scratch = try SmallBag.made()
    try scratch.write(try scratch.bytes("bag/\(second)").dropLast(9), to: "bag/\(second)")
    #expect(
      try findings(scratch) == [
        .wrongOxum(told: oxum, found: "\(size - 9).3"), .shortened(second, by: 9),
      ])
  }

  /// A copy that stopped midway: what is not there is named file by file.
  @Test func truncatedCopyIsNamed() throws {
    let scratch = try SmallBag.made()
    for name in ["data/README.txt", first, "tagmanifest-sha512.txt"] {
      try FileManager.default.removeItem(atPath: scratch.file("bag/\(name)"))
    }
    try scratch.write(try scratch.bytes("bag/\(second)").dropLast(1), to: "bag/\(second)")
    #expect(
      try findings(scratch).map(\.file) == [
        "bag-info.txt", "data/README.txt", first, second, "tagmanifest-sha512.txt",
      ])
  }

  @Test func wrongOxumIsNamed() throws {
    let scratch = try SmallBag.made()
    try edit(scratch, "bag-info.txt") { $0.replacing("Oxum: ", with: "Oxum: 1") }
    #expect(
      try findings(scratch) == [.wrongOxum(told: "1\(oxum)", found: oxum), .altered("bag-info.txt")])
  }

  @Test func fileListedTwiceIsNamed() throws {
    let scratch = try SmallBag.made()
    try edit(scratch, "manifest-sha256.txt") { $0 + ($0.split(separator: "\n").first ?? "") + "\n" }
    #expect(
      try findings(scratch) == [
        .listedTwice("data/README.txt", manifest: "manifest-sha256.txt"), .altered("manifest-sha256.txt"),
      ])
  }

  @Test(arguments: ["data/../../secret", "/etc/passwd", "../secret", "data//a", "bagit.txt"])
  func pathOutsideOfTheBagIsNamedAndNotRead(_ path: String) throws {
    let scratch = try SmallBag.made()
    try edit(scratch, "manifest-sha256.txt") { $0 + FileDigest(of: []).sha256 + "  \(path)\n" }
    let found = try findings(scratch)
    #expect(found.contains(.escapes(path, manifest: "manifest-sha256.txt")))
    #expect(found.contains(.altered("manifest-sha256.txt")))
    #expect(found.count == 2)
  }

  @Test func changedManifestIsToldFromAChangedFile() throws {
    let scratch = try SmallBag.made()
    try edit(scratch, "manifest-sha256.txt") {
      $0.replacing(
        FileDigest(of: Array(SmallBag.payload[2].text.utf8)).sha256, with: FileDigest(of: []).sha256)
    }
    #expect(
      try findings(scratch) == [
        .manifestDiffers("data/README.txt", manifest: "manifest-sha256.txt"),
        .altered("manifest-sha256.txt"),
      ])
  }

  @Test func fileOfOneManifestOnlyIsNamed() throws {
    let scratch = try SmallBag.made()
    try edit(scratch, "manifest-sha512.txt") {
      $0.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    }
    #expect(
      try findings(scratch) == [
        .listedUnevenly("data/README.txt", absentFrom: "manifest-sha512.txt"),
        .altered("manifest-sha512.txt"),
      ])
  }

  @Test func linkIsNamedAndNotFollowed() throws {
    let scratch = try SmallBag.made()
    let link = scratch.file("bag/\(first)")
    try FileManager.default.moveItem(atPath: link, toPath: scratch.file("elsewhere.pdf"))
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: scratch.file("elsewhere.pdf"))
    let found = try findings(scratch)
    #expect(found.contains(.link(first)))
    #expect(found.contains(.missing(first)))
  }

  @Test func folderThatIsNoBagIsTold() throws {
    let scratch = try Scratch()
    #expect(try BagVerifier.verify(scratch.path).findings == [.notABag])
    #expect(throws: ArchiveError.system(scratch.file("none"), code: 2)) {
      try BagVerifier.verify(scratch.file("none"))
    }
    try scratch.write(Array("BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n".utf8), to: "bagit.txt")
    #expect(try BagVerifier.verify(scratch.path).findings.contains(.unknownVersion))
  }

  @Test func bagThatIsToBeCompletedFromElsewhereIsTold() throws {
    let scratch = try SmallBag.made()
    try scratch.write(Array("https://example.org 1 data/a\n".utf8), to: "bag/fetch.txt")
    #expect(try findings(scratch) == [.unlisted("fetch.txt"), .fetches])
  }

  @Test func everyFindingIsASentenceAboutAFile() throws {
    let all: [BagFinding] = [
      .notABag, .unknownVersion, .unreadable("a"), .noManifest("a"), .badLine("a", line: 1),
      .listedTwice("a", manifest: "m"), .escapes("a", manifest: "m"), .listedUnevenly("a", absentFrom: "m"),
      .missing("a"), .unlisted("a"), .altered("a"), .shortened("a", by: 1), .swapped("a", "b"),
      .manifestDiffers("a", manifest: "m"), .link("a"), .special("a"), .wrongOxum(told: "1.1", found: "2.1"),
      .fetches,
    ]
    for finding in all {
      #expect(!finding.file.isEmpty)
      #expect(finding.sentence.hasSuffix(".") && finding.sentence.first?.isUppercase == true)
    }
    #expect(Set(all.map(\.sentence)).count == all.count)
  }

  private var size: Int { SmallBag.payload.reduce(0) { $0 + $1.text.utf8.count } }
  private var oxum: String { "\(size).3" }
}
