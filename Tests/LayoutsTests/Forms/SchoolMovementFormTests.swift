import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct SchoolMovementFormTests {
  @Test func paperOfTheSampleSchoolLooksAsRecorded() throws {
    let paper = try SchoolOnGrid.make(SchoolMovementForm.self, .period(.quarter, 2))
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "school-movement-Q2")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try PaperOnGrid.school.get()
    try PaperOnGrid.expectEverythingDisclosed(
      SchoolMovementData.self, for: SchoolOnGrid.scope(in: school), in: school)
  }

  /// The worked figures of FORMS §8: the classes got 5 and lost 4, one of each by a change of class, the school 4 and 3.
  ///
  /// Shows S0-5.1.7.a, D-19.
  @Test func workedFiguresOfTheSection() throws {
    let paper = try SchoolOnGrid.make(
      SchoolMovementForm.self, .period(.quarter, 2), in: Self.example().store.snapshot())
    #expect(paper.refusals == [])
    #expect(
      paper.attachedTable.rows == [
        ["3\u{00A0}«А»", "6", "0", "3", "3"], ["Итого 3\u{2011}и классы", "6", "0", "3", "3"],
        ["Итого 1–4", "6", "0", "3", "3"],
        ["7\u{00A0}«А»", "6", "2", "1", "7"], ["7\u{00A0}«Б»", "6", "3", "0", "9"],
        ["Итого 7\u{2011}е классы", "12", "4", "0", "16"], ["Итого 5–9", "12", "4", "0", "16"],
        ["Сумма по классам", "18", "5", "4", "19"],
        ["в том числе переводы между классами", "", "+1", "\u{2212}1", ""],
        ["Итого по школе", "18", "4", "3", "19"],
      ])
  }

  @Test func yearHasAGroupAPeriodAndOneForTheYear() throws {
    let paper = try SchoolOnGrid.make(SchoolMovementForm.self, in: Self.example().store.snapshot())
    #expect(paper.attachedTable.header.count == 21)
    #expect(
      paper.attachedTable.header[17...] == [
        "За год: На начало", "За год: Прибыло", "За год: Выбыло", "За год: На конец",
      ])
    let last = try #require(paper.attachedTable.rows.last)
    #expect(last[17...] == ["18", "4", "3", "19"] && last[1...4] == ["18", "0", "0", "18"])
    #expect(SchoolOnGrid.tables(of: paper)[0] == paper.attachedTable.rows)
  }

  @Test func girlsStandBesideEachFigure() throws {
    let paper = try SchoolOnGrid.make(
      SchoolMovementForm.self, .period(.quarter, 2), in: Self.example().store.snapshot(),
      options: ["girls": "true"])
    let rows = paper.attachedTable.rows
    #expect(rows[3] == ["7\u{00A0}«А»", "6", "3", "2", "1", "1", "1", "7", "3"])
    #expect(
      rows[8] == [
        "в том числе переводы между классами", "", "", "+1", "+1", "\u{2212}1", "\u{2212}1", "", "",
      ])
    #expect(rows[9] == ["Итого по школе", "18", "9", "4", "1", "3", "1", "19", "9"])
    #expect(try PaperOnGrid.pages(paper).pages.count == 1)
  }

  @Test func levelsAreSummedUpAsTheProfileSays() throws {
    let paper = try SchoolOnGrid.make(SchoolMovementForm.self, options: ["levels": "5-8,9-11"])
    let labels = paper.attachedTable.rows.map { $0[0] }
    #expect(labels.filter { $0.contains("–") } == ["Итого 1–4", "Итого 5–8", "Итого 9–11"])
    let usual = try SchoolOnGrid.make(SchoolMovementForm.self).attachedTable.rows.map { $0[0] }
    #expect(usual.filter { $0.contains("–") } == ["Итого 1–4", "Итого 5–9", "Итого 10–11"])
  }

  @Test func classesOfHalfYearsAreCountedByTheDatesOfTheQuarterWithANote() throws {
    let paper = try SchoolOnGrid.make(SchoolMovementForm.self, .period(.quarter, 2))
    #expect(paper.attachedTable.rows.contains { $0[0] == "10\u{00A0}«А»" })
    #expect(try SchoolOnGrid.words(paper).contains("Классы 10 «А», 11 «А» делят учебный год иначе"))
  }

  @Test func periodThatHasNotBegunIsRefused() throws {
    let school = try Self.example().store.snapshot()
    let movement = try SchoolOnGrid.make(
      SchoolMovementForm.self, .period(.quarter, 3), on: "2025-12-30", in: school)
    #expect(movement.refusals.count == 1 && movement.refusals[0].contains("ещё не начался"))
    let outcomes = try SchoolOnGrid.make(
      PupilOutcomesForm.self, .period(.quarter, 3), on: "2025-12-30", in: school)
    #expect(outcomes.refusals.count == 1 && outcomes.refusals[0].contains("ещё не начался"))
  }

  @Test func someClassesAreNotCalledTheSchool() throws {
    let paper = try SchoolOnGrid.make(SchoolMovementForm.self, classes: ["7А", "8А"])
    #expect(paper.attachedTable.rows.last?[0] == "Итого по выбранным классам")
    #expect(paper.refusals == [])
  }

  /// Shows D-23.
  @Test func paperThatDoesNotAddUpIsRefusedWithTheDifference() throws {
    for isDraft in [false, true] {
      var data = try SchoolOnGrid.data(of: SchoolMovementForm.self, in: Self.example().store.snapshot())
      let sheet = try #require(data.sheet)
      var lines = sheet.lines
      let school = try #require(lines[.school])
      let none = MovementTally(start: 18)
      let wrong = MovementSheet.Line(
        start: 18, arrived: none.arrived, left: none.left, inside: 0, end: 18)
      lines[.school] = MovementSheet(periods: [wrong] + school.periods.dropFirst(), year: wrong)
      data.sheet = SchoolMovementSheet(classes: sheet.classes, lines: lines)
      let refusals = try SchoolOnGrid.form(SchoolMovementForm.self, over: data, isDraft: isDraft).refusals
      #expect(
        refusals.contains(
          "школа, За год › не сходится «прибыло = сумма классов − переводы между классами»: по правилу 5, в ведомости "
            + "0, разница \u{2212}5 › исправьте записи журнала и печатайте снова"))
      #expect(refusals.contains { $0.hasPrefix("школа, За год › не сходится «на конец = сумма классов»") })
    }
  }

  /// Three classes of six: into 7А and 7Б come four, from 3А go three, a girl goes from 7А to 7Б.
  static func example() throws -> Journal {
    let journal = try Journal()
    for label in ["3А", "7А", "7Б"] {
      let pupils = (1...6).map { TestPupil("Пробный\(label) Лев \($0)", $0 > 3 ? .female : .male) }
      try journal.store.perform(LoadClassResults(classOf(pupils, label: label)))
    }
    for number in 1...3 {
      try journal.move(
        .departure, .known(journal.pupil("Пробный3А Лев \(number + 1)", of: "3А")), on: "2025-11-2\(number)",
        from: "3А")
    }
    for (number, label) in ["7А", "7А", "7Б", "7Б"].enumerated() {
      let name = try Journal.name("Новый Лев \(number)")
      try journal.move(.arrival, .new(name, number == 0 ? .female : .male), on: "2025-12-01", to: label)
    }
    try journal.move(
      .classTransfer, .known(journal.pupil("Пробный7А Лев 6")), on: "2025-12-10", from: "7А", to: "7Б")
    return journal
  }
}
