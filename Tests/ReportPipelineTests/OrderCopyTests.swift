import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// The two renditions of a volume: on paper with the certified copy of the order, elsewhere with a sheet in its place
/// (DECISIONS 10).
@Suite struct OrderCopyTests {
  private static let passphrase = "верба за окном, 7 лет"
  private let journal: FileJournal
  private let everybody = Principal(roles: Set(Role.allCases))

  init() throws {
    journal = try FileJournal(
      classOf(
        [
          TestPupil("Неповторимова Пульхерия Харитоновна", .female, ["Алгебра": fullYear]),
          TestPupil("Белых Анна Олеговна", .female, ["Алгебра": fullYear]),
        ], subjects: ["Алгебра"]))
    let pupil = try journal.pupil("Неповторимова Пульхерия Харитоновна")
    try step(
      "add-guardian",
      [
        "surname": "Неповторимов", "given": "Харитон", "patronymic": "Саввич", "sex": "male",
        "from": "2025-09-01",
      ])
    let guardian = try journal.store.snapshot(readers: 1).numbers("SELECT max(id) FROM person")[0][0]
    try step(
      "set-guardianship",
      [
        "guardian": "\(guardian)", "pupil": "\(pupil)", "relation": "father", "from": "2025-09-01",
      ])
    try step(
      "record-consent",
      [
        "pupil": "\(pupil)", "guardian": "\(guardian)", "scope": "ФИО", "roles": "classTeacher",
        "number": "14", "date": "2025-09-01",
        "from": "2025-09-01",
      ])
    try step("create-vault", ["passphrase": Self.passphrase])
    try step(
      "withdraw-consent",
      [
        "pupil": "\(pupil)", "guardian": "\(guardian)", "number": "31", "date": "2025-11-12",
        "from": "2025-11-12",
      ])
    try step("register-refusal", ["case": "1", "number": "32", "date": "2025-11-12", "scope": "все данные"])
    try step("delete-family-account", ["case": "1"])
    try step(
      "issue-anonymisation-order",
      [
        "number": "96", "date": "2025-11-12", "from": "2025-11-12", "cases": "1", "guardians": "\(guardian)",
      ])
    try step("redact-texts", ["case": "1"])
    try step("finish-redaction", ["case": "1"])
    try step("complete-withdrawal", ["case": "1", "passphrase": Self.passphrase])
  }

  private func step(_ name: String, _ fields: [String: String]) throws {
    let outcome = try JournalRun(name, fields: fields, in: journal.workspace, as: everybody).perform()
    try #require(outcome.exitCode == 0, "\(name): \(outcome.refused)")
  }

  private func volume(_ name: String, passphrase: String? = nil, set: [String: String] = [:]) throws
    -> VolumeOutcome
  {
    var request = VolumeRequest(folder: journal.folder.file(name))
    request.moment = try Journal.day("2026-06-30")
    request.overrides = set
    return try VolumeRun(request, in: journal.workspace, as: everybody).perform(passphrase: passphrase)
  }

  private func text(_ outcome: VolumeOutcome) throws -> String {
    try Tools.text(of: try #require(outcome.volumes.first).path).withoutSpaces
  }

  /// Shows D-17: names are in the paper rendition's copy and nowhere else; sheets are the same in both.
  @Test func namesStandInTheCopyOnPaperAlone() throws {
    let (plain, paper) = (try volume("plain"), try volume("paper", passphrase: Self.passphrase))
    #expect(plain.volumes.map(\.sheets) == paper.volumes.map(\.sheets))
    #expect(plain.volumes.map(\.pages) == paper.volumes.map(\.pages))
    let (without, with) = (try text(plain), try text(paper))
    #expect(without.contains("Копияприказа№96от12.11.2025хранитсяотдельно"))
    #expect(!without.contains("Неповторимов"))
    #expect(with.contains("Неповторимов") && with.contains("Пульхери"))
    #expect(!with.contains("Копияприказа№96от12.11.2025хранитсяотдельно") && with.contains("Верно"))
    // The copy is the only sheet with the names: the summary sheet before it still has the code name.
    let path = try #require(paper.volumes.first).path
    let pages = try Tools.run("pdftotext", ["-raw", path, "-"]).text.split(separator: "\u{0C}")
    #expect(pages.count { $0.contains("Неповторимов") } == 1)
    for name in try Tools.attachments(of: path) {
      #expect(!String(decoding: try Tools.attachment(name, of: path), as: UTF8.self).contains("Неповторимов"))
    }
  }

  /// Shows D-16.
  @Test func eachOpenedLinkIsInTheAuditTrail() throws {
    _ = try volume("paper", passphrase: Self.passphrase)
    let opened = try journal.store.snapshot(readers: 1).numbers(
      "SELECT count(*) FROM audit_line WHERE operation = 'open-code-link'")
    #expect(opened == [[2]])
  }

  @Test func wrongPassphraseOpensNothing() throws {
    let found = problem { _ = try volume("paper", passphrase: "не тот пароль вовсе") }
    #expect(found?.kind == .workspace)
    #expect(!FileManager.default.fileExists(atPath: journal.folder.file("paper")))
  }

  @Test func sealedEnvelopeIsTheSameSheetInBothRenditions() throws {
    let set = ["orderCopyInBundle": "sealedEnvelope"]
    let (plain, paper) = (
      try volume("plain", set: set), try volume("paper", passphrase: Self.passphrase, set: set)
    )
    #expect(try text(plain) == text(paper))
    #expect(try !text(paper).contains("Неповторимов"))
  }
}
