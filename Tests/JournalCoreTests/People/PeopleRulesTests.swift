import JournalCore
import Testing

@Suite struct PeopleRulesTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func days(_ first: String, _ last: String? = nil) throws -> Validity {
    try #require(Validity(from: day(first), to: last.map { try day($0) }))
  }

  private func guardianship(
    _ relation: GuardianRelation, isLegal: Bool = true, document: String = "", guardian: Int64 = 5,
    _ validity: Validity? = nil
  ) throws -> Guardianship {
    Guardianship(
      guardian: ID(guardian), pupil: ID(1), relation: relation, isLegal: isLegal, document: document,
      validity: try validity ?? days("2025-09-01"))
  }

  private func text(_ body: () throws -> Void) -> String? {
    #expect(throws: PeopleRefusal.self, performing: body)?.description
  }

  /// Cards of 01.09 are due in the check of 02.10, not in that of 01.10.
  ///
  /// Shows S0-4.3.
  @Test func dataAreLookedThroughOnceAMonth() throws {
    #expect(!DataVerification.isDue(try day("2024-09-01"), on: try day("2024-10-01")))
    #expect(DataVerification.isDue(try day("2024-09-01"), on: try day("2024-10-02")))
    #expect(DataVerification.isDue(nil, on: try day("2024-09-01")))
    #expect(DataVerification.due(after: try day("2025-01-31")) == (try day("2025-02-28")))
    #expect(DataVerification.due(after: try day("2024-12-15")) == (try day("2025-01-15")))
  }

  @Test func daysWithAnOpenEndMeetAllLaterOnes() throws {
    let open = try days("2025-09-01")
    #expect(try open.overlaps(days("2030-01-01", "2030-02-01")))
    #expect(try !open.overlaps(days("2025-08-01", "2025-08-31")))
    #expect(try days("2025-08-01", "2025-09-01").overlaps(open))
    #expect(try open.covers(days("2026-01-01")) && !days("2025-09-01", "2026-05-01").covers(open))
    #expect(Validity(from: try day("2025-09-02"), to: try day("2025-09-01")) == nil)
  }

  /// The value of a day, whatever came later.
  ///
  /// Shows D-10.
  @Test func datedValueIsThatOfTheDay() throws {
    let values = DatedValues<String>([
      .init(first: try day("2025-01-12"), value: "Белых"),
      .init(first: try day("2018-09-01"), value: "Авдеева"),
    ])
    #expect(values.value(on: try day("2025-01-11")) == "Авдеева")
    #expect(values.value(on: try day("2025-01-12")) == "Белых")
    #expect(values.value(on: try day("2018-08-31")) == nil)
    #expect(values.nearest(to: try day("2018-08-31")) == "Авдеева")
  }

  @Test func appointedGuardianHasADocument() throws {
    #expect(
      text { try GuardianshipRules.check(guardianship(.trustee)) }
        == "представитель, попечитель › нет документа: п. 1.9 (S4-1.9) › укажите документ о назначении")
    #expect(
      text { try GuardianshipRules.check(guardianship(.other)) }
        == "представитель, иное лицо › не является законным представителем: п. 1.9 (S4-1.9) "
        + "› снимите отметку «законный» или укажите другое родство")
    #expect(
      text { try GuardianshipRules.check(guardianship(.mother, guardian: 1)) }
        == "ученик 1 › не может представлять сам себя: п. 1.9 (S4-1.9) › выберите представителя")
    try GuardianshipRules.check(guardianship(.mother))
    try GuardianshipRules.check(guardianship(.trustee, document: "решение № 4"))
  }

  @Test func minorHasALawfulRepresentativeOrAFlag() throws {
    let today = try day("2025-10-01")
    let (born, grown) = (try day("2012-02-29"), try day("2007-10-01"))
    let ended = try guardianship(.mother, days("2024-09-01", "2025-09-30"))
    func require(_ list: [Guardianship], born: Day?, flag: Bool = false) throws {
      try GuardianshipRules.requireRepresentative(
        of: ID(1), born: born, among: list, on: today, isFlagged: flag)
    }
    #expect(
      text { try require([ended, guardianship(.other, isLegal: false)], born: born) }
        == "ученик 1 › на 01.10.2025 несовершеннолетний остаётся без законного представителя: "
        + "п. 1.13 (S4-1.13) › сначала добавьте другого представителя или отметьте это особо")
    #expect(throws: PeopleRefusal.self) { try require([], born: nil) }
    try require([], born: grown)
    try require([], born: born, flag: true)
    try require([guardianship(.father)], born: born)
    #expect(GuardianshipRules.isMinor(born: born, on: try day("2030-02-28")))
    #expect(!GuardianshipRules.isMinor(born: born, on: try day("2030-03-01")))
  }

  /// Shows S2-A2.5.b.
  @Test func contactHasASourceAndAForm() throws {
    #expect(
      text { try ContactRules.check(Contact(.phone, "+7 900 000-00-00", source: "")) }
        == "контакт, телефон › нет источника: п. 9.9 (S0-9.9.b) › укажите, откуда сведения: заявление и дату")
    for bad in ["a@b", "a b@c.ru", "нет"] {
      #expect(
        text { try ContactRules.check(Contact(.email, bad, source: "заявление")) }
          == "контакт, электронная почта › записан неверно: п. 9.9 (S0-9.9.b) › проверьте написание")
    }
    try ContactRules.check(Contact(.email, "a@b.ru", source: "заявление"))
    try ContactRules.check(Contact(.phone, nil, source: "заявление"))
  }

  @Test func thereIsOneDirectorADayAndTheResponsiblePersonHasAnOrder() throws {
    let first = AppointmentTerm(
      holder: ID(1), post: .director, validity: try days("2020-09-01", "2025-12-31"))
    let second = AppointmentTerm(holder: ID(2), post: .director, validity: try days("2025-12-01"))
    #expect(
      text { try AppointmentRules.requireOneDirector(second, among: [first]) }
        == "должность director › директором с 01.09.2020 по 31.12.2025 назначен сотрудник 1: "
        + "п. 3.1 (S4-3.1) › сначала завершите его назначение")
    #expect(
      text { try AppointmentRules.check(.administrator, order: nil) }
        == "должность administrator › ответственное лицо назначают приказом: п. 4 (S2-4.a, S4-1.5) "
        + "› укажите номер и дату приказа")
    try AppointmentRules.check(.teacher, order: nil)
    #expect(
      text { try AppointmentRules.requirePosts(of: ID(3), among: [first], on: day("2025-10-15")) }
        == "сотрудник 3 › не занимает должности на 15.10.2025: п. 9.7 (S0-9.7.c) › проверьте сотрудника и дату"
    )
  }

  @Test func classHasAtMostOneStandInBesideItsLeader() throws {
    let leaders = ClassLeaders(
      leaders: DatedValues([.init(first: try day("2025-09-01"), value: ID(1))]),
      standIns: [StandIn(ID(2), validity: try days("2025-10-01", "2025-10-10"))])
    #expect(leaders.standIn(on: try day("2025-10-05")) == ID(2))
    #expect(leaders.standIn(on: try day("2025-10-11")) == nil)
    #expect(
      text { try leaders.check(StandIn(ID(3), validity: days("2025-10-10", "2025-10-12")), of: ID(9)) }
        == "класс 9 › замещающий уже назначен с 01.10.2025 по 10.10.2025: п. 5.2.5 (S0-5.2.5.b) "
        + "› выберите другие даты")
    #expect(
      text { try leaders.check(StandIn(ID(1), validity: days("2025-11-10")), of: ID(9)) }
        == "класс 9 › классный руководитель не замещает сам себя: п. 5.2.5 (S0-5.2.5.b) "
        + "› выберите другого сотрудника")
    #expect(
      text { try leaders.check(StandIn(ID(3), validity: days("2025-08-01")), of: ID(9)) }
        == "класс 9 › на 01.08.2025 нет классного руководителя: п. 5.2.5 (S0-5.2.5.b) "
        + "› сначала назначьте классного руководителя")
  }

  @Test func exemptionHasACertificateAndNoTwin() throws {
    func exemption(_ certificate: String, _ first: String, subject: Int64 = 3) throws -> MedicalExemption {
      MedicalExemption(
        pupil: ID(1), subject: ID(subject), group: .full, certificate: certificate,
        validity: try days(first, "2025-12-31"))
    }
    #expect(
      text { try exemption(" ", "2025-09-01").check(beside: []) }
        == "ученик 1 › нет номера медицинской справки: п. 4.13.3 (S0-4.13.3) › укажите номер справки")
    #expect(
      text { try exemption("12", "2025-10-01").check(beside: [exemption("11", "2025-09-01")]) }
        == "ученик 1, предмет 3 › освобождение уже действует с 01.09.2025 по 31.12.2025: "
        + "п. 4.13.3 (S0-4.13.3) › выберите другие даты")
    try exemption("12", "2025-10-01").check(beside: [exemption("11", "2025-09-01", subject: 4)])
  }

  @Test func individualPlanIsWholeAndByProfile() throws {
    func plan(_ items: [IndividualPlan.Item]) throws -> IndividualPlan {
      IndividualPlan(pupil: ID(1), items: items, validity: try days("2025-09-01"))
    }
    let profile = try ProfileFiles.profile("school26")
    let good = try plan([.init(ID(3), hours: WeeklyHours(2)), .init(ID(4), hours: nil)])
    try good.check(profile: profile)
    #expect(good.notStudied == [ID(4)])
    #expect(
      text { try plan([]).check(profile: profile) }
        == "ученик 1 › в плане нет предметов: п. 2.3 (S1-2.3.d) › перечислите предметы")
    #expect(
      text { try plan([.init(ID(3), hours: nil), .init(ID(3), hours: nil)]).check(profile: profile) }
        == "ученик 1, предмет 3 › назван в плане дважды: п. 2.3 (S1-2.3.d) › оставьте одну строку")
  }
}
