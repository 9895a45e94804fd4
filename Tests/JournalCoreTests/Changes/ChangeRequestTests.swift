import JournalCore
import Testing

/// Requests to change locked records, step by step (S4 §4, S3-3.6.k).
@Suite struct ChangeRequestTests {
  private let cell = ChangeCell.mark(work: 12, of: ID(15))
  private let document = OrderReference(number: "СМ-7", date: Day(ordinal: 20_010))

  private func filing(
    _ initiator: ChangeParty = .teacher, _ ground: LateChangeGround = .documentedAbsence,
    documented: Bool = true,
    day: String = "2024-10-15"
  ) throws -> ChangeFiling {
    var filing = ChangeFiling(
      initiator: initiator, cell: cell, day: try PeriodFixture.day(day), old: "3", wanted: "4", ground: ground
    )
    if documented { filing.document = document }
    return filing
  }

  private func text(_ body: () throws(ChangeRefusal) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.description
    }
  }

  private func admitted(
    _ filing: ChangeFiling, _ profile: SchoolProfile, absences: [DayRange] = []
  ) -> String? {
    text { () throws(ChangeRefusal) in try filing.admit(teacherAbsences: absences, under: profile) }
  }

  /// Shows S4-4.
  @Test func onlyTheListedGroundsAreAccepted() throws {
    let profile = try PeriodFixture.krasnodar
    let absence = [try PeriodFixture.days("2024-10-14", "2024-10-25")]
    for ground in [LateChangeGround.documentedAbsence, .documentedResit, .documentedTeacherAbsence] {
      #expect(admitted(try filing(.teacher, ground), profile, absences: absence) == nil)
    }
    #expect(
      admitted(try filing(.teacher, .anyWithText), profile)
        == "заявка на изменение › основание «любое, изложенное письменно» не принимается "
        + "(п. 4 (S4-4.a, S4-4.b, S4-4.c)) › принимаются: отсутствие учителя по документу, "
        + "пересдача по документу, пропуск урока по документу")
  }

  /// Shows S4-4.a.
  @Test func documentedGroundNeedsItsDocument() throws {
    #expect(
      admitted(try filing(documented: false), try PeriodFixture.krasnodar)
        == "заявка на изменение › пропуск урока по документу: документ не назван "
        + "(п. 4 (S4-4.a, S4-4.b, S4-4.c)) › укажите номер и дату документа")
  }

  /// Shows S4-4.c.
  @Test func teachersAbsenceMustCoverTheLesson() throws {
    let absence = [try PeriodFixture.days("2024-10-14", "2024-10-25")]
    let inside = try filing(.teacher, .documentedTeacherAbsence, day: "2024-10-15")
    let outside = try filing(.teacher, .documentedTeacherAbsence, day: "2024-10-28")
    #expect(admitted(inside, try PeriodFixture.krasnodar, absences: absence) == nil)
    #expect(
      admitted(outside, try PeriodFixture.krasnodar, absences: absence)
        == "отметка, работа 12, обучающийся 15 › 28.10.2024 учитель не отсутствовал "
        + "(п. 4 (S4-4.a, S4-4.b, S4-4.c)) › внесите отсутствие или назовите другое основание")
  }

  /// Shows S4-4.1.
  @Test func teacherAndDeputyAskAndAGuardianDoesNot() throws {
    let profile = try PeriodFixture.krasnodar
    #expect(admitted(try filing(.teacher), profile) == nil)
    #expect(admitted(try filing(.deputy), profile) == nil)
    #expect(
      admitted(try filing(.guardian), profile)
        == "заявка на изменение › родитель её не подаёт (п. 4.1 (S4-4.1)) › обратитесь к тому, кто вправе её подать"
    )
  }

  @Test func otherSchoolsTakeAnyGroundInWords() throws {
    var bare = try filing(.teacher, .anyWithText, documented: false)
    #expect(
      admitted(bare, try PeriodFixture.school26)
        == "отметка, работа 12, обучающийся 15 › основание не изложено (правило по умолчанию) › изложите его письменно"
    )
    bare.text = "описка при вводе"
    #expect(admitted(bare, try PeriodFixture.school26) == nil)
    bare.wanted = "3"
    #expect(
      admitted(bare, try PeriodFixture.school26)
        == "отметка, работа 12, обучающийся 15 › такое значение уже стоит (п. 4.1 (S4-4.1)) › заявка не нужна"
    )
  }

  /// Shows S3-3.6.k.
  @Test func permCorrectsByAnErrorReportWithinADay() throws {
    let profile = try PeriodFixture.perm
    var filing = try filing(.deputy, .errorReport, documented: false)
    #expect(
      admitted(filing, profile)
        == "отметка, работа 12, обучающийся 15 › сообщение об ошибке не названо (п. 3.6 (S3-3.6.k)) › "
        + "укажите его номер")
    filing.errorReport = 4
    #expect(admitted(filing, profile) == nil)
    let request = ChangeRequest(
      number: 1, filedAt: try PeriodFixture.at("2024-10-15T09:30:00"), filing: filing)
    #expect(request.due(under: profile) == (try PeriodFixture.at("2024-10-16T09:30:00")))
    #expect(request.due(under: try PeriodFixture.krasnodar) == nil)
  }

  private func step(_ party: ChangeParty, _ at: String = "2024-10-17T09:00:00") throws -> ChangeRequest.Step {
    ChangeRequest.Step(party, at: try PeriodFixture.at(at))
  }

  private func requested() throws -> ChangeRequest {
    ChangeRequest(number: 5, filedAt: try PeriodFixture.at("2024-10-16T09:00:00"), filing: try filing())
  }

  /// Shows S4-4.1.
  @Test func directorDecidesOnce() throws {
    let profile = try PeriodFixture.krasnodar
    let (request, director) = (try requested(), try step(.director))
    let granted = try request.decided(grants: true, by: director, under: profile)
    #expect(granted.state == .granted)
    #expect(granted.decision == director)
    #expect(try request.decided(grants: false, by: director, under: profile).state == .refused)
    let deputy = try step(.deputy)
    #expect(
      text { () throws(ChangeRefusal) in _ = try request.decided(grants: true, by: deputy, under: profile) }
        == "заявка на изменение › заместитель директора её не решает (п. 4.1 (S4-4.1)) › решает: директор")
    #expect(
      text { () throws(ChangeRefusal) in _ = try granted.decided(grants: false, by: director, under: profile)
      }
        == "заявка 5 › разрешена (п. 4.1 (S4-4.1)) › решается один раз")
  }

  private func executing(
    _ request: ChangeRequest, _ by: ChangeRequest.Step, on other: ChangeCell? = nil,
    holding current: String = "3",
    absent: Set<ChangeParty> = []
  ) throws -> String? {
    let profile = try PeriodFixture.krasnodar
    return text { () throws(ChangeRefusal) in
      _ = try request.executed(by: by, on: other ?? cell, holding: current, absent: absent, under: profile)
    }
  }

  /// Shows S4-4.4.a.
  @Test func grantedRequestChangesItsOneCellOnce() throws {
    let profile = try PeriodFixture.krasnodar
    let administrator = try step(.administrator, "2024-10-18T10:00:00")
    let granted = try requested().decided(grants: true, by: try step(.director), under: profile)
    #expect(
      try executing(try requested(), administrator)
        == "заявка 5 › ждёт решения (п. 4.4 (S4-4.4.a)) › исполняется разрешённая один раз")
    let executed = try granted.executed(
      by: administrator, on: cell, holding: "3", absent: [], under: profile)
    #expect(executed.state == .executed)
    #expect(executed.execution == administrator)
    #expect(
      try executing(executed, administrator)
        == "заявка 5 › исполнена (п. 4.4 (S4-4.4.a)) › исполняется разрешённая один раз")
    #expect(
      try executing(granted, administrator, on: .mark(work: 12, of: ID(16)))
        == "заявка 5 › открыта другая запись, не отметка, работа 12, обучающийся 16 (п. 4.4 (S4-4.4.a)) › "
        + "подайте на неё свою заявку")
    #expect(
      try executing(granted, administrator, holding: "5")
        == "заявка 5 › отметка, работа 12, обучающийся 15: после подачи изменилась (п. 4.4 (S4-4.4.a)) › "
        + "подайте новую заявку")
    #expect(
      try executing(granted, try step(.teacher))
        == "заявка на изменение › учитель её не исполняет (п. 4.4 (S4-4.4.a, S4-4.4.b)) › "
        + "исполняет: администратор, классный руководитель")
  }

  /// Shows S4-4.4.b.
  @Test func classTeacherStandsInForAnAbsentAdministrator() throws {
    let granted = try requested().decided(
      grants: true, by: try step(.director, "2024-10-14T09:00:00"), under: PeriodFixture.krasnodar)
    #expect(
      try executing(granted, try step(.classTeacher, "2024-10-15T10:00:00"), absent: [.administrator]) == nil)
    #expect(
      try executing(granted, try step(.classTeacher, "2024-10-21T10:00:00"))
        == "заявка на изменение › классный руководитель исполняет только в отсутствие: администратор, 21.10.2024 "
        + "(п. 4.4 (S4-4.4.a, S4-4.4.b)) › внесите отсутствие или передайте исполнение")
  }

  @Test func cellsAreNamedByTheirPlace() throws {
    #expect(ChangeCell.topic(lesson: 8).description == "тема урока, урок 8")
    #expect(ChangeCell.attendance(lesson: 8, of: ID(2)).description == "посещаемость, урок 8, обучающийся 2")
    let period = ChangeCell.periodMark(PeriodFixture.place())
    #expect(period.description == "отметка за период, обучающийся 15, предмет 3, период 1")
    #expect(period.periodPlace == PeriodFixture.place())
    #expect(ChangeCell(kind: .mark, record: 12, pupil: ID(15), subject: nil, slot: nil) == cell)
    #expect(ChangeCell(kind: .mark, record: nil, pupil: ID(15), subject: nil, slot: nil) == nil)
    #expect(ChangeCell(kind: .topic, record: 8, pupil: ID(15), subject: nil, slot: nil) == nil)
  }

  @Test func cellsOutsideTheJournalAndValuesOutsideTheScaleAreRefused() {
    #expect(
      ChangeRefusal.noSuchCell(cell).description
        == "отметка, работа 12, обучающийся 15 › такой записи нет (п. 4.1 (S4-4.1)) › проверьте номера")
    #expect(
      ChangeRefusal.valueNotAllowed(cell, clause: "правило по умолчанию").description
        == "отметка, работа 12, обучающийся 15 › такое значение не ставится (правило по умолчанию) › "
        + "назовите разрешённое")
  }

  /// Shows S4-4.2.
  @Test func registerNamesItsGaps() {
    #expect(ChangeRegister.gaps([]) == [])
    #expect(ChangeRegister.gaps([2, 1, 3]) == [])
    #expect(ChangeRegister.gaps([1, 4, 2, 6]) == [3, 5])
  }
}
