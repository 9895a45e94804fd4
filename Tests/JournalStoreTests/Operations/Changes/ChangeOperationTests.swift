import JournalCore
import JournalStore
import Testing

/// Late changes through the store: application, leave, one execution, the register.
@Suite struct ChangeOperationTests {
  private static let year = PeriodSchool.year
  private let cell = ChangeCell.mark(work: 1, of: ID(1))

  private func school(_ profile: String = "school84Krasnodar") throws -> PeriodSchool {
    let school = try PeriodSchool(profile)
    try school.work(1, on: "2024-10-14")
    try school.mark(3, for: 1, of: 1, on: "2024-10-14")
    try school.mark(4, for: 1, of: 2, on: "2024-10-14")
    return school
  }

  private func filing(
    _ wanted: String = "5", _ cell: ChangeCell? = nil, ground: LateChangeGround = .documentedResit
  ) throws -> FileChangeRequest {
    FileChangeRequest(
      wanted, for: cell ?? self.cell, in: Self.year, ground: ground,
      document: try Fixture.order("СМ-7", "2024-11-18"))
  }

  private func granted(_ school: PeriodSchool, _ filing: FileChangeRequest) throws -> Int {
    let number = try school.store.perform(filing, in: school.session(1, at: "2024-11-20"))
    try school.store.perform(
      DecideChangeRequest(number, of: Self.year, grants: true), in: school.session(5, at: "2024-11-20"))
    return number
  }

