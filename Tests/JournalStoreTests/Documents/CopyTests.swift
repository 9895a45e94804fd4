import JournalCore
import Testing

@testable import JournalStore

@Suite struct CopyTests {
  private let store: JournalStore

  init() throws { store = try Fixture.store() }

  private func copy(_ medium: String, manifest: Character = "a") throws -> ID<ElectronicCopy> {
    try store.perform(
      RecordElectronicCopy(
        of: Fixture.year, on: Fixture.day("2025-11-10"), manifest: String(repeating: manifest, count: 64),
        files: 7,
        medium: medium, place: "сейф", giver: "Сомова Н.И.", receiver: "Соколов А.Ю."))
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    (#expect(throws: StoreError.self) { try body() })?.description
  }

  /// Shows S0-7.5.4: two registered copies with medium, place, day, receiver and the same manifest hash.
  @Test func copiesAreReadBackInOrder() throws {
    _ = try copy("12")
    let second = try copy("13")
    try store.perform(
      RecordCopyCheck(second, .init(day: try Fixture.day("2025-11-12"), files: 7, findings: 1)))
    let copies = try store.snapshot().electronicCopies(of: Fixture.year)
    #expect(copies.map(\.medium) == ["12", "13"])
    #expect(Set(copies.map(\.manifest)).count == 1)
    #expect(copies.map(\.checks.count) == [0, 1])
    #expect(copies[1].checks == [.init(day: try Fixture.day("2025-11-12"), files: 7, findings: 1)])
    #expect(try store.snapshot().electronicCopies(of: AcademicYear(startYear: 2024)) == [])
  }

  @Test func wrongEntriesAreRefusedInWords() throws {
    let first = try copy("12")
    #expect(
      refusal { _ = try copy("12") }
        == "электронная копия 2025/2026 › носитель № 12 уже записан за этим годом (S0-7.5.4) › укажите другой учётный номер"
    )
    #expect(
      refusal { _ = try copy("13", manifest: "b") }
        == "электронная копия 2025/2026 › опись архива не та, что у первой копии года (S0-7.5.4) › скопируйте тот же архив: reportgen archive copy"
    )
    let check = ElectronicCopy.Check(day: try Fixture.day("2025-11-12"), files: 7, findings: 0)
    #expect(
      refusal { try store.perform(RecordCopyCheck(ID(9), check)) }
        == "электронная копия 9 › такой записи нет (S1-2.15) › список: reportgen archive copies")
    try store.perform(RecordCopyCheck(first, check))
    #expect(
      refusal { try store.perform(RecordCopyCheck(first, check)) }
        == "электронная копия \(first) › проверка за 12.11.2025 уже записана (S1-2.15) › укажите другой день")
  }
}
