import Foundation
import Importers
import JournalStore
import Testing

@Suite struct JournalCSVDictionaryTests {
  private func dictionary() throws -> JournalCSVDictionary {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: JournalCSVDictionary.path))
    return JournalCSVDictionary([UInt8](data))
  }

  /// A table or a column that the schema gets needs a meaning in Russian before this passes.
  @Test func everyTableAndColumnHasAMeaningAndNothingElseHas() throws {
    let tables = try MemorySet.empty().snapshot(readers: 1).tables()
    let dictionary = try dictionary()
    #expect(dictionary.badLines == [])
    #expect(dictionary.missing(tables) == [])
    #expect(dictionary.surplus(tables) == [])
  }

  @Test func missingSurplusAndBrokenMeaningsAreFound() throws {
    let tables = try MemorySet.empty().snapshot(readers: 1).tables().filter { $0.name == "room" }
    let text =
      "table,column,meaning\nroom,,Кабинеты\nroom,id,Номер\nroom,id,Номер\nroom,size,Размер\nroom,code\n"
    let dictionary = JournalCSVDictionary(Array(text.utf8))
    #expect(dictionary.badLines == [4, 6])
    #expect(dictionary.missing(tables) == ["room.code", "room.name"])
    #expect(dictionary.surplus(tables) == ["room.size"])
  }

  @Test func exportedDictionaryTellsTypeKeyAndReference() throws {
    let tables = try MemorySet.empty().snapshot(readers: 1).tables().filter { $0.name == "home_teacher" }
    let rows = try dictionary().rows(of: tables)
    #expect(rows[0] == ["table", "column", "type", "required", "key", "refers_to", "meaning"])
    #expect(
      rows[1].first == "home_teacher" && rows[1][1] == nil
        && rows[1][6] == "Кто и какой предмет ведёт на дому")
    #expect(
      rows[2] == [
        "home_teacher", "person_id", "integer", "yes", "1", "home_teaching.person_id",
        "Ученик: номер в person",
      ])
    #expect(rows[5][5] == "person.id")
  }
}
