import JournalCore
import Testing

/// What may be recorded of presence and absence, and what a teacher reads when it is refused (S0-4.13).
@Suite struct AttendanceRuleTests {
  private static let lesson = ID<Lesson>(12)
  private static let pupil = ID<Pupil>(15)
  private static let monday = Day(year: 2024, month: 10, day: 14) ?? Day(ordinal: 0)

  private func refusal(_ body: () throws(AttendanceRefusal) -> Void) -> AttendanceRefusal? {
    do throws(AttendanceRefusal) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func admission(
    _ code: AbsenceCode, _ standing: LessonRoster.Standing?, missedOthers: [Bool] = [],
    under id: String = "gymnasium2Vorkuta"
  ) throws -> AttendanceRefusal? {
    var facts = AttendanceFacts(lesson: Self.lesson, pupil: Self.pupil, standing: standing)
    facts.missedOthers = missedOthers
    let profile = try ProfileFiles.profile(id)
    return refusal { () throws(AttendanceRefusal) in try AttendanceRule.admit(code, facts, under: profile) }
  }

  @Test func onlyExpectedPupilsHaveCodes() throws {
    #expect(try admission(.ill, .studies) == nil)
    #expect(try admission(.ill, nil) == .notOnRoster(Self.pupil, Self.lesson))
    #expect(try admission(.ill, .notStudied) == .notStudied(Self.pupil, Self.lesson))
    #expect(try admission(.ill, .atHome) == .taughtAtHome(Self.pupil, Self.lesson))
  }

  @Test func onlyCodesOfTheSchoolAreAccepted() throws {
    let text = ProfileText().with("absenceCodes", value: "[ОТ, УП, НП, ОП]")
      .with("absenceReasonTargets", value: "[УП, НП]").text
    let profile = try SchoolProfile(yaml: text, file: "profiles/x.yaml")
    let facts = AttendanceFacts(lesson: Self.lesson, pupil: Self.pupil)
    let refused = refusal { () throws(AttendanceRefusal) in
      try AttendanceRule.admit(.ill, facts, under: profile)
    }
    #expect(
      refused
        == .codeNotUsed(
          Self.lesson, .ill, allowed: [.unknownReason, .validReason, .invalidReason, .late],
          clause: "правило по умолчанию"))
  }

  @Test func anExemptPupilIsPresentUnlessTheWholeDayIsMissed() throws {
    let expected = AttendanceRefusal.exemptIsPresent(Self.pupil, Self.lesson, clause: "п. 4.13.3 (S0-4.13.3)")
    #expect(try admission(.unknownReason, .exempt) == expected)
    #expect(try admission(.unknownReason, .exempt, missedOthers: [true, false]) == expected)
    #expect(try admission(.unknownReason, .exempt, missedOthers: [true, true]) == nil)
    #expect(try admission(.ill, .exempt) == nil)
    #expect(try admission(.unknownReason, .exempt, under: "school26") == nil)
  }

