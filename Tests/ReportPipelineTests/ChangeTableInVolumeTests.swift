import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// The table of changes is sewn behind the sheet of a class that has any, and behind no other (S4-4.3).
@Suite struct ChangeTableInVolumeTests {
  private func school() throws -> (TemporaryFolder, Workspace) {
    let folder = try TemporaryFolder()
    let workspace = Workspace(house: Schools.house, database: folder.file("journal.sqlite"))
    let store = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    let school = SampleSchool(
      classes: 3, pupilsPerClass: 6, seed: 31, year: Journal.year, profile: "default",
      catalogue: try workspace.subjects(), detail: .daily)
    _ = try store.perform(school, in: workspace.session(of: store, mode: .initialLoad))
    return (folder, workspace)
  }

  private func inventory(_ workspace: Workspace, _ folder: String, _ set: [String: String]) throws
    -> [[String]]
  {
    var request = VolumeRequest(folder: folder)
    request.moment = try Journal.day("2026-06-30")
    request.isDraft = true
    request.overrides = set
    let outcome = try VolumeRun(request, in: workspace, as: Principal(roles: Set(Role.allCases))).perform()
    let path = try #require(outcome.volumes.first).path
    let name = try #require(try Tools.attachments(of: path).first { $0.contains("opis-toma") }, "\(outcome)")
    let bytes = try Tools.attachment(name, of: path)
    return CSVReading.rows(String(decoding: bytes, as: UTF8.self)).dropFirst().map { $0 }
  }

  /// Shows S4-4.3.b.
  @Test func tableStandsBehindTheSheetOfItsClass() throws {
    let (folder, workspace) = try school()
    let changed = try workspace.open().snapshot(readers: 1).numbers(
      "SELECT count(*) FROM change_request WHERE executed_at IS NOT NULL")
    try #require(changed[0][0] > 0, "the made-up school has executed requests")
    let rows = try inventory(workspace, folder.file("with"), [:])
    let tables = rows.indices.filter { rows[$0][2].hasPrefix("Таблица учёта изменений") }
    #expect(!tables.isEmpty && tables.count < rows.count - tables.count)
    for index in tables {
      let own = rows[index][2].firstMatch(of: /\d+\s«.»/)?.output
      let sheet = rows[index - 1][2]
      #expect(sheet.hasPrefix("Сводная ведомость") && own.map { sheet.contains($0) } == true)
    }
    // The ranges of sheets follow one another without a gap.
    var last = 0
    for row in rows {
      let ends = row[3].split(separator: "–").compactMap { Int($0) }
      #expect(ends.first == last + 1)
      last = ends.last ?? 0
    }
    let without = try inventory(workspace, folder.file("without"), ["changes": "false"])
    #expect(without.count == rows.count - tables.count)
  }
}
