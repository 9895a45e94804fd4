import Foundation
import JournalCore
import JournalStore
import Testing
import Vault

@Suite struct LedgerTests {
  @Test func aRestoredOlderBackupHoldsNoNameAndTheLinkStillOpens() throws {
    let fixture = try PrivacyFixture()
    let (old, restored) = (fixture.folder.file("old.backup"), fixture.folder.file("restored.sqlite"))
    try fixture.store.backup(to: old)
    try fixture.withdraw()
    let ledger = try fixture.store.snapshot().anonymisationLedger()
    #expect(ledger.codes.map(\.entry.text) == ["Ученик 1", "Родитель 1"])
    #expect(!ledger.text.contains("повтор"))
    let read = try #require(AnonymisationLedger(text: ledger.text))
    #expect(read == ledger)

    let session = try Fixture.session(at: "2025-11-20T12:00:00")
    _ = try JournalStore.restore(old, to: restored) { store throws(StoreError) in
      _ = try store.perform(ReapplyAnonymisation(read), in: session)
    }
    try FileManager.default.removeItem(atPath: old)
    #expect(try fixture.files(holding: ["Неповторимов", "Hеповтopимoва", "Пульхери", "000-00-01"]) == [])

    let store = try JournalStore.open(at: restored)
    #expect(
      try store.rows("SELECT person_id, text, order_number, valid_from FROM code_name ORDER BY person_id")
        == ["1|Ученик 1|96-О|2025-11-14", "3|Родитель 1|96-О|2025-11-14"])
    #expect(try store.rows("SELECT kind, last FROM code_number ORDER BY kind") == ["guardian|1", "pupil|1"])
    #expect(try store.rows("SELECT state FROM app_user WHERE id = 7") == ["deleted"])
    #expect(try store.rows("SELECT text FROM lesson_topic") == ["Дроби; доклад Ученик 1"])
    #expect(try store.snapshot().verifyAudit().fault == nil)
    let link = try store.perform(
      OpenCodeLink(.pupil, 1, passphrase: SecretBytes(PrivacyFixture.passphrase)),
      in: Fixture.session([.director]))
    #expect(link.names.first?.name.surname == "Неповторимова")
  }

  @Test func reapplyingTwiceChangesNothing() throws {
    let fixture = try PrivacyFixture(withTexts: false)
    try fixture.withdraw()
    let ledger = try fixture.store.snapshot().anonymisationLedger()
    let before = try fixture.store.dump()
    #expect(try fixture.store.perform(ReapplyAnonymisation(ledger)) == 0)
    #expect(try fixture.store.dump() == before)
  }

  @Test func aPersonWhomTheOlderJournalDoesNotHaveOnlyTakesTheNumber() throws {
    let fixture = try PrivacyFixture(withTexts: false)
    let entry = AnonymisationOrder.Entry(person: 99, kind: .pupil, number: 4, text: "Ученик 4")
    let code = AnonymisationLedger.Code(
      entry, order: try Fixture.order(), from: try Fixture.day("2025-11-12"), box: nil)
    let ledger = AnonymisationLedger(lock: nil, last: [.pupil: 4], codes: [code], kept: [])
    #expect(try fixture.store.perform(ReapplyAnonymisation(ledger)) == 0)
    #expect(try fixture.store.rows("SELECT last FROM code_number WHERE kind = 'pupil'") == ["4"])
  }

  @Test(arguments: [
    "", "anonymisation-ledger\t2", "anonymisation-ledger\t1\ncode\tpupil", "anonymisation-ledger\t1\nx\t1",
  ])
  func whatIsNoLedgerIsNotRead(_ text: String) { #expect(AnonymisationLedger(text: text) == nil) }
}
