import JournalCore
import Testing

/// Terms of remarks and error reports, and revisions of the rules.
@Suite struct ControlRulesTests {
  /// Shows S0-5.4.12.
  @Test func remarksOfTheAdministratorAreClearedInAWeek() throws {
    let remark = Remark(.administrator, at: try PeriodFixture.at("2024-10-14T12:00:00"))
    let due = try #require(remark.due(under: PeriodFixture.vorkuta))
    #expect(due == .end(of: try PeriodFixture.day("2024-10-21")))
    #expect(try PeriodFixture.at("2024-10-22T00:00:00") > due)
    #expect(remark.due(under: try PeriodFixture.school26) == nil)
  }

  /// Shows S0-5.4.13.
  @Test func remarksOfTheDeputyAreClearedInAMonthWithANotice() throws {
    let remark = Remark(.deputy, at: try PeriodFixture.at("2024-10-01T12:00:00"))
    #expect(remark.due(under: try PeriodFixture.vorkuta) == .end(of: try PeriodFixture.day("2024-11-01")))
    #expect(remark.noticeByEmail(under: try PeriodFixture.vorkuta))
    #expect(!remark.noticeByEmail(under: try PeriodFixture.school26))
    let perm = try #require(remark.due(under: PeriodFixture.perm))
    #expect(perm <= .end(of: try PeriodFixture.day("2024-10-02")))
  }

  /// Shows S3-3.6.k.
  @Test func reportedErrorIsCorrectedWithinTheHoursOfTheProfile() throws {
    let filed = try PeriodFixture.at("2024-10-15T09:30:00")
    let perm = ErrorReportTerm.due(filedAt: filed, under: try PeriodFixture.perm)
    #expect(perm == (try PeriodFixture.at("2024-10-16T09:30:00")))
    #expect(try PeriodFixture.at("2024-10-16T09:31:00") > perm)
    #expect(
      ErrorReportTerm.due(filedAt: filed, under: try PeriodFixture.krasnodar)
        == (try PeriodFixture.at("2024-10-18T09:30:00")))
  }

  private func revision(_ from: String, digest: String? = nil) throws -> ProfileRevision {
    ProfileRevision(
      validFrom: try PeriodFixture.day(from), profile: "gymnasium2Vorkuta",
      digest: digest ?? String(repeating: "a1", count: 32), title: "Положение", agreedBy: "Управляющий совет",
      agreedOn: try PeriodFixture.day("2024-12-20"), approvedOn: try PeriodFixture.day("2024-12-23"),
      act: OrderReference(number: "210", date: try PeriodFixture.day("2024-12-23")))
  }

  private func refusal(
    _ from: String, after known: [String], digest: String? = nil, mode: Session.Mode = .ordinary
  ) throws -> String? {
    let (revision, days) = (try revision(from, digest: digest), try known.map(PeriodFixture.day))
    let today = try PeriodFixture.day("2024-12-25")
    do {
      try revision.admit(after: days, today: today, mode: mode)
      return nil
    } catch {
      return error.description
    }
  }

  /// Shows S3-6.2.
  @Test func revisionsOfTheRulesAreAddedAndNeverChanged() throws {
    #expect(try refusal("2025-01-01", after: ["2021-08-31"]) == nil)
    #expect(
      try refusal("2025-01-01", after: ["2025-01-01"])
        == "правила с 01.01.2025 › редакция с этого дня уже есть (п. 6.2 (S3-6.2)) › назовите другой день")
    #expect(
      try refusal("2025-01-01", after: ["2025-02-01"])
        == "правила с 01.01.2025 › есть редакция с 01.02.2025 (п. 6.2 (S3-6.2)) › прежние правила не изменяются, "
        + "назовите более поздний день")
    #expect(
      try refusal("2024-12-24", after: [])
        == "правила с 24.12.2024 › сегодня 25.12.2024, прошлое уже судится по прежним правилам (п. 6.2 (S3-6.2)) › "
        + "назовите сегодняшний или более поздний день")
    #expect(try refusal("2024-12-24", after: [], mode: .initialLoad) == nil)
    #expect(
      try refusal("2025-01-01", after: [], digest: "xyz")
        == "правила с 01.01.2025 › нет контрольной суммы текста (п. 6.2 (S3-6.2)) › передайте SHA-256 из 64 знаков"
    )
  }

  /// Shows S0-H.b, S2-11.1, S2-11.2, S3-6.2.
  @Test func ruleOfADayIsThatOfItsRevision() throws {
    let revisions = try ["2021-08-31", "2024-01-15", "2025-01-01"].map { try revision($0) }
    func from(_ day: String) throws -> String? {
      ProfileRevision.inForce(on: try PeriodFixture.day(day), among: revisions)?.validFrom.iso
    }
    #expect(try from("2023-12-15") == "2021-08-31")
    #expect(try from("2024-03-01") == "2024-01-15")
    #expect(try from("2024-12-31") == "2024-01-15")
    #expect(try from("2025-01-01") == "2025-01-01")
    #expect(try from("2030-06-01") == "2025-01-01")
    #expect(try from("2021-08-30") == nil)
  }

  @Test func refusalsNameTheRecordAndTheClause() throws {
    let day = try PeriodFixture.day("2024-11-01")
    let table: [(ControlRefusal, String)] = [
      (.noSuchRecord(.finding, 7), "нарушение 7 › такой записи нет (п. 7.4 (S0-7.4)) › проверьте номер"),
      (
        .closedAlready(.remark, 7),
        "замечание 7 › уже закрыто (п. 5.4.12, 5.4.13 (S0-5.4.12, S0-5.4.13)) › ничего делать не нужно"
      ),
      (
        .acknowledgedAlready(7),
        "нарушение 7 › ознакомление уже отмечено (п. 8 (S2-8.e)) › ничего делать не нужно"
      ),
      (
        .checkOfFuture(day),
        "справка о проверке › 01.11.2024 ещё не наступило (п. 7.2 (S0-7.2)) › проверьте даты"
      ),
      (
        .doneInFuture(.check, day),
        "проверка журнала › 01.11.2024 ещё не наступило (п. 8 (S0-8)) › "
          + "отметьте после исполнения"
      ),
      (
        .emptyText(.errorReport), "сообщение об ошибке › нет текста (п. 3.8 (S3-3.8.e)) › изложите содержание"
      ),
      (
        .foreignSource(.deputy),
        "замечание заместителя директора › вносит другое лицо (п. 5.4.12, 5.4.13 (S0-5.4.12, S0-5.4.13)) › укажите себя"
      ),
      (
        .revisionNotAgreed(day),
        "правила с 01.11.2024 › нет согласования или утверждения (п. 6.1 (S3-6.1)) › укажите орган и обе даты"
      ),
      (
        .revisionWithoutBasis(day),
        "правила с 01.11.2024 › нет основания (п. 11.2 (S2-11.2)) › укажите номер и дату акта"
      ),
    ]
    for (refusal, text) in table { #expect(refusal.description == text) }
  }
}
