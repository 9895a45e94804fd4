import JournalCore
import JournalStore
import Testing

/// Period marks through the store: who, what, until when, and what is kept of it.
@Suite struct SetPeriodMarkTests {
  private static let year = PeriodSchool.year

  private func set(_ value: PeriodMark?, _ place: PeriodMarkPlace = PeriodSchool.place(), reason: String = "")
    -> SetPeriodMark
  {
    SetPeriodMark(value, at: place, in: SetPeriodMarkTests.year, reason: reason)
  }

  /// Shows S0-4.16.1, S0-5.4.5.
  @Test func fiveKindsStandInTheirOwnPlacesApartFromCurrentMarks() throws {
    let school = try PeriodSchool("school26")
    let teacher = try school.session(1, at: "2025-05-23")
    for number in 1...4 {
      try school.store.perform(set(.grade(4), PeriodSchool.place(1, 1, .period(number))), in: teacher)
    }
    try school.store.perform(SetYearMark(.grade(4), of: ID(1), in: ID(1), Self.year), in: teacher)
    let exam = SetExamResult(
      .grade(5), of: ID(1), in: ID(1), .exam, year: Self.year, on: try Fixture.day("2025-05-26"),
      form: "билеты")
    try school.store.perform(exam, in: teacher)
    try school.store.perform(SetFinalMark(.grade(5), of: ID(1), in: ID(1), Self.year), in: teacher)
    let records = try school.store.snapshot(readers: 1).periodMarks(of: school.label, in: Self.year)
    #expect(
      records.map(\.place.slot) == [.period(1), .period(2), .period(3), .period(4), .year, .exam, .final])
    #expect(try school.store.count("SELECT count(*) FROM mark") == 0)
  }

  /// Shows S0-4.16.2.b, S0-6.1, S3-2.1.g.
  @Test func weightedAverageOfThePeriodProposesTheMark() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    try school.sql([
      "INSERT INTO curriculum_plan (class_id, state) VALUES (1, 'draft')",
      "INSERT INTO plan_item VALUES (1, 1, 500, 170)",
    ])
    for (work, weight, value) in [(1, 1, 5), (2, 1, 4), (3, 1, 4), (4, 2, 3)] as [(Int64, Int, Int)] {
      try school.work(work, weight: weight, on: "2024-10-1\(work)")
      try school.mark(value, for: work, of: 1, on: "2024-10-1\(work)")
    }
    try school.work(5, on: "2024-11-11")
    try school.mark(2, for: 5, of: 1, on: "2024-11-11")
    let teacher = try school.session(1, at: "2024-10-23")
    #expect(
      try school.refusal(set(.grade(5)), in: teacher)
        == "обучающийся 1, предмет 1, период 1 › 5 при среднем 3,80, по которому выходит 4 "
        + "(п. 4.16.2, 6.1 (S0-4.16.2.b, S0-6.1)) › укажите письменное обоснование")
    let outcome = try school.store.perform(set(.grade(5), reason: "олимпиада"), in: teacher)
    #expect(outcome.proposed == .grade(4))
    #expect(outcome.flags == [.deviates, .fewMarks])
    let record = try #require(
      try school.store.snapshot(readers: 1).periodMarks(of: school.label, in: Self.year).first)
    #expect(record.average == Rational(19, over: 5))
    #expect(record.reason == "олимпиада")
    #expect(record.difference == Rational(6, over: 5))
    let listed = try school.store.snapshot(readers: 1)
      .deviatingMarks(of: school.label, in: Self.year, from: try #require(Rational(3, over: 5)))
    #expect(listed == [record])
  }

  /// Shows S0-4.16.2.a.
  @Test func entryAfterTheOrdersDateIsLateAndKept() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    try school.store.perform(
      SetPeriodOrder(
        try Fixture.order("88", "2024-10-10"), year: Self.year, kind: .quarter, number: 1,
        marksDay: try Fixture.day("2024-10-23")), in: school.session(at: "2024-10-10"))
    let late = try school.store.perform(set(.grade(4)), in: school.session(1, at: "2024-10-24"))
    #expect(late.flags == [.late])
    let inTime = try school.store.perform(
      set(.grade(4), PeriodSchool.place(2)), in: school.session(1, at: "2024-10-23T23:59:59"))
    #expect(inTime.flags == [])
    let records = try school.store.snapshot(readers: 1).periodMarks(of: school.label, in: Self.year)
    #expect(records.map(\.isLate) == [true, false])
    #expect(records[0].due == .end(of: try Fixture.day("2024-10-23")))
    #expect(
      try school.store.rows(
        "SELECT flags FROM audit_line WHERE operation = 'set-period-mark' ORDER BY sequence"
      )
      .first?.contains("late") == true)
  }

  /// Shows S0-5.4.5.
  @Test func yearWaitsForItsPartsAndAnArrivalHasFewer() throws {
    let school = try PeriodSchool("school26")
    let teacher = try school.session(1, at: "2025-05-20")
    let year = SetYearMark(.grade(4), of: ID(1), in: ID(1), Self.year)
    #expect(
      try school.refusal(year, in: teacher)
        == "обучающийся 1, предмет 1, год › нет отметок: период 1, период 2, период 3, период 4 "
        + "(п. 5.4.5 (S0-5.4.5)) › сначала выставите их")
    try school.sql(["UPDATE enrolment SET first_day = '2025-01-15' WHERE person_id = 1"])
    for number in 3...4 {
      try school.store.perform(set(.grade(4), PeriodSchool.place(1, 1, .period(number))), in: teacher)
    }
    #expect(try school.refusal(year, in: teacher) == nil)
    #expect(
      try school.refusal(SetFinalMark(.grade(4), of: ID(2), in: ID(1), Self.year), in: teacher)
        == "обучающийся 2, предмет 1, итоговая › нет отметок: год (п. 5.4.5 (S0-5.4.5)) › сначала выставите их"
    )
  }

  /// Shows S0-6.3.c.
  @Test func certificateForThePeriodForbidsAFailingMark() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    try school.sql([
      """
      INSERT INTO medical_exemption (person_id, subject_id, medical_group, certificate, first_day, last_day)
      VALUES (1, 2, 'specialA', '17', '2024-09-01', '2024-10-31')
      """
    ])
    let teacher = try school.session(2, at: "2024-10-22")
    let place = PeriodSchool.place(1, 2)
    #expect(
      try school.refusal(set(.grade(2), place), in: teacher)
        == "обучающийся 1, предмет 2, период 1 › «2» при медицинской справке за период (п. 6.3 (S0-6.3.c)) › "
        + "оцените теорию положительной отметкой")
    #expect(try school.refusal(set(.grade(3), place), in: teacher) == nil)
    #expect(
      try school.refusal(
        set(.grade(2), PeriodSchool.place(1, 2, .period(2))), in: school.session(2, at: "2024-12-24")) == nil)
  }

  /// Shows S4-3.3.n.
  @Test func krasnodarLocksTheFirstEntryToo() throws {
    let school = try PeriodSchool("school84Krasnodar")
    #expect(try school.refusal(set(.grade(4)), in: school.session(1, at: "2024-11-01T23:59:59")) == nil)
    #expect(
      try school.refusal(
        set(.grade(5), PeriodSchool.place(2)), in: school.session(1, at: "2024-11-02T00:00:00"))
        == "обучающийся 2, предмет 1, период 1 › окно изменений закрылось 01.11.2024 (п. 3.3 (S4-3.3.n)) › "
        + "оформите заявку на изменение")
    #expect(
      try school.refusal(set(nil), in: school.session(1, at: "2024-11-02"))?.contains(
        "окно изменений закрылось") == true)
  }

  @Test func anotherSubjectsTeacherAndTheClassTeacherAreRefused() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    #expect(try school.refusal(set(.grade(4)), in: school.session(2, at: "2024-10-22")) != nil)
    #expect(try school.refusal(set(.grade(4)), in: school.session(3, at: "2024-10-22")) != nil)
    #expect(try school.refusal(set(.grade(4)), in: school.session(5, at: "2024-10-22")) != nil)
    #expect(try school.store.count("SELECT count(*) FROM period_mark") == 0)
  }

  /// Shows S0-5.4.9.
  @Test func earlierValuesStayAsVersions() throws {
    let school = try PeriodSchool("school26")
    for value in [5, 4, 5] {
      try school.store.perform(set(.grade(value)), in: school.session(1, at: "2024-10-22"))
    }
    try school.store.perform(set(nil), in: school.session(1, at: "2024-10-22"))
    #expect(
      try school.store.rows(
        "SELECT json_extract(image, '$[4]') FROM version WHERE record = 'period_mark' ORDER BY id")
        == ["5", "4", "5", "–"])
  }

  /// Shows S1-1.1.c.
  @Test func everyChangeTellsWhoWhenWhatAndWhy() throws {
    let school = try PeriodSchool("school26")
    for (index, value) in [5, 4, 3].enumerated() {
      try school.store.perform(
        set(.grade(value), reason: "причина \(index + 1)"), in: school.session(1, at: "2024-10-2\(index + 1)")
      )
    }
    let changes = try school.store.rows(
      """
      SELECT a.at, json_extract(m.image, '$[4]'), json_extract(r.image, '$[4]') FROM version m
      JOIN audit_line a ON a.sequence = m.operation
      JOIN version r ON r.operation = m.operation AND r.record = 'period_mark_reason'
      WHERE m.record = 'period_mark' ORDER BY m.id
      """)
    #expect(
      changes == [
        "2024-10-21T12:00:00|5|причина 1", "2024-10-22T12:00:00|4|причина 2",
        "2024-10-23T12:00:00|3|причина 3",
      ])
    let actors = try school.store.rows(
      "SELECT DISTINCT actor FROM audit_line WHERE operation = 'set-period-mark'")
    #expect(actors.count == 1)
    #expect(actors.first?.contains("1") == true, "the account by its number")
  }

  @Test func oldMarksAreFilledInWithoutTermsByWhoeverMayLoad() throws {
    let school = try PeriodSchool("gymnasium2Vorkuta")
    let outcome = try school.store.perform(
      set(.grade(4)), in: school.session(at: "2025-02-01", mode: .initialLoad))
    #expect(outcome.flags == [])
    #expect(
      try school.store.rows("SELECT flags FROM audit_line ORDER BY sequence DESC LIMIT 1").first?
        .contains("initial-load") == true)
    #expect(try school.refusal(set(.grade(4)), in: school.session(at: "2025-02-01")) != nil)
  }

  @Test func fieldsReadTheOperation() throws {
    var fields = FieldReader([
      "year": "2024/2025", "pupil": "1", "subject": "1", "period": "H1", "value": "4", "reason": "",
    ])
    let school = try PeriodSchool("school26")
    #expect(
      try school.refusal(SetPeriodMark(&fields), in: school.session(1, at: "2024-10-22"))
        == "класс 7А › нет такого: период 1 (п. 5.4.5 (S0-5.4.5)) › проверьте деление года")
    var quarter = FieldReader([
      "year": "2024/2025", "pupil": "1", "subject": "1", "period": "Q1", "value": "осв.",
    ])
    #expect(try school.refusal(SetPeriodMark(&quarter), in: school.session(1, at: "2024-10-22")) == nil)
    #expect(try school.store.rows("SELECT value FROM period_mark") == ["осв"])
  }
}
