import JournalCore
import JournalStore
import Testing

/// Extensions, closing of periods and years, decisions and the archive through the store.
@Suite struct ClosePeriodTests {
  private static let year = PeriodSchool.year

  private func fill(_ school: PeriodSchool, _ number: Int, except: Set<PeriodMarkPlace> = []) throws {
    for pupil in 1...Int64(school.pupils) {
      for subject in 1...Int64(2) {
        let place = PeriodSchool.place(pupil, subject, .period(number))
        if except.contains(place) { continue }
        try school.store.perform(
          SetPeriodMark(.grade(4), at: place, in: Self.year),
          in: school.session(at: "2024-10-22", mode: .initialLoad))
      }
    }
  }

  /// Shows S1-2.8.a.
  @Test func subjectClosesWithAValueForEveryPupil() throws {
    let school = try PeriodSchool("school26")
    try fill(school, 1, except: [PeriodSchool.place(2, 1)])
    let close = ClosePeriod(school.label, in: Self.year, period: 1, subject: ID(1))
    let teacher = try school.session(1, at: "2024-10-25")
    #expect(
      try school.refusal(close, in: teacher)
        == "класс 7А, предмет 1, период 1 › нет отметки за период — 1 (обучающийся 2) (п. 2.8 (S1-2.8.a)) › "
        + "устраните или закройте с письменным разрешением")
    try school.store.perform(
      SetPeriodMark(.notAttested, at: PeriodSchool.place(2, 1), in: Self.year), in: teacher)
    #expect(try school.refusal(close, in: teacher) == nil)
    #expect(
      try school.refusal(close, in: teacher)
        == "класс 7А, предмет 1, период 1 › уже закрыт (п. 5.4.10, 2.16 (S0-5.4.10.f, S1-2.16)) › "
        + "ничего делать не нужно")
    let snapshot = try school.store.snapshot(readers: 1)
    let rules = try Fixture.profile("school26")
    #expect(
      try snapshot.isPeriodClosed(of: school.label, in: Self.year, period: 1, subject: ID(1), under: rules))
    #expect(
      try !snapshot.isPeriodClosed(of: school.label, in: Self.year, period: 1, subject: ID(2), under: rules))
  }

  @Test func periodDoesNotCloseBeforeItsLastDay() throws {
    let school = try PeriodSchool("school26")
    #expect(
      try school.refusal(
        ClosePeriod(school.label, in: Self.year, period: 1), in: school.session(at: "2024-10-24"))
        == "класс 7А, период 1 › период заканчивается 25.10.2024 (п. 5.4.10, 2.16 (S0-5.4.10.f, S1-2.16)) › "
        + "закройте его после этого дня")
    #expect(
      try school.refusal(
        ClosePeriod(school.label, in: Self.year, period: 7), in: school.session(at: "2024-10-25"))
        == "класс 7А › нет такого: период 7 (п. 5.4.5 (S0-5.4.5)) › проверьте деление года")
  }

  /// Shows S0-6.3.b.
  @Test func extensionStandsForTheMarkAndDoesNotBlock() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    let place = PeriodSchool.place(2, 1)
    try fill(school, 1, except: [place])
    let teacher = try school.session(1, at: "2024-10-24")
    let until = try Fixture.day("2024-11-22")
    try school.store.perform(ExtendStudy(at: place, in: Self.year, until: until, form: .credit), in: teacher)
    #expect(
      try school.refusal(SetPeriodMark(.grade(3), at: place, in: Self.year), in: teacher)
        == "обучающийся 2, предмет 1, период 1 › срок обучения продлён (п. 6.3 (S0-6.3.b)) › "
        + "внесите результат продления")
    #expect(
      try school.refusal(
        ClosePeriod(school.label, in: Self.year, period: 1), in: school.session(at: "2024-10-25"))
        == nil)
    let open = StudyExtension(place: place, until: until, form: .credit)
    #expect(try school.store.snapshot(readers: 1).openExtensions(in: Self.year) == [open])
    let late = try school.session(1, at: "2024-11-20")
    try school.store.perform(CloseStudyExtension(.grade(3), at: place, in: Self.year), in: late)
    let snapshot = try school.store.snapshot(readers: 1)
    #expect(try snapshot.openExtensions(in: Self.year) == [])
    #expect(try snapshot.extensions(in: Self.year).first?.result == .grade(3))
    #expect(
      try snapshot.periodMarks(of: school.label, in: Self.year).first { $0.place == place }?.mark == .grade(3)
    )
    #expect(
      try school.refusal(CloseStudyExtension(.grade(4), at: place, in: Self.year), in: late)
        == "обучающийся 2, предмет 1, период 1 › нет открытого продления (п. 6.3 (S0-6.3.b)) › проверьте место"
    )
  }

  /// Shows S0-5.4.10.f, S0-5.3.11.h.
  @Test func debtsReasonsAndControlWorksAreBlockers() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    try fill(school, 1)
    try school.work(1, on: "2024-10-14")
    try school.mark(4, for: 1, of: 1, on: "2024-10-14")
    try school.work(2, "Устный ответ", on: "2024-10-15")
    try school.sql([
      "INSERT INTO debt (assessment_id, person_id, opened_day, due_day) VALUES (2, 1, '2024-10-15', '2024-10-22')",
      """
      INSERT INTO attendance_entry (lesson_id, person_id, code, entered_at, author_id, late, initial_load)
      VALUES (2, 2, 'ОТ', '2024-10-15T12:00:00', 3, 0, 0)
      """,
    ])
    let rules = try Fixture.profile("gymnasium2Vorkuta")
    let blockers = try school.store.snapshot(readers: 1)
      .periodBlockers(of: school.label, in: Self.year, period: 1, under: rules)
    #expect(
      blockers == [
        .openDebt(pupil: ID(1), subject: ID(1), work: 2), .reasonNotSet(pupil: ID(2), lesson: 2),
        .unmarkedControlWork(pupil: ID(2), lesson: 1),
      ])
    let close = ClosePeriod(school.label, in: Self.year, period: 1)
    #expect(try school.refusal(close, in: school.session(at: "2024-10-25")) != nil)
    let waived = ClosePeriod(school.label, in: Self.year, period: 1, waiver: "распоряжение № 5")
    #expect(try school.refusal(waived, in: school.session(4, at: "2024-10-25")) != nil, "the director alone")
    #expect(try school.store.perform(waived, in: school.session(5, at: "2024-10-25")) == blockers)
    #expect(try school.store.rows("SELECT blockers, waiver FROM period_close") == ["3|распоряжение № 5"])
  }

  @Test func periodOpensAgainForAReasonAndTheClosingStaysInTheHistory() throws {
    let school = try PeriodSchool("school26")
    try fill(school, 1)
    let director = try school.session(5, at: "2024-10-25")
    func reopen(_ reason: String) -> ReopenPeriod {
      ReopenPeriod(school.label, in: Self.year, period: 1, reason: reason)
    }
    #expect(
      try school.refusal(reopen("ошибка"), in: director)
        == "класс 7А, период 1 › не закрыт (п. 5.4.10, 2.16 (S0-5.4.10.f, S1-2.16)) › открывать нечего")
    try school.store.perform(ClosePeriod(school.label, in: Self.year, period: 1), in: director)
    #expect(
      try school.refusal(reopen(" "), in: director)
        == "класс 7А, период 1 › нет причины (п. 5.4.10, 2.16 (S0-5.4.10.f, S1-2.16)) › "
        + "укажите, зачем открывается период")
    #expect(try school.refusal(reopen("ошибка"), in: school.session(1, at: "2024-10-26")) != nil)
    #expect(try school.refusal(reopen("ошибка"), in: director) == nil)
    #expect(try school.store.count("SELECT count(*) FROM period_close") == 0)
    #expect(try school.store.count("SELECT count(*) FROM version WHERE record = 'period_close'") == 2)
    #expect(try school.store.rows("SELECT reason FROM period_reopening") == ["ошибка"])
  }

  @Test func orderOfAnotherYearIsRefused() throws {
    let school = try PeriodSchool("school84Krasnodar")
    #expect(
      try school.refusal(
        SetPeriodOrder(
          try Fixture.order(), year: Self.year, kind: .quarter, number: 0,
          marksDay: try Fixture.day("2025-10-26")),
        in: school.session(at: "2025-05-01"))
        == "приказ › 26.10.2025 не в 2024/2025 учебном году (п. 4.16.2, 3.3 (S0-4.16.2.a, S4-3.3.i)) › проверьте дату"
    )
  }

  private func finish(_ school: PeriodSchool) throws {
    for number in 1...4 {
      try fill(school, number)
      try school.store.perform(
        ClosePeriod(school.label, in: Self.year, period: number), in: school.session(at: "2025-05-23"))
    }
    for pupil in 1...Int64(school.pupils) {
      for subject in 1...Int64(2) {
        try school.store.perform(
          SetYearMark(.grade(4), of: ID(pupil), in: ID(subject), Self.year),
          in: school.session(Int(subject), at: "2025-05-23"))
      }
    }
  }

  private func decision(_ kind: CouncilDecision.Kind, target: Int? = nil) throws -> CouncilDecision {
    CouncilDecision(kind: kind, targetGrade: target, protocolNumber: "8", date: try Fixture.day("2025-05-23"))
  }

  /// Shows S0-7.5.
  @Test func yearClosesWhenNothingIsMissingAndTheArchiveIsReadOnly() throws {
    let school = try PeriodSchool("school26")
    try finish(school)
    let close = CloseYear(school.label, in: Self.year)
    let deputy = try school.session(at: "2025-05-26")
    #expect(
      try school.refusal(close, in: deputy)
        == "класс 7А, год › нет решения педагогического совета: обучающийся 1; нет решения педагогического совета: "
        + "обучающийся 2 (п. 7.5 (S0-7.5)) › устраните и повторите")
    for pupil in 1...Int64(2) {
      try school.store.perform(
        RecordDecision(try decision(.promoted, target: 8), about: ID(pupil), year: Self.year), in: deputy)
    }
    try school.store.perform(close, in: deputy)
    let mark = SetPeriodMark(.grade(5), at: PeriodSchool.place(), in: Self.year)
    #expect(
      try school.refusal(mark, in: school.session(1, at: "2025-05-27"))
        == "обучающийся 1, предмет 1, период 1 › учебный год закрыт (правило по умолчанию) › "
        + "оформите заявку на изменение")
    let outcome = try school.store.perform(ArchiveYear(Self.year), in: deputy)
    #expect(outcome.archived == [school.label])
    #expect(try school.store.snapshot(readers: 1).yearState(of: school.label, in: Self.year) == .archived)
    let refused = "класс 7А, 2024/2025 › журнал в архиве (п. 7.5 (S0-7.5)) › архивные записи не изменяются"
    #expect(try school.refusal(mark, in: school.session(1, at: "2025-05-28")) == refused)
    #expect(
      try school.refusal(
        SetPeriodMark(.grade(5), at: PeriodSchool.place(), in: Self.year),
        in: school.session(at: "2025-05-28", mode: .initialLoad)) == refused)
    #expect(
      try school.refusal(
        ReopenPeriod(school.label, in: Self.year, period: 1, reason: "ошибка"), in: deputy) == refused)
    #expect(
      try school.refusal(
        RecordDecision(try decision(.repeated), about: ID(1), year: Self.year), in: deputy) == refused)
    #expect(
      try school.refusal(ArchiveYear(Self.year), in: deputy)
        == "2024/2025 › учебный год в архиве (п. 7.5 (S0-7.5)) › архивные записи не изменяются")
  }

  /// Shows S0-7.5.
  @Test func finishedClassesGoToTheArchiveAndTheOthersAreListed() throws {
    let school = try PeriodSchool("school26")
    let other = try Fixture.label("7Б")
    try school.open(other)
    try finish(school)
    let deputy = try school.session(at: "2025-05-26")
    for pupil in 1...Int64(2) {
      try school.store.perform(
        RecordDecision(try decision(.promoted, target: 8), about: ID(pupil), year: Self.year), in: deputy)
    }
    let outcome = try school.store.perform(ArchiveYear(Self.year), in: deputy)
    #expect(outcome.archived == [school.label])
    #expect(Array(outcome.unfinished.keys) == [other])
    #expect(outcome.unfinished[other]?.contains(.openPeriod(1)) == true)
    #expect(
      try school.store.snapshot(readers: 1)
        .yearBlockers(of: other, in: Self.year, under: Fixture.profile("school26"))
        == outcome.unfinished[other])
  }

  /// Shows S0-7.5.2.
  @Test func ninthGradeWaitsForTheFinalAttestation() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta", label: "9Б")
    let deputy = try school.session(at: "2025-06-20")
    func exam(_ value: PeriodMark?) throws -> SetExamResult {
      SetExamResult(
        value, of: ID(1), in: ID(1), .stateExam, year: Self.year, on: try Fixture.day("2025-06-06"),
        form: "ОГЭ")
    }
    let complete = RecordDecision(try decision(.completedBasic), about: ID(1), year: Self.year)
    #expect(
      try school.refusal(complete, in: deputy)
        == "обучающийся 1 › нет результатов итоговой аттестации (п. 7.5.2 (S0-7.5.2)) › "
        + "дождитесь результатов и внесите их")
    try school.store.perform(exam(nil), in: deputy)
    #expect(
      try school.refusal(complete, in: deputy)
        == "обучающийся 1 › результатов итоговой аттестации не хватает: 1 (п. 7.5.2 (S0-7.5.2)) › "
        + "дождитесь результатов и внесите их")
    let rules = try Fixture.profile("gymnasium2Vorkuta")
    #expect(
      try school.store.snapshot(readers: 1).yearBlockers(of: school.label, in: Self.year, under: rules)
        .contains(.examPending(PeriodSchool.place(1, 1, .stateExam))))
    try school.store.perform(exam(.grade(4)), in: deputy)
    #expect(try school.refusal(complete, in: deputy) == nil)
    #expect(
      try school.store.rows("SELECT person_id, kind FROM council_decision") == ["1|completedBasic"])
  }
}
