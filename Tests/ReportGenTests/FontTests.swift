import Foundation
import Testing

@Suite struct FontTests {
  private static let serif = "/usr/share/fonts/truetype/paratype/PTF55F.ttf"
  private static let sum = "d074251529defb38523f3d89cfadfc2491515b32c22f154a8fc6b4c184415a69"

  @Test func missingFontNamesItsPackage() throws {
    let folder = try SampleJournal.folder()
    var program = Program()
    program.house = try folder.house(changing: "fonts/fonts.yaml", FontTests.serif, to: "/nowhere/PTF55F.ttf")
    for command in ["make progress-summary --db school.sqlite --date 2026-06-30 --out papers", "check"] {
      let outcome = try program.run(command, in: folder)
      #expect(outcome.code == 3)
      #expect(
        outcome.problems == """
          fonts/fonts.yaml › serif: the file /nowhere/PTF55F.ttf is missing. Install the Debian package fonts-paratype \
          (Scripts/bootstrap does).

          """)
    }
    #expect(!folder.has("papers"))
  }

  @Test func fontWithOtherBytesIsRefused() throws {
    let folder = try SampleJournal.folder()
    var program = Program()
    let wrong = String(repeating: "0", count: 64)
    program.house = try folder.house(changing: "fonts/fonts.yaml", FontTests.sum, to: wrong)
    let outcome = try SampleJournal.make(program: program, in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems.hasPrefix(
        "fonts/fonts.yaml › serif: the file \(FontTests.serif) has SHA-256 \(FontTests.sum), the list says \(wrong). "
      ))
    #expect(!folder.has("papers"))
  }

  @Test func checkTellsAllProblemsAtOnce() throws {
    let folder = try TemporaryFolder()
    var program = Program()
    program.house = try folder.house(changing: "fonts/fonts.yaml", "/PTF55F.ttf", to: "/none.ttf")
    let template = program.house.appending(path: "templates/forms/progress-summary.yaml")
    try Data("title: \"x\"\n".utf8).write(to: template)
    let outcome = try program.run("check", in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.contains("none.ttf is missing"))
    #expect(outcome.problems.contains("progress-summary.yaml › title › the slot {class} is missing"))
    #expect(outcome.output.contains("ok  profile default"))
  }

  @Test func nameWithALetterThatNoFontHasRefusesItsClassAlone() throws {
    let folder = try SampleJournal.folder()
    #expect(try SampleJournal.make("--class 7А", in: folder).code == 0)
    let paper = "papers/2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.pdf"
    let name = try #require(try Tables.names(ofPaper: folder.file(paper)).last)
    let surname = String(name.prefix { $0 != " " })
    let start = try #require(surname.first)
    let other = "\(start)\u{0634}\(surname.dropFirst(2))"
    try #require(surname.utf8.count == other.utf8.count)
    let journal = try folder.bytes("school.sqlite")
    let changed = journal.replacing(Array(surname.utf8), with: Array(other.utf8))
    try #require(changed != journal)
    try folder.write(changed, to: "school.sqlite")
    try FileManager.default.removeItem(atPath: folder.file("papers"))

    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.problems.contains("7А › документ не напечатан › "))
    #expect(outcome.problems.contains("U+0634"))
    #expect(
      !outcome.problems.contains(other) && !outcome.problems.contains(name.dropFirst(surname.count + 1)))
    #expect(try folder.names(in: "papers") == ["2025-2026_1А_svodnaya-vedomost-uspevaemosti_year.pdf"])
  }
}
