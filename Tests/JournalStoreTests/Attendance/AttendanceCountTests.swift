import JournalCore
import JournalStore
import Testing

/// What is counted from stored lessons: days and lessons held for the pupil (D-26, S0-5.4.20, S0-1.12).
@Suite struct AttendanceCountTests {
  private let pupil = MarksSchool.pupil
  private let days = DayRange(Day(ordinal: 19_968), Day(ordinal: 20_021))

  private func monday(_ school: MarksSchool, missed: Int, of pupil: Int64 = 1, lessons: Int = 6) throws
    -> [ID<Lesson>]
  {
    try (1...lessons).map { number in
      let lesson = try school.lesson("2024-10-14", number)
      let codes: [(pupil: ID<Pupil>, code: AbsenceCode)] = number <= missed ? [(ID(pupil), .ill)] : []
      try school.perform(RecordAttendance(at: lesson, codes), at: "2024-10-14T13:00:00")
      return lesson
    }
  }

  /// Shows D-26.
  @Test(arguments: [(5, 0), (6, 1)])
  func aFullDayIsMissedWithAllItsLessons(missed: Int, expected: Int) throws {
    let school = try MarksSchool()
    _ = try monday(school, missed: missed)
    let tally = try school.store.snapshot().attendanceTally(of: pupil(1), in: try #require(days))
    #expect(tally.missed == missed)
    #expect(tally.days == expected)
    #expect(tally.held == 6)
  }

  @Test func cancelledLessonsAndActivatedDaysAreNotHeld() throws {
    let school = try MarksSchool()
    _ = try monday(school, missed: 2, lessons: 2)
    try school.lesson("2024-10-14", 3, state: "cancelled")
    try school.run(
      "INSERT INTO calendar_day (day, grade, kind, act_number) VALUES ('2024-10-15', 7, 'activated', '3')")
    let cold = try school.lesson("2024-10-15")
    try school.perform(SetAttendance(.ill, of: pupil(1), at: cold), at: "2024-10-15T09:00:00")
    let tally = try school.store.snapshot().attendanceTally(of: pupil(1), in: try #require(days))
    #expect(tally.held == 2)
    #expect(tally.missed == 2)
    #expect(tally.days == 1)
  }

  @Test func lessonsOfAnotherSubgroupAreNotHeldForThePupil() throws {
    let school = try MarksSchool()
    try school.run(
      "INSERT INTO subgroup (id, class_id, subject_id, name) VALUES (1, 1, 1, 'А'), (2, 1, 1, 'Б')",
      """
      INSERT INTO subgroup_member (person_id, class_id, subject_id, valid_from, subgroup_id)
      VALUES (1, 1, 1, '2024-09-02', 1), (2, 1, 1, '2024-09-02', 2)
      """,
      """
      INSERT INTO teaching_assignment (id, teacher_id, subject_id, subgroup_id, weekly_hundredths, state, valid_from)
      VALUES (11, 101, 1, 1, 100, 'approved', '2024-09-01'), (12, 101, 1, 2, 100, 'approved', '2024-09-01')
      """)
    let own = try school.lesson("2024-10-14", 1, of: 11)
    let other = try school.lesson("2024-10-14", 1, of: 12)
    try school.perform(SetAttendance(.ill, of: pupil(1), at: own), at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(SetAttendance(.ill, of: pupil(1), at: other), at: "2024-10-14T13:00:00")?
        .contains("не в этом классе или группе") == true)
    let tally = try school.store.snapshot().attendanceTally(of: pupil(1), in: try #require(days))
    #expect(tally.held == 1)
    #expect(tally.days == 1)
  }

  @Test func aPupilWhoMovedIsCountedInEachClassForItsDays() throws {
    let school = try MarksSchool()
    let before = try school.lesson("2024-10-11")
    try school.lesson("2024-10-14")
    try school.run(
      "UPDATE enrolment SET last_day = '2024-10-13' WHERE person_id = 1",
      "INSERT INTO enrolment (person_id, first_day, class_id) VALUES (1, '2024-10-14', 2)")
    let after = try school.lesson("2024-10-14", of: MarksSchool.first)
    for lesson in [before, after] {
      try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "2024-10-14T13:00:00")
    }
    let tally = try school.store.snapshot().attendanceTally(of: pupil(1), in: try #require(days))
    #expect(tally.held == 2)
    #expect(tally.missed == 2)
  }

  /// Shows S0-5.4.20.
  @Test func oneTeacherWhoRecordsAnAbsentPupilAsPresentIsADiscrepancy() throws {
    let school = try MarksSchool()
    let lessons = try monday(school, missed: 5)
    let found = try school.store.snapshot().presenceDiscrepancies(
      of: MarksSchool.sevenA, on: try Fixture.day("2024-10-14"))
    #expect(found.map(\.lesson) == [lessons[5]])
    #expect(found.map(\.pupil) == [ID(1)])
  }

  /// Shows S0-1.12.
  @Test func meetingsOfACourseAreKeptApart() throws {
    let school = try MarksSchool()
    try school.run(
      "INSERT INTO course (id, year_id, kind, name, first_grade, last_grade) VALUES (1, 1, 'club', 'Шахматы', 1, 7)",
      """
      INSERT INTO teaching_assignment (id, teacher_id, course_id, weekly_hundredths, state, valid_from)
      VALUES (21, 101, 1, 100, 'approved', '2024-09-01')
      """,
      """
      INSERT INTO course_member (course_id, person_id, valid_from)
      VALUES (1, 1, '2024-09-02'), (1, 26, '2024-09-02')
      """)
    for day in ["2024-10-01", "2024-10-08", "2024-10-15", "2024-10-22"] {
      let lesson = try school.lesson(day, 8, of: 21)
      try school.perform(
        RecordAttendance(at: lesson, day == "2024-10-08" ? [(ID(26), .ill)] : []), at: "\(day)T13:00:00")
      #expect(
        try school.refusal(AddAssessment(at: lesson, workType: "О"), at: "\(day)T13:00:00")
          == "урок \(lesson) › на курсах в 7 классе отметок нет (правило по умолчанию) › ведите только посещаемость"
      )
    }
    let span = try #require(days)
    let snapshot = try school.store.snapshot()
    for number in [1, 26] as [Int64] {
      #expect(try snapshot.courseAttendance(of: pupil(number), in: ID(1), in: span).count == 4)
      #expect(try snapshot.attendanceTally(of: pupil(number), in: span).held == 0)
    }
  }
}
