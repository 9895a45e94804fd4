import JournalCore
import Testing

@Suite struct CommunicationRulesTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func agreement(
    _ channel: DigestChannel, days: Int = 7, contact: String? = nil,
    source: String = "заявление от 01.10.2024"
  ) throws -> DeliveryAgreement {
    DeliveryAgreement(
      channel: channel, intervalDays: days, contact: contact, source: source,
      validity: try #require(Validity(from: day("2024-10-01"))))
  }

  private func refusal(_ agreement: DeliveryAgreement, _ family: FamilyState = .consented, in profile: String)
    throws
    -> String?
  {
    let rules = try ProfileFiles.profile(profile).digest
    return #expect(throws: CommunicationRefusal.self) { try agreement.check(family: family, rules: rules) }?
      .description
  }

  @Test func agreementNeedsAWayThatTheSchoolHas() throws {
    #expect(
      try refusal(agreement(.sms, contact: "+7 900 000-00-00"), in: "gymnasium2Vorkuta")
        == "доставка по СМС › школа так не доставляет (digest.channels): регламент, п. 5 (S2-A2.5.a, S1-1.6) "
        + "› выберите другой способ")
    try agreement(.sms, contact: "+7 900 000-00-00").check(
      family: .consented, rules: ProfileFiles.profile("school26").digest)
  }

  @Test func agreementIsNotRarerThanTheProfile() throws {
    #expect(
      try refusal(agreement(.paper, days: 14), in: "gymnasium2Vorkuta")
        == "доставка › раз в 14 дн. реже, чем раз в 7 дн. (digest.intervalDays): "
        + "регламент, п. 2 (S2-A2.2, S0-11.4.3) › укажите не больше 7")
  }

  @Test func contactHasASource() throws {
    #expect(
      try refusal(agreement(.paper, source: " "), in: "default")
        == "доставка на бумаге › нет источника сведений: регламент, п. 5 (S2-A2.5.a, S1-1.6) "
        + "› укажите заявление и дату")
    #expect(
      try refusal(agreement(.email), in: "school26")
        == "доставка по электронной почте › нет номера или адреса: регламент, п. 5 (S2-A2.5.a, S1-1.6) "
        + "› укажите контакт")
  }

  @Test func nothingButPaperGoesToAFamilyWithoutConsent() throws {
    #expect(
      try refusal(agreement(.portal), .consentRefused, in: "default")
        == "доставка в личном кабинете › запрещена: в согласии отказано: п. 11.2.1 (S0-11.2.1, S0-11.4) "
        + "› выдайте на бумаге")
    let permitted = FamilyState.allCases.map { family in
      DigestChannel.allCases.filter { $0.isPermitted(by: family) }.map(\.rawValue)
    }
    #expect(
      permitted == [
        ["paper", "portal", "email", "sms"], ["paper"], ["paper"], ["paper", "email", "sms"],
        ["paper", "portal", "email", "sms"],
      ])
  }

  @Test func newsGoOutByElectronicWaysOfTheDayOnly() throws {
    let agreements = [
      try agreement(.paper), try agreement(.sms, contact: "+7 900 000-00-00"),
      try agreement(.email, contact: "a@b.ru"),
    ]
    let today = try day("2024-10-14")
    #expect(
      OutboxRules.ways(agreements, family: .consented, on: today).map(\.channel) == [.sms, .email])
    #expect(OutboxRules.ways(agreements, family: .consentWithdrawn, on: today) == [])
    #expect(OutboxRules.ways(agreements, family: .consented, on: try day("2024-09-30")) == [])
  }

  @Test func acknowledgementIsOnceAndByProfile() throws {
    let rules = try ProfileFiles.profile("specialSchool25").diary
    try Acknowledgement.check(by: ID(4), period: .period(.quarter, 1), given: false, rules: rules)
    let twice = #expect(throws: CommunicationRefusal.self) {
      try Acknowledgement.check(by: ID(4), period: .period(.quarter, 1), given: true, rules: rules)
    }
    #expect(
      twice?.description
        == "представитель 4, Q1 › уже ознакомлен: регламент, п. 6 (S2-A2.6.b) › ничего делать не нужно")
    let none = #expect(throws: CommunicationRefusal.self) {
      try Acknowledgement.check(
        by: ID(4), period: .year, given: false, rules: ProfileFiles.profile("default").diary)
    }
    #expect(
      none?.description
        == "ознакомление › школа не ведёт его в журнале (parentPeriodAcknowledgement): "
        + "регламент, п. 6 (S2-A2.6.b) › соберите подписи на бумаге или измените профиль")
  }

  @Test func withdrawnNoteIsNotPrintedFromItsWithdrawalOn() throws {
    let note = ConductNote(
      id: ID(7), pupil: ID(1), day: try day("2024-10-14"), kind: .remark, text: "Опоздал", author: ID(2),
      withdrawn: try day("2024-10-15"))
    #expect(note.isPrinted(on: try day("2024-10-14")))
    #expect(try !note.isPrinted(on: day("2024-10-13")) && !note.isPrinted(on: day("2024-10-16")))
    let error = #expect(throws: CommunicationRefusal.self) { try note.checkWithdrawal() }
    #expect(
      error?.description == "запись 7 › отозвана 15.10.2024: п. 3.1.2 (S2-3.1.2.c) › ничего делать не нужно")
  }

  @Test func noteSpeaksOfNoDayToCome() throws {
    let error = #expect(throws: CommunicationRefusal.self) {
      try ConductNote.check(text: "Хорошо", day: day("2024-10-16"), today: day("2024-10-15"))
    }
    #expect(
      error?.description
        == "дата › 16.10.2024 позже сегодняшней, 15.10.2024: п. 3.1.2 (S2-3.1.2.c) › проверьте дату")
  }
}
