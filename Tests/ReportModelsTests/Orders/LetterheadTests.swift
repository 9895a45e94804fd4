import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

@Suite struct LetterheadTests {
  private static let typed = [
    "АДМИНИСТРАЦИЯ ГОРОДА «ВОРКУТА»", "«Гимназия № 2» г. Воркуты",
    "«ВОРКУТА» КАР КЫТШЛӦН АДМИНИСТРАЦИЯ", "«2№-а гимназия» Воркута карса",
    "169906, г. Воркута, ул. Ленина, 36Б", "тел./факс (82151) 3-16-09 e-mail: school@example.ru",
  ]

  /// Shows S0-H.a: a block a language; what only letters carry is left out, and the place comes from the address.
  @Test func languagesStandInBlocks() {
    let letterhead = Letterhead(typed: Self.typed, languages: ["ru", "kv"])
    #expect(letterhead.blocks == [Array(Self.typed[0...1]), Array(Self.typed[2...3])])
    #expect(letterhead.place == "г. Воркута")
    #expect(Letterhead(typed: Self.typed).blocks == [Array(Self.typed[0...3])])
  }

  @Test func letterheadWithoutAnAddressHasNoPlace() {
    let letterhead = Letterhead(typed: ["Школа № 1 г. Ёлкина, ул. Новая"], languages: ["ru", "kv"])
    #expect(letterhead.blocks == [["Школа № 1 г. Ёлкина, ул. Новая"]] && letterhead.place == nil)
    #expect(Letterhead(typed: []).blocks.isEmpty)
    #expect(Letterhead(typed: ["353000, Край, ст-ца Новая, ул. 1"]).place == "ст-ца Новая")
  }

  /// Shows S0-H.a: the letterhead of the profile stands above the order.
  @Test func profileGivesTheLetterhead() throws {
    let journal = try OrderJournal()
    let snapshot = try journal.journal.store.snapshot()
    let profile = try House.profile("gymnasium2Vorkuta")
    let scopes = try CodeNameOrderData.scopes(journal.choice(), from: snapshot, under: profile)
    let data = try CodeNameOrderData.fetch(try #require(scopes.first), from: snapshot, under: profile)
    #expect(data.head.letterhead.blocks.map(\.count) == [3, 2])
    #expect(data.head.letterhead.place == "г. Воркута" && data.head.noun == .student)
  }
}
