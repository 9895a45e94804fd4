import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// What the code on a sheet tells.
@Suite struct CodeTests {
  private let journal: FileJournal
  private let first: BatchReport

  init() throws {
    journal = try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked())]))
    first = try CodeTests.batch(journal, to: "first")
  }

  private static func batch(_ journal: FileJournal, to name: String) throws -> BatchReport {
    try BatchRun(
      BatchRequest(
        kind: "progress-summary", moment: try Journal.day("2026-06-30"), folder: journal.folder.file(name)),
      in: journal.workspace
    ).perform()
  }

  private func look(_ code: String?, file: String? = nil, against: String? = nil) throws -> CodeRun.Outcome {
    try CodeRun(journal.workspace).perform(try #require(code), file: file, archived: against)
  }

  private func path(_ name: String) -> String { journal.folder.file("\(name)/\(first.files[0])") }

  @Test func currentDocumentIsFoundAndItsFileKnown() throws {
    let found = try look(first.list.documents[0].code, file: path("first"))
    #expect(found.document.status == .final && found.successor == nil)
    #expect(found.isSameFile == true && found.isGood)
  }

  @Test func supersededDocumentNamesItsSuccessorAndTheCellsThatDiffer() throws {
    let pupil = try journal.pupil("Авдеев Лев")
    let third = try classOf([TestPupil("Авдеев Лев", ["Алгебра": "3:3"])], subjects: ["Алгебра"])
    try journal.store.perform(
      LoadClassResults(
        ClassResults(
          schoolName: "", year: third.year, label: third.label, periodKind: third.periodKind,
          subjects: third.subjects,
          pupils: third.pupils.map { .init(name: $0.name, sex: $0.sex, existing: pupil, marks: $0.marks) })))
    let second = try CodeTests.batch(journal, to: "second")
    let found = try look(first.list.documents[0].code, file: path("second"), against: path("first"))
    #expect(found.document.status == .superseded && found.successor == 2 && !found.isGood)
    #expect(found.isSameFile == false)
    let differences = try #require(found.differences)
    #expect(differences.count == 1)
    #expect(differences[0].contains("графа «Алгебра»") && !differences[0].contains("Авдеев"))
    #expect(try look(second.list.documents[0].code).isGood)
  }

  @Test func forgedAndMistypedCodesAreRefused() throws {
    #expect(
      problem { _ = try look("2026") }?.text
        == "--code 2026 › это не контрольный код › наберите его как на листе: 58-3F2A9-C1B04")
    #expect(
      problem { _ = try look("9-00000-00000") }?.text
        == "документ № 9 › в реестре этого журнала такого выпущенного документа нет › проверьте номер и журнал (--db)"
    )
    #expect(
      problem { _ = try look("1-00000-00000") }?.text
        == "код 1-00000-00000 › документ № 1 в реестре есть, но код у него другой › лист подделан или код набран с ошибкой"
    )
  }

  /// Shows D-12.
  @Test func voidDocumentDoesNotCountAndItsPlaceGetsANewNumber() throws {
    try journal.store.perform(VoidDocument(number: 1, reason: "напечатан по ошибке"))
    #expect(try !look(first.list.documents[0].code).isGood)
    let again = try CodeTests.batch(journal, to: "again")
    #expect(again.list.documents.map(\.number) == [2] && again.list.documents[0].replaces == 1)
  }
}
