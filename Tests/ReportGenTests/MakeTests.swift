import Foundation
import Testing

@Suite struct MakeTests {
  @Test func filesAreNamedByYearClassFormAndPeriod() throws {
    let folder = try SampleJournal.folder()
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 0, "\(outcome.problems)")
    #expect(
      try folder.names(in: "papers") == [
        "2025-2026_1А_svodnaya-vedomost-uspevaemosti_year.pdf",
        "2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.pdf",
      ])
    #expect(outcome.lines.count == 2)
    #expect(
      outcome.lines.allSatisfy {
        $0.wholeMatch(of: /papers\/2025-2026_[17]А_[a-z-]+_year\.pdf\t\d+ p\./) != nil
      })
  }

  @Test(arguments: ["7А", "7 «А»", "7-А", "7а"])
  func classIsFoundAsSchoolsWriteIt(_ name: String) throws {
    let folder = try SampleJournal.folder()
    let outcome = try Program().run(
      [
        "make", "progress-summary", "--db", "school.sqlite", "--date", SampleJournal.moment, "--class", name,
        "--period", "Q2", "--out", "papers",
      ], in: folder)
    #expect(outcome.code == 0)
    #expect(try folder.names(in: "papers") == ["2025-2026_7А_svodnaya-vedomost-uspevaemosti_Q2.pdf"])
  }

  @Test func oneFileHoldsAllClassesWithTheirData() throws {
    let folder = try SampleJournal.folder()
    #expect(try SampleJournal.make("--one-file", in: folder).code == 0)
    let name = "2025-2026_1А+7А_svodnaya-vedomost-uspevaemosti_year.pdf"
    #expect(try folder.names(in: "papers") == [name])
    let list = try Tool.output("pdfdetach", ["-list", folder.file("papers/\(name)")])
    #expect(list.hasPrefix("2 embedded files\n"))
    #expect(list.contains("2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.csv"))
  }

  @Test func jsonReportNamesFilesPagesAndDigests() throws {
    let folder = try SampleJournal.folder()
    let outcome = try SampleJournal.make("--json --class 7А", in: folder)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["form"] as? String == "progress-summary")
    let made = try #require((report["made"] as? [[String: Any]])?.first)
    #expect(made["classes"] as? [String] == ["7А"])
    #expect((made["pages"] as? Int ?? 0) > 0)
    let path = try #require(made["path"] as? String)
    let sum = try Tool.output("sha256sum", [folder.file(path)])
    #expect(sum.prefix { $0 != " " } == (made["sha256"] as? String ?? ""))
  }

  @Test(arguments: [
    "forms --json", "check --json --db school.sqlite", "init --json --profile default --db new.sqlite",
    "sample --json --classes 1 --pupils 1 --db new.sqlite",
  ])
  func jsonOfTheOtherCommandsIsJSON(_ line: String) throws {
    let outcome = try Program().run(line, in: try SampleJournal.folder())
    #expect(outcome.code == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is NSObject)
  }

  @Test func quietRunSaysNothing() throws {
    let outcome = try SampleJournal.make("--quiet", in: try SampleJournal.folder())
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty && outcome.problems.isEmpty, "\(outcome.problems)")
  }

  @Test func explanationTellsPlacesAndNoNames() throws {
    let folder = try SampleJournal.folder()
    let outcome = try SampleJournal.make("--class 7А --explain", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.lines.contains { $0.hasPrefix("7А › ") })
    for name in try Tables.names(
      ofPaper: folder.file("papers/2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.pdf"))
    {
      #expect(!outcome.output.contains(name.prefix { $0 != " " }))
    }
  }

  @Test func bytesDependOnDataAndMomentAlone() throws {
    var elsewhere = Program()
    elsewhere.environment = [
      "TZ": "Asia/Kamchatka", "LC_ALL": "C", "HOME": "/nonexistent", "LANG": "ru_RU.UTF-8",
    ]
    let first = try SampleJournal.folder()
    let second = try SampleJournal.folder()
    #expect(try SampleJournal.make(in: first).code == 0)
    let again = try elsewhere.run(
      [
        "make", "progress-summary", "--db", second.file("school.sqlite"), "--date", SampleJournal.moment,
        "--out", second.file("far/away"),
      ],
      in: second)
    #expect(again.code == 0, "\(again.problems)")
    let names = try first.names(in: "papers")
    #expect(try second.names(in: "far/away") == names)
    for name in names {
      #expect(try first.bytes("papers/\(name)") == second.bytes("far/away/\(name)"), "\(name)")
    }
  }

  @Test func secondRunReplacesTheFilesByTheSameBytes() throws {
    let folder = try SampleJournal.folder()
    #expect(try SampleJournal.make("--one-file", in: folder).code == 0)
    let name = try #require(try folder.names(in: "papers").first)
    let before = try folder.bytes("papers/\(name)")
    #expect(try SampleJournal.make("--one-file", in: folder).code == 0)
    #expect(try folder.names(in: "papers") == [name])
    #expect(try folder.bytes("papers/\(name)") == before)
  }

  @Test func nothingStaysBesideTheJournal() throws {
    let folder = try SampleJournal.folder()
    #expect(try SampleJournal.make(in: folder).code == 0)
    #expect(try Program().run("make progress-summary --db school.sqlite --out papers", in: folder).code == 0)
    #expect(try folder.names() == ["papers", "school.sqlite"])
  }

  @Test func anotherMomentGivesOtherBytes() throws {
    let folder = try SampleJournal.folder()
    #expect(try SampleJournal.make("--class 7А", in: folder).code == 0)
    let name = try #require(try folder.names(in: "papers").first)
    let before = try folder.bytes("papers/\(name)")
    let later = try Program().run(
      "make progress-summary --db school.sqlite --date 2026-07-01 --class 7А --out papers", in: folder)
    #expect(later.code == 0)
    #expect(try folder.bytes("papers/\(name)") != before)
  }
}
