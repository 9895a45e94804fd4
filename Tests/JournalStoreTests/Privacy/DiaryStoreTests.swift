import JournalCore
import JournalStore
import Testing

@Suite struct DiaryStoreTests {
  private let fixture: PrivacyFixture
  private let pupil = ID<Pupil>(2)
  private var store: JournalStore { fixture.store }

  init() throws { fixture = try PrivacyFixture(withTexts: false) }

  private func refuse(_ number: String, order: String? = "12", profile: String = "gymnasium2Vorkuta") throws {
    let refusal = DiaryRefusal(
      of: pupil, application: try fixture.paper(number, "2025-11-10"),
      order: try order.map { try Fixture.order($0, "2025-11-11") }, from: try Fixture.day("2025-11-12"))
    try store.perform(RefuseDiary(refusal), in: Fixture.session(profile: profile))
  }

  /// Shows S0-11.4.1.
  @Test func aRefusalNeedsTheNumberOfTheApplicationAndAnOrderWhereTheProfileSaysSo() throws {
    #expect(throws: StoreError.rule(PrivacyRefusal.incompletePaper(pupil, clause: "S0-11.4.1"))) {
      try refuse("")
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.diaryNeedsOrder(pupil))) { try refuse("7", order: nil) }
    try refuse("7")
    #expect(
      throws: StoreError.rule(PrivacyRefusal.diaryIsRefused(pupil, since: try Fixture.day("2025-11-12")))
    ) {
      try refuse("8")
    }
  }

  /// Shows S0-11.4.
  @Test func consentAndNameStayAndTheFamilyComesBack() throws {
    try refuse("7")
    let day = try Fixture.day("2025-11-12")
    #expect(try store.snapshot().familyState(of: pupil, on: day) == .diaryRefused)
    #expect(
      try store.snapshot().informing(of: pupil, on: day, under: .automaticRefusalByOrder).keepsPaperDiary)
    #expect(try store.count("SELECT count(*) FROM code_name") == 0)
    try store.perform(StoreField(field: .phone, pupil: pupil))
    let back = try Fixture.day("2025-12-01")
    try store.perform(ResumeDiary(of: pupil, from: back))
    #expect(try store.snapshot().familyState(of: pupil, on: back) == .consented)
    #expect(
      try store.rows("SELECT first_day, last_day FROM diary_refusal") == ["2025-11-12|2025-11-30"])
    #expect(throws: StoreError.rule(PrivacyRefusal.diaryIsNotRefused(pupil))) {
      try store.perform(ResumeDiary(of: pupil, from: back))
    }
  }

  @Test func aFamilyThatCannotUseElectronicFormsGetsDigests() throws {
    let day = try Fixture.day("2025-11-12")
    try store.perform(InformOnPaper(about: pupil, from: day))
    let informing = try store.snapshot().informing(of: pupil, on: day, under: .automatic)
    #expect(informing.digest == .regular)
    #expect(!informing.keepsPaperDiary)
  }

  /// Shows S4-1.12.d, S4-2.2.1.
  @Test func whereTheDiaryIsOnApplicationItOpensWithTheDecision() throws {
    let day = try Fixture.day("2025-11-12")
    func isOpen() throws -> Bool {
      try store.snapshot().informing(of: pupil, on: day, under: .onApplication).usesElectronicDiary
    }
    let id = try store.perform(ApplyForDiary(for: pupil, by: ID(4), paper: fixture.paper("5", "2025-11-10")))
    #expect(try !isOpen())
    try store.perform(DecideDiaryApplication(id, .granted))
    #expect(try isOpen())
    #expect(throws: StoreError.rule(PrivacyRefusal.applicationIsDecided(id, day))) {
      try store.perform(DecideDiaryApplication(id, .refused))
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.noSuchApplication(ID(9)))) {
      try store.perform(DecideDiaryApplication(ID(9), .granted))
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.incompletePaper(pupil, clause: "S4-1.12.d"))) {
      _ = try store.perform(ApplyForDiary(for: pupil, by: nil, paper: fixture.paper(" ", "2025-11-10")))
    }
  }
}
