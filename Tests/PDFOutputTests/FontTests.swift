import Foundation
import PDFOutput
import Testing
import Typeset

@Suite struct FontTests {
  @Test func theListOfThePapersIsSound() throws {
    let files = try FontFiles(Fixture.specs)
    #expect(files.specs.map(\.face) == Face.allCases)
  }

  @Test func allProblemsAreListedAtOnce() throws {
    let math = FontSpec(
      face: .serifItalic, path: "/usr/share/fonts/truetype/dejavu/DejaVuMathTeXGyre.ttf",
      package: "fonts-dejavu-extra",
      sha256: try digest("/usr/share/fonts/truetype/dejavu/DejaVuMathTeXGyre.ttf"))
    let notAFont = FontSpec(
      face: .narrowBold, path: "/etc/hostname", package: "hostname", sha256: try digest("/etc/hostname"))
    let specs = [
      FontSpec(face: .serif, path: "/nowhere/PTF55F.ttf", package: "fonts-paratype", sha256: ""),
      FontSpec(face: .serifBold, path: Fixture.specs[1].path, package: "fonts-paratype", sha256: "00"),
      math, notAFont,
    ]
    let error = #expect(throws: PDFError.self) { try FontFiles(specs) }
    let lines = (error?.description ?? "").split(separator: "\n").map(String.init)
    try #require(lines.count == 5)
    #expect(
      lines[0]
        == "fonts/fonts.yaml › serif: the file /nowhere/PTF55F.ttf is missing. "
        + "Install the Debian package fonts-paratype (Scripts/bootstrap does).")
    #expect(
      lines[1]
        == "fonts/fonts.yaml › serifBold: the file \(Fixture.specs[1].path) has SHA-256 "
        + "\(Fixture.specs[1].sha256), the list says 00. Install the package fonts-paratype of the release the list "
        + "was made for, or accept the new file by writing its SHA-256 into the list; papers will then differ in "
        + "their bytes from earlier ones.")
    #expect(lines[2].hasPrefix("fonts/fonts.yaml › serifItalic: the font \(math.path) lacks "))
    #expect(lines[2].contains("U+0410, U+0411, "))
    #expect(lines[3] == "fonts/fonts.yaml › narrow: no font is bound to this face. Add it to the font list.")
    #expect(
      lines[4].hasPrefix("fonts/fonts.yaml › narrowBold: the file /etc/hostname is not a TrueType font"))
  }

  @Test func aFaceBoundTwiceIsRefused() {
    #expect(throws: PDFError.fonts([.boundTwice(.serif)])) {
      try FontFiles(Fixture.specs + [Fixture.specs[0]])
    }
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func booksOfOneReadingServeSeveralWorkers() async throws {
    let files = try FontFiles(Fixture.specs)
    let widths = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { try HarfBuzzShaper(FontBook(files)).shape("Ведомость", .narrow).advance }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(widths).count == 1)
  }

  private func digest(_ path: String) throws -> String {
    Digest.sha256(Array(try Data(contentsOf: URL(filePath: path))))
  }
}
