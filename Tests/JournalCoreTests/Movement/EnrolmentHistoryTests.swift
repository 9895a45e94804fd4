import JournalCore
import Testing

@Suite struct EnrolmentHistoryTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func schoolClass(_ text: String, _ year: Int = 2025) throws -> SchoolClass {
    let label = try #require(ClassLabel(text))
    let id = Int64(label.grade * 10 + (label.letter == "А" ? 1 : 2) + (year - 2025) * 1_000)
    return SchoolClass(id: ID(id), year: AcademicYear(startYear: year), label: label, periodKind: .quarter)
  }

  private func event(
    _ kind: Movement.Kind, _ iso: String, from: SchoolClass? = nil, to: SchoolClass? = nil
  ) throws -> MovementEvent {
    MovementEvent(pupil: ID(1), kind: kind, date: try day(iso), from: from, to: to)
  }

  private func history(_ text: String = "7А") throws -> EnrolmentHistory {
    EnrolmentHistory(of: ID(1), stays: [ClassStay(try schoolClass(text), from: try day("2025-09-01"))])
  }

  private func refusal(
    _ history: EnrolmentHistory, _ event: MovementEvent
  ) throws -> String? {
    var history = history
    let before = history
    let error = #expect(throws: MovementRefusal.self) { try history.record(event) }
    #expect(history == before)
    return error?.description
  }

  @Test func transferToTheNextYearFollowsTheOldClassToItsLastDay() throws {
    var history = try history()
    let (old, new) = (try schoolClass("7А"), try schoolClass("8А", 2026))
    try history.record(event(.yearTransfer, "2026-09-01", from: old, to: new))
    #expect(history.schoolClass(on: try day("2026-08-31")) == old)
    #expect(history.schoolClass(on: try day("2026-09-01")) == new)
  }

  @Test func repetitionKeepsTheGrade() throws {
    var history = try history()
    let new = try schoolClass("7Б", 2026)
    try history.record(event(.repeat, "2026-09-01", from: schoolClass("7А"), to: new))
    #expect(history.schoolClass(on: try day("2026-09-15")) == new)
  }

  @Test func turnOfTheYearHasItsDateAndGrade() throws {
    let (history, old) = (try history(), try schoolClass("7А"))
    #expect(
      try refusal(history, event(.yearTransfer, "2026-05-26", from: old, to: schoolClass("8А", 2026)))
        == "движение, перевод на следующий год › дата 26.05.2026 не открывает следующий учебный год: "
        + "п. 7.5.1 (S0-7.5.1) › укажите 01.09.2026 и класс следующего года")
    #expect(
      try refusal(history, event(.yearTransfer, "2026-09-01", from: old, to: schoolClass("9А", 2026)))
        == "движение, перевод на следующий год › из 7А в 9А так не переводят: п. 7.5.1 (S0-7.5.1) "
        + "› выберите класс следующей параллели")
    #expect(
      try refusal(history, event(.repeat, "2026-09-01", from: old, to: schoolClass("8А", 2026)))
        == "движение, повторное обучение › из 7А в 8А так не переводят: п. 7.5.1 (S0-7.5.1) "
        + "› выберите класс той же параллели")
  }

  @Test func secondClassOnADayIsRefused() throws {
    #expect(
      try refusal(history(), event(.arrival, "2025-11-12", to: schoolClass("7Б")))
        == "ученик 1 › с 12.11.2025 уже числится в классе: п. 5.3.5 (S0-5.3.5) "
        + "› сначала завершите это пребывание движением")
  }

  @Test func leavingAClassWithoutBeingInItIsRefused() throws {
    #expect(
      try refusal(history(), event(.departure, "2025-11-12", from: schoolClass("7Б")))
        == "ученик 1 › не числится в классе 7Б на 12.11.2025: п. 5.3.5 (S0-5.3.5) › проверьте класс и дату")
  }

  @Test func onlyTheLastMovementIsEndedOrTakenBack() throws {
    var history = try history()
    let (old, new) = (try schoolClass("7А"), try schoolClass("7Б"))
    let transfer = try event(.classTransfer, "2025-12-01", from: old, to: new)
    try history.record(transfer)
    try history.record(event(.departure, "2026-02-02", from: new))
    let text =
      "ученик 1 › после 01.12.2025 уже есть другое движение: п. 5.3.5 (S0-5.3.5) "
      + "› сначала отмените последнее движение"
    let error = #expect(throws: MovementRefusal.self) { try history.cancel(transfer) }
    #expect(error?.description == text)
    let early = try refusal(history, event(.departure, "2026-01-20", from: new))
    #expect(early?.hasPrefix("ученик 1 › после 20.01.2026 уже есть другое движение") == true)
    let unknown = try event(.departure, "2026-03-03", from: new)
    let missing = #expect(throws: MovementRefusal.self) { try history.cancel(unknown) }
    #expect(
      missing?.description
        == "ученик 1 › нет движения «выбытие» на 03.03.2026: п. 5.3.5 (S0-5.3.5) › проверьте вид и дату")
  }

  @Test func leaveBeginsOnceAndEndsByReturn() throws {
    var history = try history()
    let own = try schoolClass("7А")
    #expect(
      try refusal(history, event(.returnFromLeave, "2025-11-12", to: own))
        == "ученик 1 › не выбывал временно на 12.11.2025: п. 5.3.5 (S0-5.3.5) › проверьте ученика и дату")
    try history.record(event(.temporaryLeave, "2025-10-01", from: own))
    #expect(
      try refusal(history, event(.temporaryLeave, "2025-10-02", from: own))
        == "ученик 1 › уже временно выбыл на 02.10.2025: п. 5.3.5 (S0-5.3.5) › сначала запишите возвращение")
    #expect(history.schoolClass(on: try day("2025-10-15")) == own)
    #expect(history.isOnLeave(try day("2025-10-15")))
    try history.record(event(.returnFromLeave, "2025-11-12", to: own))
    #expect(!history.isOnLeave(try day("2025-11-12")))
  }

  @Test func changeOfClassDoesNotEndALeave() throws {
    var history = try history()
    let (old, new) = (try schoolClass("7А"), try schoolClass("7Б"))
    try history.record(event(.temporaryLeave, "2025-10-01", from: old))
    try history.record(event(.classTransfer, "2025-10-10", from: old, to: new))
    #expect(history.isOnLeave(try day("2025-10-15")))
    try history.record(event(.departure, "2025-10-20", from: new))
    #expect(!history.isOnLeave(try day("2025-10-21")))
  }

  @Test func movementsSayWhatTheyNeed() throws {
    let (history, own) = (try history(), try schoolClass("7А"))
    #expect(
      try refusal(history, event(.arrival, "2025-11-12", from: own, to: schoolClass("7Б")))
        == "движение, прибытие › классы не подходят к виду движения: п. 5.3.5 (S0-5.3.5) "
        + "› укажите только класс зачисления, действующий в этот учебный год")
    #expect(
      try refusal(history, event(.departure, "2025-11-12"))
        == "движение, выбытие › классы не подходят к виду движения: п. 5.3.5 (S0-5.3.5) "
        + "› укажите только класс, в котором ученик числится")
    #expect(
      try refusal(history, event(.classTransfer, "2025-11-12", from: own, to: own))
        == "движение, перевод в другой класс › классы не подходят к виду движения: п. 5.3.5 (S0-5.3.5) "
        + "› укажите два разных класса: откуда и куда")
  }

  @Test func otherRefusalsOfMovementNameTheirClause() throws {
    #expect(
      MovementRefusal.noOrder(.departure).description
        == "движение, выбытие › нет номера приказа: п. 5.5.2 (S0-5.5.2) › укажите номер и дату приказа")
    #expect(
      MovementRefusal.notACompletionGrade(try #require(ClassLabel("7А"))).description
        == "класс 7А › эта параллель не выпускная: п. 7.5.1 (S0-7.5.1) › запишите выбытие или перевод")
    #expect(
      MovementRefusal.requestDone(request: 3, movement: 8).description
        == "заявка 3 › уже исполнена движением 8: п. 5.3.5 (S0-5.3.5) › ничего делать не нужно")
  }
}
