import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

struct SummaryWordsTests {
  private func decisions(
    _ kind: CouncilDecision.Kind, target: Int?, of label: String = "7А", _ options: [String: String] = [:]
  ) throws -> [String] {
    let pupils = [
      TestPupil("Авдеев Лев"), TestPupil("Белых Анна", .female), TestPupil("Вагин Саша", .unknown),
    ]
    let journal = try Journal(classOf(pupils, label: label))
    let decision = CouncilDecision(
      kind: kind, targetGrade: target, protocolNumber: "9", date: try Journal.day("2026-05-25"))
    try journal.store.perform(
      RecordCouncilDecisions(
        year: Journal.year,
        entries: pupils.map { .init(pupil: try journal.pupil($0.name, of: label), decision: decision) }))
    let form = try summaryForm(of: journal.sheet(label), options)
    let words = try form.words().withoutSpaces
    let printed = form.attachedTable.rows.map { $0[$0.count - 1] }.filter { !$0.isEmpty }
    for text in printed { #expect(words.contains(text.withoutSpaces)) }
    let tail = ", протокол №\u{00A0}9 от\u{00A0}25.05.2026"
    #expect(printed.allSatisfy { $0.hasSuffix(tail) })
    return printed.map { String($0.dropLast(tail.count)) }
  }

  /// The option of FORMS §2.4 is about the end of the fourth grade alone.
  @Test func endOfPrimarySchoolMayBeToldAsALevel() throws {
    let level = "на уровень основного общего образования"
    #expect(
      try decisions(.promoted, target: 5, of: "4А", ["levelPhrase": "level"]) == [
        "переведён \(level)", "переведена \(level)", "переведён(а) \(level)",
      ])
    let grade = [
      "переведён в 5\u{00A0}класс", "переведена в 5\u{00A0}класс", "переведён(а) в 5\u{00A0}класс",
    ]
    #expect(try decisions(.promoted, target: 5, of: "4А") == grade)
    #expect(
      try decisions(.promoted, target: 8, of: "7А", ["levelPhrase": "level"]).first
        == "переведён в 8\u{00A0}класс")
  }

  @Test func decisionsAreWordedBySex() throws {
    #expect(
      try decisions(.promoted, target: 8) == [
        "переведён в 8\u{00A0}класс", "переведена в 8\u{00A0}класс", "переведён(а) в 8\u{00A0}класс",
      ])
    #expect(
      try decisions(.promotedConditionally, target: 8) == [
        "условно переведён в 8\u{00A0}класс", "условно переведена в 8\u{00A0}класс",
        "условно переведён(а) в 8\u{00A0}класс",
      ])
    #expect(
      try decisions(.repeated, target: nil) == [
        "оставлен на повторное обучение", "оставлена на повторное обучение",
        "оставлен(а) на повторное обучение",
      ])
    let basic = " освоение ООП ООО, выдан аттестат об основном общем образовании"
    #expect(
      try decisions(.completedBasic, target: nil)
        == ["завершил", "завершила", "завершил(а)"].map { $0 + basic })
    let secondary = " освоение ООП СОО, выдан аттестат о среднем общем образовании"
    #expect(
      try decisions(.completedSecondary, target: nil)
        == ["завершил", "завершила", "завершил(а)"].map { $0 + secondary })
    #expect(
      try decisions(.certificateOnly, target: nil)
        == Array(repeating: "выдана справка об обучении", count: 3))
    #expect(
      try decisions(.completedAdapted, target: nil)
        == Array(repeating: "выдано свидетельство об обучении", count: 3))
  }

  @Test func debtsStandInNumberedNotes() throws {
    let journal = try Journal(
      classOf([TestPupil("Авдеев Лев"), TestPupil("Белых Анна", .female), TestPupil("Вагин Олег")]))
    let day = try Journal.day("2026-05-25")
    let entries = try [("Авдеев Лев", ["Химия", "Алгебра"]), ("Вагин Олег", ["Химия"])].map { name, debts in
      RecordCouncilDecisions.Entry(
        pupil: try journal.pupil(name),
        decision: CouncilDecision(
          kind: .promotedConditionally, targetGrade: 8, debts: debts, protocolNumber: "9", date: day))
    }
    try journal.store.perform(RecordCouncilDecisions(year: Journal.year, entries: entries))
    let form = try summaryForm(of: journal.sheet())
    let words = try form.words()
    #expect(words.contains("Примечание 1. Академическая задолженность: алгебра, химия"))
    #expect(words.contains("Примечание 2. Академическая задолженность: химия"))
    let decisions = form.attachedTable.rows.map { $0[$0.count - 1] }.filter { !$0.isEmpty }
    #expect(
      decisions.map { String($0.suffix(14)) } == ["(примечание 1)", "(примечание 2)"])
  }

  /// What stands in the name cells and what is written across rows after a pupil of each sex came, left and moved.
  private func notes(_ kind: Movement.Kind, in label: String = "7А") throws -> String {
    let people: [(String, Sex)] = [("Авдеев Лев", .male), ("Белых Анна", .female), ("Вагин Саша", .unknown)]
    let journal = try Journal(
      classOf(kind == .arrival ? [] : people.map { TestPupil($0.0, $0.1) }))
    try journal.store.perform(LoadClassResults(classOf([], label: "7Б")))
    for (name, sex) in people {
      let mover: RecordMovement.Mover =
        kind == .arrival ? .new(try Journal.name(name), sex) : .known(try journal.pupil(name))
      try journal.move(
        kind, mover, on: "2025-12-05", from: kind == .arrival ? nil : "7А",
        to: kind == .arrival ? "7А" : kind == .classTransfer ? "7Б" : nil)
    }
    return try summaryForm(of: journal.sheet(label)).words()
  }

  @Test func arrivalsDeparturesAndTransfersAreWordedBySex() throws {
    let arrivals = try notes(.arrival)
    for word in ["прибыл", "прибыла", "прибыл(а)"] {
      #expect(arrivals.contains("\(word) 05.12.2025, приказ № 1"))
    }
    let departures = try notes(.departure)
    for word in ["выбыл", "выбыла", "выбыл(а)"] {
      #expect(departures.contains("\(word) 05.12.2025, приказ № 1 от 05.12.2025"))
    }
    let old = try notes(.classTransfer).withoutSpaces
    let new = try notes(.classTransfer, in: "7Б").withoutSpaces
    for word in ["переведён", "переведена", "переведён(а)"] {
      #expect(old.contains("\(word)в7«Б»05.12.2025,приказ№1"))
      #expect(new.contains("\(word)из7«А»05.12.2025,приказ№1"))
    }
  }

  @Test func aDepartureIsToldEvenWhereNoRowIsLeftForIt() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", ["Алгебра": fullYear])]))
    try journal.move(.departure, .known(journal.pupil("Авдеев Лев")), on: "2025-12-05", from: "7А")
    let note = "выбыл 05.12.2025, приказ № 1 от 05.12.2025"
    #expect(try summaryForm(of: journal.sheet("7А", .period(.quarter, 1))).words().contains(note))
    #expect(
      try !summaryForm(of: journal.sheet("7А", .period(.quarter, 1), on: "2025-12-04")).words().contains(
        "выбыл"))
    let late = try Journal(classOf([TestPupil("Авдеев Лев")]))
    try late.move(.departure, .known(late.pupil("Авдеев Лев")), on: "2026-06-10", from: "7А")
    #expect(try summaryForm(of: late.sheet()).words().contains("выбыл 10.06.2026, приказ № 1 от 10.06.2026"))
  }

  @Test func homeTeachingIsToldWithItsOrder() throws {
    #expect(try Sample.form(.homeTaught).words().contains("обучение на дому, приказ № 115"))
  }

  @Test func aCodedPupilIsWordedNeutrally() throws {
    let rows = try Sample.form(.codedPupil).attachedTable.rows.filter { $0[1] == "Ученик 1" }
    #expect(rows.first?.last == "переведён(а) в 8\u{00A0}класс, протокол №\u{00A0}9 от\u{00A0}25.05.2026")
  }

  @Test func carriedMarksHaveAnAsteriskAndItsNote() throws {
    let form = try Sample.form(.arrivedWithCarriedMarks)
    #expect(try form.words().contains("* отметки перенесены из ведомости прежней организации"))
    #expect(form.attachedTable.rows.contains { $0.contains { $0.hasSuffix("*") } })
    #expect(try !Sample.form(.examMarks).words().contains("*"))
  }

  @Test func theLegendTellsOnlyTheSignsThatTheSheetUses() throws {
    let signs = [
      "н/а": "н/а – не аттестован(а)", "осв": "осв – освобождён(а)", "зач": "зач – зачтено, н/з – не зачтено",
    ]
    for sign in signs.keys.sorted() {
      let marks = ["Алгебра": "1:\(sign) 2:4 3:4 4:4 year:4"]
      let words = try summaryForm(of: Journal(classOf([TestPupil("Авдеев Лев", marks)])).sheet()).words()
      for (other, legend) in signs { #expect(words.contains(legend) == (other == sign), "\(sign) \(other)") }
    }
    let plan = "прочерк – предмет не изучается по учебному плану обучающегося"
    #expect(try Sample.form(.individualPlan).words().contains(plan))
    #expect(try !Sample.form(.yoSurname).words().contains(plan))
  }
}
