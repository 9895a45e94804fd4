import JournalCore
import JournalStore
import Testing

/// What holds over many grades and classes at once, and what a class teacher without a right to edit can do.
@Suite struct WholeSchoolTests {
  /// Classes of the grades with two pupils each and an assignment of the same number, beside those of the small school.
  private func add(_ grades: [(id: Int64, grade: Int, letter: String)], to school: MarksSchool) throws {
    for (id, grade, letter) in grades {
      try school.run(
        """
        INSERT INTO school_class (id, year_id, grade, letter, period_kind)
        VALUES (\(id), 1, \(grade), '\(letter)', 'quarter')
        """,
        "INSERT INTO person (id, kind, sex) VALUES (\(id * 10), 'pupil', 'unknown'), (\(id * 10 + 1), 'pupil', 'unknown')",
        """
        INSERT INTO enrolment (person_id, first_day, class_id)
        VALUES (\(id * 10), '2024-09-02', \(id)), (\(id * 10 + 1), '2024-09-02', \(id))
        """,
        """
        INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
        VALUES (\(id), 101, 1, \(id), 500, 'approved', '2024-09-01')
        """)
    }
  }

  /// Shows S2-1.2.b, S2-2.7.
  @Test func attendanceIsKeptInThirteenGradesAndMarksInEleven() throws {
    let school = try MarksSchool("specialSchool25")
    let classes = (0...12).map { (id: Int64(100 + $0), grade: $0, letter: "К") }
    try add(classes, to: school)
    var (attendance, marks) = ([Int](), [Int]())
    for (id, grade, _) in classes {
      let lesson = try school.lesson("2024-10-14", of: id)
      let at = "2024-10-14T13:00:00"
      if try school.refusal(RecordAttendance(at: lesson, [(ID(id * 10), .ill)]), at: at) == nil {
        attendance.append(grade)
      }
      guard try school.refusal(AddAssessment(at: lesson, workType: "О"), at: at) == nil else { continue }
      let work = try #require(try school.store.snapshot().assessments(of: lesson).first)
      if try school.refusal(SetMark("4", for: work.id, of: ID(id * 10 + 1)), at: at) == nil {
        marks.append(grade)
      }
    }
    #expect(attendance == Array(0...12))
    #expect(marks == Array(2...12))
  }

  /// Shows S0-4.7.b, S3-1.5.b.
  @Test(arguments: ["gymnasium2Vorkuta", "gymnasiumPerm"])
  func gradeOneKeepsPlanPresenceTopicsMovementAndMessages(id: String) throws {
    let school = try MarksSchool(id)
    try school.run(
      "INSERT INTO person (id, kind, sex) VALUES (200, 'guardian', 'female')",
      """
      INSERT INTO guardianship (guardian_id, pupil_id, valid_from, relation, is_legal, document)
      VALUES (200, 26, '2024-09-01', 'mother', 1, '')
      """)
    let lesson = try school.lesson("2024-10-14", of: MarksSchool.first)
    let at = "2024-10-14T13:00:00"
    let movement = Movement(
      kind: .arrival, date: try Fixture.day("2024-10-14"), from: nil, to: try Fixture.label("1А"),
      order: try Fixture.order("118", "2024-10-14"))
    let year = AcademicYear(startYear: 2024)
    let plan = Execution { transaction in
      _ = try AddThematicPlan(
        "План 1 класса", subject: "Математика", grade: 1, in: year,
        rows: [ThematicRow(number: 1, section: "", topic: "Счёт", hours: 1)]
      ).perform(in: transaction)
    }
    let message = SendMessage(MessageText("Добрый день"), to: [ID(200)], about: ID(26), author: ID(101))
    #expect(try school.refusal(plan, at: at) == nil)
    #expect(try school.refusal(RecordAttendance(at: lesson, [(ID(26), .ill)]), at: at) == nil)
    #expect(try school.refusal(SetTopic(TopicText(text: "Счёт"), of: lesson), at: at) == nil)
    #expect(
      try school.refusal(RecordMovement(movement, of: .new(Fixture.name("Иванов"), .male)), at: at) == nil)
    #expect(try school.refusal(message, at: at) == nil)
    #expect(
      try school.refusal(AddAssessment(at: lesson, workType: "О"), at: at)?.contains("в 1 классе отметок нет")
        == true)
  }

  /// Shows S3-2.2.a.
  @Test func aDayOf144LessonsIsReadBackAsItWasRecorded() throws {
    let school = try MarksSchool("gymnasiumPerm")
    let classes = (0..<24).map { (id: Int64(100 + $0), grade: 5 + Int($0) / 6, letter: "К\($0)") }
    try add(classes, to: school)
    var (absences, values) = ([ID<Lesson>: [AbsenceCode]](), [ID<Lesson>: [Int]]())
    for (id, _, _) in classes {
      for number in 1...6 {
        let lesson = try school.lesson("2024-10-14", number, of: id)
        let at = "2024-10-14T13:00:00"
        let code = AbsenceCode.allCases[(Int(id) + number) % 5]
        try school.perform(RecordAttendance(at: lesson, [(ID(id * 10), code)]), at: at)
        let work = try school.work(lesson, at: at)
        let value = 2 + (Int(id) + number) % 4
        try school.perform(SetMarks(for: work, [(ID(id * 10 + 1), "\(value)")]), at: at)
        (absences[lesson], values[lesson]) = ([code], [value])
      }
    }
    let snapshot = try school.store.snapshot()
    #expect(absences.count == 144)
    for (lesson, codes) in absences {
      #expect(try snapshot.attendance(of: lesson).map(\.code) == codes)
      let works = try snapshot.assessments(of: lesson)
      #expect(try works.flatMap { try snapshot.marks(for: $0.id) }.map(\.value) == values[lesson])
    }
    let day = try #require(DayRange(Fixture.day("2024-10-14"), Fixture.day("2024-10-14")))
    #expect(try snapshot.unconfirmedLessons(in: day).isEmpty)
  }

  /// Shows S3-4.2.2.
  @Test func aClassTeacherWithoutTheRightToEditAsksForACorrection() throws {
    let school = try MarksSchool("gymnasiumPerm")
    try school.run(
      "INSERT INTO app_user (id, login, person_id, state) VALUES (2, 'u2', 103, 'open')",
      "INSERT INTO class_leadership (class_id, valid_from, person_id) VALUES (1, '2024-09-01', 103)")
    let lesson = try school.lesson("2024-10-14")
    try school.perform(SetAttendance(.unknownReason, of: ID(1), at: lesson), at: "2024-10-14T13:00:00")
    let session = Session(
      Principal(login: "u2", roles: [.classTeacher], user: ID(2)),
      now: try #require(LocalMoment(iso: "2024-10-14T14:00:00")), under: school.profile)
    #expect(throws: StoreError.self) {
      try school.store.perform(SetAbsenceReason(.ill, of: ID(1), at: lesson), in: session)
    }
    let report = ReportError("был на уроке", about: "attendance", lesson.rawValue, of: ID(1))
    #expect(try school.store.perform(report, in: session) == 1)
    #expect(
      try school.store.rows("SELECT record, record_id, person_id, filed_at, due_at FROM error_report")
        == ["attendance|\(lesson)|1|2024-10-14T14:00:00|2024-10-15T14:00:00"])
  }
}
