import JournalCore
import JournalStore
import Testing

/// Marks are given for works at conducted lessons, stand in the lesson's column and keep their history (S0-4.12).
@Suite struct SetMarkTests {
  private let pupil = MarksSchool.pupil

  /// Shows S0-4.9.a.
  @Test func marksAreStoredWithTheirLesson() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, at: "2024-10-14T13:00:00")
    for number in 1...6 as ClosedRange<Int64> {
      try school.perform(SetMark("4", for: work, of: pupil(number)), at: "2024-10-14T13:00:00")
    }
    #expect(
      try school.store.rows(
        "SELECT DISTINCT lesson_id, count(*) FROM mark JOIN assessment ON assessment.id = assessment_id")
        == ["\(lesson)|6"])
    #expect(
      try school.store.snapshot().marks(for: work).map(\.author)
        == Array(repeating: MarksSchool.teacher, count: 6))
  }

  /// Shows S0-4.12.3, S0-5.4.14, D-27.
  @Test func aWorkGradedLaterStandsInItsOwnColumnWithThreeDates() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let later = try school.lesson("2024-10-16")
    let work = try school.work(lesson, "Словарный диктант", at: "2024-10-14T13:00:00")
    try school.perform(
      SetMark("5", for: work, of: pupil(1), visibleAt: LocalMoment(iso: "2024-10-17T18:00:00")),
      at: "2024-10-17T10:00:00")
    let snapshot = try school.store.snapshot()
    let mark = try #require(try snapshot.marks(for: work).first)
    #expect(mark.workDay.iso == "2024-10-14")
    #expect(mark.stamp.enteredAt.iso == "2024-10-17T10:00:00")
    #expect(mark.visibleAt.iso == "2024-10-17T18:00:00")
    let days = try #require(DayRange(Day(ordinal: 19_990), Day(ordinal: 20_030)))
    let page = try snapshot.journalPage(of: ID(MarksSchool.maths), in: days)
    #expect(page.columns.map(\.day.iso) == ["2024-10-14", "2024-10-16"])
    #expect(page.cell(of: pupil(1), at: lesson) == JournalCell(marks: [5]))
    #expect(page.cell(of: pupil(1), at: later) == JournalCell())
  }

  /// Shows S0-4.12.4.
  @Test func inputsThatAreNoMarksAreRefused() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    let accepted = try ["1", "2", "3", "4", "5", "6", "4-", "н/а"].filter { text in
      try school.refusal(SetMark(text, for: work, of: pupil(1)), at: "2024-10-14T13:00:00") == nil
    }
    #expect(accepted == ["2", "3", "4", "5"])
    #expect(
      try school.refusal(SetMark("6", for: work, of: pupil(1)), at: "2024-10-14T13:00:00")
        == "работа \(work) › «6» — не отметка (п. 4.12.4 (S0-4.12.4)) › поставьте одну из: 2, 3, 4, 5")
  }

  /// Shows S0-5.4.9.
  @Test func everyValueOfAMarkIsAVersion() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    for (value, minute) in [("5", "00"), ("4", "05"), ("5", "10")] {
      try school.perform(SetMark(value, for: work, of: pupil(1)), at: "2024-10-14T13:\(minute):00")
    }
    #expect(
      try school.store.rows(
        "SELECT json_extract(image, '$[2]') FROM version WHERE record = 'mark' ORDER BY id")
        == ["5", "4", "5"])
    #expect(try school.store.count("SELECT count(*) FROM mark") == 1)
  }

  /// Shows S0-5.4.15.a, S1-2.6.b.
  @Test func aMarkNeedsAWorkOfAConductedLesson() throws {
    let school = try MarksSchool()
    #expect(
      try school.refusal(SetMark("4", for: ID(77), of: pupil(1)), at: "2024-10-14T13:00:00")
        == "работа 77 › такой работы нет (п. 5.4.15 (S0-5.4.15.a)) › проверьте номер")
    let planned = try school.lesson("2024-10-14", state: "planned")
    #expect(
      try school.refusal(AddAssessment(at: planned, workType: "О"), at: "2024-10-14T13:00:00")
        == "урок \(planned) › урок не проведён (п. 4.10 (S0-4.10)) › сначала запишите его проведённым")
    #expect(
      try school.refusal(
        AddAssessment(at: try school.lesson("2024-10-15"), workType: nil), at: "2024-10-15T13:00:00")?
        .contains("вид работы не указан (п. 5.4.15 (S0-5.4.15.a))") == true)
  }

  @Test func onlyPupilsOfTheClassOnTheDayAreMarked() throws {
    let school = try MarksSchool()
    try school.run("UPDATE enrolment SET last_day = '2024-10-11' WHERE person_id = 5")
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, at: "2024-10-14T13:00:00")
    for number in [5, 26] as [Int64] {
      #expect(
        try school.refusal(SetMark("4", for: work, of: pupil(number)), at: "2024-10-14T13:00:00")
          == "обучающийся \(number), урок \(lesson) › в день урока не в этом классе или группе (п. 4.9 (S0-4.9.a)) › "
          + "проверьте список")
    }
  }

  /// Shows S0-4.7.a.
  @Test func gradeOneHasNoMarks() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14", of: MarksSchool.first)
    #expect(
      try school.refusal(AddAssessment(at: lesson, workType: "О"), at: "2024-10-14T13:00:00")
        == "урок \(lesson) › в 1 классе отметок нет (п. 4.7 (S0-4.7.a)) › отметку не ставьте")
    #expect(
      try school.refusal(RecordAttendance(at: lesson, [(ID(26), .ill)]), at: "2024-10-14T13:00:00") == nil)
  }

  /// Shows S0-4.12.7.a.
  @Test func afterThreeMissedLessonsATwoIsRefused() throws {
    let school = try MarksSchool()
    for day in ["2024-10-08", "2024-10-09", "2024-10-10"] {
      let lesson = try school.lesson(day)
      try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "\(day)T13:00:00")
      if day != "2024-10-08" {
        try school.perform(SetAttendance(.ill, of: pupil(2), at: lesson), at: "\(day)T13:00:00")
      }
    }
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(SetMark("2", for: work, of: pupil(1)), at: "2024-10-14T13:00:00")
        == "обучающийся 1, урок \(lesson) › неудовлетворительная отметка после пропуска подряд: 3 ур. "
        + "(п. 4.12.7 (S0-4.12.7.a)) › дайте время и оцените позже")
    #expect(try school.refusal(SetMark("2", for: work, of: pupil(2)), at: "2024-10-14T13:00:00") == nil)
    #expect(try school.refusal(SetMark("3", for: work, of: pupil(1)), at: "2024-10-14T13:00:00") == nil)
  }

  /// Shows S0-4.12.7.b.
  @Test func afterHolidaysTheFirstLessonOfTheSubjectGetsNoTwo() throws {
    let school = try MarksSchool()
    try school.lesson("2024-10-25")
    let first = try school.work(school.lesson("2024-11-06"), at: "2024-11-06T13:00:00")
    #expect(
      try school.refusal(SetMark("2", for: first, of: pupil(1)), at: "2024-11-06T13:00:00")?
        .contains("сразу после каникул по 04.11.2024 (п. 4.12.7 (S0-4.12.7.b))") == true)
    let second = try school.work(school.lesson("2024-11-07"), at: "2024-11-07T13:00:00")
    #expect(try school.refusal(SetMark("2", for: second, of: pupil(1)), at: "2024-11-07T13:00:00") == nil)
  }

  @Test func otherSchoolsHaveNoSuchRules() throws {
    let school = try MarksSchool("school26")
    let first = try school.work(school.lesson("2024-11-06"), at: "2024-11-06T13:00:00")
    #expect(try school.refusal(SetMark("2", for: first, of: pupil(1)), at: "2024-11-06T13:00:00") == nil)
  }

  /// Shows S4-1.2.
  @Test func ofTwoWritersOfOneCellTheSecondSeesBothValues() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    let first = SetMark("4", for: work, of: pupil(1), seen: .nothing)
    let second = SetMark("5", for: work, of: pupil(1), seen: .nothing)
    try school.perform(first, at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(second, at: "2024-10-14T13:00:01")
        == "обучающийся 1, работа \(work) › за это время поставлено 4, вы вносите 5 (п. 1.2 (S4-1.2)) › "
        + "проверьте и повторите")
    #expect(try school.store.snapshot().marks(for: work).map(\.value) == [4])
    try school.perform(SetMark("5", for: work, of: pupil(1), seen: .mark(4)), at: "2024-10-14T13:00:02")
    #expect(try school.store.snapshot().marks(for: work).map(\.value) == [5])
  }

  /// Shows S0-1.6.a.
  @Test func everyMarkLeadsToPupilSubjectLessonWorkTypeAndAuthor() throws {
    let school = try MarksSchool()
    let days = (0..<30).map { Day(ordinal: 19_975 + $0) }.filter { $0.weekday <= 5 }
    for day in days {
      let work = try school.work(school.lesson(day.iso), at: "\(day.iso)T13:00:00")
      try school.perform(
        SetMarks(for: work, (1...25).map { (pupil: ID<Pupil>($0), value: "4") }), at: "\(day.iso)T13:10:00")
    }
    #expect(
      try school.store.rows(
        """
        SELECT count(*), count(l.id), count(s.id), count(p.id), count(t.id), count(w.work_type) FROM mark m
        LEFT JOIN assessment w ON w.id = m.assessment_id LEFT JOIN lesson l ON l.id = w.lesson_id
        LEFT JOIN teaching_assignment a ON a.id = l.assignment_id LEFT JOIN subject s ON s.id = a.subject_id
        LEFT JOIN person p ON p.id = m.person_id AND p.kind = 'pupil'
        LEFT JOIN person t ON t.id = m.author_id AND t.kind = 'staff'
        """) == [Array(repeating: "\(days.count * 25)", count: 6).joined(separator: "|")])
  }

  @Test func aMarkTakenAwayIsGoneAndStaysInTheHistory() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("5", for: work, of: pupil(1), comment: "молодец"), at: "2024-10-14T13:00:00")
    try school.perform(RemoveMark(for: work, of: pupil(1)), at: "2024-10-14T13:30:00")
    #expect(try school.store.snapshot().marks(for: work).isEmpty)
    #expect(try school.store.count("SELECT count(*) FROM mark_comment") == 0)
    #expect(
      try school.refusal(RemoveMark(for: work, of: pupil(1)), at: "2024-10-14T13:40:00")
        == "обучающийся 1, работа \(work) › отметки нет (п. 5.4.15 (S0-5.4.15.a)) › проверьте номера")
  }
}