  @Test func anUnknownReasonBecomesOneOfTheSchools() throws {
    func refusal(_ present: AbsenceCode?, to code: AbsenceCode, _ targets: String = "[УП, Б, НП, ОП]") throws
      -> AttendanceRefusal?
    {
      let text = ProfileText().with("absenceCodes", value: "[ОТ, УП, Б, НП, ОП]")
        .with("absenceReasonTargets", value: targets).text
      let profile = try SchoolProfile(yaml: text, file: "profiles/x.yaml")
      return self.refusal { () throws(AttendanceRefusal) in
        try AttendanceRule.correct(present, to: code, of: Self.pupil, at: Self.lesson, under: profile)
      }
    }
    #expect(try refusal(.unknownReason, to: .ill) == nil)
    #expect(
      try refusal(.unknownReason, to: .ill, "[УП, НП, ОП]")
        == .reasonNotAllowed(
          Self.pupil, Self.lesson, .ill, allowed: [.validReason, .invalidReason, .late],
          clause: "правило по умолчанию"))
    #expect(try refusal(.validReason, to: .ill) == .reasonKnown(Self.pupil, Self.lesson, .validReason))
    #expect(try refusal(nil, to: .ill) == .noEntry(Self.pupil, Self.lesson))
    #expect(try refusal(.unknownReason, to: .unknownReason) != nil)
  }

  @Test func aWeekBeginsOnItsMonday() {
    #expect(
      (0...6).map { WeeklyAttendanceReview.monday(of: Self.monday.adding(days: $0)) }
        == Array(repeating: Self.monday, count: 7))
    #expect(WeeklyAttendanceReview.monday(of: Self.monday.adding(days: 7)) == Self.monday.adding(days: 7))
  }

  private static let texts: [(AttendanceRefusal, String)] = [
    (.noSuchLesson(lesson), "урок 12 › такого урока нет (п. 4.10 (S0-4.10)) › проверьте номер"),
    (
      .lessonNotConducted(lesson),
      "урок 12 › урок не проведён (п. 4.10 (S0-4.10)) › сначала запишите его проведённым"
    ),
    (
      .codeNotUsed(lesson, .ill, allowed: [.late, .unknownReason], clause: "п. 4.13.2 (S0-4.13.2)"),
      "урок 12 › кода «Б» у школы нет (п. 4.13.2 (S0-4.13.2)) › выберите из: ОТ, ОП"
    ),
    (
      .notOnRoster(pupil, lesson),
      "обучающийся 15, урок 12 › в день урока не в этом классе или группе (п. 4.9 (S0-4.9.c)) › проверьте список"
    ),
    (
      .notStudied(pupil, lesson),
      "обучающийся 15, урок 12 › предмета нет в индивидуальном плане (п. 2.3 (S1-2.3.d)) › проверьте план"
    ),
    (
      .taughtAtHome(pupil, lesson),
      "обучающийся 15, урок 12 › обучается на дому и на уроке не ожидается (п. 4.12.10 (S0-4.12.10)) › "
        + "отмечайте только уроки на дому"
    ),
    (
      .exemptIsPresent(pupil, lesson, clause: "п. 4.13.3 (S0-4.13.3)"),
      "обучающийся 15, урок 12 › освобождён от нагрузки, но присутствует (п. 4.13.3 (S0-4.13.3)) › "
        + "«ОТ» не ставьте, если он не отсутствует весь день"
    ),
    (
      .noEntry(pupil, lesson),
      "обучающийся 15, урок 12 › отсутствие не отмечено (п. 4.13.1 (S0-4.13.1)) › проверьте номера"
    ),
    (
      .reasonKnown(pupil, lesson, .ill),
      "обучающийся 15, урок 12 › причина уже указана: «Б» (п. 4.13.5 (S0-4.13.5)) › исправляет учитель урока"
    ),
    (
      .reasonNotAllowed(pupil, lesson, .ill, allowed: [.validReason], clause: "п. 4.13.5 (S0-4.13.5)"),
      "обучающийся 15, урок 12 › «ОТ» не исправляется на «Б» (п. 4.13.5 (S0-4.13.5)) › выберите из: УП"
    ),
    (
      .twoCodes(pupil, lesson),
      "обучающийся 15, урок 12 › указаны два кода (п. 4.13.2 (S0-4.13.2.a)) › оставьте один"
    ),
    (
      .confirmedAlready(lesson),
      "урок 12 › присутствие уже подтверждено (п. 4.13.1 (S0-4.13.1)) › ничего делать не нужно"
    ),
    (
      .locked(lesson, .periodClosed, clause: "правило по умолчанию"),
      "урок 12 › учебный период закрыт (правило по умолчанию) › подайте заявку на изменение"
    ),
    (
      .reviewedAlready(ID(3), monday: monday),
      "класс 3, неделя с 14.10.2024 › неделя уже сверена (п. 5.3.7 (S0-5.3.7)) › ничего делать не нужно"
    ),
    (
      .weekToCome(ID(3), monday: monday),
      "класс 3, неделя с 14.10.2024 › неделя ещё не началась (п. 5.3.7 (S0-5.3.7)) › сверьте её позже"
    ),
  ]

  @Test(arguments: texts)
  func everyRefusalNamesPlaceReasonClauseAndWayOut(refusal: AttendanceRefusal, text: String) {
    #expect(refusal.description == text)
    #expect(text.contains("(\(refusal.clause))"))
  }
}
