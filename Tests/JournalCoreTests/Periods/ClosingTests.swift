import JournalCore
import Testing

/// Closing of periods and years, extensions and decisions of the council.
@Suite struct ClosingTests {
  private func scope(subject: Int64? = nil) throws -> PeriodClosing.Scope {
    PeriodClosing.Scope(label: try PeriodFixture.label("7А"), subject: subject.map { ID($0) }, period: 1)
  }

  private func text(_ body: () throws(PeriodRefusal) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.description
    }
  }

  /// Shows S1-2.8.a.
  @Test func everyPupilNeedsAValueBeforeTheSubjectCloses() throws {
    var closing = PeriodClosing(scope: try scope(subject: 3))
    closing.expected = Set((1...25).map { PeriodFixture.place($0) })
    closing.valued = closing.expected.subtracting([PeriodFixture.place(7)])
    let profile = try PeriodFixture.school26
    #expect(
      text { () throws(PeriodRefusal) in _ = try closing.admit(waiver: nil, under: profile) }
        == "класс 7А, предмет 3, период 1 › нет отметки за период — 1 (обучающийся 7) (п. 2.8 (S1-2.8.a)) › "
        + "устраните или закройте с письменным разрешением")
    closing.valued.insert(PeriodFixture.place(7))
    #expect(try closing.admit(waiver: nil, under: profile) == [])
  }

  /// Shows S0-6.3.b.
  @Test func openExtensionStandsForTheValue() throws {
    var closing = PeriodClosing(scope: try scope())
    closing.expected = [PeriodFixture.place(7), PeriodFixture.place(8)]
    closing.valued = [PeriodFixture.place(8)]
    closing.extended = [PeriodFixture.place(7)]
    #expect(closing.blockers(under: try PeriodFixture.vorkuta) == [])
  }

  /// Shows S0-5.4.10.f, S0-5.3.11.h.
  @Test func debtsReasonsAndControlWorksBlockUntilTheWaiver() throws {
    var closing = PeriodClosing(scope: try scope())
    closing.expected = [PeriodFixture.place(9)]
    closing.findings = [
      .reasonNotSet(pupil: ID(4), lesson: 100), .reasonNotSet(pupil: ID(4), lesson: 101),
      .reasonNotSet(pupil: ID(5), lesson: 100), .openDebt(pupil: ID(6), subject: ID(3), work: 40),
      .unmarkedControlWork(pupil: ID(2), lesson: 102),
    ]
    let profile = try PeriodFixture.vorkuta
    #expect(
      text { () throws(PeriodRefusal) in _ = try closing.admit(waiver: " ", under: profile) }
        == "класс 7А, период 1 › нет отметки за период — 1 (обучающийся 9); открытая задолженность — 1 "
        + "(обучающийся 6); не указана причина пропуска — 3 (обучающиеся 4, 5); нет отметки за контрольную "
        + "работу — 1 (обучающийся 2) (п. 5.4.10 (S0-5.4.10.f)) › устраните или закройте с письменным разрешением"
    )
    let passed = try closing.admit(waiver: "приказ № 12", under: profile)
    #expect(passed.count == 6)
    #expect(passed.first == .missingValue(PeriodFixture.place(9)))
    #expect(passed.first?.place == "обучающийся 9, предмет 3, период 1")
  }

  @Test func manyPupilsAreCountedAndNotAllNamed() throws {
    var closing = PeriodClosing(scope: try scope())
    closing.expected = Set((1...7).map { PeriodFixture.place($0) })
    let profile = try PeriodFixture.school26
    let refused = text { () throws(PeriodRefusal) in _ = try closing.admit(waiver: nil, under: profile) }
    #expect(refused?.contains("— 7 (обучающиеся 1, 2, 3, 4, 5 и ещё 2)") == true)
  }

  /// Shows S0-7.5.
  @Test func yearClosesWithPeriodsMarksExamsAndDecisions() throws {
    var closing = YearClosing(label: try PeriodFixture.label("9Б"), kind: .quarter)
    closing.closedPeriods = [1, 2, 3]
    closing.expected = [PeriodFixture.place(15, 3, .year), PeriodFixture.place(15, 4, .year)]
    closing.extended = [PeriodFixture.place(15, 4, .year)]
    closing.pendingExams = [PeriodFixture.place(15, 3, .stateExam)]
    closing.pupils = [ID(15), ID(16)]
    closing.decided = [ID(16)]
    let profile = try PeriodFixture.vorkuta
    #expect(
      text { () throws(PeriodRefusal) in try closing.admit(under: profile) }
        == "класс 9Б, год › не закрыт период 4; нет годовой отметки: обучающийся 15, предмет 3, год; нет "
        + "результата: обучающийся 15, предмет 3, ГИА; нет решения педагогического совета: обучающийся 15 "
        + "(п. 7.5 (S0-7.5)) › устраните и повторите")
    closing.closedPeriods = [1, 2, 3, 4]
    closing.valued = [PeriodFixture.place(15, 3, .year)]
    closing.pendingExams = []
    closing.decided = [ID(15), ID(16)]
    #expect(text { () throws(PeriodRefusal) in try closing.admit(under: profile) } == nil)
  }

  /// Shows S0-7.5.
  @Test func archivedYearIsReadOnly() throws {
    let (label, year) = (try PeriodFixture.label("7А"), PeriodFixture.year)
    for state in [YearState.open, .closed] {
      #expect(text { () throws(PeriodRefusal) in try YearLock.requireWritable(state, label, year) } == nil)
    }
    #expect(
      text { () throws(PeriodRefusal) in try YearLock.requireWritable(.archived, label, year) }
        == "класс 7А, 2024/2025 › журнал в архиве (п. 7.5 (S0-7.5)) › архивные записи не изменяются")
    #expect(
      text { () throws(PeriodRefusal) in try YearLock.requireWritable([.archived, .closed], of: year) } == nil
    )
    #expect(text { () throws(PeriodRefusal) in try YearLock.requireWritable([], of: year) } == nil)
    #expect(
      text { () throws(PeriodRefusal) in try YearLock.requireWritable([.archived], of: year) }
        == "2024/2025 › учебный год в архиве (п. 7.5 (S0-7.5)) › архивные записи не изменяются")
  }

  /// Shows S0-6.3.b.
  @Test func extensionReplacesNotAttestedWhereTheSchoolSaysSo() throws {
    let (end, until) = (try PeriodFixture.day("2024-10-25"), try PeriodFixture.day("2024-11-22"))
    func admit(_ profile: SchoolProfile, slot: MarkSlot = .period(1), until: Day, current: PeriodMark? = nil)
      -> String?
    {
      text { () throws(PeriodRefusal) in
        try StudyExtension.admit(
          PeriodFixture.place(15, 3, slot), until: until, periodEnd: end, current: current, under: profile)
      }
    }
    let vorkuta = try PeriodFixture.vorkuta
    #expect(admit(vorkuta, until: until) == nil)
    #expect(
      admit(try PeriodFixture.school26, until: until)
        == "обучающийся 15, предмет 3, период 1 › срок обучения не продлевается (правило по умолчанию) › "
        + "поставьте «н/а» или отметку")
    #expect(
      admit(vorkuta, slot: .year, until: until)
        == "обучающийся 15, предмет 3, год › продлевается только учебный период (п. 6.3 (S0-6.3.b)) › укажите период"
    )
    #expect(
      admit(vorkuta, until: end)
        == "обучающийся 15, предмет 3, период 1 › срок 25.10.2024 не позже конца периода 25.10.2024 "
        + "(п. 6.3 (S0-6.3.b)) › назовите день после периода")
    #expect(
      admit(vorkuta, until: until, current: .grade(4))
        == "обучающийся 15, предмет 3, период 1 › стоит «4» (п. 6.3 (S0-6.3.b)) › продление не нужно")
    let open = StudyExtension(place: PeriodFixture.place(), until: until, form: .credit)
    #expect(!open.isOverdue(on: until))
    #expect(open.isOverdue(on: until.adding(days: 1)))
    let closed = StudyExtension(place: PeriodFixture.place(), until: until, form: .exam, result: .grade(3))
    #expect(!closed.isOverdue(on: until.adding(days: 1)))
  }

  /// Shows S0-7.5.1, S0-7.5.2.
  @Test func completionWaitsForTheFinalAttestation() throws {
    func admit(
      _ grade: Int, _ kind: CouncilDecision.Kind, target: Int? = nil, _ results: [PeriodMark?] = []
    ) throws -> String? {
      let profile = try PeriodFixture.vorkuta
      let rule = CouncilRule(pupil: ID(15), grade: grade, attestation: results)
      return text { () throws(PeriodRefusal) in try rule.admit(kind, target: target, under: profile) }
    }
    #expect(try admit(7, .promoted, target: 8) == nil)
    #expect(
      try admit(7, .promoted, target: 9)
        == "обучающийся 15 › перевод из 7 класса в 9 (п. 7.5.1 (S0-7.5.1)) › назовите 8 класс")
    #expect(
      try admit(7, .completedBasic)
        == "обучающийся 15 › 7 класс не завершает уровень образования (п. 7.5.2 (S0-7.5.2)) › выберите другое решение"
    )
    #expect(
      try admit(9, .completedBasic)
        == "обучающийся 15 › нет результатов итоговой аттестации (п. 7.5.2 (S0-7.5.2)) › "
        + "дождитесь результатов и внесите их")
    #expect(
      try admit(9, .completedBasic, [.grade(4), nil])
        == "обучающийся 15 › результатов итоговой аттестации не хватает: 1 (п. 7.5.2 (S0-7.5.2)) › "
        + "дождитесь результатов и внесите их")
    #expect(
      try admit(9, .completedBasic, [.grade(4), .grade(2)])
        == "обучающийся 15 › итоговая аттестация не пройдена: 1 (п. 7.5.2 (S0-7.5.2)) › выберите другое решение"
    )
    #expect(try admit(9, .completedBasic, [.grade(4), .grade(3)]) == nil)
    #expect(try admit(9, .repeated) == nil)
  }

  @Test func otherRefusalsNameThePlaceAndTheClause() throws {
    let table: [(PeriodRefusal, String)] = [
      (
        .notInClass(ID(15), PeriodFixture.year),
        "обучающийся 15 › нет в классах 2024/2025 учебного года (п. 5.4.5 (S0-5.4.5)) › проверьте номер и год"
      ),
      (
        .examNeedsResult(PeriodFixture.place(15, 3, .exam)),
        "обучающийся 15, предмет 3, экзамен › нужны дата и форма экзамена (п. 5.4.5 (S0-5.4.5)) › "
          + "внесите результат экзамена"
      ),
      (
        .yearClosedAlready(try PeriodFixture.label("7А"), PeriodFixture.year),
        "класс 7А, 2024/2025 › год уже закрыт (п. 7.5 (S0-7.5)) › ничего делать не нужно"
      ),
    ]
    for (refusal, text) in table { #expect(refusal.description == text) }
  }

  @Test func clausesAreNamedAsTheRegulationNumbersThem() {
    #expect(ClauseText.printed("S0-6.3.a, S0-6.3.d") == "п. 6.3 (S0-6.3.a, S0-6.3.d)")
    #expect(ClauseText.printed("S2-A2.4.a") == "п. A2.4 (S2-A2.4.a)")
    #expect(ClauseText.printed("S0-4.13.5; Б — default") == "п. 4.13.5 (S0-4.13.5)")
    #expect(ClauseText.printed("default") == "правило по умолчанию")
    #expect(ClauseText.printed("S4-4.1") == "п. 4.1 (S4-4.1)")
  }
}
