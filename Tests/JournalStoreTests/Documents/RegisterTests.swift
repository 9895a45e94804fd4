import JournalCore
import Testing

@testable import JournalStore

@Suite struct RegisterTests {
  private let store: JournalStore

  init() throws { store = try Fixture.store() }

  private func document(
    _ number: Int, slot: String = "a", _ status: DocumentStatus = .final, replaces: Int? = nil
  ) throws -> IssuedDocument {
    let digit = String(number % 10)
    return IssuedDocument(
      number: number, form: "progress-summary", formVersion: 1, slot: slot, label: "7А",
      moment: try #require(Day(iso: "2025-12-30")), profile: "default", program: "ReportGen 0.1.0",
      status: status,
      replaces: replaces,
      paper: status == .reserved
        ? nil
        : IssuedDocument.Paper(
          pages: 2, file: "7А.pdf", content: String(repeating: digit, count: 64),
          sha256: String(repeating: "f", count: 64)))
  }

  private func register(
    _ documents: [IssuedDocument], after last: Int, inputs: [RegisterDocuments.Input] = []
  )
    throws
  {
    try store.perform(
      RegisterDocuments(
        documents, after: last, inputs: inputs, under: AccessDemand(.printClassPapers, .print)))
  }

  /// Shows D-11.
  @Test func everythingThatWasEnteredIsReadBack() throws {
    let entries = [
      try document(1), try document(2, slot: "b", .incomplete), try document(3, slot: "c", .reserved),
    ]
    try register(entries, after: 0)
    let snapshot = try store.snapshot()
    #expect(try snapshot.issuedDocuments() == entries)
    #expect(try snapshot.lastDocumentNumber() == 3)
    #expect(try snapshot.issuedDocument(4) == nil)
  }

  /// Shows D-12.
  @Test func laterDocumentTakesThePlaceOfTheFirst() throws {
    try register([try document(1)], after: 0)
    try register([try document(2, replaces: 1)], after: 1)
    try register([try document(3, replaces: 2)], after: 2)
    let snapshot = try store.snapshot()
    #expect(try snapshot.issuedDocuments().map(\.status) == [.superseded, .superseded, .final])
    #expect(try snapshot.successor(of: 1) == 3)
    #expect(try snapshot.successor(of: 3) == nil)
    #expect(try snapshot.documentPlaces(of: "progress-summary")["a"]?.newest.number == 3)
  }

  @Test func reservedNumberLeavesTheIssuedDocumentInForceUntilItIsFilled() throws {
    try register([try document(1)], after: 0)
    try register([try document(2, .reserved, replaces: 1)], after: 1)
    #expect(try store.snapshot().issuedDocument(1)?.status == .final)
    try register([try document(2, replaces: 1)], after: 2)
    #expect(try store.snapshot().issuedDocuments().map(\.status) == [.superseded, .final])
  }

  @Test func numbersGivenMeanwhileAreRefused() throws {
    try register([try document(1)], after: 0)
    let error = #expect(throws: StoreError.self) { try register([try document(1, slot: "b")], after: 0) }
    #expect(
      error?.description
        == "реестр документов › последний номер уже № 1, а при начале печати был № 0 (D-11) › запустите печать ещё раз: готовые документы не переделываются"
    )
    #expect(try store.snapshot().issuedDocuments().count == 1)
  }

  @Test func issuedDocumentIsNeverChangedOrRemoved() throws {
    try register([try document(1)], after: 0)
    for sql in [
      "UPDATE issued_document SET pages = 3", "DELETE FROM issued_document",
      "UPDATE issued_document SET number = 9",
    ] {
      #expect(throws: StoreError.self, "\(sql)") { try store.perform(Statements(sql: [sql])) }
    }
    #expect(try store.snapshot().issuedDocuments() == [try document(1)])
  }

  /// Shows D-12.
  @Test func voidDocumentIsNamedSoAndOnlyOnce() throws {
    try register([try document(1)], after: 0)
    try store.perform(VoidDocument(number: 1, reason: "напечатан по ошибке"))
    #expect(try store.snapshot().issuedDocument(1)?.status == .void)
    let again = #expect(throws: StoreError.self) {
      try store.perform(VoidDocument(number: 1, reason: "ещё раз"))
    }
    #expect(
      again?.description
        == "документ № 1 › его состояние: аннулирован, аннулировать нечего (D-12) › проверьте номер: reportgen register show"
    )
    let unknown = #expect(throws: StoreError.self) {
      try store.perform(VoidDocument(number: 8, reason: "нет"))
    }
    #expect(
      unknown?.description
        == "документ № 8 › такого номера в реестре нет (D-12) › список: reportgen register show")
  }

  @Test func contentIsRememberedByTheStateThatItWasFoundIn() throws {
    let (one, two) = (String(repeating: "1", count: 64), String(repeating: "2", count: 64))
    try register([try document(1)], after: 0, inputs: [.init(slot: "a", state: two, content: one)])
    #expect(try store.snapshot().documentPlaces(of: "progress-summary")["a"]?.input == two)
    // What is remembered of another content says nothing of the newest document.
    try register([], after: 1, inputs: [.init(slot: "a", state: one, content: two)])
    #expect(try store.snapshot().documentPlaces(of: "progress-summary")["a"]?.input == nil)
  }

  @Test func printingDoesNotChangeWhatPapersShow() throws {
    let before = try store.snapshot()
    try register([try document(1)], after: 0)
    let after = try store.snapshot()
    #expect(try before.contentHead() == after.contentHead())
    #expect(try before.historyHead() != after.historyHead())
  }
}
