import JournalCore
import JournalStore
import Testing

@Suite struct ConsentStoreTests {
  private let fixture: PrivacyFixture
  private let pupil = PrivacyFixture.pupil
  private var store: JournalStore { fixture.store }

  init() throws { fixture = try PrivacyFixture(withTexts: false) }

  private func consent(
    _ pupil: Int64 = 1, from iso: String = "2025-09-01", recipients: Set<ID<Recipient>> = []
  )
    throws -> Consent
  {
    Consent(
      of: ID(pupil), by: ID(3), .given, scope: "ФИО, контакты", roles: [.classTeacher, .secretary],
      staff: [ID(5)],
      recipients: recipients, paper: try fixture.paper("14", iso), from: try Fixture.day(iso))
  }

  /// Shows S0-11.1.
  @Test func withoutAConsentRecordNothingBeyondTheLeastIsStored() throws {
    for field in [PersonalField.phone, .email, .photo] {
      #expect(throws: StoreError.rule(PrivacyRefusal.noConsent(pupil, field))) {
        try store.perform(StoreField(field: field, pupil: pupil))
      }
    }
    try store.perform(StoreField(field: .birthDate, pupil: pupil))
    try store.perform(RecordConsent(try consent()))
    try store.perform(StoreField(field: .phone, pupil: pupil))
  }

  /// Shows S0-11.2.2.
  @Test func aRefusalLeavesNameBirthDateAndSexAloneAndNothingInTheFile() throws {
    try store.perform(
      RefuseConsent(
        of: pupil, by: ID(3), paper: fixture.paper("9", "2025-11-12"), from: Fixture.day("2025-11-12")))
    #expect(try store.rows("SELECT sex, birth_day FROM person WHERE id = 1") == ["female|2012-03-04"])
    #expect(
      try store.rows("SELECT surname, given, patronymic FROM person_name WHERE person_id = 1")
        == ["Неповторимова|Пульхерия|Харитоновна"])
    #expect(try store.count("SELECT count(*) FROM contact WHERE person_id IN (1, 3)") == 0)
    #expect(try store.count("SELECT count(*) FROM pupil_details WHERE person_id = 1") == 0)
    #expect(try store.rows("SELECT state FROM app_user WHERE id = 7") == ["deleted"])
    #expect(try fixture.files(holding: ["пример.рф", "000-00-01", "Н-17"]) == [])
    #expect(try store.count("SELECT count(*) FROM period_mark WHERE person_id = 1") == 2)
    #expect(throws: StoreError.rule(PrivacyRefusal.minimalData(pupil, .portalAccount))) {
      try store.perform(StoreField(field: .portalAccount, pupil: pupil))
    }
  }

  /// Shows S3-3.4.f.
  @Test func theRegisterNamesThoseWhosePaperIsMissing() throws {
    try store.perform(RecordConsent(try consent()))
    let register = try store.snapshot().consentRegister(of: ID(1), on: Fixture.day("2025-11-12"))
    #expect(register.map(\.pupil) == [ID(1), ID(2)])
    #expect(register[0].consent == (try consent()))
    #expect(register[1].consent == nil)
    #expect(try store.snapshot().consent(of: pupil, on: Fixture.day("2025-08-31")) == nil)
  }

  /// Shows S0-1.15.
  @Test func dataGoOnlyToRegisteredRecipientsAndAreCounted() throws {
    let day = try Fixture.day("2025-09-01")
    let recipient = try store.perform(
      RegisterRecipient(.municipal, name: "Управление образования", basis: "договор № 3", from: day))
    let both = [ID<Pupil>(2), ID(2)]
    try store.perform(RecordDisclosure(to: recipient, scope: "итоги четверти", pupils: both))
    #expect(
      try store.rows("SELECT recipient_id, day, scope, pupils FROM disclosure") == [
        "1|2025-11-12|итоги четверти|1"
      ])
    #expect(
      throws: StoreError.rule(PrivacyRefusal.unregisteredRecipient(ID(9), try Fixture.day("2025-11-12")))
    ) {
      try store.perform(RecordDisclosure(to: ID(9), scope: "итоги", pupils: both))
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.disclosureWithoutConsent(pupils: 1))) {
      try store.perform(RecordDisclosure(to: recipient, scope: "итоги", pupils: [ID(1), ID(2)]))
    }
    #expect(throws: StoreError.rule(PrivacyRefusal.unregisteredRecipient(recipient, day.adding(days: -1)))) {
      try store.perform(RecordConsent(try consent(from: "2025-08-31", recipients: [recipient])))
    }
  }

  @Test func aCaseOpensOnlyAfterAConsent() throws {
    #expect(
      throws: StoreError.rule(PrivacyRefusal.impossibleChange(pupil, from: nil, to: .consentWithdrawn))
    ) { _ = try fixture.openCaseAgain() }
    #expect(try store.count("SELECT count(*) FROM withdrawal_case") == 0)
  }

  /// Shows S0-11.2.1.
  @Test func guardiansGetNoAccountAfterARefusalNorWhileAWithdrawalGoesOn() throws {
    try store.perform(
      RefuseConsent(
        of: pupil, by: ID(3), paper: fixture.paper("9", "2025-11-12"), from: Fixture.day("2025-11-12")))
    func register() throws { try store.perform(RegisterUser(login: "papa", person: 3, role: .guardian)) }
    #expect(throws: StoreError.self) { try register() }
    #expect(try store.count("SELECT count(*) FROM app_user WHERE person_id = 3") == 0)
    #expect(try store.count("SELECT count(*) FROM credential") == 0)

    let other = try PrivacyFixture(withTexts: false)
    let id = try other.openCase()
    try other.registerRefusal(id)
    try other.perform(DeleteFamilyAccount(id), [.administrator])
    #expect(throws: StoreError.self) {
      try other.store.perform(RegisterUser(login: "papa", person: 3, role: .guardian))
    }
    #expect(try other.store.count("SELECT count(*) FROM app_user WHERE person_id = 3") == 0)
  }

  /// Shows S0-11.2.3.
  @Test func marksOfAPupilWithoutConsentAreKeptOn() throws {
    try store.perform(
      RefuseConsent(
        of: pupil, by: ID(3), paper: fixture.paper("9", "2025-11-12"), from: Fixture.day("2025-11-12")))
    var results = try Fixture.results()
    for index in 0...1 { results.pupils[index].existing = ID(Int64(index + 1)) }
    results.pupils[0].marks.append(ClassResults.MarkEntry(subject: 1, slot: .year, mark: .grade(4)))
    try store.perform(LoadClassResults(results))
    #expect(try store.count("SELECT count(*) FROM period_mark WHERE person_id = 1") == 3)
    #expect(try store.count("SELECT count(*) FROM enrolment WHERE class_id = 1") == 2)
  }

  /// Shows S0-1.14.
  @Test func aCardOpensForThoseWhomTheConsentNamesAndARefusalIsOnRecord() throws {
    try store.perform(RecordConsent(try consent()))
    func open(_ role: Role) throws -> Admission { try fixture.perform(OpenPersonalCard(pupil), [role]) }
    #expect(try open(.secretary) == .granted)
    #expect(try open(.deputy) == .refused(.notAdmitted(pupil)))
    let line = try #require(try store.snapshot().auditLines().last)
    #expect("\(line.operation) \(line.subject) \(line.flags)" == "open-personal-card pupil:1 not-admitted")
    #expect(try fixture.perform(OpenPersonalCard(ID(2)), [.deputy]) == .granted)
  }
}