  /// Shows S4-4.2, S4-4.
  @Test func numbersOfTheYearHaveNoGaps() throws {
    let school = try school()
    let teacher = try school.session(1, at: "2024-11-20")
    #expect(try school.store.perform(try filing(), in: teacher) == 1)
    #expect(
      try school.refusal(try filing("9"), in: teacher)
        == "отметка, работа 1, обучающийся 1 › такое значение не ставится (правило по умолчанию) › "
        + "назовите разрешённое")
    #expect(
      try school.refusal(try filing("5", .mark(work: 77, of: ID(1))), in: teacher)
        == "отметка, работа 77, обучающийся 1 › такой записи нет (п. 4.1 (S4-4.1)) › проверьте номера")
    #expect(try school.refusal(try filing("3"), in: teacher) != nil)
    #expect(try school.refusal(try filing(ground: .anyWithText), in: teacher) != nil)
    #expect(try school.store.perform(try filing("5", .mark(work: 1, of: ID(2))), in: teacher) == 2)
    let numbers = try school.store.snapshot(readers: 1).changeRequests(in: Self.year).map(\.number)
    #expect(numbers == [1, 2])
    #expect(ChangeRegister.gaps(numbers) == [])
  }

  /// Shows S4-4.b.
  @Test func resitReplacesTheMarkAndBothStayInTheHistory() throws {
    let school = try school()
    let number = try granted(school, try filing())
    try school.store.perform(
      ExecuteChangeRequest(number, of: Self.year), in: school.session(4, at: "2024-11-21"))
    #expect(
      try school.store.rows("SELECT person_id, value, basis FROM mark ORDER BY person_id")
        == ["1|5|resit", "2|4|ordinary"])
    #expect(
      try school.store.rows(
        "SELECT json_extract(image, '$[2]') FROM version WHERE record = 'mark' AND key = '[1,1]'")
        == ["3", "5"])
  }

  /// Shows S4-4.4.a.
  @Test func executionOpensItsOneCellOnce() throws {
    let school = try school()
    let number = try granted(school, try filing())
    let administrator = try school.session(4, at: "2024-11-21")
    let roles =
      try school.store.rows("SELECT * FROM role_grant") + school.store.rows("SELECT * FROM app_user")
    #expect(
      try school.refusal(
        ExecuteChangeRequest(number, of: Self.year, on: .mark(work: 1, of: ID(2))), in: administrator)
        == "заявка 1 › открыта другая запись, не отметка, работа 1, обучающийся 2 (п. 4.4 (S4-4.4.a)) › "
        + "подайте на неё свою заявку")
    try school.store.perform(ExecuteChangeRequest(number, of: Self.year), in: administrator)
    #expect(
      try school.refusal(ExecuteChangeRequest(number, of: Self.year), in: administrator)
        == "заявка 1 › исполнена (п. 4.4 (S4-4.4.a)) › исполняется разрешённая один раз")
    #expect(
      try school.refusal(
        SetMark("4", for: ID(1), of: ID(1)), in: school.session(1, at: "2024-11-21")) != nil,
      "the cell is locked again")
    #expect(
      try school.store.rows("SELECT * FROM role_grant") + school.store.rows("SELECT * FROM app_user") == roles
    )
  }

  /// Shows S4-4.1.
  @Test func directorDecidesAndNobodyElse() throws {
    let school = try school()
    let number = try school.store.perform(try filing(), in: school.session(1, at: "2024-11-20"))
    let grant = DecideChangeRequest(number, of: Self.year, grants: true)
    for account in [1, 3, 4] {
      #expect(try school.refusal(grant, in: school.session(account, at: "2024-11-20")) != nil)
    }
    #expect(
      try school.refusal(ExecuteChangeRequest(number, of: Self.year), in: school.session(4, at: "2024-11-20"))
        == "заявка 1 › ждёт решения (п. 4.4 (S4-4.4.a)) › исполняется разрешённая один раз")
    try school.store.perform(
      DecideChangeRequest(number, of: Self.year, grants: false), in: school.session(5, at: "2024-11-20"))
    #expect(
      try school.refusal(grant, in: school.session(5, at: "2024-11-20"))
        == "заявка 1 › отклонена (п. 4.1 (S4-4.1)) › решается один раз")
    #expect(
      try school.refusal(
        DecideChangeRequest(7, of: Self.year, grants: true), in: school.session(5, at: "2024-11-20"))
        == "журнал заявок 2024/2025 › нет заявки 7 (п. 4.2 (S4-4.2)) › проверьте номер")
  }

  /// Shows S4-4.1.
  @Test func guardianFilesNoRequestInKrasnodar() throws {
    let school = try school()
    let guardian = try school.session(2, .guardian, at: "2024-11-20")
    #expect(try school.refusal(try filing(), in: guardian) != nil)
    #expect(try school.store.count("SELECT count(*) FROM change_request") == 0)
  }

  /// Shows S4-4.4.b.
  @Test func classTeacherExecutesWhileTheAdministratorIsAbsent() throws {
    let school = try school()
    try school.sql([
      """
      INSERT INTO teacher_absence (teacher_id, first_day, last_day, reason, document)
      VALUES (6, '2024-11-21', '2024-11-25', 'болезнь', '')
      """
    ])
    let first = try granted(school, try filing())
    #expect(
      try school.refusal(ExecuteChangeRequest(first, of: Self.year), in: school.session(3, at: "2024-11-26"))
        == "заявка на изменение › классный руководитель исполняет только в отсутствие: администратор, 26.11.2024 "
        + "(п. 4.4 (S4-4.4.a, S4-4.4.b)) › внесите отсутствие или передайте исполнение")
    #expect(
      try school.refusal(ExecuteChangeRequest(first, of: Self.year), in: school.session(3, at: "2024-11-22"))
        == nil)
    #expect(try school.store.rows("SELECT executed_by FROM change_request") == ["classTeacher"])
  }

  /// Shows S4-4.c.
  @Test func teachersAbsenceOnFileMustCoverTheLesson() throws {
    let school = try school()
    let request = try filing(ground: .documentedTeacherAbsence)
    let teacher = try school.session(1, at: "2024-11-20")
    #expect(
      try school.refusal(request, in: teacher)
        == "отметка, работа 1, обучающийся 1 › 14.10.2024 учитель не отсутствовал (п. 4 (S4-4.a, S4-4.b, S4-4.c)) › "
        + "внесите отсутствие или назовите другое основание")
    try school.sql([
      """
      INSERT INTO teacher_absence (teacher_id, first_day, last_day, reason, document)
      VALUES (3, '2024-10-14', '2024-10-25', 'болезнь', '')
      """
    ])
    #expect(try school.refusal(request, in: teacher) == nil)
  }

  @Test func everyKindOfCellIsChangedThroughItsArea() throws {
    let school = try school()
    try school.sql([
      "INSERT INTO lesson_topic VALUES (1, NULL, 'Дроби', NULL, NULL, '2024-10-14T12:00:00', 0, 0)",
      """
      INSERT INTO period_mark (person_id, year_id, subject_id, slot, value) VALUES (1, 1, 1, '1', '3')
      """,
    ])
    let cells: [(ChangeCell, String)] = [
      (cell, ""), (.attendance(lesson: 1, of: ID(2)), "Б"), (.topic(lesson: 1), "Сложение дробей"),
      (.periodMark(PeriodSchool.place()), "4"),
    ]
    for (cell, wanted) in cells {
      let number = try granted(school, try filing(wanted, cell, ground: .documentedAbsence))
      try school.store.perform(
        ExecuteChangeRequest(number, of: Self.year), in: school.session(4, at: "2024-11-21"))
    }
    #expect(try school.store.rows("SELECT person_id FROM mark") == ["2"])
    #expect(try school.store.rows("SELECT person_id, code FROM attendance_entry") == ["2|Б"])
    #expect(try school.store.rows("SELECT text FROM lesson_topic") == ["Сложение дробей"])
    #expect(try school.store.rows("SELECT value FROM period_mark") == ["4"])
  }

  /// Shows S4-4.3.a.
  @Test func registerHasARowForEveryExecutedRequestOfTheClassAndTheDays() throws {
    let school = try school()
    let number = try granted(school, try filing())
    _ = try granted(school, try filing("5", .mark(work: 1, of: ID(2))))
    try school.store.perform(
      ExecuteChangeRequest(number, of: Self.year), in: school.session(4, at: "2024-11-21"))
    let quarter = try #require(DayRange(Fixture.day("2024-09-02"), Fixture.day("2024-10-25")))
    let snapshot = try school.store.snapshot(readers: 1)
    let entries = try snapshot.changeRegister(of: school.label, in: quarter).entries
    #expect(entries.count == 1)
    let entry = try #require(entries.first)
    #expect(entry.request.number == 1)
    #expect(entry.request.filedAt == (try #require(LocalMoment(iso: "2024-11-20T12:00:00"))))
    #expect(entry.request.filing.initiator == .teacher)
    #expect(entry.initiator == 3)
    #expect(entry.executor == 6)
    #expect(entry.label == school.label)
    #expect(entry.subject == ID(1))
    #expect(entry.request.filing.cell == cell)
    #expect(entry.request.filing.day == (try Fixture.day("2024-10-14")))
    #expect(entry.request.filing.old == "3")
    #expect(entry.request.filing.wanted == "5")
    #expect(entry.request.filing.ground == .documentedResit)
    #expect(entry.request.filing.document == (try Fixture.order("СМ-7", "2024-11-18")))
    #expect(entry.request.execution?.party == .administrator)
    #expect(try snapshot.changeRegister(of: Fixture.label("8А"), in: quarter).entries == [])
    let second = try #require(DayRange(Fixture.day("2024-11-05"), Fixture.day("2024-12-27")))
    #expect(try snapshot.changeRegister(in: second).entries == [])
  }

  @Test func cellThatMovedIsNotOverwritten() throws {
    let school = try school()
    let number = try granted(school, try filing())
    try school.sql(["UPDATE mark SET value = 4 WHERE person_id = 1"])
    #expect(
      try school.refusal(ExecuteChangeRequest(number, of: Self.year), in: school.session(4, at: "2024-11-21"))
        == "заявка 1 › отметка, работа 1, обучающийся 1: после подачи изменилась (п. 4.4 (S4-4.4.a)) › "
        + "подайте новую заявку")
  }

  /// Shows S3-3.6.k.
  @Test func permsDeputyHasAnErrorCorrectedWithinADay() throws {
    let school = try school("gymnasiumPerm")
    let filed = "2024-10-15T09:30:00"
    let report = try school.store.perform(
      ReportError("отметка не та", about: "mark", 1, of: ID(1)), in: school.session(3, at: filed))
    let deputy = try school.session(3, .deputy, at: filed)
    let request = FileChangeRequest("5", for: cell, in: Self.year, ground: .errorReport, errorReport: report)
    let number = try school.store.perform(request, in: deputy)
    try school.store.perform(DecideChangeRequest(number, of: Self.year, grants: true), in: deputy)
    let now = try #require(LocalMoment(iso: "2024-10-16T09:31:00"))
    #expect(try school.store.snapshot(readers: 1).overdueErrorReports(at: now) == [1])
    try school.store.perform(
      ExecuteChangeRequest(number, of: Self.year), in: school.session(1, at: "2024-10-16T09:00:00"))
    #expect(try school.store.snapshot(readers: 1).overdueErrorReports(at: now) == [])
    #expect(try school.store.rows("SELECT answer FROM error_report") == ["исправлено по заявке 1"])
    #expect(
      try school.refusal(
        FileChangeRequest("4", for: cell, in: Self.year, ground: .anyWithText, text: "так"), in: deputy)
        == "заявка на изменение › основание «любое, изложенное письменно» не принимается (п. 3.6 (S3-3.6.k)) › "
        + "принимаются: сообщение об ошибке")
  }

  @Test func fieldsReadARequest() throws {
    var fields = FieldReader([
      "year": "2024/2025", "cell": "mark", "record": "1", "pupil": "1", "wanted": "5",
      "ground": "documentedResit",
      "document-number": "СМ-7", "document-day": "2024-11-18",
    ])
    let school = try school()
    #expect(
      try school.store.perform(FileChangeRequest(&fields), in: school.session(1, at: "2024-11-20")) == 1)
    var broken = FieldReader(["year": "2024/2025", "cell": "topic", "ground": "documentedResit"])
    #expect(throws: FieldFault.self) { try FileChangeRequest(&broken) }
  }
}
