import Foundation
import JournalCore
import JournalStore
import PDFOutput
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// What a batch makes, keeps, refuses, and which numbers its documents bear.
@Suite struct BatchTests {
  private let journal: FileJournal

  init() throws {
    journal = try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked())]),
      classOf([TestPupil("Белых Анна", .female, marked())], label: "7Б"))
  }

  private func request(_ kind: String = "progress-summary,class-movement", to name: String = "out") throws
    -> BatchRequest
  {
    var request = BatchRequest(
      kind: kind, moment: try Journal.day("2026-06-30"), folder: journal.folder.file(name))
    request.jobs = 2
    return request
  }

  @discardableResult
  private func batch(_ request: BatchRequest) throws -> BatchReport {
    try BatchRun(request, in: journal.workspace).perform()
  }

  private func change(_ mark: String) throws {
    try journal.store.perform(
      LoadClassResults(
        classOf(
          [TestPupil("Вольный Пётр", marked("1:\(mark) 2:4 3:4 4:4 year:4"))],
          label: "7Б", subjects: ["Алгебра", "Химия"])))
  }

  private func files(_ name: String = "out") throws -> [String: [UInt8]] {
    let names = try journal.folder.names(in: name)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try journal.folder.bytes("\(name)/\($0)")) })
  }

  /// Shows D-11.
  @Test func everyDocumentIsRegisteredWithTheHashOfItsFile() throws {
    let report = try batch(request())
    #expect(report.made == 4 && report.kept == 0 && report.exitCode == 0)
    #expect(report.list.documents.map(\.number) == [1, 2, 3, 4])
    #expect(report.list.documents.map(\.label) == ["7А", "7Б", "7А", "7Б"])
    let lines = try RegisterRun(journal.workspace).lines()
    #expect(lines.map(\.number) == [1, 2, 3, 4])
    for line in lines {
      let path = journal.folder.file("out/\(try #require(line.file))")
      #expect(Digest.sha256(try journal.folder.bytes("out/\(try #require(line.file))")) == line.sha256)
      let text = try Tools.text(of: path)
      #expect(text.contains("Документ № \(line.number)"))
      #expect(text.contains(try #require(line.code)))
    }
    #expect(try journal.folder.names(in: "out").contains("spisok-dokumentov.pdf"))
    #expect(!(try journal.folder.names(in: "out").contains(".reportgen-batch")))
  }

  @Test func unchangedDocumentsAreNotMadeAgain() throws {
    try batch(request())
    let before = try files()
    let again = try batch(request())
    #expect(again.made == 0 && again.kept == 4)
    #expect(try files() == before)
    var later = try request()
    later.moment = try Journal.day("2026-07-01")
    #expect(try batch(later).made == 0, "another day alone changes nothing")
  }

  /// Shows D-12.
  @Test func changedDocumentGetsANumberInPlaceOfTheIssuedOne() throws {
    try batch(request("progress-summary"))
    try change("5")
    let report = try batch(request("progress-summary"))
    #expect(report.made == 1 && report.kept == 1)
    #expect(report.list.documents.map(\.number) == [1, 3])
    #expect(report.list.documents[1].replaces == 2)
    let lines = try RegisterRun(journal.workspace).lines()
    #expect(lines.map(\.status) == [.final, .superseded, .final])
    let path = journal.folder.file("out/\(try #require(lines[2].file))")
    #expect(try Tools.text(of: path).contains("Документ № 3 взамен № 2"))
  }

  @Test func onlyChangedDocumentsAreMadeWhereOnlyTheseAreAskedFor() throws {
    try batch(request("progress-summary"))
    try change("5")
    var changed = try request("progress-summary", to: "changed")
    changed.onlyChanged = true
    let report = try batch(changed)
    #expect(report.files == ["2025-2026_7Б_svodnaya-vedomost-uspevaemosti_year.pdf"])
  }

  @Test func forcedRunGivesTheSameBytesUnderTheSameNumbers() throws {
    try batch(request())
    let before = try files()
    var forced = try request()
    forced.isForced = true
    #expect(try batch(forced).made == 4)
    #expect(try files() == before)
    #expect(try RegisterRun(journal.workspace).lines().count == 4)
  }

  @Test func lostFileIsMadeAgainAsItWasIssued() throws {
    try batch(request())
    let before = try files()
    let name = "2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.pdf"
    try FileManager.default.removeItem(atPath: journal.folder.file("out/\(name)"))
    var later = try request()
    later.moment = try Journal.day("2026-07-05")
    #expect(try batch(later).made == 1)
    #expect(try files()[name] == before[name])
  }

  @Test func refusedDocumentKeepsItsNumberUntilItCanBeMade() throws {
    let journal = try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked("1:н/а 2:4 3:4 4:4 year:4"))]),
      classOf([TestPupil("Белых Анна", .female, marked())], label: "7Б"),
      profile: "gymnasium2Vorkuta")
    var request = try request("progress-summary")
    request.folder = journal.folder.file("out")
    let report = try BatchRun(request, in: journal.workspace).perform()
    #expect(report.exitCode == 1 && report.refused >= 1)
    let lines = try RegisterRun(journal.workspace).lines()
    #expect(lines.first { $0.label == "7А" }?.status == .reserved)
    #expect(lines.map(\.number) == Array(1...lines.count))
    let again = try BatchRun(request, in: journal.workspace).perform()
    #expect(again.list == report.list)
    #expect(try RegisterRun(journal.workspace).lines() == lines)
  }

  @Test func volumesHoldThePapersOfAClassOrOfTheSchool() throws {
    var byClass = try request()
    byClass.volumes = .class
    let report = try batch(byClass)
    #expect(
      report.list.volumes.map(\.file) == [
        "2025-2026_7А_dokumenty-klassa_year_tom.pdf", "2025-2026_7Б_dokumenty-klassa_year_tom.pdf",
      ])
    #expect(report.list.volumes.map(\.members) == [[1, 3], [2, 4]])
    let text = try Tools.text(of: journal.folder.file("out/2025-2026_7Б_dokumenty-klassa_year_tom.pdf"))
    #expect(text.contains("Документ № 2") && text.contains("Документ № 4") && !text.contains("Документ № 1 "))
    #expect(try batch(byClass).files == [])
    var bySchool = try request(to: "school")
    bySchool.volumes = .school
    #expect(try batch(bySchool).list.volumes.map(\.members) == [[3, 4], [1, 2]])
  }

  /// Papers are laid out for a volume with their own files, or anew for a volume alone.
  @Test func volumeIsTheSameHoweverManyOfItsPapersLayReady() throws {
    var request = try request()
    request.volumes = .class
    let list = try batch(request).list
    let whole = try files()
    let volume = list.volumes[1].file
    let own = try #require(list.documents[3].file)
    for lost in [[volume], [volume, own], [own]] {
      for name in lost { try FileManager.default.removeItem(atPath: journal.folder.file("out/\(name)")) }
      #expect(try Set(batch(request).files).isSuperset(of: lost))
      #expect(try files() == whole)
    }
  }

  @Test func listIsWrittenAsAnEncoderWritesIt() throws {
    let list = try batch(request()).list
    #expect(list.documents.count == 4)
    var pieces: [[UInt8]] = []
    try list.write(inPiecesOf: 1000) { pieces.append($0) }
    let written = pieces.flatMap(\.self)
    #expect(pieces.count > 1 && written == Array(BatchList.json(list).utf8))
    #expect(try journal.folder.bytes("out/reportgen-batch.json") == written)
  }

  @Test func runThatWasStoppedGoesOnWithWhatLiesReady() throws {
    let whole = try batch(request("progress-summary,class-movement", to: "whole"))
    #expect(whole.made == 4)
    let other = try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked())]),
      classOf([TestPupil("Белых Анна", .female, marked())], label: "7Б"))
    var request = try request()
    request.folder = other.folder.file("out")
    request.jobs = 1
    // A folder stands where the second file is to be written.
    let part = other.folder.file("out/.reportgen-batch/2025-2026_7Б_svodnaya-vedomost-uspevaemosti_year.pdf")
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
    let found = problem { _ = try BatchRun(request, in: other.workspace).perform() }
    #expect(found?.kind == .workspace)
    #expect(try other.folder.names(in: "out").filter { $0.hasSuffix(".pdf") } == [])
    #expect(try RegisterRun(other.workspace).lines() == [])
    try FileManager.default.removeItem(atPath: part)
    let made = try BatchRun(request, in: other.workspace).perform()
    #expect(made.list.documents.map(\.number) == [1, 2, 3, 4] && made.refused == 0)
  }

  @Test func folderThatAnotherRunFillsIsRefused() throws {
    let stage = try BatchStage(journal.folder.file("out"))
    let found = problem { try batch(request()) }
    #expect(
      found?.text
        == "\(journal.folder.file("out")) › сюда уже печатает другой запуск › дождитесь его конца или укажите другую папку"
    )
    stage.discard()
  }

  @Test func unknownKindIsRefusedWithTheKnownOnes() throws {
    let found = problem { try batch(request("term")) }
    #expect(
      found?.text
        == "batch «term» › this is neither a kind of batch nor a form. Kinds: diaries, digests, term-archive, year-archive; forms: reportgen forms"
    )
    #expect(
      problem { try batch(request("class-report,nonsense")) }?.text.hasPrefix("form «nonsense» › ") == true)
  }

  @Test func nothingDueIsTold() throws {
    var seniors = try request()
    seniors.grades = 10...11
    #expect(
      problem { try batch(seniors) }?.text
        == "--grades 10-11 › в журнале нет классов этих параллелей › укажите другие")
    #expect(
      problem { try batch(request("digests")) }?.text
        == "digests › на эту дату и период печатать нечего › проверьте --period, --class, --grades и --date")
  }

  @Test func rehearsalTellsWhatWouldBeDoneAndDoesNothing() throws {
    let intents = try BatchRun(request(), in: journal.workspace).rehearse()
    #expect(intents.map(\.action) == ["make", "make", "make", "make"])
    #expect(intents.map(\.number) == [1, 2, 3, 4])
    #expect(try RegisterRun(journal.workspace).lines() == [])
    #expect(!FileManager.default.fileExists(atPath: journal.folder.file("out")))
  }
}
