import JournalCore
import JournalStore
import Testing

@Suite struct DeliveryStoreTests {
  private func agree(
    _ school: PeopleFixture, _ guardian: Int64, _ pupil: Int64, _ channel: DigestChannel,
    contact: String? = nil,
    from iso: String = "2025-09-01"
  ) throws {
    try school.perform(
      AgreeDelivery(
        of: ID(guardian), for: ID(pupil), by: channel, contact: contact, source: "заявление от 01.09.2025",
        over: try school.days(iso)))
  }

  /// With a subscription one item goes into the outbox, without one none.
  ///
  /// Shows S1-1.6.b.
  @Test func newsGoOutToSubscribersOnly() throws {
    let school = try PeopleFixture(profile: "school26")
    try agree(school, 3, 1, .sms, contact: "+7 900 000-00-01")
    #expect(try school.perform(NotifyFamily(of: ID(1), .mark, record: 5)) == 1)
    #expect(try school.perform(NotifyFamily(of: ID(2), .mark, record: 6)) == 0)
    #expect(
      try school.store.rows(
        "SELECT recipient_id, pupil_id, channel, payload, record_id, state FROM outbox_item")
        == ["3|1|sms|mark|5|waiting"])
  }

  /// No send without consent, even for what was queued before.
  ///
  /// Shows S0-5.4.4.
  @Test func nothingIsSentOnceConsentIsGone() throws {
    let school = try PeopleFixture(profile: "school26")
    try agree(school, 3, 1, .sms, contact: "+7 900 000-00-01")
    try school.perform(NotifyFamily(of: ID(1), .mark, record: 5))
    try school.setFamily(1, .consentRefused, from: "2025-11-10")
    #expect(try school.perform(NotifyFamily(of: ID(1), .mark, record: 6)) == 0)
    #expect(
      school.refusal(SettleOutboxItem(1, .sent))
        == "доставка по СМС › запрещена: в согласии отказано: п. 11.2.1 (S0-11.2.1, S0-11.4) › выдайте на бумаге"
    )
    try school.perform(SettleOutboxItem(1, .cancelled))
    #expect(
      school.refusal(SettleOutboxItem(1, .sent))
        == "отправление 1 › уже закрыто (cancelled): п. 5.4.4 (S0-5.4.4) › поставьте новое")
    #expect(
      school.refusal(SettleOutboxItem(9, .sent))
        == "отправление 9 › такой записи нет: п. 3.1.2 (S2-3.1.2.c) › проверьте номер")
  }

  /// Each notice is acknowledged, or is listed as not.
  ///
  /// Shows S2-8.e.
  @Test func noticeToATeacherIsAcknowledged() throws {
    let school = try PeopleFixture()
    try school.perform(NotifyStaff(ID(5), .checkFindings, record: 1))
    try school.perform(NotifyStaff(ID(6), .checkFindings, record: 1))
    try school.perform(SettleOutboxItem(1, .acknowledged))
    #expect(
      try school.store.rows("SELECT recipient_id FROM outbox_item WHERE acknowledged_at IS NULL") == ["6"])
  }

  @Test func agreementIsOnceAWayAndEnds() throws {
    let school = try PeopleFixture()
    try agree(school, 3, 1, .paper)
    let again = AgreeDelivery(
      of: ID(3), for: ID(1), by: .paper, source: "заявление", over: try school.days("2025-10-01"))
    #expect(
      school.refusal(again)
        == "доставка на бумаге › уже согласована с 01.09.2025: регламент, п. 5 (S2-A2.5.a, S1-1.6) "
        + "› сначала завершите её")
    try school.perform(EndDelivery(of: ID(3), for: ID(1), by: .paper, last: school.day("2025-09-30")))
    try school.perform(again)
    let stranger = AgreeDelivery(
      of: ID(3), for: ID(2), by: .paper, source: "заявление", over: try school.days("2025-10-01"))
    #expect(
      school.refusal(stranger)
        == "ученик 2 › лицо 3 не представляет его на 12.11.2025: п. 1.9 (S4-1.9) › проверьте представителя и дату"
    )
  }

  /// The days of digests follow each other; who received which is on record.
  ///
  /// Shows S2-A2.2.
  @Test func digestsCoverEveryDayOnceWithProofOfHandover() throws {
    let school = try PeopleFixture(profile: "gymnasium2Vorkuta")
    try agree(school, 3, 1, .paper, from: "2025-10-27")
    let first = try #require(
      try school.snapshot().nextDigest(
        for: ID(1), on: school.day("2025-11-01"), under: Fixture.profile("gymnasium2Vorkuta")))
    #expect(try first.range == school.range("2025-10-27", "2025-11-02"))
    let digest = try school.perform(
      IssueDigest(for: ID(1), over: first.range, document: "Р-15"), on: "2025-11-02")
    #expect(
      try school.refusal(IssueDigest(for: ID(1), over: school.range("2025-11-05", "2025-11-09")))
        == "распечатка с 05.11.2025 › пропущены дни с 03.11.2025: регламент, п. 2 (S2-A2.2, S0-11.4.3) "
        + "› начните с 03.11.2025")
    #expect(
      try school.refusal(IssueDigest(for: ID(1), over: school.range("2025-11-02", "2025-11-09")))
        == "распечатка с 02.11.2025 › дни до 02.11.2025 уже выданы: регламент, п. 2 (S2-A2.2, S0-11.4.3) "
        + "› начните с 03.11.2025")
    #expect(
      try school.refusal(IssueDigest(for: ID(1), over: school.range("2025-11-03", "2025-11-13")))
        == "распечатка по 13.11.2025 › этот день ещё не наступил: регламент, п. 2 (S2-A2.2, S0-11.4.3) "
        + "› закончите 12.11.2025")
    try school.perform(IssueDigest(for: ID(1), over: school.range("2025-11-03", "2025-11-09")))
    let flags = try school.store.rows("SELECT flags FROM audit_line WHERE operation = 'issue-digest'")
    #expect(flags == ["", "late"])
    try school.perform(IssueDigest(for: ID(1), over: school.range("2025-09-01", "2025-10-26"), .period))
    #expect(
      try school.refusal(HandOverDigest(digest, to: ID(3), on: school.day("2025-11-01"), signed: true))
        == "распечатка \(digest) › охватывает дни по 02.11.2025: п. 11.4.3 (S0-11.4.3) › укажите день не раньше"
    )
    try school.perform(HandOverDigest(digest, to: ID(3), on: school.day("2025-11-03"), signed: true))
    #expect(
      try school.refusal(HandOverDigest(digest, to: ID(3), on: school.day("2025-11-04"), signed: true))
        == "распечатка \(digest) › выдана 03.11.2025: п. 11.4.3 (S0-11.4.3) › ничего делать не нужно")
    let stored = try #require(try school.snapshot().digests(for: ID(1)).first { $0.id == digest })
    #expect(try stored.handedOver == school.day("2025-11-03") && stored.isSigned)
    #expect(stored.content.iso == "2025-11-02T12:00:00" && stored.document == "Р-15")
  }

  /// The class teacher makes digests of the own class only.
  ///
  /// Shows P-9.
  @Test func digestsAreMadeForTheOwnClass() throws {
    let school = try PeopleFixture()
    try school.store.perform(Statements(sql: ["UPDATE enrolment SET class_id = 2 WHERE person_id = 2"]))
    let range = try school.range("2025-10-27", "2025-11-09")
    try school.perform(IssueDigest(for: ID(1), over: range), as: 5)
    #expect(school.refusal(IssueDigest(for: ID(2), over: range), as: 5)?.hasPrefix("доступ › ") == true)
  }

  /// Every family has a way, and who was not reached is named.
  ///
  /// Shows S2-O5, S0-5.3.4, S0-9.9.c.
  @Test func coverageNamesTheWayAndTheLastDay() throws {
    let school = try PeopleFixture()
    try school.setFamily(2, .paperOnly, from: "2025-10-01")
    try agree(school, 4, 2, .paper)
    try school.perform(RecordView(of: ID(1)), as: 3, .guardian, on: "2025-10-20")
    let october = try school.range("2025-10-01", "2025-10-31")
    let coverage = try school.snapshot().coverage(
      of: [ID(1), ID(2)], over: october, under: Fixture.profile("default"))
    #expect(coverage.map(\.channels) == [[.portal], [.paper]])
    #expect(coverage.map(\.isReached) == [true, false])
    #expect(try coverage.map(\.last) == [school.day("2025-10-20"), nil])
  }
}
