import Foundation
import Testing

/// `archive` and `verify` as a school runs them.
@Suite struct ArchiveCommandTests {
  private static let moment = "--db school.sqlite --date \(SampleJournal.moment)"

  /// The archive of the small school as `bag`.
  private func archived(_ more: String = "", in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program().run(
      "archive bag --year 2025/2026 --form progress-summary --form class-movement --out bag \(Self.moment) \(more)",
      in: folder)
  }

  /// Shows P-10, S0-7.5.4, S1-2.15.
  @Test func archiveIsWholeAndProvesItself() throws {
    let folder = try SampleJournal.folder()
    let outcome = try archived("--copy-to a --copy-to b", in: folder)
    #expect(outcome.code == 0, "\(outcome.problems)")
    #expect(outcome.lines.first?.hasPrefix("bag: 4 papers, ") == true, "\(outcome.output)")
    #expect(outcome.lines.dropFirst() == ["a: copied, read back, equal", "b: copied, read back, equal"])
    #expect(try folder.names() == ["a", "b", "bag", "school.sqlite"])
    #expect(
      try folder.names(in: "bag") == [
        "bag-info.txt", "bagit.txt", "data", "manifest-sha256.txt", "manifest-sha512.txt",
        "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
      ])
    #expect(try folder.names(in: "bag/data") == ["README.txt", "journal", "papers", "tables"])
    #expect(try folder.names(in: "bag/data/papers") == ["1А", "7А", "list.csv"])
    let readme = String(decoding: try folder.bytes("bag/data/README.txt"), as: UTF8.self)
    #expect(readme.contains("Учебный год: 2025/2026") && readme.contains("Документов: 4"))
    for name in ["README.txt", "dictionary.csv", "vault_entry.csv", "vault_lock.csv", "period_mark.csv"] {
      #expect(folder.has("bag/data/journal/\(name)"), "\(name)")
    }
    try FileManager.default.removeItem(atPath: folder.file("school.sqlite"))
    for bag in ["bag", "a", "b"] {
      let verified = try Program().run("verify \(bag)", in: folder)
      #expect(verified.code == 0, "\(verified.problems)")
      #expect(verified.lines.last?.hasPrefix("Архив цел. Файлов: ") == true)
    }
  }

  /// The tables beside the papers are those in the papers, and both lists name every file.
  @Test func papersAndTablesAgree() throws {
    let folder = try SampleJournal.folder()
    #expect(try archived(in: folder).code == 0)
    func rows(_ name: String) throws -> [[String]] {
      String(decoding: try folder.bytes(name), as: UTF8.self).split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let papers = try rows("bag/data/papers/list.csv")
    #expect(papers.map { $0[1] } == ["K-01", "K-01", "K-06", "K-06"])
    for paper in papers { #expect(folder.has("bag/data/" + paper[0])) }
    let tables = try rows("bag/data/tables/list.csv")
    #expect(tables.count >= papers.count)
    for (number, paper) in papers.enumerated() {
      let own = tables.filter { $0.last == paper[0] }
      #expect(!own.isEmpty)
      try FileManager.default.createDirectory(
        atPath: folder.file("attached\(number)"), withIntermediateDirectories: false)
      _ = try Tool.output(
        "pdfdetach",
        ["-saveall", "-o", folder.file("attached\(number)"), folder.file("bag/data/" + paper[0])])
      let attached = try folder.names(in: "attached\(number)").map {
        try folder.bytes("attached\(number)/\($0)")
      }
      #expect(try Set(attached) == Set(own.map { try folder.bytes("bag/data/" + $0[0]) }), "\(paper[0])")
    }
  }

  /// Shows D-28: no clock and no order of writing gets into an archive.
  @Test func sameYearGivesTheSameBytes() throws {
    let folder = try SampleJournal.folder()
    #expect(try archived(in: folder).code == 0)
    try FileManager.default.moveItem(atPath: folder.file("bag"), toPath: folder.file("first"))
    #expect(try archived(in: folder).code == 0)
    for name in ["tagmanifest-sha256.txt", "manifest-sha512.txt", "bag-info.txt"] {
      #expect(try folder.bytes("first/\(name)") == folder.bytes("bag/\(name)"), "\(name)")
    }
  }

  @Test func everyDamageIsNamedWithItsFile() throws {
    let folder = try SampleJournal.folder()
    #expect(try archived(in: folder).code == 0)
    let list = "bag/data/papers/list.csv"
    var bytes = try folder.bytes(list)
    bytes[20] ^= 1
    try folder.write(bytes, to: list)
    try FileManager.default.removeItem(atPath: folder.file("bag/data/journal/subject.csv"))
    try folder.write([1], to: "bag/data/extra.txt")
    let outcome = try Program().run("verify bag", in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.lines.map { $0.split(separator: "\t")[0] } == [
        "bag-info.txt", "data/extra.txt", "data/journal/subject.csv", "data/papers/list.csv",
      ])
    #expect(outcome.lines.last == "data/papers/list.csv\tСодержимое изменено.")
    #expect(outcome.problems.hasPrefix("bag › архив не таков, каким его сделали; замечаний: 4 › "))
    let json = try Program().run("verify bag --json", in: folder)
    #expect(json.code == 3 && json.output.contains("\"file\" : \"data/extra.txt\""))
  }

  @Test func brokenArchiveIsNotCopied() throws {
    let folder = try SampleJournal.folder()
    #expect(try archived(in: folder).code == 0)
    try folder.write([1], to: "bag/data/README.txt")
    let outcome = try Program().run("archive copy bag --to copy", in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.contains("data/README.txt › "))
    #expect(!folder.has("copy") && !folder.has("copy.part"))
  }

  /// A run that is killed leaves nothing at the place, and the next one is as if there had been none.
  @Test func killedRunLeavesNothingHalfMade() throws {
    let folder = try SampleJournal.folder()
    #expect(try archived(in: folder).code == 0)
    try FileManager.default.moveItem(atPath: folder.file("bag"), toPath: folder.file("whole"))
    let (output, problems) = (try folder.sink(), try folder.sink())
    let arguments =
      "archive bag --year 2025/2026 --form progress-summary --form class-movement --out bag \(Self.moment)"
      .split(separator: " ").map(String.init)
    let process = try Program().start(
      arguments, in: folder, output: output.handle, problems: problems.handle)
    while process.isRunning, !folder.has("bag.part/data/papers") { usleep(1_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let told = try problems.text()
    try #require(process.terminationReason == .uncaughtSignal, "\(told)")
    #expect(!folder.has("bag"))
    #expect(try archived(in: folder).code == 0)
    #expect(!folder.has("bag.part"))
    #expect(
      try folder.bytes("whole/tagmanifest-sha512.txt") == folder.bytes("bag/tagmanifest-sha512.txt"))
  }

  @Test func takenPlaceAndUnknownFormAreRefused() throws {
    let folder = try SampleJournal.folder()
    try folder.write([1], to: "bag")
    let taken = try archived(in: folder)
    #expect(taken.code == 3)
    #expect(taken.problems.hasPrefix("bag › здесь уже что-то есть › "))
    let unknown = try Program().run("archive bag --form none --out other \(Self.moment)", in: folder)
    #expect(unknown.code == 2)
    let nowhere = try Program().run("verify none", in: folder)
    #expect(nowhere.code == 3 && nowhere.problems.hasPrefix("none › "))
    #expect(try folder.names() == ["bag", "school.sqlite"])
  }
}
