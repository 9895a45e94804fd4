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
    try enter([Self.bound("1А-4А", 87), Self.bound("5А-9А", 40)])
  }

  private func enter(_ volumes: [EnterVolumes.Bound], _ period: PeriodSelection = .year) throws {
    try store.perform(
      EnterVolumes(volumes, of: Fixture.year, period, as: try Fixture.day("2025-11-01")))
  }

  private static func bound(_ label: String, _ sheets: Int, _ digit: Character = "a") -> EnterVolumes.Bound {
    EnterVolumes.Bound(label: label, sheets: sheets, sha256: String(repeating: digit, count: 64))
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
    try enter([Self.bound("1А-9А", 127)])
    #expect(try volumes().map(\.sheets) == [127])
    try print()
    try enter([Self.bound("1А-9А", 127)])
    #expect(try state() == .printed)
    #expect(
      refusal { try enter([Self.bound("1А-9А", 128)]) }
        == "том 1 за 2025/2026 › его состояние: напечатан, сведения на 01.11.2025; сделать его иным нельзя (S0-7.5.3.a) › тот же файл: --date 2025-11-01; пробный: --draft"
    )
    // As many sheets with another content are another volume.
    #expect(
      refusal { try enter([Self.bound("1А-9А", 127, "b")]) }
        == "том 1 за 2025/2026 › его состояние: напечатан, сведения на 01.11.2025; сделать его иным нельзя (S0-7.5.3.a) › тот же файл: --date 2025-11-01; пробный: --draft"
    )
    #expect(try volumes().map(\.sha256) == [String(repeating: "a", count: 64)])
    // A volume that an older program entered has no fingerprint, so nothing is known to be the same.
    try store.perform(Statements(sql: ["UPDATE archive_volume SET sha256 = NULL"]))
    #expect(refusal { try enter([Self.bound("1А-9А", 127)]) }?.contains("сделать его иным нельзя") == true)
    // Volumes of a period are apart from those of the year.
    try enter([Self.bound("1А", 30)], .period(.quarter, 1))
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

  /// Shows S3-3.7.g: who sews a volume does not enter the director's signature.
  @Test func stepsOfAVolumeNeedTheirRight() throws {
    func refused(_ operation: some Operation, _ role: Role) throws -> String? {
      refusal { try store.perform(operation, in: Fixture.session([role])) }
    }
    let day = try Fixture.day("2025-11-04")
    let signature = CertifyVolume(first, .init(.directorSignature, by: "директор", on: day), sheets: 87)
    let sewing = CertifyVolume(first, .init(.sewn, by: "секретарь", on: day), sheets: 87)
    let shelf = ShelveVolume(first, .init("стеллаж 3", since: day))
    for operation in [MarkVolumePrinted(first, on: day), sewing, shelf] as [any Operation] {
      let text = try refused(operation, .subjectTeacher)
      #expect(
        text
          == "доступ › сборка архивного тома (исполнение) не разрешена вашей ролью › могут: заместитель директора, администратор (в электронном виде), секретарь (S0-7.5, P-10)"
      )
    }
    try store.perform(MarkVolumePrinted(first, on: day), in: Fixture.session([.director]))
    let text = try refused(signature, .secretary)
    #expect(
      text
        == "доступ › подпись и заверка документа не разрешена вашей ролью › могут: директор, заместитель директора, классный руководитель (свой класс), учитель-предметник (свои предметы), секретарь (копия) (S3-3.7.f, S3-3.7.g)"
    )
    try store.perform(sewing, in: Fixture.session([.secretary]))
    try store.perform(signature, in: Fixture.session([.deputy]))
    try store.perform(shelf, in: Fixture.session([.secretary]))
    #expect(try state() == .archived)
  }

  /// Shows S1-3.4: what lies on paper stands after a breach, a certification does not, and is entered again.
  @Test func stepsOfABreachedAccountFallBackAsFarAsPaperLets() throws {
    try store.perform(
      Statements(sql: [
        "INSERT INTO app_user (id, login, state) VALUES (7, 'deputy-7', 'open')",
        "INSERT INTO academic_year VALUES (1, 2025)",
      ]))
    let roles: Set<Role> = [.deputy]
    let session = try Fixture.session(roles, at: "2025-11-12T14:00:00")
    let thief = Session(Principal(roles: roles, user: ID(7)), now: session.now, under: session.profile)
    let day = try Fixture.day("2025-11-12")
    try store.perform(EnterVolumes([Self.bound("1А-9А", 90)], of: Fixture.year, .year, as: day), in: thief)
    try store.perform(MarkVolumePrinted(first, on: day), in: thief)
    try store.perform(
      CertifyVolume(first, .init(.directorSignature, by: "директор", on: day), sheets: 90), in: thief)
    try store.perform(CertifyVolume(first, .init(.sewn, by: "секретарь", on: day), sheets: 90))
    try store.perform(ShelveVolume(first, .init("стеллаж 3", since: day)), in: thief)
    let outcome = try store.perform(VoidAll(user: ID(7), moment: session.now))
    #expect(outcome.operations.count == 1 && outcome.records == 1 && outcome.kept.count == 3)
    let volume = try #require(try volumes().first)
    #expect(try volume.lacking(under: Fixture.profile().archive) == [.directorSignature])
    #expect(try state() == .archived)
    try certify(.directorSignature, 90, on: "2025-11-13")
    #expect(try volumes()[0].certificates.map(\.kind) == [.sewn, .directorSignature])
    #expect(try store.snapshot().verifyAudit().fault == nil)
  }
}

/// Makes void what an account did from a moment on.
private struct VoidAll: Operation {
  static let name = "test-void-all"
  let user: ID<User>
  let moment: LocalMoment

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.voidOperations, .execute) }

  func perform(in transaction: Transaction) throws -> VoidOutcome {
    try Voiding(transaction).run(user, from: moment)
  }
}
