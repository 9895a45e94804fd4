import Foundation
import GRDB
import JournalCore
import JournalStore
import Testing

@Suite struct TransactionTests {
  @Test func failingOperationLeavesNothing() throws {
    let store = try Fixture.store()
    let before = try store.dump()
    #expect(throws: StoreError.self) {
      try store.perform(
        Statements(sql: [
          "INSERT INTO subject (name) VALUES ('Алгебра')", "INSERT INTO subject (name) VALUES ('Алгебра')",
        ]))
    }
    #expect(try store.dump() == before)
    try store.perform(Statements(sql: ["INSERT INTO subject (name) VALUES ('Алгебра')"]))
    #expect(try store.count("SELECT count(*) FROM subject") == 1)
  }

  @Test func messagesOfConstraintsHoldNoValues() throws {
    let store = try Fixture.store()
    let insert = NamelessInsert(surname: "Секретова")
    let error = #expect(throws: StoreError.self) { try store.perform(insert) }
    let text = try #require(error?.description)
    #expect(!text.contains("Секретова"))
    #expect(text.hasPrefix("table person_name › "))
    #expect(text.split(separator: "›").count == 3)
  }

  @Test func everyMessageSaysWhereWhatAndWhatToDo() throws {
    let label = try Fixture.label("7А")
    let errors: [StoreError] = [
      .missing(path: "a"), .exists(path: "a"), .notAJournal(path: "a"), .newerVersion(found: 2, known: 1),
      .corrupt(detail: "d"), .readOnly, .diskFull, .busy, .constraint(table: "t", rule: "r"),
      .io(code: 1, detail: "d"), .noSchool, .noSuchYear(Fixture.year), .noSuchClass(label, Fixture.year),
      .noSuchSubject(name: "Химия"), .noSuchPerson(id: 3),
      .refused(.overlappingEnrolment(person: 1, day: Fixture.year.days.first)),
      .refused(.notEnrolled(person: 1, label: label, day: Fixture.year.days.first)),
      .refused(.incompleteMovement(.arrival)), .refused(.alreadyCoded(person: 1)),
      .refused(.codeNumberTaken(1)), .refused(.periodKindDiffers(label, stored: .quarter)),
      .refused(.brokenPeriods(.quarter)), .refused(.duplicateEntry(entry: 1)),
      .refused(.unknownSubjectIndex(entry: 1, index: 9)), .refused(.brokenDecision(.repeated)),
      .refused(.notEmpty),
    ]
    for error in errors {
      #expect(error.description.components(separatedBy: " › ").count == 3, "\(error.description)")
    }
  }
}
