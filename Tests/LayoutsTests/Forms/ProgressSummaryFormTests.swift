import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

struct ProgressSummaryFormTests {
  /// Three pupils of every kind that a block can be: promoted with a debt, gone, come late.
  static func smallClass() throws -> Journal {
    let subjects = ["Русский язык", "Литература", "Алгебра", "Основы безопасности и защиты Родины"]
    let marks = { (value: String) in
      Dictionary(uniqueKeysWithValues: subjects.map { ($0, value) })
    }
    let journal = try Journal(
      classOf(
        [
          TestPupil("Ёлкин Фёдор Артёмович", marks("1:4 2:4 3:3 4:4 year:4 final:4")),
          TestPupil("Еремина Анна Юрьевна", .female, marks("1:5 2:5")),
          TestPupil("Авдеев Лев", marks("2:н/а 3:4 4:3 year:4 final:4")),
        ], subjects: subjects))
    try journal.move(.departure, .known(journal.pupil("Еремина Анна Юрьевна")), on: "2025-12-05", from: "7А")
    try journal.move(.arrival, .known(journal.pupil("Авдеев Лев")), on: "2025-11-12", to: "7А")
    let minutes = try Journal.day("2026-05-25")
    try journal.store.perform(
      RecordCouncilDecisions(
        year: Journal.year,
        entries: [
          .init(
            pupil: journal.pupil("Ёлкин Фёдор Артёмович"),
            decision: CouncilDecision(
              kind: .promotedConditionally, targetGrade: 8, debts: ["Алгебра"], protocolNumber: "9",
              date: minutes)),
          .init(
            pupil: journal.pupil("Авдеев Лев"),
            decision: CouncilDecision(
              kind: .promoted, targetGrade: 8, protocolNumber: "9", date: minutes)),
        ]))
    let teacher = try Journal.name("Петрова Мария Сергеевна")
    try journal.store.perform(
      SetLeadership(
        of: Journal.label("7А"), in: Journal.year, leader: .new(teacher, .female),
        from: Journal.day("2025-09-01")))
    return journal
  }

  @Test func theSheetOfASmallClassStandsAsDrawn() throws {
    let sheet = try Self.smallClass().sheet("7А", .period(.quarter, 2))
    let pages = try Typesetter(shaper: GridShaper()).typeset(summaryForm(of: sheet).document)
    expectLayout(FrameDump.text(of: pages), named: "progress-summary-Q2")
  }

  @Test func theAttachedDataOfASmallClassStandAsWritten() throws {
    let table = try summaryForm(of: Self.smallClass().sheet()).attachedTable
    #expect(table.fileName == "2025-2026_7А_svodnaya-vedomost-uspevaemosti_year.csv")
    expectLayout(
      String(decoding: table.csv, as: UTF8.self).replacing("\r\n", with: "\n"),
      named: "progress-summary-year-csv")
  }

  @Test func everyChoiceOfEveryOptionMakesASheet() throws {
    let edges: [SampleSchool.EdgeCase] = [
      .codedPupil, .gradeOneWithoutMarks, .emptyClass, .manySubjects, .halfYears, .examMarks, .longName,
    ]
    for edge in edges {
      for option in ProgressSummaryForm.descriptor.options {
        for choice in option.choices {
          let form = try Sample.form(edge, [option.name: choice])
          #expect(form.refusals.isEmpty)
          #expect(try !form.pages().isEmpty, "\(edge) \(option.name)=\(choice)")
        }
      }
    }
  }

  @Test func theGridEqualsTheAttachedDataCellByCell() throws {
    let journal = try Sample.journal()
    for schoolClass in try journal.store.snapshot().classes(in: Journal.year) {
      let label = schoolClass.label.compact
      try expectGridEqualsData(summaryForm(of: journal.sheet(label)), "\(label) year")
      try expectGridEqualsData(
        summaryForm(of: journal.sheet(label, .period(schoolClass.periodKind, 2))), "\(label) 2")
      try expectGridEqualsData(
        summaryForm(of: journal.sheet(label), ["lateArrivals": "appended", "unmarkedGrade": "noteLine"]),
        "\(label) appended")
    }
  }

  private func expectGridEqualsData(_ form: ProgressSummaryForm, _ place: String) throws {
    let table = form.attachedTable
    var found: [[String]: [String]] = [:]
    for page in try form.pages() {
      guard let grid = SheetGrid(page) else { continue }
      let columns = grid.heads.indices.filter { $0 > 2 }
      for block in grid.blocks {
        for row in block.rows {
          for column in columns {
            let head = grid.heads[column].withoutSpaces
            let isDecision = column == columns.last && head.hasPrefix("Решение")
            let value = isDecision ? block.merged[column] : row.isAcross ? "across" : row.cells[column]
            found[[block.merged[0], row.cells[2].withoutSpaces, head], default: []].append(
              value.withoutSpaces)
          }
        }
      }
    }
    let unmarked = Set(["безотм", ""])
    for row in table.rows {
      for (column, value) in zip(table.header, row).dropFirst(3) {
        let key = [row[0], row[2].withoutSpaces, column.withoutSpaces]
        let printed = found.removeValue(forKey: key) ?? []
        #expect(printed.count == 1, "\(place) \(key)")
        guard let text = printed.first else { continue }
        if column == table.header.last {
          // The data hold the decision once, in the first row of a block.
          if !value.isEmpty { #expect(text == value.withoutSpaces, "\(place) \(key)") }
        } else if text == "across" {
          #expect(unmarked.contains(value), "\(place) \(key)")
        } else {
          #expect(text == value, "\(place) \(key)")
        }
      }
    }
    #expect(found.isEmpty, "\(place): printed and not attached: \(found.keys.count)")
  }

  @Test func namesOnTheSheetAreThoseOfTheDataInTheirOrder() throws {
    let form = try Sample.form(.longName)
    let names = try form.pages().compactMap { SheetGrid($0) }.flatMap(\.blocks).map {
      $0.merged[1].withoutSpaces
    }
    let expected = form.attachedTable.rows.filter { $0[2] == "I четверть" }.map { $0[1].withoutSpaces }
    #expect(names.count == expected.count)
    for (name, start) in zip(names, expected) { #expect(name.hasPrefix(start)) }
    #expect(expected.contains { $0.hasPrefix("Константинопольский-Крестовоздвиженский") })
  }

  @Test func theTitleOfTheDocumentHoldsNoName() throws {
    let document = try summaryForm(of: Self.smallClass().sheet()).document
    #expect(
      document.title
        == "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ 7\u{00A0}«А» КЛАССА, 2025/2026")
    #expect(document.outline == "7\u{00A0}«А»" && document.labelPrefix == "7А-")
  }
}
