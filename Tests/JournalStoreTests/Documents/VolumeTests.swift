import GRDB
import JournalCore
import Testing

@testable import JournalStore

/// Shows S0-7.5.3.a, S1-2.14.b, S3-5.2.b: a volume goes from the file to the shelf, step by step and never back.
@Suite struct VolumeTests {
  private let store: JournalStore
  private let first = ArchiveVolume.Place(Fixture.year, .year, number: 1)

  init() throws {
    store = try Fixture.store()
    try enter([.init(label: "1А-4А", sheets: 87), .init(label: "5А-9А", sheets: 40)])
  }

  private func enter(_ volumes: [EnterVolumes.Bound], _ period: PeriodSelection = .year) throws {
    try store.perform(
      EnterVolumes(volumes, of: Fixture.year, period, as: try Fixture.day("2025-11-01")))
  }

  private func print(on day: String = "2025-11-03") throws {
    try store.perform(MarkVolumePrinted(first, on: try Fixture.day(day)))
  }

  private func certify(_ kind: Certification, _ sheets: Int = 87, on day: String = "2025-11-04") throws {
    try store.perform(
      CertifyVolume(
        first, ArchiveVolume.Certificate(kind, by: "директор", on: try Fixture.day(day)), sheets: sheets))
  }

  private func shelve(on day: String = "2025-11-05") throws {
    try store.perform(ShelveVolume(first, ArchiveVolume.Shelf("стеллаж 3", since: try Fixture.day(day))))
  }

  private func volumes() throws -> [ArchiveVolume] { try store.snapshot().archiveVolumes(of: Fixture.year) }

  private func state() throws -> ArchiveVolume.State {
    try #require(try volumes().first).state(under: try Fixture.profile().archive)
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    (#expect(throws: StoreError.self) { try body() })?.description
  }

  @Test func volumeGoesFromDraftToTheShelf() throws {
    #expect(try state() == .draft)
    #expect(try volumes().map(\.sheets) == [87, 40])
    #expect(try volumes()[0].keptUntil == Fixture.day("2101-12-31"))
    try print()
    #expect(try state() == .printed)
    try certify(.sewn)
    #expect(try state() == .printed)
    #expect(try volumes()[0].lacking(under: try Fixture.profile().archive) == [.directorSignature])
    try certify(.directorSignature)
    #expect(try state() == .certified)
    try shelve()
    #expect(try state() == .archived)
    #expect(try volumes()[0].shelf == ArchiveVolume.Shelf("стеллаж 3", since: try Fixture.day("2025-11-05")))
    #expect(try volumes()[0].certificates.map(\.kind) == [.directorSignature, .sewn])
    #expect(ArchiveVolume.State.allCases == ArchiveVolume.State.allCases.sorted())
  }

  @Test func stepsOutOfTurnAreRefusedInWords() throws {
    #expect(
      refusal { try certify(.sewn) }
        == "том 1 за 2025/2026 › его состояние: подготовлен, а нужно: напечатан (S0-7.5.3.a) › порядок: reportgen archive certify --help"
    )
    #expect(
      refusal { try print(on: "2025-10-31") }
        == "том 1 за 2025/2026 › 31.10.2025 раньше предыдущего шага, 01.11.2025 (S0-7.5.3.a) › исправьте --date"
    )
    try print()
    #expect(
      refusal { try print() }
        == "том 1 за 2025/2026 › его состояние: напечатан, а нужно: подготовлен (S0-7.5.3.a) › порядок: reportgen archive certify --help"
    )
    #expect(
      refusal { try certify(.officialSeal) }
        == "том 1 за 2025/2026 › способ «гербовая печать» профилем не предусмотрен (S1-2.14.b) › предусмотрены: прошит (sewn), подпись директора (directorSignature)"
    )
    #expect(
      refusal { try certify(.sewn, 86) }
        == "том 1 за 2025/2026 › заверяется листов: 86, а подшито: 87 (S3-5.2.b) › пересчитайте листы")
    #expect(
      refusal { try certify(.sewn, on: "2025-11-02") }
        == "том 1 за 2025/2026 › 02.11.2025 раньше предыдущего шага, 03.11.2025 (S0-7.5.3.a) › исправьте --date"
    )
    try certify(.sewn)
    #expect(
      refusal { try certify(.sewn) }
        == "том 1 за 2025/2026 › запись «прошит» уже есть (S1-2.14.b) › состояние: reportgen archive certify без --volume"
    )
    #expect(
      refusal { try shelve() }
        == "том 1 за 2025/2026 › ещё не заверен, не хватает: подпись директора (directorSignature) (S1-2.14.b) › внесите: reportgen archive certify"
    )
    try certify(.directorSignature)
    #expect(
      refusal { try shelve(on: "2025-11-03") }?.contains("03.11.2025 раньше предыдущего шага, 04.11.2025")
        == true)
    try shelve()
    #expect(refusal { try shelve() }?.contains("его состояние: сдан в архив, а нужно: заверен") == true)
    #expect(
      refusal { try certify(.approval) }?.contains("его состояние: сдан в архив, а нужно: напечатан") == true)
    let other = ArchiveVolume.Place(Fixture.year, .period(.quarter, 2), number: 1)
    #expect(
      refusal { try store.perform(MarkVolumePrinted(other, on: try Fixture.day("2025-11-03"))) }
        == "том 1 за 2025/2026 (Q2) › такого тома в журнале нет (S0-7.5.3.a) › сделайте тома: reportgen archive volume"
    )
  }

  @Test func draftsAreReplacedAndPrintedVolumesStay() throws {
    try enter([.init(label: "1А-9А", sheets: 127)])
    #expect(try volumes().map(\.sheets) == [127])
    try print()
    try enter([.init(label: "1А-9А", sheets: 127)])
    #expect(try state() == .printed)
    #expect(
      refusal { try enter([.init(label: "1А-9А", sheets: 128)]) }
        == "том 1 за 2025/2026 › его состояние: напечатан, делать его заново нельзя (S0-7.5.3.a) › напечатайте пробный: --draft"
    )
    // Volumes of a period are apart from those of the year.
    try enter([.init(label: "1А", sheets: 30)], .period(.quarter, 1))
    #expect(try volumes().map(\.place.period.code) == ["year", "Q1"])
  }

  @Test func schemaItselfKeepsWhatLiesOnPaper() throws {
    try print()
    func broken(_ sql: String) -> String? {
      (#expect(throws: DatabaseError.self) {
        try store.writer.writeWithoutTransaction { db in try db.execute(sql: sql) }
      })?.message
    }
    #expect(broken("DELETE FROM archive_volume WHERE number = 1") == "a printed volume is never taken back")
    try certify(.sewn)
    try certify(.directorSignature)
    try shelve()
    #expect(
      broken("UPDATE archive_volume SET sheets = 1 WHERE number = 1")
        == "a volume in the archive is never changed")
  }
}
