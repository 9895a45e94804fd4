import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import Testing

@testable import ReportPipeline

/// The open set on disk: out of one journal, into another.
@Suite struct SetTransferTests {
  /// A journal on disk with a class of two.
  private func journal() throws -> FileJournal {
    try FileJournal(
      classOf([
        TestPupil("Авдеев Иван", ["Алгебра": fullYear]), TestPupil("Белых Анна", .female, ["Химия": "1:5"]),
      ]))
  }

  /// A new journal in the folder.
  private func empty(_ name: String, in folder: TemporaryFolder) throws -> Workspace {
    let workspace = Workspace(house: Schools.house, database: folder.file(name))
    _ = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    return workspace
  }

  private func export(_ journal: FileJournal, to name: String) throws -> ExportRun.Outcome {
    try ExportRun(format: "journal-csv", in: journal.workspace).perform(to: journal.folder.file(name))
  }

  private func bytes(_ folder: TemporaryFolder, _ name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try folder.names(in: name) {
      files[file] = try Data(contentsOf: URL(filePath: folder.file(name + "/" + file)))
    }
    return files
  }

  /// Shows S0-1.13, D-30.
  @Test func exportedJournalIsLoadedAndExportedAgainTheSame() throws {
    let journal = try journal()
    let outcome = try export(journal, to: "out")
    let names = try journal.folder.names(in: "out")
    #expect(names.count == outcome.tables + 2)
    #expect(names.contains("dictionary.csv") && names.contains("README.txt"))
    #expect(try journal.folder.names().filter { $0.hasSuffix(".part") } == [])

    let other = try empty("other.sqlite", in: journal.folder)
    let rehearsal = try SetImportRun(in: other).perform(journal.folder.file("out"), isRehearsal: true)
    #expect(rehearsal.faults == [] && !rehearsal.isApplied)
    let loaded = try SetImportRun(in: other).perform(journal.folder.file("out"))
    #expect(loaded.isApplied)
    #expect((loaded.rows, loaded.pupils) == (outcome.rows, rehearsal.pupils))
    _ = try ExportRun(format: "journal-csv", in: other).perform(to: journal.folder.file("again"))
    #expect(try bytes(journal.folder, "again") == bytes(journal.folder, "out"))
  }

  @Test func exportIsInTheAuditTrailAndLoadingToo() throws {
    let journal = try journal()
    _ = try export(journal, to: "out")
    let other = try empty("other.sqlite", in: journal.folder)
    _ = try SetImportRun(in: other).perform(journal.folder.file("out"))
    let lines = try [journal.workspace, other].map { workspace in
      try #require(try AuditRun(workspace).lines(from: 1, limit: 100).last)
    }
    #expect(lines.map(\.operation) == ["export-tables", "load-tables"])
    #expect(lines.map(\.flags) == ["", "initial-load"])
    #expect(lines.allSatisfy { $0.subject.wholeMatch(of: /tables:\d+ pupils:\d+/) != nil })
  }

  @Test func placeThatIsTakenIsLeftAlone() throws {
    let journal = try journal()
    _ = try export(journal, to: "out")
    let before = try bytes(journal.folder, "out")
    let path = journal.folder.file("out")
    let refused = problem { _ = try export(journal, to: "out") }
    #expect(refused == Problem(.workspace, "\(path) › здесь уже что-то есть › укажите новую папку"))
    #expect(try bytes(journal.folder, "out") == before)
    // A refused export is not recorded.
    #expect(
      try AuditRun(journal.workspace).lines(from: 1, limit: 100).count { $0.operation == "export-tables" }
        == 1)
  }

  @Test func faultsAreTableAndNothingIsLoaded() throws {
    let journal = try journal()
    _ = try export(journal, to: "out")
    let file = URL(filePath: journal.folder.file("out/person.csv"))
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "90,pupil,мужской,\r\n91,pupil\r\n").utf8).write(to: file)
    try FileManager.default.removeItem(atPath: journal.folder.file("out/room.csv"))
    let other = try empty("other.sqlite", in: journal.folder)
    let outcome = try SetImportRun(in: other).perform(journal.folder.file("out"))
    #expect(!outcome.isApplied)
    let lines = text.split(separator: "\r\n").count
    #expect(
      outcome.faults.map(\.text) == [
        "person.csv, строка \(lines + 1), столбец sex › такого слова здесь не бывает › допустимо: male, female, unknown",
        "person.csv, строка \(lines + 2) › 2 значения, а столбцов 4 › проверьте запятые и кавычки",
        "room.csv › файла нет › добавьте его: у пустой таблицы в нём только строка с именами столбцов",
      ])
    #expect(try other.open().snapshot().pupilNumbers() == [])

    try SetImportRun.write(outcome.faults, to: journal.folder.file("faults.csv"))
    // Foundation takes the mark at the beginning away, so the bytes are decoded by hand.
    let table = String(
      decoding: try Data(contentsOf: URL(filePath: journal.folder.file("faults.csv"))), as: UTF8.self)
    #expect(
      table.hasPrefix("\u{FEFF}файл,строка,столбец,что не так,что сделать\r\nperson.csv,\(lines + 1),sex,"))
    #expect(table.split(separator: "\r\n").count == 4)
  }

  @Test func journalWithPeopleTakesNoSet() throws {
    let journal = try journal()
    _ = try export(journal, to: "out")
    let refused = problem { _ = try SetImportRun(in: journal.workspace).perform(journal.folder.file("out")) }
    #expect(refused?.kind == .workspace)
    #expect(refused?.text.contains("набор загружается только в пустой журнал (D-30)") == true)
  }

  /// Shows S0-1.15.
  @Test func teacherMayNeitherExportNorImportAndStrangersGetNothing() throws {
    let journal = try journal()
    let teacher = Principal(roles: [.subjectTeacher])
    #expect(
      problem { _ = try ExportRun(format: "journal-csv", in: journal.workspace, as: teacher) }?.kind
        == .notAllowed)
    #expect(problem { _ = try SetImportRun(in: journal.workspace, as: teacher) }?.kind == .notAllowed)
    let stranger = problem {
      _ = try ExportRun(format: "journal-csv", recipient: ID(7), in: journal.workspace)
        .perform(to: journal.folder.file("out"))
    }
    #expect(stranger?.text.hasPrefix("получатель 7 › ") == true)
    #expect(try !journal.folder.names().contains { $0.hasPrefix("out") })
  }

  @Test func unknownFormatIsWrongUsage() throws {
    let journal = try journal()
    #expect(
      problem { _ = try ExportRun(format: "xml", in: journal.workspace) }
        == Problem(.usage, "формат «xml» › такого формата выгрузки нет › есть: journal-csv"))
  }
}
