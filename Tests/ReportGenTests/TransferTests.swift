import Foundation
import Testing

/// `export` and `import journal-csv` as a school runs them.
@Suite struct TransferTests {
  private func exported() throws -> TemporaryFolder {
    let folder = try SampleJournal.folder()
    let outcome = try Program().run("export journal-csv out --db school.sqlite", in: folder)
    try #require(outcome.code == 0, "\(outcome.problems)")
    try #require(outcome.output.wholeMatch(of: /out: \d+ tables, \d+ rows\n/) != nil)
    let made = try Program().run("init --profile default --db other.sqlite", in: folder)
    try #require(made.code == 0, "\(made.problems)")
    return folder
  }

  @Test func journalGoesOutAndComesIn() throws {
    let folder = try exported()
    let rehearsal = try Program().run("import journal-csv out --db other.sqlite --dry-run", in: folder)
    #expect(rehearsal.code == 0, "\(rehearsal.problems)")
    #expect(rehearsal.output.hasSuffix("Ничего не загружено: это проба.\n"))
    let loaded = try Program().run("import journal-csv out --db other.sqlite", in: folder)
    #expect(loaded.code == 0, "\(loaded.problems)")
    #expect(loaded.output.wholeMatch(of: /Таблиц с записями: \d+, записей: \d+, учеников: \d+\.\n/) != nil)
    let again = try Program().run("export journal-csv again --db other.sqlite", in: folder)
    #expect(again.code == 0, "\(again.problems)")
    for name in try folder.names(in: "out") {
      #expect(try folder.bytes("again/" + name) == folder.bytes("out/" + name), "\(name)")
    }
  }

  /// Shows D-30.
  @Test func thousandsOfFaultsAreATable() throws {
    let folder = try exported()
    let name = "out/period_mark.csv"
    let text = String(decoding: try folder.bytes(name), as: UTF8.self)
    var lines = text.split(separator: "\r\n").map(String.init)
    let row = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for number in 0..<3_000 {
      lines.append(([row[0], row[1], String(90_000 + number)] + row[3...]).joined(separator: ","))
    }
    try folder.write(Array((lines.joined(separator: "\r\n") + "\r\n").utf8), to: name)
    let outcome = try Program().run(
      "import journal-csv out --db other.sqlite --errors faults.csv", in: folder)
    #expect(outcome.code == 3)
    let told = outcome.problems.split(separator: "\n").map(String.init)
    #expect(told.count == 52)
    #expect(
      told.first?.hasSuffix(
        "столбец subject_id › в таблице subject нет такой записи › добавьте запись в subject.csv или исправьте номер"
      )
        == true)
    #expect(
      told.suffix(2) == ["… и ещё 2950; все в таблице faults.csv", "Ничего не загружено, ошибок: 3000."])
    let table = String(decoding: try folder.bytes("faults.csv"), as: UTF8.self)
    #expect(table.split(separator: "\r\n").count == 3_001)
  }

  @Test(arguments: [
    "import journal-csv out more", "import journal-csv out --class 7А",
    "import journal-csv out --map map.csv",
    "import netschool-report-card out --errors faults.csv", "export xml out",
  ])
  func wrongUsageIsTwo(_ line: String) throws {
    let folder = try SampleJournal.folder()
    #expect(try Program().run(line + " --db school.sqlite", in: folder).code == 2)
  }
}
