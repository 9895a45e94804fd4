import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// Parts of a run put together: the same as the undivided run, or a refusal that names the part.
@Suite struct MergeTests {
  private let folder: TemporaryFolder
  private let live: Workspace
  private let frozen: Workspace

  init() throws {
    folder = try TemporaryFolder()
    live = Workspace(house: Schools.house, database: folder.file("journal.sqlite"))
    _ = try SampleRun(
      classes: 4, pupils: 5, seed: 11, year: Journal.year, profile: "default", in: live
    ).perform()
    _ = try BackupRun(live).backup(to: folder.file("frozen.sqlite"))
    frozen = Workspace(house: Schools.house, database: folder.file("frozen.sqlite"))
  }

  private func request(to name: String, _ shard: Shard? = nil) throws -> BatchRequest {
    var request = BatchRequest(
      kind: "progress-summary,class-movement,school-movement,debt-letter",
      moment: try Journal.day("2026-06-30"),
      folder: folder.file(name))
    request.shard = shard
    request.volumes = .class
    request.jobs = 2
    return request
  }

  private func part(_ number: Int, of count: Int = 4, to name: String? = nil) throws -> String {
    let name = name ?? "part\(number)"
    _ = try BatchRun(request(to: name, Shard(number: number, of: count)), in: frozen).perform()
    return folder.file(name)
  }

  private func files(_ name: String) throws -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try folder.names(in: name).map { ($0, try folder.bytes("\(name)/\($0)")) })
  }

  @Test func fourPartsTogetherAreTheWholeByteByByte() throws {
    let parts = try (1...4).map { try part($0) }
    let merged = try MergeRun(live).perform(parts, into: folder.file("merged"), registers: false)
    let whole = try BatchRun(request(to: "whole"), in: live).perform()
    #expect(merged.list == whole.list)
    #expect(try files("merged") == files("whole"))
    #expect(try files("whole").count > 10)
  }

  @Test func mergedDocumentsEnterTheRegister() throws {
    let parts = try (1...4).map { try part($0, to: "together") }
    let merged = try MergeRun(live).perform([parts[0]], into: folder.file("merged"), registers: true)
    let lines = try RegisterRun(live).lines()
    #expect(lines.map(\.sha256) == merged.list.documents.map(\.sha256))
    // A second time there is nothing to enter; the undivided run then finds everything made.
    _ = try MergeRun(live).perform([parts[0]], into: folder.file("merged"), registers: true)
    #expect(try RegisterRun(live).lines() == lines)
    #expect(try BatchRun(request(to: "merged"), in: live).perform().made == 0)
  }

  @Test func missingAndDoubledPartsAreNamed() throws {
    let parts = try [1, 3].map { try part($0) }
    let missing = problem { _ = try MergeRun(live).perform(parts, into: folder.file("m"), registers: false) }
    #expect(missing?.text == "части пакета › не хватает: 2/4, 4/4 › напечатайте их: --shard")
    let whole = try part(1, of: 1, to: "one")
    let twice = problem {
      _ = try MergeRun(live).perform([whole, whole], into: folder.file("m"), registers: false)
    }
    #expect(twice?.text == "части пакета › часть 1/1 указана дважды › оставьте одну папку")
    let empty = problem {
      _ = try MergeRun(live).perform([folder.file("nowhere")], into: folder.file("m"), registers: false)
    }
    #expect(
      empty?.text
        == "\(folder.file("nowhere")) › здесь нет части пакета › укажите папку, в которую печатали с --shard")
  }

  @Test func partsOfDifferentStatesOfTheJournalAreRefused() throws {
    let first = try part(1, of: 2)
    let store = try frozen.open()
    let session = try frozen.session(of: store)
    try store.perform(
      SetSchool(School(fullName: "Школа № 1", shortName: "Ш1"), profile: "default"), in: session)
    let second = try part(2, of: 2)
    let found = problem {
      _ = try MergeRun(live).perform([first, second], into: folder.file("m"), registers: false)
    }
    #expect(
      found?.text
        == "\(second) › часть 2/2 напечатана по другому состоянию журнала или с другими условиями, чем часть 1/2 › напечатайте все части с одной копии журнала одной программой"
    )
  }

  @Test func damagedAndLostFilesOfAPartAreNamed() throws {
    let parts = try (1...2).map { try part($0, of: 2) }
    let name = try #require(try folder.names(in: "part2").first { $0.hasSuffix(".pdf") })
    let path = "\(parts[1])/\(name)"
    var bytes = try folder.bytes("part2/\(name)")
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: "part2/\(name)")
    let damaged = problem { _ = try MergeRun(live).perform(parts, into: folder.file("m"), registers: false) }
    #expect(damaged?.text == "\(path) › файл части 2/2 повреждён › напечатайте эту часть заново")
    try FileManager.default.removeItem(atPath: path)
    let lost = problem { _ = try MergeRun(live).perform(parts, into: folder.file("m"), registers: false) }
    #expect(lost?.text == "\(path) › файла части 2/2 нет › напечатайте эту часть заново")
    #expect(try folder.names(in: "m").filter { $0.hasSuffix(".pdf") } == [])
  }

  @Test func numbersThatWereGivenMeanwhileAreNotGivenAgain() throws {
    let parts = try (1...2).map { try part($0, of: 2) }
    var other = try request(to: "other")
    other.kind = "class-sizes"
    _ = try BatchRun(other, in: live).perform()
    let found = problem { _ = try MergeRun(live).perform(parts, into: folder.file("m"), registers: true) }
    #expect(
      found?.text
        == "реестр документов › последний номер уже № 1, а при начале печати был № 0 (D-11) › запустите печать ещё раз: готовые документы не переделываются"
    )
  }
}
