import Foundation
import JournalCore
import JournalStore
import Testing
import Vault

@Suite struct NoByteTests {
  private static let words = [
    "Неповторимов", "Hеповтopимoва", "Пульхери", "Харитон", "900 000-00-01", "2012-03-04", "Н-17",
  ]

  /// Shows S0-11.3.4, D-15.
  @Test func afterAWithdrawalTheNameIsInNoByte() throws {
    let fixture = try PrivacyFixture()
    for word in NoByteTests.words { #expect(try !fixture.files(holding: [word]).isEmpty, "\(word)") }
    try fixture.withdraw()
    #expect(try fixture.files(holding: NoByteTests.words) == [])
    try fixture.store.backup(to: fixture.folder.file("backup.sqlite"))
    #expect(try fixture.folder.names().contains("backup.sqlite"))
    #expect(try fixture.files(holding: NoByteTests.words) == [])
    try fixture.store.close()
    #expect(try fixture.files(holding: NoByteTests.words) == [])
  }

  /// Shows D-31.
  @Test func theTrailClosesAndHoldsNoName() throws {
    let fixture = try PrivacyFixture()
    try fixture.withdraw()
    let snapshot = try fixture.store.snapshot()
    #expect(try snapshot.verifyAudit().fault == nil)
    let lines = try snapshot.auditLines()
    #expect(lines.count > 10)
    for line in lines {
      let text = "\(line.actor) \(line.operation) \(line.subject) \(line.flags)"
      #expect(!NoByteTests.words.contains { text.localizedCaseInsensitiveContains($0) }, "\(text)")
    }
  }

  /// Shows D-16.
  @Test func theLinkIsInTheVaultAndOpensForTheDirectorAlone() throws {
    let fixture = try PrivacyFixture()
    try fixture.withdraw()
    func open(_ passphrase: String = PrivacyFixture.passphrase, _ role: Role = .director) throws -> CodeLink {
      try fixture.perform(OpenCodeLink(.pupil, 1, passphrase: SecretBytes(passphrase)), [role], day: 20)
    }
    let link = try open()
    #expect(link.person == 1)
    #expect(link.names.map(\.name.full) == ["Неповторимова Пульхерия Харитоновна"])
    #expect(link.birthDay?.iso == "2012-03-04")
    #expect(link.sex == .female)
    let line = try #require(try fixture.store.snapshot().auditLines().last)
    #expect(line.operation == "open-code-link")
    #expect(line.subject == "pupil:1")
    for role in Role.allCases where role != .director {
      #expect("\(role)") {
        _ = try open(PrivacyFixture.passphrase, role)
      } throws: { error in
        if case StoreError.refused(.access) = error { true } else { false }
      }
    }
    #expect(throws: StoreError.rule(VaultError.wrongPassphrase)) { _ = try open("верба за окном, 8 лет") }
    #expect(throws: StoreError.rule(PrivacyRefusal.noLink(.pupil, 2))) {
      _ = try fixture.perform(
        OpenCodeLink(.pupil, 2, passphrase: SecretBytes(PrivacyFixture.passphrase)), [.director])
    }
    #expect(try fixture.files(holding: NoByteTests.words) == [])
  }

  @Test func aBoxMovedToAnotherCodeIsRefused() throws {
    let fixture = try PrivacyFixture()
    try fixture.withdraw()
    try fixture.store.perform(
      Statements(sql: ["UPDATE vault_entry SET number = 5 WHERE kind = 'pupil' AND number = 1"]))
    #expect(throws: StoreError.rule(VaultError.altered)) {
      _ = try fixture.perform(
        OpenCodeLink(.pupil, 5, passphrase: SecretBytes(PrivacyFixture.passphrase)), [.director])
    }
  }

  @Test func aWrongPassphraseLeavesTheWithdrawalAsItWas() throws {
    let fixture = try PrivacyFixture(withTexts: false)
    let id = try fixture.openCase()
    try fixture.registerRefusal(id)
    try fixture.perform(DeleteFamilyAccount(id), [.administrator])
    try fixture.issueOrder(id)
    try fixture.perform(FinishRedaction(id), [.administrator], day: 14)
    #expect(throws: StoreError.rule(VaultError.wrongPassphrase)) {
      _ = try fixture.perform(
        CompleteWithdrawal(id, passphrase: SecretBytes("не тот пароль вовсе")), [.administrator], day: 14)
    }
    #expect(try fixture.store.count("SELECT count(*) FROM person_name WHERE person_id = 1") == 1)
    #expect(try fixture.complete(id) == ["Ученик 1", "Родитель 1"])
  }

  @Test func aVaultIsMadeOnceAndGetsANewPassphrase() throws {
    let fixture = try PrivacyFixture()
    #expect(throws: StoreError.rule(PrivacyRefusal.noVault)) {
      _ = try fixture.perform(OpenCodeLink(.pupil, 1, passphrase: SecretBytes("верба за окном")), [.director])
    }
    try fixture.withdraw()
    let again = CreateVault(SecretBytes("другой пароль сейфа"), effort: .trial)
    #expect(throws: StoreError.rule(PrivacyRefusal.vaultExists)) { try fixture.perform(again, [.director]) }
    let new = "пароль нового директора"
    try fixture.perform(
      ChangeVaultPassphrase(from: SecretBytes(PrivacyFixture.passphrase), to: SecretBytes(new)), [.director])
    #expect(throws: StoreError.rule(VaultError.wrongPassphrase)) {
      _ = try fixture.perform(
        OpenCodeLink(.pupil, 1, passphrase: SecretBytes(PrivacyFixture.passphrase)), [.director])
    }
    let link = try fixture.perform(OpenCodeLink(.guardian, 1, passphrase: SecretBytes(new)), [.director])
    #expect(link.names.map(\.name.full) == ["Неповторимов Харитон Саввич"])
  }
}
