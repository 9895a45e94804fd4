import JournalCore
import Testing

@testable import JournalStore

@Suite struct SnapshotMemoryTests {
  private struct Key: Hashable, Sendable {
    let number: Int
  }

  @Test func valueIsReadOnceForAKey() throws {
    let snapshot = try Fixture.store().snapshot()
    var reads = 0
    func value(_ number: Int) throws(StoreError) -> String {
      try snapshot.remembering(Key(number: number)) { () throws(StoreError) in
        reads += 1
        return "value \(number)"
      }
    }
    #expect(try value(1) == "value 1")
    #expect(try value(2) == "value 2")
    #expect(try value(1) == "value 1")
    #expect(reads == 2)
  }

  @Test func equalKeysOfAnotherTypeOfValueAreApart() throws {
    let snapshot = try Fixture.store().snapshot()
    #expect(try snapshot.remembering(Key(number: 1)) { "text" } == "text")
    #expect(try snapshot.remembering(Key(number: 1)) { 7 } == 7)
    #expect(try snapshot.remembering(Key(number: 1)) { "other" } == "text")
  }

  @Test func failureIsNotRemembered() throws {
    let snapshot = try Fixture.store().snapshot()
    #expect(throws: StoreError.noSchool) {
      try snapshot.remembering(Key(number: 1)) { () throws(StoreError) -> String in throw .noSchool }
    }
    #expect(try snapshot.remembering(Key(number: 1)) { "text" } == "text")
  }

  @Test func oldestValueGoesWhenThereAreTooMany() throws {
    let memory = SnapshotMemory(readers: 2)
    memory.keep("of another kind", for: Key(number: 0))
    for number in 0..<200 { memory.keep(number, for: Key(number: number)) }
    #expect(memory.value(Key(number: 193), Int.self) == nil)
    #expect((194..<200).allSatisfy { memory.value(Key(number: $0), Int.self) == $0 })
    #expect(memory.value(Key(number: 0), String.self) == "of another kind")
  }
}
