import JournalCore
import Testing

/// Which period marks are admitted, and what is noted about them (S0-6, S1-2.8).
@Suite struct PeriodMarkRuleTests {
  private func facts(
    _ value: PeriodMark, _ slot: MarkSlot = .period(1), _ change: (inout PeriodMarkFacts) -> Void = { _ in }
  ) -> PeriodMarkFacts {
    var facts = PeriodMarkFacts(place: PeriodFixture.place(15, 3, slot), value: value)
    change(&facts)
    return facts
  }

  private func refusal(_ facts: PeriodMarkFacts, _ profile: SchoolProfile) -> String? {
    do {
      _ = try PeriodMarkRule.admit(facts, under: profile)
      return nil
    } catch {
      return error.description
    }
  }

  /// Shows S0-6.3.a, S0-6.3.d.
  @Test func notAttestedIsReplacedByAnExtensionInVorkuta() throws {
    let profile = try PeriodFixture.vorkuta
    for slot in [MarkSlot.period(1), .year, .final] {
      #expect(
        refusal(facts(.notAttested, slot), profile)
          == "обучающийся 15, предмет 3, \(slot.title) › «н/а» не ставится (п. 6.3 (S0-6.3.a, S0-6.3.d)) › "
          + "оформите продление срока обучения")
    }
    #expect(
      refusal(facts(.exempt), profile)
        == "обучающийся 15, предмет 3, период 1 › «осв» не ставится (п. 6.3 (S0-6.3.a, S0-6.3.d)) › "
        + "выберите знак из разрешённых школой")
  }

  /// Shows S1-2.8.b.
  @Test func threeSignsAreAllowedInSchool26() throws {
    for sign in [PeriodMark.notAttested, .exempt, .ungraded] {
      #expect(try PeriodMarkRule.admit(facts(sign), under: PeriodFixture.school26) == [])
    }
    #expect(
      refusal(facts(.grade(1)), try PeriodFixture.school26)
        == "обучающийся 15, предмет 3, период 1 › «1» не ставится (п. 2.8 (S1-2.8.b)) › "
        + "выберите знак из разрешённых школой")
  }

  @Test func examinationsMayBePassedInWords() throws {
    #expect(try PeriodMarkRule.admit(facts(.passed, .exam), under: PeriodFixture.vorkuta) == [])
    #expect(refusal(facts(.passed), try PeriodFixture.vorkuta) != nil)
  }

  /// Shows S0-6.1.
  @Test func markThatDiffersFromTheProposedOneNeedsAReason() throws {
    let profile = try PeriodFixture.vorkuta
    let average = try PeriodFixture.rational(17, 5)
    let bare = facts(.grade(4)) { $0.average = average }
    #expect(
      refusal(bare, profile)
        == "обучающийся 15, предмет 3, период 1 › 4 при среднем 3,40, по которому выходит 3 "
        + "(п. 4.16.2, 6.1 (S0-4.16.2.b, S0-6.1)) › укажите письменное обоснование")
    var reasoned = bare
    reasoned.reason = "итоговая контрольная работа на 5"
    #expect(try PeriodMarkRule.admit(reasoned, under: profile) == [.deviates])
    #expect(try PeriodMarkRule.admit(facts(.grade(3)) { $0.average = average }, under: profile) == [])
    reasoned.reason = "  "
    #expect(refusal(reasoned, profile) != nil, "blanks are no reason")
  }

  /// Shows S0-4.16.2.b.
  @Test func weightedAverageWithAControlWorkProposes() throws {
    let profile = try PeriodFixture.vorkuta
    let average = try PeriodFixture.rational(5 + 4 + 4 + 3 * 2, 5)
    #expect(PeriodMarkRule.proposal(average, under: profile.periodMarks) == .grade(4))
    #expect(refusal(facts(.grade(5)) { $0.average = average }, profile) != nil)
    #expect(PeriodMarkRule.proposal(nil, under: profile.periodMarks) == nil)
  }

  @Test func teacherDecidesElsewhereAndTheDifferenceIsNoted() throws {
    let average = try PeriodFixture.rational(17, 5)
    for profile in [try PeriodFixture.school26, try PeriodFixture.krasnodar] {
      #expect(
        try PeriodMarkRule.admit(facts(.grade(4)) { $0.average = average }, under: profile) == [.deviates])
    }
  }

  /// Shows S0-6.2.a.
  @Test func fewMarksNeedAReasonInVorkutaAndAreNotedElsewhere() throws {
    let few = facts(.grade(4)) {
      $0.markCount = 2
      $0.leastMarks = 3
    }
    #expect(
      refusal(few, try PeriodFixture.vorkuta)
        == "обучающийся 15, предмет 3, период 1 › отметок 2, нужно не менее 3 (п. 6.2 (S0-6.2.a)) › "
        + "укажите письменное обоснование")
    #expect(try PeriodMarkRule.admit(few, under: PeriodFixture.school26) == [.fewMarks])
    var enough = few
    enough.markCount = 3
    #expect(try PeriodMarkRule.admit(enough, under: PeriodFixture.vorkuta) == [])
  }

  /// Shows S0-6.2.b.
  @Test func missingLaboratoryWorkIsAFinding() throws {
    let physics = facts(.grade(4)) {
      $0.markCount = 3
      $0.leastMarks = 3
      $0.missingForms = [.laboratory]
    }
    #expect(try PeriodMarkRule.admit(physics, under: PeriodFixture.vorkuta) == [.missingForm])
  }

  /// Shows S0-6.3.c.
  @Test func pupilOfAMedicalGroupIsAssessedPositively() throws {
    for grade in 3...5 {
      #expect(
        try PeriodMarkRule.admit(
          facts(.grade(grade)) { $0.isMedicalGroup = true }, under: PeriodFixture.vorkuta)
          == [])
    }
    #expect(
      refusal(facts(.grade(2)) { $0.isMedicalGroup = true }, try PeriodFixture.vorkuta)
        == "обучающийся 15, предмет 3, период 1 › «2» при медицинской справке за период (п. 6.3 (S0-6.3.c)) › "
        + "оцените теорию положительной отметкой")
    #expect(refusal(facts(.grade(2)), try PeriodFixture.vorkuta) == nil)
  }

  /// Shows S0-5.4.5.
  @Test func yearNeedsItsPartsAndTheSubjectMustBeStudied() throws {
    #expect(
      refusal(
        facts(.grade(4), .year) { $0.missingParts = [.period(4), .period(2)] }, try PeriodFixture.vorkuta)
        == "обучающийся 15, предмет 3, год › нет отметок: период 2, период 4 (п. 5.4.5 (S0-5.4.5)) › "
        + "сначала выставите их")
    #expect(
      refusal(facts(.grade(4)) { $0.studies = false }, try PeriodFixture.vorkuta)
        == "обучающийся 15, предмет 3, период 1 › предмет не изучается (п. 2.3 (S1-2.3.d)) › "
        + "проверьте предмет или учебный план")
  }

  @Test func averageOfAYearLeavesWordsOut() throws {
    #expect(
      PeriodMarkRule.average(of: [.grade(4), .notAttested, .grade(5)]) == (try PeriodFixture.rational(9, 2)))
    #expect(PeriodMarkRule.average(of: [.exempt]) == nil)
  }

  /// Shows D-8.
  @Test func averagesAndPerCentsAreExactAndRoundHalfUp() throws {
    let rules = try PeriodFixture.vorkuta.periodMarks
    let table = [(5, 2, 3), (7, 2, 4), (9, 2, 5), (3495, 1000, 3)]
    for (numerator, denominator, mark) in table {
      #expect(rules.rounded(try PeriodFixture.rational(numerator, denominator)) == mark)
    }
    #expect(Rational.percent(711, of: 720)?.printed(digits: 1) == "98,8")
  }
}
