import JournalCore
import Testing

/// Works and marks are admitted by the rules of each school (S0-4.12, S0-5.4.15, S1-2.5, S3-1.5, S4-4.b).
@Suite struct MarkRuleTests {
  private let lesson = ID<Lesson>(12)
  private let work = ID<Assessment>(5)
  private let pupil = ID<Pupil>(15)
  private let day = Day(ordinal: 20_010)

  private func facts(
    _ standing: LessonRoster.Standing? = .studies, grade: Int = 7, basis: Mark.Basis = .ordinary,
    code: AbsenceCode? = nil
  ) -> MarkFacts {
    var facts = MarkFacts(
      assessment: work, lesson: lesson, day: day, number: 2, pupil: pupil, grade: grade, standing: standing,
      basis: basis)
    facts.code = code
    return facts
  }

  private func refusal(_ body: () throws(MarkRefusal) -> Void) -> MarkRefusal? {
    do throws(MarkRefusal) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func admission(
    of workType: String?, weight: Int? = nil, grade: Int = 7, under profile: SchoolProfile
  )
    throws(MarkRefusal) -> AssessmentRule.Terms
  {
    var facts = AssessmentFacts(lesson: lesson, state: .conducted, grade: grade)
    facts.workType = workType
    facts.weight = weight
    return try AssessmentRule.admit(facts, under: profile)
  }

  // MARK: Works

  /// Shows S0-4.12.2.
  @Test func ofThreeFormsAndAnUnknownTypeOneWorkIsRefused() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let texts = ["Ответ на уроке", "Контрольная работа", "Практическая работа", "Что-то"]
    let forms = texts.map { text in try? admission(of: text, under: profile).workType?.form }
    #expect(forms == [.oral, .written, .practical, nil])
  }

