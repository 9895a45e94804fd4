import Foundation
import Testing

@Suite struct ImportTests {
  /// The sample export that comes with the program.
  static let sample = Program.root.appending(
    path: "samples/netschool/Табель успеваемости учащегося (весь класс).xlsx"
  ).path

  private func importing(_ more: String..., in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program().run(
      [
        "import", "netschool-report-card", ImportTests.sample, "--db", "school.sqlite", "--date",
        "2025-05-30",
      ] + more,
      in: folder)
  }

  private func empty() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try Program().run("init --profile default --db school.sqlite", in: folder)
    try #require(made.code == 0)
    return folder
  }

  @Test func rehearsalTellsThePlanAndChangesNothing() throws {
    let folder = try empty()
    let rehearsal = try importing("--dry-run", in: folder)
    #expect(rehearsal.code == 0, "\(rehearsal.problems)")
    #expect(rehearsal.output.contains("8А"))
    #expect(try folder.names() == ["school.sqlite"])
    // The journal still has no class, so there is nothing to print and the same plan to tell.
    #expect(try SampleJournal.make(in: folder).problems.hasPrefix("журнал › "))
    #expect(try importing("--dry-run", in: folder).output == rehearsal.output)
  }

  @Test func importedClassIsPrinted() throws {
    let folder = try empty()
    #expect(try importing(in: folder).code == 0)
    let refused = try Program().run(
      "make progress-summary --db school.sqlite --date 2025-05-30 --out papers", in: folder)
    #expect(refused.code == 1)
    #expect(
      refused.problems.contains("8А › документ не напечатан › для чистовой печати не хватает отметок: 32."))
    let made = try Program().run(
      "make progress-summary --db school.sqlite --date 2025-05-30 --out papers --set gaps=stamp", in: folder)
    #expect(made.code == 0, "\(made.problems)")
    #expect(try folder.names(in: "papers") == ["2024-2025_8А_svodnaya-vedomost-uspevaemosti_year.pdf"])
  }

  @Test func secondImportAddsNothing() throws {
    let folder = try empty()
    let first = try importing("--json", in: folder)
    let second = try importing("--json", in: folder)
    for outcome in [first, second] {
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(report["isApplied"] as? Bool == true)
    }
    #expect(first.output != second.output)
    #expect(try importing("--json", in: folder).output == second.output)
  }

  @Test func fileOfAnotherClassIsThree() throws {
    let folder = try empty()
    let outcome = try importing("--class", "7А", in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.contains("в файле класс 8А, а загружается 7А"))
    #expect(outcome.problems.hasSuffix("Ничего не загружено: 1 ошибка.\n"))
  }

  @Test func fileThatIsNoWorkbookIsThree() throws {
    let folder = try empty()
    try folder.write(Array("%PDF-1.7".utf8), to: "report.xlsx")
    let outcome = try Program().run(
      "import netschool-report-card report.xlsx --db school.sqlite --date 2025-05-30", in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.contains("это PDF, а не книга XLSX"))
  }
}
