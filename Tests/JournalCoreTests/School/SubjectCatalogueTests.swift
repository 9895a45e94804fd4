import JournalCore
import Testing

/// Subjects are found by every name they go by.
struct SubjectCatalogueTests {
  private let catalogue = SubjectCatalogue(entries: [
    entry("Русский язык", aliases: ["Рус. яз."]), entry("Учёт", aliases: ["Русский язык", "Счёт"]),
  ])

  @Test func officialNameMatchesExactly() throws {
    let match = try #require(catalogue.match("Русский язык"))
    #expect(match.isExact && match.position == 1)
    #expect(match.entry.name == "Русский язык")
  }

  @Test(arguments: ["русский язык", "Русский  язык", " Русский язык ", "РУССКИЙ\u{00A0}ЯЗЫК", "рус. яз."])
  func otherSpellingsMatchWithoutBeingExact(name: String) throws {
    let match = try #require(catalogue.match(name))
    #expect(!match.isExact && match.position == 1)
  }

  @Test func letterYoAndItsTwinAreTheSame() {
    #expect(catalogue.match("учет")?.position == 2)
    #expect(catalogue.match("Учёт")?.isExact == true)
    #expect(catalogue.match("Сче\u{0308}т")?.position == 2)
  }

  @Test func unknownNameFindsNothing() {
    #expect(catalogue.match("Русский") == nil)
    #expect(catalogue.match("") == nil)
  }

  private static func entry(_ name: String, aliases: [String]) -> SubjectCatalogue.Entry {
    SubjectCatalogue.Entry(name: name, shortName: nil, aliases: aliases, hoursByGrade: [:], hasMarks: true)
  }
}
