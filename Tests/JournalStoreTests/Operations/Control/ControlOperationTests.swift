import JournalCore
import JournalStore
import Testing

/// Checks, findings, remarks, duties and revisions of the rules through the store.
@Suite struct ControlOperationTests {
  private static let year = PeriodSchool.year

  private func days(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(try Fixture.day(first), try Fixture.day(last)))
  }

  /// Shows S3-3.7.e.
  @Test func octoberWithoutACheckIsOverdueOnTheFirstOfNovember() throws {
    let school = try PeriodSchool("gymnasiumPerm")
    let director = try school.session(5, at: "2024-09-20")
    try school.store.perform(
      RecordCheck(.monthly, of: try days("2024-09-02", "2024-09-20"), conclusion: "без замечаний"),
      in: director)
    let rules = try Fixture.profile("gymnasiumPerm")
    func overdue(_ day: String) throws -> [String] {
      try school.store.snapshot(readers: 1).overdueDuties(on: Fixture.day(day), under: rules)
        .filter { $0.kind == .check }.map(\.due.iso)
    }
    #expect(try overdue("2024-10-31") == [])
    #expect(try overdue("2024-11-01") == ["2024-10-31"])
    try school.store.perform(
      RecordCheck(.monthly, of: try days("2024-10-01", "2024-10-31")), in: school.session(5, at: "2024-11-05")
    )
    #expect(try overdue("2024-11-06") == [])
    let october = try #require(
      try school.store.snapshot(readers: 1).duties(in: Self.year, under: rules)
        .first { $0.item.kind == .check && $0.item.due.iso == "2024-10-31" })
    #expect(october.item.state(on: try Fixture.day("2024-11-06"), done: october.done) == .doneLate(days: 5))
    #expect(
      try school.refusal(
        RecordCheck(.monthly, of: try days("2024-10-01", "2024-11-30")),
        in: school.session(5, at: "2024-11-05"))
        == "справка о проверке › 30.11.2024 ещё не наступило (п. 7.2 (S0-7.2)) › проверьте даты")
  }

  /// Shows S0-9.8.c, S2-8.e.
  @Test func findingsAreAcknowledgedCorrectedAndCounted() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    let deputy = try school.session(at: "2024-11-01")
    let act = try school.store.perform(
      RecordCheck(.monthly, of: try days("2024-10-01", "2024-10-31")), in: deputy)
    let due = try Fixture.day("2024-11-08")
    let findings = try (1...3).map { number in
      try school.store.perform(
        AddFinding(
          "S0-4.12.5.b", by: act, due: due, text: "нет отметок", in: school.label, teacher: ID(3),
          record: "lesson",
          recordID: Int64(number)), in: deputy)
    }
    let teacher = try school.session(1, at: "2024-11-02")
    try school.store.perform(AcknowledgeFinding(findings[0]), in: teacher)
    #expect(
      try school.refusal(AcknowledgeFinding(findings[0]), in: teacher)
        == "нарушение 1 › ознакомление уже отмечено (п. 8 (S2-8.e)) › ничего делать не нужно")
    #expect(
      try school.refusal(AcknowledgeFinding(findings[1]), in: school.session(2, at: "2024-11-02"))
        == "нарушение 2 › адресовано другому лицу (п. 7.4 (S0-7.4)) › отвечает тот, кому оно адресовано")
    try school.store.perform(CloseFinding(findings[0], by: 12), in: deputy)
    let open = try school.store.snapshot(readers: 1).openFindings(of: act, on: Fixture.day("2024-11-11"))
    #expect(open.map(\.finding) == [2, 3])
    #expect(open.map(\.daysOver) == [3, 3])
    #expect(
      try school.refusal(CloseFinding(findings[0]), in: deputy)
        == "нарушение 1 › уже закрыто (п. 7.4 (S0-7.4)) › ничего делать не нужно")
    #expect(
      try school.refusal(AddFinding("S0-3.6", by: 99, due: due), in: deputy)
        == "справка о проверке 99 › такой записи нет (п. 7.4 (S0-7.4)) › проверьте номер")
    #expect(try school.refusal(CloseFinding(findings[1]), in: teacher) != nil)
  }

  /// Shows S0-5.4.12, S0-5.4.13.
  @Test func remarkOfTheDeputyIsOverdueAfterAMonthAndAnsweredWithANotice() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    let deputy = try school.session(at: "2024-10-01")
    let remark = try school.store.perform(
      MakeRemark("темы без заданий", from: .deputy, to: ID(3), about: school.label), in: deputy)
    func overdue(_ moment: String) throws -> [Int64] {
      try school.store.snapshot(readers: 1).overdueRemarks(at: #require(LocalMoment(iso: moment)))
    }
    #expect(try overdue("2024-11-01T23:59:59") == [])
    #expect(try overdue("2024-11-02T00:00:00") == [remark])
    let teacher = try school.session(1, at: "2024-10-30")
    #expect(
      try school.refusal(ClearRemark(remark, answer: "исправлено"), in: school.session(2, at: "2024-10-30"))
        == "замечание 1 › адресовано другому лицу (п. 5.4.12, 5.4.13 (S0-5.4.12, S0-5.4.13)) › "
        + "отвечает тот, кому оно адресовано")
    #expect(try school.store.perform(ClearRemark(remark, answer: "исправлено"), in: teacher))
    #expect(try overdue("2024-11-02T00:00:00") == [])
    #expect(try school.store.rows("SELECT notice FROM remark") == ["email"])
    let weekly = try school.store.perform(
      MakeRemark("нет тем", from: .administrator, to: ID(3)), in: school.session(4, at: "2024-10-14"))
    #expect(try overdue("2024-10-22T00:00:00") == [weekly])
    #expect(
      try school.refusal(
        MakeRemark("нет тем", from: .director, to: ID(3)), in: school.session(4, at: "2024-10-14"))
        == "замечание директора › вносит другое лицо (п. 5.4.12, 5.4.13 (S0-5.4.12, S0-5.4.13)) › укажите себя"
    )
  }

  /// Shows S0-5.3.2.
  @Test func classTeacherSignalsABreachOfASubjectTeacher() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    let signal = MakeRemark("нет отметок три недели", from: .classTeacher, to: ID(3), about: school.label)
    try school.store.perform(signal, in: school.session(3, at: "2024-10-14"))
    #expect(try school.store.rows("SELECT source, author_id, teacher_id FROM remark") == ["classTeacher|5|3"])
    #expect(try school.refusal(signal, in: school.session(1, at: "2024-10-14")) != nil)
  }

  /// Shows S3-3.8.e.
  @Test func errorReportsHaveNumbersTimesAndTerms() throws {
    let school = try PeriodSchool("gymnasiumPerm")
    let at = "2024-10-15T09:30:00"
    for number in 1...2 {
      #expect(
        try school.store.perform(ReportError("ошибка", about: "lesson", 8), in: school.session(1, at: at))
          == number)
    }
    #expect(
      try school.store.rows(
        "SELECT number, record, record_id, filed_at, due_at FROM error_report WHERE number = 1")
        == ["1|lesson|8|2024-10-15T09:30:00|2024-10-16T09:30:00"])
    let deputy = try school.session(at: "2024-10-15")
    try school.store.perform(CloseErrorReport(1, answer: "исправлено"), in: deputy)
    #expect(
      try school.refusal(CloseErrorReport(1, answer: "исправлено"), in: deputy)
        == "сообщение об ошибке 1 › уже закрыто (п. 3.8 (S3-3.8.e)) › ничего делать не нужно")
    #expect(
      try school.refusal(CloseErrorReport(9, answer: "исправлено"), in: deputy)
        == "сообщение об ошибке 9 › такой записи нет (п. 3.8 (S3-3.8.e)) › проверьте номер")
    #expect(
      try school.refusal(ReportError(" ", about: "lesson", 8), in: deputy)
        == "сообщение об ошибке › нет текста (п. 3.8 (S3-3.8.e)) › изложите содержание")
  }

  /// Shows S0-8.2, D-28.
  @Test func dutiesAreDoneOnTheirDayAndNotBackdated() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    let due = try Fixture.day("2024-10-31")
    let today = try school.session(at: "2024-11-02")
    #expect(
      try school.refusal(
        MarkDutyDone(.fillingReport, due: due, done: try Fixture.day("2024-11-03")), in: today)
        == "отчёт о заполнении и накопляемости отметок › 03.11.2024 ещё не наступило (п. 8 (S0-8)) › "
        + "отметьте после исполнения")
    #expect(
      try school.refusal(MarkDutyDone(.fillingReport, due: due, done: due), in: today)
        == "отчёт о заполнении и накопляемости отметок › 31.10.2024 прошло, день исполнения ставит программа "
        + "(п. A1.7 (S2-A1.7)) › отметьте исполнение сегодня")
    try school.store.perform(MarkDutyDone(.fillingReport, due: due), in: today)
    try school.store.perform(
      MarkDutyDone(.cardVerification, due: due, of: school.label), in: school.session(3, at: "2024-10-30"))
    let rules = try Fixture.profile("gymnasium2Vorkuta")
    let duties = try school.store.snapshot(readers: 1).duties(in: Self.year, under: rules)
    func state(_ kind: DutyKind) throws -> DueState {
      let duty = try #require(duties.first { $0.item.kind == kind && $0.item.due == due })
      return duty.item.state(on: try Fixture.day("2024-11-02"), done: duty.done)
    }
    #expect(try state(.fillingReport) == .doneLate(days: 2))
    #expect(try state(.cardVerification) == .done)
    #expect(try state(.check) == .overdue(days: 2))
  }

  /// Shows S3-6.1, S2-11.2.
  @Test func revisionOfTheRulesNeedsAgreementApprovalAndAnAct() throws {
    let school = try PeriodSchool("gymnasiumPerm")
    let director = try school.session(5, at: "2024-12-25")
    func adopt(_ change: (inout AdoptProfileRevision.Basis) -> Void = { _ in }) throws -> AdoptProfileRevision
    {
      let day = try Fixture.day("2024-12-23")
      var basis = AdoptProfileRevision.Basis(
        agreedBy: "Управляющий совет", agreedOn: day, approvedOn: day,
        act: OrderReference(number: "210", date: day))
      change(&basis)
      return AdoptProfileRevision(
        profile: "gymnasiumPerm", digest: String(repeating: "0f", count: 32), title: "Положение, ред. 2",
        validFrom: try Fixture.day("2025-01-01"), basis: basis)
    }
    #expect(
      try school.refusal(try adopt { $0.agreedOn = nil }, in: director)
        == "правила с 01.01.2025 › нет согласования или утверждения (п. 6.1 (S3-6.1)) › укажите орган и обе даты"
    )
    #expect(
      try school.refusal(try adopt { $0.act = nil }, in: director)
        == "правила с 01.01.2025 › нет основания (п. 11.2 (S2-11.2)) › укажите номер и дату акта")
    try school.store.perform(try adopt(), in: director)
    #expect(
      try school.refusal(try adopt(), in: director)
        == "правила с 01.01.2025 › редакция с этого дня уже есть (п. 6.2 (S3-6.2)) › назовите другой день")
    let snapshot = try school.store.snapshot(readers: 1)
    #expect(try snapshot.profileRevision(on: Fixture.day("2024-12-31")) == nil)
    #expect(try snapshot.profileRevision(on: Fixture.day("2030-06-01"))?.title == "Положение, ред. 2")
    #expect(try snapshot.profileRevisions().count == 1)
    #expect(throws: StoreError.self) {
      try school.sql(["UPDATE profile_revision SET title = 'другое'"])
    }
    #expect(try school.refusal(try adopt(), in: school.session(1, at: "2024-12-25")) != nil)
  }
}