  @Test func aWorkTypeIsNeededWhereTheSchoolSaysSo() throws {
    let required = try ProfileFiles.profile("school26")
    #expect(
      refusal { () throws(MarkRefusal) in _ = try admission(of: nil, under: required) }
        == .noWorkType(lesson, clause: "п. 2.6 (S1-2.6.b)"))
    let text = ProfileText().with("workTypeRequired", value: "false").with(
      "markWeightRequired", value: "false")
    let free = try SchoolProfile(yaml: text.text, file: "profiles/x.yaml")
    let terms = try admission(of: nil, under: free)
    #expect(terms.workType == nil)
    #expect(terms.weight == 1)
  }

  /// Shows S0-5.4.15.b.
  @Test func theWeightIsTheTypesUnlessItIsGivenAndNeverZero() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    #expect(try admission(of: "К", under: profile).weight == 5)
    #expect(try admission(of: "К", weight: 3, under: profile).weight == 3)
    for weight in [0, -1, 6] {
      #expect(
        refusal { () throws(MarkRefusal) in _ = try admission(of: "К", weight: weight, under: profile) }
          == .weightOutOfRange(lesson, weight: weight, clause: "п. 5.4.15 (S0-5.4.15.b)"))
    }
    #expect(try admission(of: "К", under: ProfileFiles.profile("school26")).weight == 1)
  }

  @Test func aCodeOfSeveralTypesIsRefused() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    #expect(
      refusal { () throws(MarkRefusal) in _ = try admission(of: "Ч", under: profile) }
        == .ambiguousWorkType(
          lesson, code: "Ч", names: ["Сочинение (классное)", "Сочинение (домашнее)"],
          clause: "п. 5.4.15 (S0-5.4.15.a)"))
  }

  /// Shows S0-4.7.a, S2-2.7.
  @Test(arguments: [
    ("gymnasium2Vorkuta", 1, "п. 4.7 (S0-4.7.a)"), ("specialSchool25", 0, "п. 2.7 (S2-2.7)"),
    ("specialSchool25", 1, "п. 2.7 (S2-2.7)"),
  ])
  func gradesWithoutMarksRefuseWorksAndMarks(id: String, grade: Int, clause: String) throws {
    let profile = try ProfileFiles.profile(id)
    let expected = MarkRefusal.unmarkedGrade(lesson, grade: grade, clause: clause)
    #expect(
      refusal { () throws(MarkRefusal) in _ = try admission(of: "О", grade: grade, under: profile) }
        == expected)
    #expect(
      refusal { () throws(MarkRefusal) in try MarkRule.admit(facts(grade: grade), under: profile) }
        == expected)
    #expect(refusal { () throws(MarkRefusal) in try MarkRule.admit(facts(grade: 2), under: profile) } == nil)
  }

  /// Shows S3-1.5.a.
  @Test func coursesHaveMarksWhereTheSchoolSaysSo() throws {
    var (young, older) = (facts(grade: 3), facts(grade: 5))
    (young.isCourse, older.isCourse) = (true, true)
    let text = ProfileText().with("extracurricularMarks", value: "{ primary: false, above: true }").text
    let profile = try SchoolProfile(yaml: text, file: "profiles/x.yaml")
    #expect(
      refusal { () throws(MarkRefusal) in try MarkRule.admit(young, under: profile) }
        == .unmarkedCourse(lesson, grade: 3, clause: "правило по умолчанию"))
    #expect(refusal { () throws(MarkRefusal) in try MarkRule.admit(older, under: profile) } == nil)
    let perm = try ProfileFiles.profile("gymnasiumPerm")
    #expect(refusal { () throws(MarkRefusal) in try MarkRule.admit(young, under: perm) } != nil)
  }

  // MARK: Marks

  @Test func onlyFourOfEightInputsAreMarks() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let inputs = ["1", "2", "3", "4", "5", "6", "4-", "н/а"]
    let values = inputs.map { try? MarkRule.value($0, for: work, under: profile) }
    #expect(values == [nil, 2, 3, 4, 5, nil, nil, nil])
    #expect(
      refusal { () throws(MarkRefusal) in _ = try MarkRule.value("н/а", for: work, under: profile) }
        == .notInScale(work, text: "н/а", scale: [2, 3, 4, 5], clause: "п. 4.12.4 (S0-4.12.4)"))
  }

  @Test func pupilsOutsideOfTheLessonGetNoMark() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    func refusal(_ facts: MarkFacts) -> MarkRefusal? {
      self.refusal { () throws(MarkRefusal) in try MarkRule.admit(facts, under: profile) }
    }
    #expect(refusal(facts(nil)) == .notOnRoster(pupil, lesson))
    #expect(refusal(facts(.notStudied)) == .notStudied(pupil, lesson))
    #expect(refusal(facts(.atHome)) == .taughtAtHome(pupil, lesson, day: day))
    #expect(refusal(facts(.atHome, basis: .home)) == nil)
    #expect(refusal(facts(.exempt)) == nil)
  }

  @Test func aMissedLessonIsMarkedLaterInTheSchoolsOwnWay() throws {
    func refusal(_ id: String, _ facts: MarkFacts) throws -> MarkRefusal? {
      let profile = try ProfileFiles.profile(id)
      return self.refusal { () throws(MarkRefusal) in try MarkRule.admit(facts, under: profile) }
    }
    let absent = facts(code: .ill)
    #expect(try refusal("gymnasium2Vorkuta", absent) == nil)
    #expect(try refusal("default", absent) == nil)
    #expect(
      try refusal("school26", absent) == .needsMakeUp(pupil, work, clause: "п. 2.5 (S1-2.5.d, S1-2.5.e)"))
    #expect(try refusal("school26", facts(basis: .makeUp, code: .ill)) == nil)
    #expect(try refusal("school26", facts(code: .late)) == nil)
    #expect(
      try refusal("school84Krasnodar", absent) == .needsChangeRequest(pupil, work, clause: "п. 4 (S4-4.b)"))
    var granted = absent
    granted.executesRequest = true
    #expect(try refusal("school84Krasnodar", granted) == nil)
  }

  @Test func afterThreeMissedLessonsATwoIsRefusedAndAThreeIsNot() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    func refusal(_ value: Int, missed: Int) -> MarkRefusal? {
      let history = (0..<missed).map { index in
        LessonFact(day: day.adding(days: index - missed), number: 2, isMissed: true)
      }
      return self.refusal { () throws(MarkRefusal) in
        try MarkRule.protect(value, facts(), history: history, lastHoliday: nil, under: profile)
      }
    }
    #expect(
      refusal(2, missed: 3)
        == .failingAfterAbsence(pupil, lesson, missed: 3, clause: "п. 4.12.7 (S0-4.12.7.a)"))
    #expect(refusal(2, missed: 2) == nil)
    #expect(refusal(3, missed: 3) == nil)
  }

  @Test func afterHolidaysATwoIsRefusedAndMakeUpsAreNotProtected() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let last = day.adding(days: -1)
    func refusal(_ facts: MarkFacts) -> MarkRefusal? {
      self.refusal { () throws(MarkRefusal) in
        try MarkRule.protect(2, facts, history: [], lastHoliday: last, under: profile)
      }
    }
    #expect(
      refusal(facts())
        == .failingAfterHolidays(pupil, lesson, until: last, clause: "п. 4.12.7 (S0-4.12.7.b)"))
    #expect(refusal(facts(basis: .makeUp)) == nil)
  }

  // MARK: Make-ups and debts

  @Test func aMakeUpNeedsAValidAbsenceADayAndAProtocol() throws {
    func refusal(_ id: String, _ code: AbsenceCode?, passed: Int = 5, number: String? = "5") throws
      -> MarkRefusal?
    {
      let profile = try ProfileFiles.profile(id)
      return self.refusal { () throws(MarkRefusal) in
        try MakeUpRule.admit(
          pupil, at: lesson, of: day, code: code, passed: day.adding(days: passed),
          today: day.adding(days: 10),
          protocolNumber: number, under: profile)
      }
    }
    #expect(try refusal("school26", .ill) == nil)
    #expect(try refusal("school26", .validReason) == nil)
    for code in [nil, .late, .invalidReason, .unknownReason] as [AbsenceCode?] {
      #expect(try refusal("school26", code) == .notMissedValidly(pupil, lesson))
    }
    #expect(
      try refusal("school26", .ill, number: nil) == .noProtocol(pupil, lesson, clause: "п. 2.5 (S1-2.5.e)"))
    #expect(
      try refusal("school26", .ill, number: "") == .noProtocol(pupil, lesson, clause: "п. 2.5 (S1-2.5.e)"))
    #expect(try refusal("gymnasium2Vorkuta", .ill, number: nil) == nil)
    for passed in [-1, 11] {
      #expect(
        try refusal("school26", .ill, passed: passed)
          == .makeUpDay(pupil, lesson, passed: day.adding(days: passed)))
    }
  }

  @Test func debtsAreKeptForObligatoryAndDeferredWorksWhereTheSchoolKeepsThem() throws {
    let control = try #require(WorkTypes.standard.named("Контрольная работа"))
    let answer = try #require(WorkTypes.standard.named("Ответ на уроке"))
    func refusal(_ id: String, _ type: WorkType?, isDeferred: Bool) throws -> MarkRefusal? {
      let profile = try ProfileFiles.profile(id)
      return self.refusal { () throws(MarkRefusal) in
        try DebtRule.admit(work, workType: type, isDeferred: isDeferred, under: profile)
      }
    }
    #expect(try refusal("gymnasium2Vorkuta", control, isDeferred: false) == nil)
    #expect(try refusal("gymnasium2Vorkuta", answer, isDeferred: true) == nil)
    #expect(
      try refusal("gymnasium2Vorkuta", answer, isDeferred: false)
        == .notObligatory(work, clause: "п. 4.12.8, 4.12.9, 5.4.10 (S0-4.12.8, S0-4.12.9, S0-5.4.10.f)"))
    #expect(
      try refusal("school26", control, isDeferred: false)
        == .debtsNotKept(work, clause: "п. 2.5 (S1-2.5.d, S1-2.5.e)"))
  }
}
